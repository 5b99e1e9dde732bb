import type { RegisteredDepartment } from '../model/departments.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import { matchDepartment, successors } from './departments.ts'
import { codePrefix, districtOf, printedCode, printedName } from './printedDepartment.ts'
import { shortHash } from './shortHash.ts'

/**
 * Stable ids, made of what a record is and never of when it was read: the source's hash, the printed project
 * code, the printed order inside the document; for departments the register's id.
 */

export type DepartmentIdentity = 'registered' | 'stated' | 'project-code' | 'none'

export interface DepartmentKey {
  id: string
  /** As printed, else as registered. */
  code: string | null
  identity: DepartmentIdentity
  /** Registered departments it could be, where the register does not decide. */
  ambiguous: readonly string[]
}

/** `d-` and the first 12 hex digits of the source's SHA-256. */
export function documentId(document: TargetDocument): string {
  return `d-${document.source.sha256.slice(0, 12)}`
}

/**
 * One id per project in the printed order: document and code. A missing code becomes `n<ordinal>`; the second and
 * later holders of one code get `.2`, `.3` … Characters of a code that have no place in an address become `_`.
 */
export function projectIds(document: TargetDocument): string[] {
  const seen = new Map<string, number>()
  return document.projects.map(({ code }, index) => {
    const stem = code === null || code === '' ? `n${index + 1}` : code.replace(/[^0-9A-Za-z\p{Script=Han}]/gu, '_')
    const count = (seen.get(stem) ?? 0) + 1
    seen.set(stem, count)
    return `${documentId(document)}-${stem}${count === 1 ? '' : `.${count}`}`
  })
}

/**
 * Whose document it is: the registered department, after mergers its successor. Without one, the code stated for the
 * document or by all its projects, or the first six digits shared by all its nine-digit project codes; since districts
 * use the same codes, a hash of the jurisdiction, the division or the name follows where one is printed. Else the
 * document stands alone.
 */
export function departmentKey(document: TargetDocument, register: readonly RegisteredDepartment[] = []): DepartmentKey {
  const { department, by, ambiguous } = matchDepartment(document, register)
  const [stated, prefix] = [printedCode(document), codePrefix(document)]
  if (department !== null) {
    const identity = by === 'name' ? 'registered' : 'project-code'
    return { id: successors(register)(department.id), code: stated ?? department.codes[0] ?? prefix, identity, ambiguous }
  }
  const code = stated ?? prefix
  const whose = document.jurisdiction ?? districtOf(document) ?? printedName(document)
  const id = code === null ? null : whose === null ? code : `${code}-${shortHash(whose)}`
  if (id === null || register.some((entry) => entry.id === id)) return { id: documentId(document), code: stated, identity: 'none', ambiguous }
  return { id, code, identity: stated === null ? 'project-code' : 'stated', ambiguous }
}

export { printedName as departmentName }
