import type { RegisteredDepartment } from '../model/departments.ts'
import type { TableRow } from '../model/tables.ts'
import { wanToFen } from '../model/money.ts'
import type { Severity, TargetDocument } from '../model/targetDocument.ts'
import { compareText, suspectProjects, type JudgedDocument } from './context.ts'
import { foundOnNone } from './foundOn.ts'
import type { DepartmentIdentity, DepartmentKey } from './identity.ts'

/** What the table of departments takes from one document: little enough to keep for a whole country. */
export interface DepartmentMember {
  documentId: string
  department: DepartmentKey
  departmentName: string | null
  jurisdiction: string | null
  year: number | null
  /** In the printed order. */
  projects: readonly { fen: bigint | null; suspect: boolean; quality: number | null }[]
}

export function memberOf({ document, judgement, documentId, department, departmentName }: JudgedDocument): DepartmentMember {
  const suspects = suspectProjects(judgement)
  return {
    documentId, department, departmentName, jurisdiction: document.jurisdiction, year: document.year,
    projects: document.projects.map(({ budgetWan }, index) => ({ fen: wanToFen(budgetWan), suspect: suspects.has(index), quality: judgement.projects[index]?.quality ?? null })),
  }
}

/** One row per published document. */
export function documentRows(judged: readonly JudgedDocument[]): TableRow[] {
  return judged.map((member) => ({
    ...member.scope,
    source_name: member.document.source.name,
    source_format: member.document.source.format,
    source_sha256: member.document.source.sha256,
    source_bytes: member.document.source.bytes,
    jurisdiction: member.document.jurisdiction,
    year_basis: member.document.yearBasis,
    projects: member.document.projects.length,
    indicators: member.document.projects.reduce((sum, project) => sum + project.indicators.length, 0),
    ...money([memberOf(member)]),
    lines: member.document.coverage.lines,
    accounted: member.document.coverage.accounted,
    errors: countOf(member.document, 'error'),
    warnings: countOf(member.document, 'warning'),
    notices: countOf(member.document, 'info'),
    passed: member.judgement.passed.document.join(','),
    whole_findings: foundOnNone(member.judgement),
  }))
}

/** How an identity is known, the surest first. */
const IDENTITIES: readonly DepartmentIdentity[] = ['registered', 'stated', 'project-code', 'none']

/**
 * One row per department, over all its documents, those of its registered predecessors included. Names and
 * jurisdictions are those of the latest year that states one, else the register's. The score is the mean of its projects' scores weighted by budget, beside the plain mean; projects without
 * a score are in neither, those without a budget or with a suspect one only in the plain one.
 */
export function departmentRows(members: readonly DepartmentMember[], register: readonly RegisteredDepartment[] = []): TableRow[] {
  const groups = new Map<string, DepartmentMember[]>()
  for (const member of members) {
    const group = groups.get(member.department.id)
    if (group === undefined) groups.set(member.department.id, [member])
    else group.push(member)
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([id, members]) => {
    const latestFirst = [...members].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || compareText(a.documentId, b.documentId))
    const registered = register.find((entry) => entry.id === id)
    return {
      department_id: id,
      code: firstStated(latestFirst.map(({ department }) => department.code)),
      name: firstStated([...latestFirst.map(({ departmentName }) => departmentName), registered?.names.at(-1)?.name ?? null]),
      identity: IDENTITIES.find((identity) => members.some(({ department }) => department.identity === identity)) ?? 'none',
      names: printedNames(members),
      formed_from: predecessors(registered, register),
      jurisdiction: firstStated([...latestFirst.map(({ jurisdiction }) => jurisdiction), registered?.jurisdiction.name ?? null]),
      documents: members.length,
      projects: members.reduce((sum, { projects }) => sum + projects.length, 0),
      ...money(members),
      ...departmentScore(members),
    }
  })
}

/** `2022,2023:name` for each printed name, in the order of its first year. */
function printedNames(members: readonly DepartmentMember[]): string {
  const years = new Map<string, Set<number>>()
  for (const { departmentName: name, year } of [...members].sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999) || compareText(a.documentId, b.documentId))) {
    if (name === null) continue
    const known = years.get(name) ?? new Set()
    if (year !== null) known.add(year)
    years.set(name, known)
  }
  return [...years].map(([name, known]) => `${[...known].join(',')}:${name}`).join('\n')
}

/** `2024:merged:name` for each registered predecessor. */
function predecessors(registered: RegisteredDepartment | undefined, register: readonly RegisteredDepartment[]): string {
  return (registered?.formedFrom ?? []).map(({ id, name, year, kind }) => {
    const before = register.find((entry) => entry.id === id)
    return `${year}:${kind}:${name ?? before?.names.at(-1)?.name ?? id ?? ''}`
  }).join('\n')
}

function departmentScore(members: readonly DepartmentMember[]) {
  const scored = members.flatMap(({ projects }) => projects.flatMap(({ quality, suspect, fen }) =>
    quality === null ? [] : [{ quality, budget: Number((suspect ? null : fen) ?? 0n) }]))
  const money = scored.reduce((sum, { budget }) => sum + budget, 0)
  return {
    quality_weighted: money > 0 ? scored.reduce((sum, { quality, budget }) => sum + quality * budget, 0) / money : null,
    quality_mean: scored.length > 0 ? scored.reduce((sum, { quality }) => sum + quality, 0) / scored.length : null,
  }
}

/** The sum of the budgets that could be read and are not suspect, null where there is none; the suspect ones beside it. */
function money(members: readonly DepartmentMember[]): Pick<TableRow, 'budget_fen' | 'suspect_projects' | 'suspect_fen'> {
  const known = members.flatMap(({ projects }) => projects.flatMap(({ fen, suspect }) => (fen === null ? [] : [{ fen, suspect }])))
  const sum = (suspect: boolean) => {
    const own = known.filter((budget) => budget.suspect === suspect)
    return own.length === 0 ? null : own.reduce((total, { fen }) => total + fen, 0n)
  }
  return { budget_fen: sum(false), suspect_projects: known.filter(({ suspect }) => suspect).length, suspect_fen: sum(true) }
}

function countOf(document: TargetDocument, severity: Severity): number {
  return document.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
}

function firstStated(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null
}
