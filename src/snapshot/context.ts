import type { RegisteredDepartment } from '../model/departments.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import type { Judgement } from '../quality/judgement.ts'
import { isSuspect } from '../reference/suspects.ts'
import { departmentKey, departmentName, documentId, projectIds, type DepartmentKey } from './identity.ts'
import { type Problem, SnapshotError } from './SnapshotError.ts'

/** A document with its judgement and its ids, ready to be laid out in rows. */
export interface JudgedDocument {
  document: TargetDocument
  judgement: Judgement
  documentId: string
  /** By index into `document.projects`. */
  projectIds: readonly string[]
  department: DepartmentKey
  departmentName: string | null
  /** The columns every row of the document carries. */
  scope: { document_id: string; department_id: string; year: number | null }
}

/** What the tables need besides documents and judgements; without it nothing is registered and nothing corrected. */
export interface Context {
  register?: readonly RegisteredDepartment[]
  /** The documents as read, where they were corrected since: project ids rest on them, so that no link moves. */
  read?: readonly TargetDocument[]
}

/**
 * Documents without second copies: of those with one source (equal SHA-256), as the same file under two names gives, the
 * first by its name stays, in the order given, and each left out has a warning.
 */
export function withoutTwins(documents: readonly TargetDocument[]): { documents: TargetDocument[]; warnings: Problem[] } {
  const kept = new Map<string, TargetDocument>()
  for (const document of documents) {
    const twin = kept.get(document.source.sha256)
    if (twin === undefined || compareText(document.source.name, twin.source.name) < 0) kept.set(document.source.sha256, document)
  }
  const isKept = (document: TargetDocument) => kept.get(document.source.sha256) === document
  return {
    documents: documents.filter(isKept),
    warnings: documents.filter((document) => !isKept(document)).map(({ source }) => leftOut(source.name, kept.get(source.sha256)!.source.name)),
  }
}

const leftOut = (file: string, other: string): Problem => ({
  file, path: '/source/sha256',
  zh: `与“${other}”是同一份来源文件（SHA-256 相同），只计入一次，这一份未计入。`,
  en: `the same source as "${other}" (equal SHA-256), which is counted once; this copy was left out.`,
})

/**
 * Pairs documents with their judgements, in the order of document ids whatever the order they were read in.
 * @throws {SnapshotError} when one source is there twice (`withoutTwins` leaves second copies out).
 */
export function judgedDocuments(documents: readonly TargetDocument[], judgements: readonly Judgement[], { register = [], read = documents }: Context = {}): JudgedDocument[] {
  const byId = new Map<string, JudgedDocument>()
  documents.forEach((document, index) => {
    const judgement = judgements[index]
    if (judgement === undefined) throw new RangeError(`no judgement for ${document.source.name}`)
    const id = documentId(document)
    const twin = byId.get(id)
    if (twin !== undefined) throw sameSourceTwice(document, twin.document)
    const department = departmentKey(document, register)
    byId.set(id, {
      document, judgement, department,
      documentId: id,
      projectIds: projectIds(read[index] ?? document),
      departmentName: departmentName(document),
      scope: { document_id: id, department_id: department.id, year: document.year },
    })
  })
  return [...byId.values()].sort((a, b) => compareText(a.documentId, b.documentId))
}

/** Indexes of the projects whose printed budget is in doubt. */
export function suspectProjects({ findings }: Judgement): ReadonlySet<number> {
  return new Set(findings.flatMap((finding) => (isSuspect(finding) && finding.projectIndex !== null ? [finding.projectIndex] : [])))
}

/** Code-unit order, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sameSourceTwice({ source }: TargetDocument, { source: other }: TargetDocument): SnapshotError {
  return new SnapshotError([{
    file: source.name,
    path: '/source/sha256',
    zh: `与“${other.name}”是同一份来源文件（SHA-256 相同），会被重复计算。请删除其中一份目标文档。`,
    en: `the same source as "${other.name}" (equal SHA-256), it would be counted twice. Remove one of the two target documents.`,
  }])
}
