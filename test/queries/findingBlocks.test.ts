import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { findings, type ListParams } from '../../src/queries/audit.ts'
import { findingBlockCount, findingDetails, findingGroups, findingOrder } from '../../src/queries/findingBlocks.ts'
import { BLOCK, type Order } from '../../src/queries/order.ts'
import { EVERYTHING } from '../../src/queries/selection.ts'
import { AUDIT_COLUMNS } from '../../src/state/view.ts'
import { listLines } from '../../src/views/audit/lines.ts'
import { blockFindings, findingLines, type FindingLine } from '../../src/views/audit/rows.ts'
import { sorted } from '../../src/views/audit/sort.ts'
import { committed, OWN_WEIGHTS } from '../support/committed.ts'

let connector: NativeConnector
beforeAll(async () => { connector = await openNative(committed('sample').pathOf) })
afterAll(() => connector?.close())

const ALL: ListParams = { ...EVERYTHING, severities: [], classes: [], outcomes: ['fails'], q: '' }
const MONEY: Order = { by: 'budget', descending: true, group: 'none' }

/** All blocks, one after another. */
async function allBlocks(params: ListParams, order: Order) {
  const all = []
  for (let block = 0; ; block++) {
    const rows = await connector.ask(findingOrder, { ...params, order, block })
    all.push(...blockFindings(rows, await connector.ask(findingDetails, { rows, q: params.q ?? '' })))
    if (rows.length < BLOCK) return all
  }
}

const NARROWED: [string, Partial<ListParams>][] = [
  ['nothing', {}], ['years and a search', { years: [2023, 2024], q: '满意度' }], ['rules', { rules: ['V02', 'R01'] }],
  ['severity, class and outcomes', { severities: ['M', 'L'], classes: ['建议'], outcomes: ['fails', 'also', 'cannotJudge'] }],
  ['a category, an amount and a score', { categories: ['数量指标'], amount: { from: 10, to: 2000 }, score: { from: 0, to: 85 } }], ['a search by sound', { q: 'myd' }],
]

/** A line without what the page works out of it; a block does not tell the score of the row. */
const asAsked = (line: FindingLine) => ({ ...Object.fromEntries(Object.entries(line).filter(([name]) => !['id', 'ruleIds', 'ruleText'].includes(name))), score: null })

describe('the blocks of the list of findings', () => {
  test.each(NARROWED)('narrowed by %s are the whole list, cut up', async (_, over) => {
    const params = { ...ALL, ...over }
    const whole = await connector.ask(findings, params)
    expect(whole.length).toBeGreaterThan(0)
    const blocks = await allBlocks(params, MONEY)
    expect(blocks).toEqual(sorted(findingLines(whole), MONEY).map(asAsked))
    expect(await connector.ask(findingBlockCount, params)).toEqual([{ rows: whole.length }])
  })

  test.each(['severity', 'class', 'score', 'rule', 'category', 'budget'] as const)('come in the page’s own order by %s, both ways', async (by) => {
    for (const descending of [false, true]) {
      for (const weights of [EVERYTHING.weights, OWN_WEIGHTS]) {
        const params = { ...ALL, weights }
        const lines = findingLines(await connector.ask(findings, params))
        expect((await allBlocks(params, { by, descending, group: 'none' })).map(({ findingId }) => findingId)).toEqual(sorted(lines, { by, descending }).map(({ id }) => id))
      }
    }
  })

  test('have every finding once whatever they are ordered and grouped by, and groups together', async () => {
    const every = (await connector.ask(findings, ALL)).length
    for (const by of AUDIT_COLUMNS) {
      for (const group of ['none', 'project', 'rule'] as const) {
        const rows = await allBlocks(ALL, { by, descending: true, group })
        expect(new Set(rows.map(({ findingId }) => findingId)).size, `${by} ${group}`).toBe(every)
        if (group === 'none') continue
        const keys = rows.map(({ projectId, documentId, ruleId }) => (group === 'rule' ? ruleId : projectId ?? documentId))
        const heads = listLines(findingLines(rows), group, { closed: new Set(), byName: by === 'rule' }).flatMap((line) => (line.kind === 'group' ? [line.group.key] : []))
        expect(keys.filter((key, index) => key !== keys[index - 1]).length, `${by} ${group}`).toBe(new Set(keys).size)
        if (group === 'rule' && by !== 'rule') expect(keys.filter((key, index) => key !== keys[index - 1])).toEqual(heads)
      }
    }
  })

  test.each(['project', 'rule'] as const)('say of each group by %s what the whole list says of it', async (by) => {
    const rows = findingLines(await connector.ask(findings, { ...ALL, outcomes: [] }))
    const heads = listLines(rows, by, { closed: new Set() }).flatMap((line) => (line.kind === 'group' ? [line.group] : []))
    const keys = by === 'rule' ? [] : heads.map(({ key }) => key)
    const groups = await connector.ask(findingGroups, { ...ALL, outcomes: [], by, keys })
    expect(new Map(groups.map((group) => [group.key, group]))).toEqual(new Map(heads.map((group) => [group.key, group])))
  })
})
