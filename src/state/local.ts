/** What the page says of one of the reader's own documents, and under which name it is saved. */
import type { SnapshotTables } from '../model/tables.ts'
import type { TargetDocument } from '../model/targetDocument.ts'

/** A target document as `npm run ingest` writes it. */
export const targetText = (document: TargetDocument): string => `${JSON.stringify(document, null, 2)}\n`

export interface LocalFacts {
  /** The id its rows have in the views. */
  departmentId: string
  /** Of the department as the tables know it; the page has words for one without a name. */
  department: { departmentId: string; code: string | null; name: string | null; identity: string }
  projects: number
  indicators: number
  recruitmentGoals: number
  departmentTargets: number
  /** Integer fen: budgets not in doubt, and those in doubt. */
  budgetFen: bigint | null
  suspectProjects: number
  suspectFen: bigint | null
  lines: number
  accounted: number
  /** Rows with a cell put together by inference that is not sure enough. */
  uncertainRows: number
  /** 0–100, weighted by budget, and the plain mean; null where no project has a score. */
  qualityWeighted: number | null
  qualityMean: number | null
  /** Findings that fail, by class, and those that could not be judged. */
  must: number
  advice: number
  note: number
  cannotJudge: number
}

/** @param tables of this one document; null where they hold none */
export function factsOf({ documents, departments, findings, indicators }: SnapshotTables, read: TargetDocument): LocalFacts | null {
  const [document, department] = [documents[0], departments[0]]
  if (document === undefined || department === undefined) return null
  const count = (wanted: (row: (typeof findings)[number]) => boolean) => findings.filter(wanted).length
  const failing = (name: string) => count((row) => row.outcome === 'fails' && row.class === name)
  const departmentId = String(department.department_id)
  return {
    departmentId,
    department: { departmentId, code: department.code as string | null, name: department.name as string | null, identity: String(department.identity) },
    projects: read.projects.length,
    indicators: indicators.length,
    recruitmentGoals: read.recruitmentGoals.length,
    departmentTargets: read.departmentTargets.length,
    budgetFen: document.budget_fen as bigint | null,
    suspectProjects: Number(document.suspect_projects),
    suspectFen: document.suspect_fen as bigint | null,
    lines: read.coverage.lines,
    accounted: read.coverage.accounted,
    uncertainRows: indicators.filter((row) => row.uncertain_cells !== '').length,
    qualityWeighted: department.quality_weighted as number | null,
    qualityMean: department.quality_mean as number | null,
    must: failing('必改'), advice: failing('建议'), note: failing('提示'),
    cannotJudge: count((row) => row.outcome === 'cannotJudge'),
  }
}

const DIGITS = 8

/**
 * File names of target documents, `.json` included, as `npm run ingest` gives them: the stem, and where another content
 * has that stem already, the first digits of the source's SHA-256 after it.
 */
export function targetNames(documents: readonly TargetDocument[]): string[] {
  const stems = new Map<string, string>()
  const taken = new Set<string>()
  return documents.map(({ source: { name, sha256 } }) => {
    const own = name.replace(/(?<=.)\.[^.]*$/u, '')
    const stem = stems.get(keyOf(own)) ?? own
    stems.set(keyOf(own), stem)
    const free = [stem, `${stem}.${sha256.slice(0, DIGITS)}`, `${stem}.${sha256}`].find((one) => !taken.has(keyOf(one))) ?? sha256
    taken.add(keyOf(free))
    return `${free}.json`
  })
}

/** File systems that tell no capitals apart, or write é in two ways, take these for one name. */
const keyOf = (name: string) => name.normalize('NFC').toLowerCase()

/**
 * Whether a value from the browser's storage is a target document this page can judge; what it holds further is for the
 * tables to refuse.
 */
export function isTargetDocument(value: unknown): value is TargetDocument {
  const document = value as Partial<TargetDocument> | null
  return typeof document === 'object' && document !== null && document.schemaVersion === 1
    && typeof document.source?.sha256 === 'string' && /^[0-9a-f]{64}$/u.test(document.source.sha256) && typeof document.source.name === 'string'
    && Array.isArray(document.projects) && Array.isArray(document.recruitmentGoals) && Array.isArray(document.departmentTargets) && Array.isArray(document.diagnostics)
    && typeof document.coverage === 'object' && document.coverage !== null
}
