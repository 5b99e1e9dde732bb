import type { TableRow } from '../model/tables.ts'
import { wanToFen } from '../model/money.ts'
import type { Severity, TargetDocument } from '../model/targetDocument.ts'
import { compareText, type JudgedDocument } from './context.ts'

/** One row per published document. */
export function documentRows(judged: readonly JudgedDocument[]): TableRow[] {
  return judged.map(({ document, scope }) => ({
    ...scope,
    source_name: document.source.name,
    source_format: document.source.format,
    source_sha256: document.source.sha256,
    source_bytes: document.source.bytes,
    jurisdiction: document.jurisdiction,
    year_basis: document.yearBasis,
    projects: document.projects.length,
    indicators: document.projects.reduce((sum, project) => sum + project.indicators.length, 0),
    budget_fen: budgetFen([document]),
    lines: document.coverage.lines,
    accounted: document.coverage.accounted,
    errors: countOf(document, 'error'),
    warnings: countOf(document, 'warning'),
    notices: countOf(document, 'info'),
  }))
}

/**
 * One row per department, over all its documents. Names and jurisdictions are those of the latest year that states
 * one. The score is the mean of its projects' scores weighted by budget, beside the plain mean; projects without
 * a score are in neither, those without a budget only in the plain one.
 */
export function departmentRows(judged: readonly JudgedDocument[]): TableRow[] {
  const groups = new Map<string, JudgedDocument[]>()
  for (const member of judged) groups.set(member.department.id, [...(groups.get(member.department.id) ?? []), member])
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([id, members]) => {
    const latestFirst = [...members].sort((a, b) =>
      (b.document.year ?? 0) - (a.document.year ?? 0) || compareText(a.documentId, b.documentId))
    const documents = members.map(({ document }) => document)
    return {
      department_id: id,
      code: members[0]?.department.code ?? null,
      name: firstStated(latestFirst.map(({ departmentName }) => departmentName)),
      identity: members.some(({ department }) => department.identity === 'stated') ? 'stated' : members[0]?.department.identity ?? 'none',
      jurisdiction: firstStated(latestFirst.map(({ document }) => document.jurisdiction)),
      documents: members.length,
      projects: documents.reduce((sum, document) => sum + document.projects.length, 0),
      budget_fen: budgetFen(documents),
      ...departmentScore(members),
    }
  })
}

function departmentScore(members: readonly JudgedDocument[]) {
  const scored = members.flatMap(({ document, judgement }) => document.projects.flatMap((project, index) => {
    const quality = judgement.projects[index]?.quality ?? null
    return quality === null ? [] : [{ quality, budget: Number(wanToFen(project.budgetWan) ?? 0n) }]
  }))
  const money = scored.reduce((sum, { budget }) => sum + budget, 0)
  return {
    quality_weighted: money > 0 ? scored.reduce((sum, { quality, budget }) => sum + quality * budget, 0) / money : null,
    quality_mean: scored.length > 0 ? scored.reduce((sum, { quality }) => sum + quality, 0) / scored.length : null,
  }
}

/** The sum of the budgets that could be read, null where none could. */
function budgetFen(documents: readonly TargetDocument[]): bigint | null {
  const known = documents.flatMap(({ projects }) => projects.flatMap(({ budgetWan }) => wanToFen(budgetWan) ?? []))
  return known.length === 0 ? null : known.reduce((sum, fen) => sum + fen, 0n)
}

function countOf(document: TargetDocument, severity: Severity): number {
  return document.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
}

function firstStated(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null
}
