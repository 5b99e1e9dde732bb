/** A chart of one published state from the rows of the whole snapshot: words, scene, table. Pure; the page's charts say the same. */
import { yearChanges } from '../analysis/yearChanges.ts'
import { NOTHING_CHOSEN, type Chosen } from '../charts/budget-quality/choose.ts'
import { placeBudgetQuality } from '../charts/budget-quality/place.ts'
import { budgetQualitySeries } from '../charts/budget-quality/series.ts'
import { budgetQualityDescription, budgetQualityNotes, budgetQualitySubtitle, budgetQualityTitle, budgetQualityWords } from '../charts/budget-quality/words.ts'
import type { Names } from '../charts/names.ts'
import { placeFunnel } from '../charts/recruitment-funnel/place.ts'
import { funnelSeries, stated } from '../charts/recruitment-funnel/series.ts'
import { funnelDescription, funnelTitle, funnelWords } from '../charts/recruitment-funnel/words.ts'
import { placeRecruitment } from '../charts/recruitment-shift/place.ts'
import { drawn, ofChosenLanes, recruitmentSeries } from '../charts/recruitment-shift/series.ts'
import { recruitmentDescription, recruitmentSubtitle, recruitmentTitle, recruitmentWords } from '../charts/recruitment-shift/words.ts'
import type { Scene } from '../charts/scene.ts'
import { placeSpending } from '../charts/spending-curves/place.ts'
import { spendingSeries } from '../charts/spending-curves/series.ts'
import { spendingDescription, spendingSubtitle, spendingTitle, spendingWords } from '../charts/spending-curves/words.ts'
import { placeChanges } from '../charts/target-changes/place.ts'
import { changeSeries } from '../charts/target-changes/series.ts'
import { changeDescription, changeTitle, changeWords } from '../charts/target-changes/words.ts'
import { yearColumns } from '../charts/years.ts'
import type { Messages } from '../i18n/index.ts'
import { departmentLabel, departmentsById, departmentShort } from '../i18n/labels.ts'
import type { BudgetQualityRow } from '../queries/budgetQuality.ts'
import type { CompareIndicatorRow, CompareProjectRow, DecisionRow } from '../queries/compare.ts'
import type { RecruitmentRow } from '../queries/recruitment.ts'
import type { DepartmentRow, DocumentRow } from '../queries/snapshot.ts'
import type { SpendingRow } from '../queries/spending.ts'
import { FAMILIES } from '../views/families.ts'
import type { EmbedChart } from './charts.ts'
import type { EmbedTable } from './published.ts'
import { budgetTable, changeTable, funnelTable, goalTable, spendingTable } from './tables.ts'

/** Answers to the page's own questions, of the whole snapshot or of what is chosen. */
export interface SnapshotRows {
  documents: readonly DocumentRow[]
  departments: readonly DepartmentRow[]
  projects: readonly BudgetQualityRow[]
  plans: readonly SpendingRow[]
  goals: readonly RecruitmentRow[]
  comparedProjects: readonly CompareProjectRow[]
  comparedIndicators: readonly CompareIndicatorRow[]
  decisions: readonly DecisionRow[]
}

export interface Figure {
  title: string
  subtitle: string
  /** Unit of the figures, as the exported pictures state it. */
  unit: string
  description: string
  notes: readonly string[]
  /** What stands in the place of an empty chart. */
  empty: string
  marks: number
  /** Documents the chart rests on. */
  documents: number
  /** The drawing for a width and a base size of text, both in pixels. */
  scene: (width: number, size: number) => Scene
  tables: readonly EmbedTable[]
}

export function namesOf(departments: readonly DepartmentRow[], words: Messages): Names {
  const byId = departmentsById(departments)
  const named = (label: typeof departmentLabel) => (id: string) => {
    const row = byId.get(id)
    return row ? label(row, words) : id
  }
  return { whole: named(departmentLabel), short: named(departmentShort) }
}

/** Years and departments; an empty list takes all. */
export interface FigureScope {
  years: readonly number[]
  departments: readonly string[]
}

/** What more than years and departments leaves of the rows, where it is asked of an engine. */
export interface Narrowed {
  /** The ranges, which the scatter dims by; its rows are asked without them. */
  chosen: Chosen
  /** Goals of the chosen projects, and the departments that have one: both are shown from whole documents. */
  goals: ReadonlySet<string>
  departments: ReadonlySet<string>
}

interface Drawing {
  rows: SnapshotRows
  scope: FigureScope
  narrowed: Narrowed | null
  words: Messages
  names: Names
  /** Documents in scope, and the year columns they are drawn in. */
  documents: readonly DocumentRow[]
  years: ReturnType<typeof yearColumns>
  inScope: <Row extends { year: number | null; departmentId: string }>(list: readonly Row[]) => Row[]
}

type Drawn = Omit<Figure, 'documents' | 'empty'> & Partial<Pick<Figure, 'documents' | 'empty'>>

const CHARTS: Record<EmbedChart, (drawing: Drawing) => Drawn> = {
  'budget-quality': budget, 'spending-curves': spending, 'recruitment-shift': recruitment, 'recruitment-funnel': funnel, 'target-changes': changes,
}

