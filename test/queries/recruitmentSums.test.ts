import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkages } from '../../src/analysis/funnel.ts'
import { sizeless } from '../../src/analysis/comparability.ts'
import { verdictCounts } from '../../src/analysis/linkageVerdict.ts'
import { isRecruitment, recruitmentMoney } from '../../src/analysis/recruitmentMoney.ts'
import { funnelSeries } from '../../src/charts/recruitment-funnel/series.ts'
import { funnelSums } from '../../src/charts/recruitment-funnel/sums.ts'
import { funnelDescription, funnelTitle } from '../../src/charts/recruitment-funnel/words.ts'
import { ofChosenLanes, recruitmentSeries, shiftCounts } from '../../src/charts/recruitment-shift/series.ts'
import { goalSums } from '../../src/charts/recruitment-shift/sums.ts'
import { recruitmentDescription, recruitmentTitle } from '../../src/charts/recruitment-shift/words.ts'
import { yearColumns } from '../../src/charts/years.ts'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { recruitmentGoals, recruitmentProjects } from '../../src/queries/recruitment.ts'
import { goalCount, recruitmentSums } from '../../src/queries/recruitmentSums.ts'
import { goalsBeside, MOST_LINKS, MOST_MONEY, recruitmentBudgets, recruitmentLinks, recruitmentWhole, signingsOfDocuments } from '../../src/queries/recruitmentWhole.ts'
import { EVERYTHING, type Selection } from '../../src/queries/selection.ts'
import { documents as documentsQuery, type DocumentRow } from '../../src/queries/snapshot.ts'
import { FAMILIES } from '../../src/views/families.ts'
import { committed, type COMMITTED } from '../support/committed.ts'

/** What summaries say of many departments, held against what the page works out of every row. */

const { zh, en } = MESSAGES
const ORDER = FAMILIES.map(({ id }) => id)
const SELECTIONS: [string, Partial<Selection>][] = [
  ['nothing', {}], ['a year', { years: [2023] }], ['two years with one between', { years: [2022, 2024] }], ['three years', { years: [2022, 2023, 2025] }],
  ['departments', { departments: ['d-905001', 'd-905002'] }], ['a category', { categories: ['数量指标'] }], ['rules', { rules: ['V02', 'V03'] }],
  ['scores', { score: { from: 0, to: 79 } }], ['budgets and a year', { amount: { from: 100, to: null }, years: [2024, 2025] }], ['nothing that is there', { score: { from: 99.99, to: null } }],
]

