/** The tables behind embedded charts, as text: the same figures as the page's, without its links. */
import { distanceFromEvenPace, lastStretch, planCheckpoints } from '../analysis/spendingPace.ts'
import type { BudgetQualitySeries } from '../charts/budget-quality/series.ts'
import { gradeText, qualityText } from '../charts/budget-quality/words.ts'
import type { Names } from '../charts/names.ts'
import type { FunnelSeries } from '../charts/recruitment-funnel/series.ts'
import { stateText } from '../charts/recruitment-funnel/words.ts'
import type { RecruitmentSeries } from '../charts/recruitment-shift/series.ts'
import { familyLabel, placesText, thresholdText, valueText, type FamilyName } from '../charts/recruitment-shift/words.ts'
import type { PlanRow } from '../charts/spending-curves/series.ts'
import type { ChangeSeries } from '../charts/target-changes/series.ts'
import type { Messages } from '../i18n/index.ts'
import { fenToWan } from '../model/money.ts'
import { FUNNEL_STAGES } from '../reference/funnel.ts'
import { LAST_STRETCH_FROM, PLAN_MONTHS } from '../reference/pace.ts'
import { placeText } from '../ui/place.ts'
import type { EmbedTable } from './published.ts'

/** Rows a table lists; all of them are on the page. */
export const MOST_ROWS = 200

interface Column<Row> {
  head: string
  figures?: boolean
  wide?: true
  of: (row: Row) => string
}

function tableOf<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[], words: Messages): EmbedTable {
  return {
    caption, head: columns.map(({ head, figures = false, wide }) => ({ text: head, figures, ...(wide && { wide }) })),
    rows: rows.slice(0, MOST_ROWS).map((row) => columns.map(({ of }) => of(row))),
    cut: rows.length > MOST_ROWS ? words.embed.frame.tableCut(rows.length - MOST_ROWS) : '',
  }
}

/** Money as a cell: the figure, and that it is in doubt. */
const budgetCell = (wan: number | null, suspect: boolean, words: Messages) =>
  (wan === null ? words.budgetQuality.noBudget : suspect ? words.suspect.marked(words.format.wan(wan)) : words.format.wan(wan))

export function budgetTable({ points }: BudgetQualitySeries, names: Names, words: Messages): EmbedTable {
  const head = words.budgetQuality.columns
  return tableOf('', [
    { head: head.project, of: ({ name }) => name },
    { head: head.department, of: ({ department }) => names.whole(department) },
    { head: head.year, of: ({ year }) => words.years.name(year) },
    { head: head.budget, figures: true, of: ({ budgetWan, suspect }) => budgetCell(budgetWan, suspect, words) },
    { head: head.raw, figures: true, of: ({ raw }) => (raw === null ? words.unjudged : words.score(raw)) },
    { head: head.quality, figures: true, of: (point) => qualityText(point, words) },
    { head: head.grade, of: (point) => gradeText(point, words) },
    { head: head.indicators, figures: true, of: ({ indicators }) => words.format.number(indicators) },
    { head: head.findings, figures: true, of: ({ findings }) => words.format.number(findings) },
  ], points.filter(({ chosen }) => chosen), words)
}

export function spendingTable(rows: readonly PlanRow[], names: Names, words: Messages): EmbedTable {
  const head = words.spending.columns
  const cell = (percent: number | null) => (percent === null ? words.spending.blank : words.format.number(percent, 1))
  const october = (row: PlanRow) => {
    const point = planCheckpoints(row)?.find(({ month }) => month === LAST_STRETCH_FROM)
    if (!point) return words.spending.blank
    const distance = distanceFromEvenPace(point)
    return `${distance > 0 ? '+' : ''}${words.format.fixed(distance, 1)}`
  }
  const months = PLAN_MONTHS.map((month, i): Column<PlanRow> => ({
    head: `${words.months.end(month)} (%)`, figures: true, of: ({ mar, jun, oct, dec }) => cell([mar, jun, oct, dec][i] ?? null),
  }))
  return tableOf('', [
    { head: head.project, of: ({ name }) => name },
    { head: head.department, of: ({ departmentId }) => names.whole(departmentId) },
    { head: head.year, of: ({ year }) => words.years.name(year) },
    { head: head.budget, figures: true, of: ({ budgetFen, suspect }) => budgetCell(budgetFen === null ? null : fenToWan(budgetFen), suspect, words) },
    ...months,
    { head: head.oct, figures: true, of: october },
    { head: head.late, figures: true, of: (row) => cell(lastStretch(planCheckpoints(row) ?? [])) },
  ], rows, words)
}

export function goalTable({ statements }: RecruitmentSeries, families: readonly FamilyName[], names: Names, words: Messages): EmbedTable {
  const { goals, recruitment } = words
  const head = goals.columns
  const byId = new Map(families.map((family) => [family.id, family]))
  return tableOf(goals.goalTable, [
    { head: head.family, of: ({ goal: { metric } }) => (metric.family === null ? recruitment.unclassified : familyLabel(metric.family, words, byId)) },
    { head: head.value, figures: true, of: ({ printed }) => valueText(printed, words) },
    { head: head.threshold, of: ({ printed }) => thresholdText(printed, words) || goals.anySize },
    { head: head.department, of: ({ goal: { metric } }) => names.whole(metric.departmentId) },
    { head: head.year, of: ({ goal: { metric } }) => words.years.name(metric.year) },
    { head: head.level, of: ({ goal: { metric } }) => goals.levels[metric.level] },
    {
      head: head.said, wide: true,
      of: ({ printed, goal }) => [recruitment.quote(printed.quote), placesText({ places: goal.places }, words), printed.sourceName, printed.locator === '' ? '' : placeText(printed.locator, words)].filter(Boolean).join(words.separator),
    },
  ], statements, words)
}

export function funnelTable({ facets, columns }: FunnelSeries, names: Names, words: Messages): EmbedTable {
  const { funnel } = words.goals
  const documents = facets.flatMap((facet) => columns.flatMap(({ year }, i) => (facet.rows[0]?.cells[i]?.state === 'noDocument' ? [] : [{ facet, year, i }])))
  return tableOf('', [
    { head: funnel.columns.department, of: ({ facet }) => names.whole(facet.department) },
    { head: funnel.columns.year, of: ({ year }) => words.years.name(year) },
    ...FUNNEL_STAGES.map((stage, k): Column<(typeof documents)[number]> => ({
      head: funnel.stages[stage],
      of: ({ facet, i }) => {
        const cell = facet.rows[k]?.cells[i]
        return cell ? stateText(cell, words) : ''
      },
    })),
  ], documents, words)
}

export function changeTable({ pairs }: ChangeSeries, names: Names, words: Messages): EmbedTable {
  const { compare, format } = words
  const head = compare.pairColumns
  type Pair = ChangeSeries['pairs'][number]
  const count = (group: string, name: string, of: (pair: Pair) => number): Column<Pair> => ({ head: `${group}${words.colon}${name}`, figures: true, of: (pair) => format.number(of(pair)) })
  return tableOf('', [
    { head: head.department, of: ({ departmentId }) => names.whole(departmentId) },
    { head: head.years, of: ({ from, to }) => compare.pairYears(from, to) },
    ...(['kept', 'renamed', 'dropped', 'added', 'possible'] as const).map((name) => count(compare.projectsHead, head[name], (pair) => pair[name])),
    ...([['lowered', 'lowered'], ['same', 'same'], ['raised', 'raised'], ['notComparable', 'other']] as const).map(([name, group]) => count(compare.indicatorsHead, head[name], ({ counts }) => counts[group])),
  ], pairs, words)
}
