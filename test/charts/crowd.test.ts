import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crowdSeries, type CrowdAnswers } from '../../src/charts/budget-quality/crowd.ts'
import { layoutBudgetQuality, placeBudgetQuality } from '../../src/charts/budget-quality/place.ts'
import { budgetQualitySeries, MOST_FACETS, type BudgetQualitySeries, type Look } from '../../src/charts/budget-quality/series.ts'
import { budgetQualityDescription, budgetQualityNotes, budgetQualityTitle, budgetQualityWords } from '../../src/charts/budget-quality/words.ts'
import { yearColumns } from '../../src/charts/years.ts'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { budgetQuality } from '../../src/queries/budgetQuality.ts'
import { budgetQuadrant, budgetQualityCells, budgetQualityFacts, budgetQualityRanks, departmentMoney, largestProjects, peerClasses } from '../../src/queries/budgetQualityCrowd.ts'
import { EVERYTHING, type Selection } from '../../src/queries/selection.ts'
import { GRIDS } from '../../src/reference/crowd.ts'
import { committed, OWN_WEIGHTS } from '../support/committed.ts'
import { names } from './made.ts'

let engine: NativeConnector
beforeAll(async () => { engine = await openNative(committed('sample').pathOf) }, 60_000)
afterAll(() => engine?.close())

const years = yearColumns([2022, 2023, 2024, 2025], [2022, 2023, 2024, 2025], [])
const PLAIN: Look = { chosen: { amount: null, score: null }, yearsOn: [], highlight: null, pathOf: null, facets: false }

/** Both series of one selection: worked out of every row, and of what a crowd is asked. */
async function both(selection: Selection, over: Partial<Look> = {}): Promise<{ rows: BudgetQualitySeries; crowd: BudgetQualitySeries; cells: CrowdAnswers['cells'] }> {
  const look: Look = { ...PLAIN, chosen: { amount: selection.amount, score: selection.score }, ...over }
  const drawn = { ...selection, amount: null, score: null }
  const departments = look.facets ? await engine.ask(departmentMoney, drawn) : []
  const apart = departments.slice(0, MOST_FACETS).map(({ departmentId }) => departmentId)
  const told = look.facets ? { departments: apart } : {}
  const grid = look.facets ? GRIDS.facet : GRIDS.whole
  const cells = await engine.ask(budgetQualityCells, { ...drawn, ...told, grid, apart })
  const answers: CrowdAnswers = {
    cells, grid, departments,
    all: await engine.ask(budgetQualityFacts, { ...drawn, ...told }), chosen: await engine.ask(budgetQualityFacts, { ...selection, ...told }),
    quadrant: (await engine.ask(budgetQuadrant, drawn))[0]!, classes: await engine.ask(peerClasses, drawn), ranks: (await engine.ask(budgetQualityRanks, selection))[0]!,
    ofDepartment: look.pathOf === null ? [] : await engine.ask(budgetQuality, { ...drawn, departments: [look.pathOf] }),
  }
  return { rows: budgetQualitySeries(await engine.ask(budgetQuality, drawn), years, look), crowd: crowdSeries(answers, years, look), cells }
}

/** Numbers to nine digits: sums are of fen here and of 万元 there. */
const rounded = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toPrecision(9)) : one instanceof Map ? [...one].sort() : one)))

const STATES: [string, Selection][] = [
  ['nothing chosen', EVERYTHING], ['a year', { ...EVERYTHING, years: [2023] }], ['a brush', { ...EVERYTHING, amount: { from: 50, to: 800 }, score: { from: null, to: 79 } }],
  ['a brush over nothing', { ...EVERYTHING, amount: { from: 1e9, to: null } }], ['own weights', { ...EVERYTHING, weights: OWN_WEIGHTS }], ['a rule', { ...EVERYTHING, rules: ['V02'] }],
]

