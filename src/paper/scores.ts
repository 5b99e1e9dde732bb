import type { PaperDepartmentRow, PaperIndicatorRow, PaperProjectRow } from '../queries/workingPaper.ts'
import { cellsText, departmentText, wan } from './labels.ts'
import { field, layOut, type Sheet } from './sheet.ts'
import type { Tongue } from './words.ts'

/** The printed rows with what each dimension keeps; the kept points are those of the published weights. */
export function rowsSheet(rows: readonly PaperIndicatorRow[], tongue: Tongue): Sheet {
  const { words, shared } = tongue
  const { head } = words
  const { dims } = shared.project
  const f = field<PaperIndicatorRow>
  return layOut('rows', words.sheets.rows, [
    f(head.code, 'text', 16, (row) => row.projectCode),
    f(head.row, 'integer', 6, (row) => row.ordinal),
    f(head.project, 'text', 24, (row) => row.projectName),
    f(head.department, 'text', 22, (row) => departmentText(row, tongue)),
    f(head.year, 'year', 7, (row) => row.year),
    f(head.document, 'text', 18, (row) => row.sourceName),
    f(head.level1, 'text', 11, (row) => row.level1),
    f(head.level2, 'text', 13, (row) => row.level2),
    f(head.level3, 'text', 20, (row) => row.level3),
    f(head.description, 'note', 28, (row) => row.description),
    f(head.value, 'text', 16, (row) => row.valueText),
    f(head.basis, 'note', 22, (row) => row.basis),
    f(head.operator, 'text', 7, (row) => row.operator),
    f(head.number, 'number', 10, (row) => row.value),
    f(head.numberHigh, 'number', 10, (row) => row.valueHigh),
    f(head.unit, 'text', 7, (row) => row.unit),
    f(dims.measurable, 'score', 9, (row) => row.measurable),
    f(dims.category, 'score', 9, (row) => row.category),
    f(dims.ambition, 'score', 9, (row) => row.ambition),
    f(dims.definition, 'score', 9, (row) => row.definition),
    f(dims.basis, 'score', 9, (row) => row.basisKept),
    f(head.rawScore, 'score', 9, (row) => row.scoreRaw),
    f(head.ceiling, 'score', 7, (row) => row.ceiling),
    f(head.score, 'score', 8, (row) => row.score),
    f(head.place, 'text', 12, (row) => row.locator),
    f(head.sure, 'share', 8, (row) => row.confidence),
    f(head.unsure, 'text', 16, (row) => cellsText(row.uncertainCells, tongue)),
    f(head.projectId, 'text', 24, (row) => row.projectId),
  ], rows, 2)
}

/** The projects with their printed facts, the five parts, cap and grade. */
export function projectsSheet(rows: readonly PaperProjectRow[], tongue: Tongue): Sheet {
  const { lang, words, shared } = tongue
  const { head } = words
  const { parts } = shared.project
  const f = field<PaperProjectRow>
  return layOut('projects', words.sheets.projects, [
    f(head.code, 'text', 16, (row) => row.projectCode),
    f(head.project, 'text', 26, (row) => row.projectName),
    f(head.department, 'text', 22, (row) => departmentText(row, tongue)),
    f(head.year, 'year', 7, (row) => row.year),
    f(head.document, 'text', 18, (row) => row.sourceName),
    f(head.budget, 'money', 13, (row) => wan(row.budgetFen)),
    f(head.suspect, 'text', 10, (row) => (row.suspect ? shared.suspect.mark : null)),
    f(head.fiscal, 'money', 13, (row) => wan(row.fiscalFen)),
    f(head.other, 'money', 13, (row) => wan(row.otherFen)),
    f(head.mar, 'number', 8, (row) => row.mar),
    f(head.jun, 'number', 8, (row) => row.jun),
    f(head.oct, 'number', 8, (row) => row.oct),
    f(head.dec, 'number', 8, (row) => row.dec),
    f(head.extra, 'text', 12, (row) => row.extra),
    f(head.indicators, 'integer', 7, (row) => row.indicatorCount),
    f(parts.indicators, 'score', 9, (row) => row.indicators),
    f(parts.completeness, 'score', 9, (row) => row.completeness),
    f(parts.relevance, 'score', 9, (row) => row.relevance),
    f(parts.adequacy, 'score', 9, (row) => row.adequacy),
    f(parts.feasibility, 'score', 9, (row) => row.feasibility),
    f(head.parts, 'score', 9, (row) => row.qualityRaw),
    f(head.ceiling, 'score', 7, (row) => row.ceiling),
    f(head.reason, 'note', 30, (row) => row.ceilingReason?.split(' | ')[lang === 'zh' ? 0 : 1] ?? row.ceilingReason),
    f(head.quality, 'score', 9, (row) => row.quality),
    f(head.grade, 'text', 8, (row) => (row.grade === null ? shared.unjudgedLong : shared.grades[row.grade] ?? row.grade)),
    f(head.purpose, 'note', 36, (row) => row.purpose),
    f(head.goals, 'note', 40, (row) => row.goals),
    f(head.place, 'text', 12, (row) => row.locator),
    f(head.projectId, 'text', 24, (row) => row.projectId),
  ], rows, 2)
}

/** The departments of the scope: all years first, then each; every mean with the projects and the money it is made of. */
export function departmentsSheet(rows: readonly PaperDepartmentRow[], tongue: Tongue): Sheet {
  const { words, shared } = tongue
  const { head } = words
  const f = field<PaperDepartmentRow>
  return layOut('departments', words.sheets.departments, [
    f(head.department, 'text', 30, (row) => departmentText(row, tongue)),
    f(head.year, 'year', 12, (row) => (row.allYears ? words.allYears : row.year ?? shared.years.name(null))),
    f(head.projects, 'integer', 9, (row) => row.projects),
    f(head.budgets, 'integer', 11, (row) => row.budgets),
    f(head.budget, 'money', 15, (row) => wan(row.budgetFen)),
    f(head.judged, 'integer', 11, (row) => row.judged),
    f(head.judgedBudget, 'money', 18, (row) => wan(row.judgedFen)),
    f(head.weighted, 'score', 12, (row) => row.weighted),
    f(head.mean, 'score', 11, (row) => row.mean),
    f(head.departmentId, 'text', 18, (row) => row.departmentId),
  ], rows, 1)
}