/** @param scope a year that has no document gives an empty figure that says so */
export function drawFigure(chart: EmbedChart, rows: SnapshotRows, scope: FigureScope, words: Messages, narrowed: Narrowed | null = null): Figure {
  const takes = <T>(list: readonly T[], value: T | null) => list.length === 0 || (value !== null && list.includes(value))
  const inScope: Drawing['inScope'] = (list) => list.filter(({ year, departmentId }) => takes(scope.years, year) && takes(scope.departments, departmentId))
  const documents = inScope(rows.documents)
  const years = yearColumns(documents.map(({ year }) => year), rows.documents.map(({ year }) => year), scope.years)
  const drawn = CHARTS[chart]({ rows, scope, narrowed, words, names: namesOf(rows.departments, words), documents, years, inScope })
  const empty = documents.length === 0 ? words.filters.noDocument : (drawn.empty ?? words.filters.empty)
  const told = drawn.marks === 0 ? { subtitle: '', description: '', notes: [], tables: [] } : {}
  return { documents: documents.length, ...drawn, ...told, empty }
}

function budget({ rows, scope, narrowed, words, names, inScope }: Drawing): Drawn {
  const dept = scope.departments.length === 1 ? scope.departments[0]! : null
  const own = inScope(rows.projects)
  const ofDepartment = rows.documents.filter(({ departmentId }) => scope.departments.length === 0 || scope.departments.includes(departmentId))
  const years = yearColumns(ofDepartment.map(({ year }) => year), rows.documents.map(({ year }) => year), [])
  const series = budgetQualitySeries(own, years, { chosen: narrowed?.chosen ?? NOTHING_CHOSEN, yearsOn: scope.years, pathOf: dept })
  const chartWords = budgetQualityWords(words, names)
  const marks = series.points.length
  return {
    marks, title: marks === 0 ? words.budgetQuality.name : budgetQualityTitle(series, words), subtitle: budgetQualitySubtitle(series, words),
    unit: words.exporting.units['budget-quality'] ?? '', description: marks === 0 ? '' : budgetQualityDescription(series, words),
    notes: budgetQualityNotes(series, words, dept === null ? null : names.short(dept)),
    scene: (width, size) => placeBudgetQuality(series, chartWords, { width, size, compact: false }),
    tables: [budgetTable(series, names, words)],
  }
}

function spending({ rows, narrowed, words, names, years, inScope }: Drawing): Drawn {
  const own = inScope(rows.plans)
  const series = spendingSeries(own, years)
  const chartWords = spendingWords(words, names)
  const marks = series.facts.withPlan
  return {
    marks, title: marks === 0 ? words.spending.name : spendingTitle(series, words, narrowed === null), subtitle: spendingSubtitle(series, words),
    unit: words.exporting.units['spending-percent'] ?? '', description: spendingDescription(series, words, narrowed === null), notes: [],
    scene: (width, size) => placeSpending(series, chartWords, { width, size, compact: false }),
    tables: [spendingTable(own, names, words)],
  }
}

function recruitment({ rows, narrowed, words, names, documents, years, inScope }: Drawing): Drawn {
  const whole = narrowed === null
  const series = recruitmentSeries(whole ? inScope(rows.goals) : ofChosenLanes(inScope(rows.goals), narrowed.goals), documents, years, FAMILIES.map(({ id }) => id))
  const chartWords = recruitmentWords(words, names, FAMILIES)
  const marks = drawn(series)
  return {
    marks, title: marks === 0 ? words.recruitment.name : recruitmentTitle(series, words, whole), subtitle: recruitmentSubtitle(series, words, whole),
    unit: words.exporting.units['recruitment-shift'] ?? '', description: recruitmentDescription(series, words, whole), notes: [], empty: words.recruitment.none,
    scene: (width, size) => placeRecruitment(series, chartWords, { width, size, left: 0 }),
    tables: [goalTable(series, FAMILIES, names, words)],
  }
}

function funnel({ rows, narrowed, words, names, documents, years, inScope }: Drawing): Drawn {
  const shown = documents.filter(({ departmentId }) => narrowed === null || narrowed.departments.has(departmentId))
  const series = funnelSeries(shown, inScope(rows.goals), years)
  const chartWords = funnelWords(words, names)
  const marks = stated(series)
  return {
    marks, title: marks === 0 ? words.goals.funnel.name : funnelTitle(series, words), subtitle: words.goals.funnel.subtitle(series.facts.documents),
    unit: '', description: funnelDescription(series, words), notes: [], empty: words.recruitment.none, documents: series.facts.documents,
    scene: (width, size) => placeFunnel(series, chartWords, { width, size }),
    tables: [funnelTable(series, names, words)],
  }
}

function changes({ rows, scope, words, names, inScope }: Drawing): Drawn {
  const applied = rows.decisions.filter(({ state }) => state === 'applied')
  const own = inScope(rows.comparedProjects)
  const ids = new Set(own.map(({ projectId }) => projectId))
  const { years: pairs } = yearChanges(own, rows.comparedIndicators.filter(({ projectId }) => ids.has(projectId)), applied)
  const series = changeSeries(pairs)
  const chartWords = changeWords(words, names)
  const compared = new Set(rows.comparedProjects.map(({ year }) => year))
  const marks = series.pairs.reduce((sum, { counts }) => sum + Object.values(counts).filter((count) => count > 0).length, 0)
  return {
    marks, title: changeTitle(series, words), subtitle: words.compare.chartSubtitle(series.facts.indicators), unit: words.exporting.units['target-changes'] ?? '',
    description: changeDescription(series, words), notes: [], empty: scope.years.length !== 1 ? words.compare.nothingWhy(new Set(own.map(({ departmentId }) => departmentId)).size) : words.compare.onlyYear,
    documents: inScope(rows.documents).filter(({ year }) => compared.has(year)).length,
    scene: (width, size) => placeChanges(series, chartWords, { width, size }),
    tables: [changeTable(series, names, words)],
  }
}