describe.each(['sample', 'default'] satisfies (typeof COMMITTED)[number][])('of the snapshot %s', (name) => {
  let connector: NativeConnector
  let documents: DocumentRow[]
  beforeAll(async () => {
    connector = await openNative(committed(name).pathOf)
    documents = await connector.ask(documentsQuery, {})
  })
  afterAll(() => connector.close())

  /** As the page asks and works out every row, for up to a crowd of them. */
  async function fromRows(patch: Partial<Selection>) {
    const ids = [...new Set(documents.map(({ departmentId }) => departmentId))].sort()
    const departments = (patch.departments ?? []).map((_, at) => ids[at]!)
    const selection: Selection = { ...EVERYTHING, ...patch, departments }
    const scope = { ...EVERYTHING, years: selection.years, departments: selection.departments }
    const narrowed = JSON.stringify({ ...selection, years: [], departments: [] }) !== JSON.stringify(EVERYTHING)
    const inScope = documents.filter(({ year, departmentId }) => (selection.years.length === 0 || selection.years.includes(year!)) && (departments.length === 0 || departments.includes(departmentId)))
    const years = yearColumns(inScope.map(({ year }) => year), documents.map(({ year }) => year), selection.years)
    const [goals, whole, projects, budgets] = [
      await connector.ask(recruitmentGoals, selection), await connector.ask(recruitmentGoals, scope), await connector.ask(recruitmentProjects, selection), await connector.ask(recruitmentProjects, scope),
    ]
    const rows = narrowed ? ofChosenLanes(whole, new Set(goals.map(({ goalId }) => goalId))) : goals
    const chosen = narrowed ? new Set(projects.map(({ departmentId }) => departmentId)) : null
    const ofShown = <T extends { departmentId: string }>(list: readonly T[]) => list.filter(({ departmentId }) => chosen === null || chosen.has(departmentId))
    return { selection, narrowed, years, inScope, rows, whole, chosen, ofShown, budgets }
  }

  test.each(SELECTIONS)('with %s chosen: facts, title, description and counts of changes are those of the rows, for all families and each', async (_, patch) => {
    const { selection, narrowed, years, inScope, rows } = await fromRows(patch)
    const sums = await connector.ask(recruitmentSums, selection)
    expect(sums.length).toBeLessThan(2000)
    for (const family of [null, ...new Set(rows.flatMap((row) => (row.family === null ? [] : [sizeless({ family: row.family, words: '' })])))]) {
      const own = rows.filter((row) => family === null || (row.family !== null && sizeless({ family: row.family, words: '' }) === family))
      const series = recruitmentSeries(own, inScope, years, ORDER)
      const made = goalSums(sums, inScope, years, ORDER, family)
      expect(made.facts).toEqual(series.facts)
      expect(made.counts).toEqual(shiftCounts(series))
      expect(made.rows.map(({ key, unit, dimension, activity }) => ({ key, unit, dimension, activity }))).toEqual(series.rows.map(({ key, unit, dimension, activity }) => ({ key, unit, dimension, activity })))
      for (const words of [zh, en]) {
        expect(recruitmentTitle(made, words, !narrowed)).toBe(recruitmentTitle(series, words, !narrowed))
        expect(recruitmentDescription(made, words, !narrowed)).toBe(recruitmentDescription(series, words, !narrowed))
      }
    }
  })

  test.each(SELECTIONS)('with %s chosen: each cell counts the departments, goals and changes of its lanes', async (_, patch) => {
    const { selection, years, inScope, rows } = await fromRows(patch)
    const series = recruitmentSeries(rows, inScope, years, ORDER)
    const made = goalSums(await connector.ask(recruitmentSums, selection), inScope, years, ORDER, null)
    const counted = series.rows.map(({ lanes }) => years.map((_column, at) => {
      const cells = lanes.map(({ cells: own }) => own[at]!).filter(({ state }) => state === 'stated')
      const statements = cells.flatMap((cell) => cell.statements)
      return [cells.length, cells.filter((cell) => cell.statements.some(({ goal }) => goal.figure !== null)).length, statements.length, statements.filter(({ goal }) => goal.figure === null).length,
        lanes.reduce((sum, lane) => sum + lane.cells[at]!.shifts.length, 0)]
    }))
    expect(made.rows.map(({ cells }) => cells.map(({ departments, figured, goals, withoutNumber, changes }) =>
      [departments, figured, goals, withoutNumber, Object.values(changes).reduce((a, b) => a + b, 0)]))).toEqual(counted)
  })

  test.each(SELECTIONS)('with %s chosen: stages and linkage are those of the whole documents of its departments', async (_, patch) => {
    const { selection, narrowed, years, inScope, whole, chosen, ofShown, budgets } = await fromRows(patch)
    const answer = await connector.ask(recruitmentWhole, selection)
    const series = funnelSeries(ofShown(inScope), whole, years)
    const made = funnelSums(answer, years)
    expect(made.facts).toEqual(series.facts)
    for (const words of [zh, en]) {
      expect(funnelTitle(made, words)).toBe(funnelTitle(series, words))
      expect(funnelDescription(made, words)).toBe(funnelDescription(series, words))
    }
    const total = (state: 'figured' | 'worded' | 'absent') => made.rows.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell[state], 0)
    expect([total('figured'), total('worded'), total('absent')]).toEqual([series.facts.figure, series.facts.words, series.facts.absent])
    expect(made.linkage).toEqual(verdictCounts(linkages(ofShown(whole).filter(({ family }) => family !== null))))
    expect([made.departments.shown, made.departments.all]).toEqual([(chosen ?? new Set(inScope.map(({ departmentId }) => departmentId))).size, narrowed ? new Set(budgets.map(({ departmentId }) => departmentId)).size : 0])
  })

  test.each(SELECTIONS)('with %s chosen: what is listed is the same, up to a bound', async (_, patch) => {
    const { selection, whole, ofShown, budgets } = await fromRows(patch)
    const expected = linkages(ofShown(whole).filter(({ family }) => family !== null)).filter(({ state }) => state === 'both')
    const links = linkages(await connector.ask(recruitmentLinks, { ...selection, all: false }))
    expect(links).toHaveLength(Math.min(MOST_LINKS, expected.length))
    expect(expected).toEqual(expect.arrayContaining(links))
    const money = recruitmentMoney(ofShown(budgets), whole).filter(({ projectIds }) => projectIds.length > 0)
    const listed = await connector.ask(recruitmentBudgets, selection)
    expect(listed.every((row) => isRecruitment(row.name))).toBe(true)
    const ids = [...new Set(listed.map(({ documentId }) => documentId))]
    expect([ids.length, listed[0]?.documents ?? 0]).toEqual([Math.min(MOST_MONEY, money.length), money.length])
    const goals = await connector.ask(signingsOfDocuments, { documents: ids })
    expect(money).toEqual(expect.arrayContaining(recruitmentMoney(listed, goals)))
  })

  test('goals are counted for the years chosen, and those of a goal’s document can be had by its id', async () => {
    const all = await connector.ask(recruitmentGoals, { ...EVERYTHING, years: [2023] })
    expect(await connector.ask(goalCount, { years: [2023], departments: [] })).toEqual([{ goals: all.length }])
    const one = all[0]!
    expect(await connector.ask(goalsBeside, { goals: [one.goalId] })).toEqual(all.filter(({ documentId }) => documentId === one.documentId))
  })
})
