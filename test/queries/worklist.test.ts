import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { findingCounts, indicatorCount, indicatorList, type ListParams } from '../../src/queries/audit.ts'
import { BLOCK, BY_PINYIN, type Order } from '../../src/queries/order.ts'
import { EVERYTHING } from '../../src/queries/selection.ts'
import { projectRows, rowCounts, rowDetails, rowOrder, wholeFindings } from '../../src/queries/worklist.ts'
import { LEVEL2 } from '../../src/reference/categories.ts'
import { AUDIT_COLUMNS } from '../../src/state/view.ts'
import { blockRows, indicatorLines, type IndicatorLine } from '../../src/views/audit/rows.ts'
import { sorted } from '../../src/views/audit/sort.ts'
import { committed, OWN_WEIGHTS } from '../support/committed.ts'

let connector: NativeConnector
beforeAll(async () => { connector = await openNative(committed('sample').pathOf) })
afterAll(() => connector?.close())

const ALL: ListParams = { ...EVERYTHING, severities: [], classes: [], outcomes: ['fails'], q: '', found: false }
const MONEY: Order = { by: 'budget', descending: true, group: 'none' }

async function blockOf(params: ListParams, order: Order, block: number) {
  const rows = await connector.ask(rowOrder, { ...params, order, block })
  return blockRows(rows, await connector.ask(rowDetails, { rows, q: params.q ?? '' }), params)
}

/** All blocks, one after another. */
async function allBlocks(params: ListParams, order: Order) {
  const blocks = [await blockOf(params, order, 0)]
  while (blocks.at(-1)!.length === BLOCK) blocks.push(await blockOf(params, order, blocks.length))
  return blocks.flat()
}

const NARROWED: [string, Partial<ListParams>][] = [
  ['nothing', {}], ['years and a search', { years: [2023, 2024], q: '满意度' }], ['a rule', { rules: ['V02'] }], ['a rule asked once per table', { rules: ['R01'], found: true }],
  ['severity, class and outcomes', { severities: ['M', 'L'], classes: ['建议'], outcomes: ['fails', 'also', 'cannotJudge'], found: true }],
  ['a category, an amount and a score', { categories: ['数量指标'], amount: { from: 10, to: 2000 }, score: { from: 0, to: 85 } }],
  ['own weights', { weights: OWN_WEIGHTS }], ['a search by sound', { q: 'myd' }], ['a search for a rule', { q: 'R01' }], ['a search in what findings rest on', { q: 'value_text' }],
]

/** A line without what the page works out of it. */
const asAsked = (line: IndicatorLine) => Object.fromEntries(Object.entries(line).filter(([name]) => !['id', 'found', 'ruleIds', 'ruleText'].includes(name)))

describe('the blocks of the list of indicators', () => {
  test.each(NARROWED)('narrowed by %s are the whole list, cut up', async (_, over) => {
    const params = { ...ALL, ...over }
    const whole = await connector.ask(indicatorList, params)
    expect(whole.length).toBeGreaterThan(0)
    expect(await allBlocks(params, MONEY)).toEqual(sorted(indicatorLines(whole), MONEY).map(asAsked))
  })

  test.each(NARROWED)('narrowed by %s are as many as is counted', async (_, over) => {
    const params = { ...ALL, ...over }
    const [counts] = await connector.ask(rowCounts, params)
    const lines = indicatorLines(await connector.ask(indicatorList, { ...params, found: false }))
    expect(counts).toEqual({
      rows: lines.length, found: lines.filter(({ found }) => found.length > 0).length,
      flagged: lines.filter(({ found }) => found.some(({ outcome }) => outcome === 'fails')).length,
    })
    expect(await connector.ask(indicatorCount, params)).toEqual([{ rows: counts!.rows }])
  })

  test.each(['severity', 'class', 'score', 'rule', 'category', 'budget'] as const)('come in the page’s own order by %s, both ways', async (by) => {
    for (const descending of [false, true]) {
      for (const outcomes of [['fails'], ['fails', 'also', 'cannotJudge']]) {
        const params = { ...ALL, outcomes }
        const lines = indicatorLines(await connector.ask(indicatorList, params))
        expect((await allBlocks(params, { by, descending, group: 'none' })).map(({ indicatorId }) => indicatorId)).toEqual(sorted(lines, { by, descending }).map(({ id }) => id))
      }
    }
  })

  test('have every row once whatever they are ordered and grouped by', async () => {
    const every = new Set((await connector.ask(indicatorList, ALL)).map(({ indicatorId }) => indicatorId))
    for (const by of AUDIT_COLUMNS) {
      for (const group of ['none', 'project', 'rule'] as const) {
        const ids = (await allBlocks(ALL, { by, descending: true, group })).map(({ indicatorId }) => indicatorId)
        expect(ids).toHaveLength(every.size)
        expect(new Set(ids)).toEqual(every)
      }
    }
  })

  test('come by names as they are spelled, and those without one last', async () => {
    for (const [by, name] of [['project', 'projectName'], ['cell', 'level3'], ['place', 'sourceName']] as const) {
      const rows = await allBlocks(ALL, { by, descending: false, group: 'none' })
      const runs = rows.filter((row, index) => row[name] !== rows[index - 1]?.[name]).length
      expect(runs, by).toBe(new Set(rows.map((row) => row[name])).size)
    }
  })

  test('keep the rows of a project together where they are grouped, and each project knows how many it has', async () => {
    const params = { ...ALL, severities: ['H'], found: true }
    const whole = await connector.ask(indicatorList, params)
    for (const by of AUDIT_COLUMNS) {
      const ids = (await allBlocks(params, { by, descending: false, group: 'project' })).map(({ projectId }) => projectId)
      expect(ids.filter((id, index) => id !== ids[index - 1]).length, by).toBe(new Set(ids).size)
    }
    const counted = await connector.ask(projectRows, { ...params, projects: [...new Set(whole.map(({ projectId }) => projectId))] })
    expect(counted.length).toBeGreaterThan(50)
    for (const { projectId, rows } of counted) expect(rows).toBe(whole.filter((row) => row.projectId === projectId).length)
  })
})

test.each([{}, { years: [2023] }])('findings about no row are counted with the documents: %o', async (scope) => {
  const counts = await connector.ask(findingCounts, { ...EVERYTHING, ...scope })
  const whole = counts.filter((row) => row.whole).map(({ outcome, severity, class: name, rows }) => [outcome, severity, name, rows].join())
  const counted = await connector.ask(wholeFindings, { ...EVERYTHING, ...scope })
  expect(whole.length).toBeGreaterThan(2)
  expect(counted.map(({ outcome, severity, class: name, rows }) => [outcome, severity, name, rows].join()).sort()).toEqual(whole.sort())
})

test('categories come by pinyin', () => {
  expect([...LEVEL2].sort(new Intl.Collator(['zh-Hans-CN-u-co-pinyin']).compare)).toEqual(BY_PINYIN)
})
