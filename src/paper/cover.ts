import { writeRange } from '../model/range.ts'
import type { Manifest } from '../model/tables.ts'
import type { PaperTotalRow } from '../queries/paperSummary.ts'
import type { PaperParams } from '../queries/workingPaper.ts'
import { isDefault, type Weights } from '../reference/weights.ts'
import { wan } from './labels.ts'
import { field, layOut, type Sheet, type SheetCell } from './sheet.ts'
import type { Tongue } from './words.ts'

/** What a paper says of where it comes from; never the clock. */
export interface PaperOrigin {
  /** Of the snapshot: id, title, publication, tool. */
  manifest: Pick<Manifest, 'id' | 'title' | 'published' | 'fictional' | 'tool'>
  /** Address of the page with its filters, null from the command line. */
  address: string | null
  /** The command that makes this file again. */
  command: string
}

interface Line {
  item: string
  content: string
  figure: number | null
  note: string
}

const text = (item: string, content: string): Line => ({ item, content, figure: null, note: '' })
const figure = (item: string, value: number | null, note: string): Line => ({ item, content: '', figure: value, note })

/**
 * The first sheet: what this is, of what snapshot, under which filters and weights, how much money it is about, how to
 * make it again and how to read it.
 * @param names printed names of the departments chosen, in the order of `params.departments`
 */
export function coverSheet(origin: PaperOrigin, params: PaperParams, names: readonly string[], totals: PaperTotalRow, others: readonly Sheet[], tongue: Tongue): Sheet {
  const { words } = tongue
  const { cover } = words
  const lines: Line[] = [
    text(cover.what, `${cover.title}\n${cover.whatText}`),
    ...provenance(origin, tongue),
    ...filters(origin, params, names, tongue),
    text(cover.weights, weightsText(params.weights, tongue)),
    ...amounts(totals, others, tongue),
    text(cover.reproduce, cover.reproduceText),
    text(cover.command, origin.command),
    ...cover.notes.map(([item, content]) => text(item, content)),
    text(words.head.place, words.places.column),
    ...others.map(({ name, rows }) => figure(`${cover.sheetList} · ${name}`, rows.length, cover.rows)),
  ]
  const f = field<Line>
  const contentOf = ({ content, figure }: Line): SheetCell => (figure === null ? content : null)
  return layOut('cover', words.sheets.cover, [
    f(words.item, 'text', 26, ({ item }) => item),
    f(words.content, 'note', 90, contentOf),
    f(words.figure, 'number', 16, ({ figure }) => figure),
    f(words.denominator, 'note', 46, ({ note }) => note),
  ], lines)
}

function provenance({ manifest }: PaperOrigin, { lang, words: { cover } }: Tongue): Line[] {
  return [
    text(cover.snapshotTitle, manifest.title[lang]),
    text(cover.snapshot, manifest.id),
    text(cover.published, manifest.published ?? cover.unpublished),
    text(cover.tool, manifest.tool),
    ...(manifest.fictional ? [text(cover.what, cover.fictional)] : []),
  ]
}

function filters({ address }: PaperOrigin, params: PaperParams, names: readonly string[], { words, shared }: Tongue): Line[] {
  const { cover } = words
  const chosen = (items: readonly string[]) => (items.length === 0 ? cover.everything : shared.format.list(items))
  return [
    text(`${cover.filters} · ${cover.years}`, chosen(params.years.map(String))),
    text(`${cover.filters} · ${cover.departments}`, chosen(params.departments.map((id, index) => `${names[index] ?? id}〔${id}〕`))),
    text(`${cover.filters} · ${cover.severities}`, chosen(params.severities.map((severity) => shared.severity[severity] ?? severity))),
    text(`${cover.filters} · ${cover.classes}`, chosen(params.classes.map((name) => shared.classes[name] ?? name))),
    text(`${cover.filters} · ${cover.outcomes}`, chosen(params.outcomes.map((outcome) => words.outcomes[outcome] ?? outcome))),
    text(`${cover.filters} · ${cover.rules}`, chosen(params.rules)),
    text(`${cover.filters} · ${cover.categories}`, chosen(params.categories)),
    text(`${cover.filters} · ${cover.amount}`, params.amount === null ? cover.everything : writeRange(params.amount)),
    text(`${cover.filters} · ${cover.score}`, params.score === null ? cover.everything : writeRange(params.score)),
    text(cover.address, address ?? cover.noAddress),
  ]
}

function weightsText(weights: Weights, { words: { cover }, shared }: Tongue): string {
  const listed = (names: Record<string, string>, points: Record<string, number>) =>
    Object.entries(points).map(([key, value]) => `${names[key] ?? key} ${value}`).join(' · ')
  return [
    isDefault(weights) ? cover.publishedWeights : cover.ownWeights,
    `${cover.weightGroups} ${Object.values(weights.groups).join(':')}`,
    `${cover.weightDimensions}: ${listed(shared.project.dims, weights.dimensions)}`,
    `${cover.weightParts}: ${listed(shared.project.parts, weights.parts)}`,
  ].join('\n')
}

function amounts(totals: PaperTotalRow, others: readonly Sheet[], { words: { cover }, shared }: Tongue): Line[] {
  const { budgetFen, concernedFen } = totals
  const share = budgetFen === null || budgetFen === 0 ? '—' : shared.format.share((concernedFen ?? 0) / budgetFen)
  const rules = others.find(({ id }) => id === 'rules')?.rows.length ?? null
  return [
    figure(cover.documents, totals.documents, ''),
    figure(cover.projects, totals.projects, ''),
    figure(cover.budget, wan(budgetFen), cover.ofProjects(totals.budgets, totals.projects)),
    figure(cover.suspect, wan(totals.suspectFen), cover.ofSuspects(totals.suspects)),
    figure(cover.indicators, totals.indicators, cover.ofIndicators(totals.judgedIndicators)),
    figure(cover.findings, totals.findings, cover.ofFindings(totals.fails, totals.also, totals.cannotJudge, totals.explained)),
    figure(cover.concerned, totals.concerned, cover.ofConcerned(totals.projects)),
    figure(cover.concernedBudget, wan(concernedFen), cover.ofBudget(totals.concernedBudgets, share)),
    figure(cover.ruleCount, rules, cover.ruleCountText),
  ]
}