describe.each(STATES)('a crowd counted in SQL, %s', (_, selection) => {
  test('says what every row says', async () => {
    const { rows, crowd } = await both(selection)
    for (const part of ['facts', 'drawn', 'counts', 'span', 'told', 'bands', 'correlation', 'beyond'] as const) expect(rounded(crowd[part]), part).toEqual(rounded(rows[part]))
    // The quadrant of a part is not told; that of the same rectangle is.
    expect(rounded(crowd.quadrant)).toEqual(rounded(rows.quadrant))
    for (const lang of ['zh', 'en'] as const) {
      const words = MESSAGES[lang]
      expect(budgetQualityTitle(crowd, words)).toBe(budgetQualityTitle(rows, words))
      expect(budgetQualityDescription(crowd, words)).toBe(budgetQualityDescription(rows, words))
      expect(budgetQualityNotes(crowd, words, null)).toEqual(budgetQualityNotes(rows, words, null))
    }
  })

  test('counts each project once, where it lies', async () => {
    const { rows, crowd, cells } = await both(selection)
    expect(cells.reduce((sum, { projects }) => sum + projects, 0)).toBe(rows.drawn)
    expect(crowd.points.length + crowd.cells.reduce((sum, { projects }) => sum + projects, 0)).toBe(rows.drawn)
    const inside = (range: readonly [number, number] | null, value: number | null, last: number) =>
      (range === null ? !(value !== null && (last === 100 || value > 0)) : value !== null && value >= range[0] * (1 - 1e-12) && (value < range[1] || (value === last && range[1] === last)))
    for (const cell of crowd.cells) {
      const held = rows.points.filter(({ budgetWan, quality }) => inside(cell.wan, budgetWan, NaN) && inside(cell.score, quality, 100))
      expect(held.length, cell.id).toBe(cell.projects)
    }
    for (const point of crowd.points) expect(rows.points).toContainEqual(point)
  })
})

test('departments side by side, and the one that stands out', async () => {
  const { rows, crowd } = await both(EVERYTHING, { facets: true })
  expect(crowd.facets).toEqual(rows.facets)
  for (const part of ['facts', 'drawn', 'beyond'] as const) expect(rounded(crowd[part]), part).toEqual(rounded(rows[part]))
  const words = budgetQualityWords(MESSAGES.zh, names)
  const frame = { width: 1200, size: 12, compact: false }
  const titles = (series: BudgetQualitySeries) => layoutBudgetQuality(series, words, frame).panels.map(({ projects, department }) => [department, projects])
  expect(titles(crowd)).toEqual(titles(rows))
  const one = rows.facets![0]!
  const marked = await both(EVERYTHING, { highlight: one, pathOf: one })
  expect(rounded(marked.crowd.path)).toEqual(rounded(marked.rows.path))
  expect(marked.crowd.points.filter(({ department }) => department === one).map(({ id }) => id).sort())
    .toEqual(marked.rows.points.filter(({ department }) => department === one).map(({ id }) => id).sort())
})

test('is drawn as tiles within the plot and its lanes, each with a name', async () => {
  const { crowd } = await both(EVERYTHING)
  for (const [lang, width] of [['zh', 360], ['en', 1400]] as const) {
    const words = budgetQualityWords(MESSAGES[lang], names)
    const scene = placeBudgetQuality(crowd, words, { width, size: 12, compact: false })
    expect(scene.marks.length).toBe(crowd.cells.length + crowd.points.length)
    expect(new Set(scene.marks.map(({ id }) => id)).size).toBe(scene.marks.length)
    for (const { name, tip, hit } of scene.marks) {
      expect(name.length).toBeGreaterThan(5)
      expect(tip.lines.length).toBeGreaterThan(1)
      expect(hit.x >= -1 && hit.y >= 0 && hit.x + hit.width <= scene.width + 1 && hit.y + hit.height <= scene.height + 1).toBe(true)
    }
    expect([...scene.walk!].sort((a, b) => a - b)).toEqual(scene.marks.map((_, i) => i))
  }
})

test('lists the largest budgets, as the rows begin', async () => {
  const listed = await engine.ask(largestProjects, EVERYTHING)
  expect(listed).toEqual((await engine.ask(budgetQuality, EVERYTHING)).slice(0, listed.length))
  expect(listed.length).toBeGreaterThan(100)
})
