import type { Project, TargetDocument } from '../model/targetDocument.ts'

/**
 * Stable ids, made of what a record is and never of when it was read: the source's hash, the printed project
 * code, the printed order inside the document.
 */

export type DepartmentIdentity = 'stated' | 'project-code' | 'none'

export interface DepartmentKey {
  id: string
  code: string | null
  identity: DepartmentIdentity
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
 * Whose document it is. The code stated for the document; else the one code all its projects state; else the
 * first six digits shared by all its nine-digit project codes; else the document stands alone.
 */
export function departmentKey(document: TargetDocument): DepartmentKey {
  const stated = document.department.code ?? only(document.projects.map((project) => project.departmentCode))
  if (stated !== null && stated !== '') return { id: stated, code: stated, identity: 'stated' }
  const prefix = only(document.projects.map(nineDigitPrefix))
  if (prefix !== null) return { id: prefix, code: prefix, identity: 'project-code' }
  return { id: documentId(document), code: null, identity: 'none' }
}

/** The department's name as the document prints it, null where it prints none or several. */
export function departmentName(document: TargetDocument): string | null {
  return document.department.name ?? only(document.projects.map((project) => project.departmentName))
}

function nineDigitPrefix({ code }: Project): string | null {
  return code !== null && /^\d{9}$/u.test(code) ? code.slice(0, 6) : null
}

/** The only value among those that are not null, else null. */
function only(values: readonly (string | null)[]): string | null {
  const distinct = new Set(values.filter((value) => value !== null))
  const [first] = distinct
  return distinct.size === 1 && first !== undefined ? first : null
}
