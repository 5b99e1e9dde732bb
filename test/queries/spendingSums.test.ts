import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgedPlans } from '../../src/analysis/judgedPlans.ts'
import { classTallies, keptClasses, projectsOf } from '../../src/analysis/planClasses.ts'
import { copiedCurves, likeCurves, likePlans, shapeTallies, templateProjects } from '../../src/analysis/shapeGroups.ts'
import { pointsOf } from '../../src/analysis/spendingPace.ts'
import { SHAPES, type Shape } from '../../src/analysis/spendingShape.ts'
import { peerCurve, yearCurves } from '../../src/analysis/spendingSums.ts'
import { classesByYear, crowdSeries, crowdWeighted } from '../../src/charts/spending-curves/crowd.ts'
import { spendingSeries, type SpendingSeries } from '../../src/charts/spending-curves/series.ts'
import { spreadOf } from '../../src/charts/spending-curves/spread.ts'
import { weightedSeries } from '../../src/charts/spending-curves/weightedSeries.ts'
import { spendingDescription, spendingSubtitle, spendingTitle } from '../../src/charts/spending-curves/words.ts'
import { weightedSubtitle, weightedTitle } from '../../src/charts/spending-curves/weightedWords.ts'
import { yearColumns } from '../../src/charts/years.ts'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { EVERYTHING, type Selection } from '../../src/queries/selection.ts'
import { documents as documentsQuery, type DocumentRow } from '../../src/queries/snapshot.ts'
import { spendingPlans } from '../../src/queries/spending.ts'
import { listedPlans, MOST_LISTED, MOST_MEMBERS, planMembers, planTallies } from '../../src/queries/spendingLists.ts'
import { departmentClasses, MOST_COPIED, MOST_DEPARTMENTS, planClasses, planTotals, spendingCopied, spendingMonths, spendingSpread } from '../../src/queries/spendingSums.ts'
import { SHAPE_FILTERS, type ShapeFilter } from '../../src/state/view.ts'
import { keptPlans } from '../../src/views/spending/shapes.ts'
import { committed } from '../support/committed.ts'
import { writePlansSnapshot } from '../support/plansSnapshot.ts'

/** What summaries say of many spending plans, held against what the page works out of every row. */

const NARROWINGS: [string, Partial<Selection>][] = [
  ['nothing', {}], ['a year', { years: [2023] }], ['budgets', { amount: { from: 100, to: null } }], ['scores of two years', { score: { from: 50, to: 90 }, years: [2022, 2024] }],
  ['a category', { categories: ['数量指标'] }], ['nothing that is there', { score: { from: 99.99, to: null } }],
]
const SHAPED: [string, readonly ShapeFilter[]][] = [['any shape', []], ['two shapes', ['even', 'yearEndHeavy']], ['templates', ['template']], ['templates and a shape', ['step', 'template']], ['each shape', SHAPE_FILTERS]]
const folder = await mkdtemp(join(tmpdir(), 'target-observatory-plans-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The series with the spread in place of the lines, whatever their number. */
const fanned = ({ facets, facts }: SpendingSeries): SpendingSeries => ({ facts, facets: facets.map((facet) => ({ ...facet, fan: spreadOf(facet.curves), curves: [] })) })
const near = (numbers: object) => Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, typeof value === 'number' ? Number(value.toPrecision(12)) : value]))

