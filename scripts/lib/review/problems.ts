/** What in a document a person should compare with the source, and what was read there. */
import type { Extraction } from '../../../src/extract/index.ts'
import { inLanguage } from '../../../src/extract/messages.ts'
import { locatorText } from '../../../src/model/locator.ts'
import type { CellConfidence, Diagnostic, Indicator, Locator, Project, TargetDocument } from '../../../src/model/targetDocument.ts'
import { type Language, wordsOf } from './words.ts'

export interface ReviewProblem {
  severity: Diagnostic['severity']
  title: string
  locator: Locator | null
  /** Where the next thing read begins. */
  until: Locator | null
  read: string[]
  /** Cells that a person may have to put right. */
  cells: CellPlace[]
}

/** A cell of an indicator row; both ordinals count from 1. */
export interface CellPlace {
  project: number
  indicator: number
  field: keyof CellConfidence
}

/** A cell less sure than this is to be looked at. */
export const SURE = 0.8

/** Columns in the order of the form. */
export const FIELDS = ['level1', 'level2', 'level3', 'description', 'valueText', 'basis'] as const satisfies readonly (keyof CellConfidence)[]

/** The order of problems: errors, other warnings, lines not placed, rows and cells that are uncertain, sums, notes. */
function rankOf({ severity, code }: Diagnostic): number {
  if (severity === 'error') return 0
  if (severity === 'info') return 7
  if (code === 'lines-not-placed') return 2
  if (code === 'row-uncertain') return 3
  return code === 'budget-does-not-tie' || code === 'plan-not-rising' ? 5 : 1
}

export function reviewProblems({ document, diagnostics }: Extraction, language: Language): ReviewProblem[] {
  const rows = document === null ? [] : rowsOf(document)
  const uncertain = new Set(diagnostics.filter(({ code }) => code === 'row-uncertain').map(({ locator }) => (locator === null ? '' : locatorText(locator))))
  const found = [
    ...diagnostics.map((one) => ({ rank: rankOf(one), problem: ofDiagnostic(one, document, rows, language) })),
    ...rows.filter(({ row, low }) => low.length > 0 && !uncertain.has(locatorText(row.locator))).map((place) => ({ rank: 4, problem: ofRow(place, language) })),
    ...(document === null ? [] : notTold(document, language).map((problem) => ({ rank: 6, problem }))),
  ]
  return found.sort((a, b) => a.rank - b.rank).map(({ problem }) => problem)
}

interface Row {
  row: Indicator
  project: number
  indicator: number
  until: Locator | null
  low: (keyof CellConfidence)[]
}

function rowsOf({ projects }: TargetDocument): Row[] {
  return projects.flatMap(({ indicators }, project) => indicators.map((row, indicator) => ({
    row, project: project + 1, indicator: indicator + 1,
    until: indicators[indicator + 1]?.locator ?? projects[project + 1]?.locator ?? null,
    low: FIELDS.filter((field) => (row.confidence?.[field] ?? 1) < SURE),
  })))
}

function ofDiagnostic({ severity, code, message, locator }: Diagnostic, document: TargetDocument | null, rows: readonly Row[], language: Language): ReviewProblem {
  const title = `${inLanguage(message, language)} [${code}]`
  const at = locator === null ? null : locatorText(locator)
  const row = rows.find((one) => locatorText(one.row.locator) === at)
  if (row !== undefined) return { ...ofRow(row, language), severity, title, cells: code === 'row-uncertain' ? cellsOf(row) : [] }
  const project = at === null ? undefined : document?.projects.find((one) => locatorText(one.locator) === at)
  return { severity, title, locator, until: null, read: project === undefined ? [] : projectWords(project, language), cells: [] }
}

function ofRow(place: Row, language: Language): ReviewProblem {
  const words = wordsOf(language)
  return {
    severity: 'warning', title: words.unsure(place.project, place.indicator), locator: place.row.locator, until: place.until,
    read: FIELDS.map((field) => {
      const confidence = place.row.confidence?.[field]
      return `${words.fields[field]}${words.colon}${place.row[field]}${confidence === undefined ? '' : words.sure(confidence)}`
    }),
    cells: cellsOf(place),
  }
}

/** The cells below `SURE`; where the row says of none how sure it is, its value, on which the most depends. */
function cellsOf({ project, indicator, low }: Row): CellPlace[] {
  return (low.length > 0 ? low : (['valueText'] as const)).map((field) => ({ project, indicator, field }))
}

/** A project's own cells, as lines of name and value; a blank one is a dash. */
export function projectWords({ code, name, departmentCode, departmentName, budgetWan, fiscalWan, otherWan, spendingPlan }: Project, language: Language): string[] {
  const { project: label, colon } = wordsOf(language)
  const { mar, jun, oct, dec, extraCheckpoints = [] } = spendingPlan
  const steps = [[3, mar], [6, jun], [10, oct], [12, dec], ...extraCheckpoints.map(({ month, percent }) => [month, percent] as const)] as [number, number | null][]
  const plan = steps.sort(([a], [b]) => a - b).map(([month, percent]) => label.step(month, percent === null ? '—' : `${percent}%`))
  return [
    `${label.code}${colon}${code ?? '—'}`, `${label.name}${colon}${name || '—'}`,
    ...(departmentCode === null && departmentName === null ? [] : [`${label.department}${colon}${[departmentCode, departmentName].filter((part) => part !== null).join(' ')}`]),
    `${label.budget}${colon}${budgetWan ?? '—'} = ${label.fiscal} ${fiscalWan ?? '—'} + ${label.other} ${otherWan ?? '—'}`,
    `${label.plan}${colon}${plan.join(' · ')}`,
  ]
}

function notTold({ year, department }: TargetDocument, language: Language): ReviewProblem[] {
  const words = wordsOf(language)
  const problem = (title: string): ReviewProblem => ({ severity: 'warning', title, locator: null, until: null, read: [], cells: [] })
  return [...(year === null ? [problem(words.noYear)] : []), ...(department.code === null && department.name === null ? [problem(words.noDepartment)] : [])]
}