describe.each(['plans of every kind', 'sample'])('of the snapshot %s', (name) => {
  let connector: NativeConnector
  let documents: DocumentRow[]
  beforeAll(async () => {
    if (name === 'sample') connector = await openNative(committed('sample').pathOf)
    else {
      await writePlansSnapshot(folder, 30)
      const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
      connector = await openNative((table) => join(folder, files.find((file) => file.table === table)!.name))
    }
    documents = await connector.ask(documentsQuery, {})
  })
  afterAll(() => connector.close())

  /** Rows and sums of the same projects. */
  async function both(narrowing: Partial<Selection>, shapes: readonly ShapeFilter[]) {
    const selection = { ...EVERYTHING, ...narrowing }
    const whole = { ...EVERYTHING, years: selection.years, departments: selection.departments }
    const shaped = { ...selection, shapes }
    const [rows, peerRows] = [await connector.ask(spendingPlans, selection), await connector.ask(spendingPlans, whole)]
    const [plans, peers] = [judgedPlans(rows), judgedPlans(peerRows)]
    const templates = templateProjects(peers)
    const kept = keptPlans(plans, shapes, templates)
    const ids = new Set(kept.map(({ projectId }) => projectId))
    const scope = documents.filter(({ year }) => selection.years.length === 0 || selection.years.includes(year!))
    const years = yearColumns(scope.map(({ year }) => year), documents.map(({ year }) => year), selection.years)
    const allClasses = await connector.ask(planClasses, selection)
    const [totals] = await connector.ask(planTotals, shaped)
    const crowd = { spread: await connector.ask(spendingSpread, shaped), classes: keptClasses(allClasses, shapes), totals: totals! }
    return { selection, whole, shaped, rows, plans, peers, templates, kept, keptRows: rows.filter(({ projectId }) => ids.has(projectId)), scope, years, allClasses, crowd }
  }

  describe.each(NARROWINGS)('narrowed by %s', (_, narrowing) => {
    describe.each(SHAPED)('kept to %s', (_, shapes) => {
      test('the chart’s series and every word of it are the same', async () => {
        const { keptRows, years, crowd } = await both(narrowing, shapes)
        const [rows, sums] = [fanned(spendingSeries(keptRows, years)), crowdSeries(crowd, years)]
        // Money by percents is summed up in millionths of a percent, of thirds too.
        const { lastStretchWan, ...facts } = rows.facts
        expect(sums.facts.lastStretchWan / (lastStretchWan || 1)).toBeCloseTo(lastStretchWan === 0 ? 0 : 1, 6)
        expect(near({ ...sums.facts, lastStretchWan: 0 })).toEqual(near({ ...facts, lastStretchWan: 0 }))
        const figures = ({ facets }: SpendingSeries) => facets.map(({ fan, ...facet }) => ({ ...near(facet), fan: fan?.map(near) }))
        expect(figures(sums)).toEqual(figures(rows))
        for (const words of [MESSAGES.zh, MESSAGES.en]) {
          for (const of of [spendingTitle, spendingSubtitle, spendingDescription] as const) {
            expect(of(sums, words as never)).toBe(of(rows, words as never))
          }
        }
      })

      test('curves weighed by money are the same to the fen', async () => {
        const { kept, shaped, years, scope, crowd } = await both(narrowing, shapes)
        const rows = weightedSeries(kept, 'year', years, scope)
        const sums = crowdWeighted({ level: 'year', ...crowd, months: await connector.ask(spendingMonths, { ...shaped, level: 'year' }), ofDepartments: [] }, years, scope)
        expect(sums).toEqual(rows)
        expect(weightedTitle(sums, 'year', MESSAGES.zh)).toBe(weightedTitle(rows, 'year', MESSAGES.zh))
        expect(weightedSubtitle(sums, MESSAGES.en)).toBe(weightedSubtitle(rows, MESSAGES.en))
      })

      test('of departments those with most money are drawn, the same, and the others counted', async () => {
        const { kept, shaped, years, scope, crowd } = await both(narrowing, shapes)
        const money = new Map<string, bigint>()
        for (const { departmentId, fen } of kept) money.set(departmentId, (money.get(departmentId) ?? 0n) + BigInt(fen ?? 0))
        const drawn = new Set([...money].sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? 1 : -1)).slice(0, MOST_DEPARTMENTS).map(([id]) => id))
        const { undrawn, ...sums } = crowdWeighted({
          level: 'department', ...crowd, months: await connector.ask(spendingMonths, { ...shaped, level: 'department' }), ofDepartments: await connector.ask(departmentClasses, shaped),
        }, years, scope)
        expect(sums).toEqual(weightedSeries(kept.filter(({ departmentId }) => drawn.has(departmentId)), 'department', years, scope))
        expect(undrawn?.departments ?? 0).toBe(Math.max(0, money.size - MOST_DEPARTMENTS))
        expect(undrawn?.projects ?? 0).toBe(kept.filter(({ departmentId }) => !drawn.has(departmentId)).length)
      })

      test('the list holds the largest of the kept, each with its template', async () => {
        const { keptRows, shaped, templates } = await both(narrowing, shapes)
        const listed = await connector.ask(listedPlans, shaped)
        expect(listed).toEqual(keptRows.slice(0, MOST_LISTED).map((row) => ({ ...row, template: templates.has(row.projectId) })))
      })
    })

    test('shapes, last stretch, templates and doubtful budgets are counted alike', async () => {
      const { plans, allClasses, templates } = await both(narrowing, [])
      expect(classTallies(allClasses)).toEqual(shapeTallies(plans))
      expect(projectsOf(allClasses.filter(({ planned }) => !planned))).toBe(plans.filter(({ curve }) => curve === null).length)
      expect(projectsOf(allClasses.filter(({ suspect }) => suspect))).toBe(plans.filter(({ suspect }) => suspect).length)
      expect(projectsOf(allClasses.filter(({ template }) => template))).toBe(plans.filter(({ projectId }) => templates.has(projectId)).length)
      const late = (curves: ReturnType<typeof classesByYear>) => curves.map(({ year, curve: { lastStretch, weighed, exempt, leftOut } }) => ({ year, lastStretch, weighed, exempt, leftOut }))
      expect(late(classesByYear(allClasses))).toEqual(late(yearCurves(plans)))
    })

    test('copied curves are found in the same departments and years, most money first', async () => {
      const { plans, peers, selection } = await both(narrowing, [])
      const own = peers.filter(({ departmentId, year }) => plans.some((plan) => plan.departmentId === departmentId && plan.year === year))
      const copied = copiedCurves(own).filter(({ onAll, template }) => onAll || template)
        .map(({ departmentId, year, withPlan, plans: different, key, copies, template }) => ({ departmentId, year, withPlan, plans: different, key, ...copies, template }))
        .sort((a, b) => (a.fen === b.fen ? (a.departmentId < b.departmentId ? -1 : a.departmentId > b.departmentId ? 1 : (a.year ?? Infinity) - (b.year ?? Infinity)) : a.fen < b.fen ? 1 : -1))
      expect(await connector.ask(spendingCopied, selection)).toEqual(copied.slice(0, MOST_COPIED).map((one) => ({ ...one, total: copied.length })))
    })

    test('like curves fall into the same groups, with the same members', async () => {
      const { plans, selection } = await both(narrowing, [])
      const tallies = await connector.ask(planTallies, selection)
      const groups = likePlans(tallies.map(({ key, shape, projects, fen }) => ({ key, shape: shape as Shape, projects, fen, points: pointsOf(key) })))
      const like = likeCurves(plans)
      expect(groups).toEqual(like.map(({ key, points, shape, keys, projects, fen }) => ({ key, points, shape, keys, projects, fen })))
      for (const { keys, projectIds } of like.slice(0, 3)) {
        const members = await connector.ask(planMembers, { ...selection, plans: keys })
        expect(members.length).toBe(Math.min(MOST_MEMBERS, projectIds.length))
        expect(projectIds).toEqual(expect.arrayContaining(members.map(({ projectId }) => projectId)))
      }
    })

    test('the middle plan of each year is that of all projects in scope', async () => {
      const { peers, whole } = await both(narrowing, [])
      const spread = await connector.ask(spendingSpread, { ...whole, shapes: [] })
      const years = [...new Set(spread.map(({ year }) => year))]
      for (const year of years) {
        expect(spread.filter((one) => one.year === year).map(({ month, median, projects }) => near({ month, percent: median, projects }))).toEqual(peerCurve(peers.filter((plan) => plan.year === year)).map(near))
      }
      expect(years).toHaveLength(new Set(peers.filter(({ curve }) => curve !== null).map(({ year }) => year)).size)
    })
  })
})

test('every shape a snapshot may publish is one the page can name', () => {
  expect(SHAPES.filter((shape) => !(shape in MESSAGES.zh.curves.shapes))).toEqual([])
})
