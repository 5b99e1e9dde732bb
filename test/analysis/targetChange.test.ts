import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loweredWhileBudgetRose } from '../../src/analysis/loweredWhileBudgetRose.ts'
import { matchIndicators } from '../../src/analysis/matchIndicators.ts'
import type { MatchableIndicator } from '../../src/model/matchable.ts'
import { matchProjects } from '../../src/analysis/matchProjects.ts'
import { measure } from '../../src/analysis/measure.ts'
import { targetChange } from '../../src/analysis/targetChange.ts'
import { indicatorRow, projectRow } from './support/rows.ts'

type Over = Partial<MatchableIndicator>
const change = (before: Over, after: Over) => {
  const { kind, reason } = targetChange(indicatorRow({ year: 2023, ...before }), indicatorRow({ year: 2024, ...after }))
  return `${kind} ${reason}`
}
const satisfaction = (value: number, over: Over = {}) => ({ level3: '满意度', unit: '%', value, ...over })
const complaints = (value: number, over: Over = {}) => ({ level3: '投诉率', unit: '%', operator: '<=', value, ...over })
const words = (valueText: string, kind = 'text') => ({ kind, valueText, operator: null, value: null, unit: null })
const due = (valueText: string) => words(valueText, 'date')

describe('a target of two years', () => {
  test.each<[string, Over, Over]>([
    ['raised value', satisfaction(80), satisfaction(90)], ['lowered value', satisfaction(90), satisfaction(85)], ['kept equal', satisfaction(90), satisfaction(90)],
    ['tightened value', complaints(5), complaints(3)], ['loosened value', complaints(3), complaints(5)], ['loosened value', complaints(3, { operator: null }), complaints(5, { operator: null })],
    ['loosened value', { level2Standard: '成本指标', level3: '预算控制数', operator: null, value: 20, unit: '万元' }, { level2Standard: '成本指标', level3: '预算控制数', operator: null, value: 30, unit: '万元' }],
    ['tightened operator', { operator: '>=' }, { operator: '>' }], ['loosened operator', { operator: '>' }, { operator: '>=' }], ['kept equal', { operator: null }, { operator: '>=' }],
    ['kept equal', { value: 1.2, unit: '亿元' }, { value: 12_000, unit: '万元' }], ['raised value', { value: 5000, unit: '万元' }, { value: 1, unit: '亿元' }],
    ['kept equal', { operator: '<=', value: 1, unit: '年' }, { operator: '<=', value: 12, unit: '个月' }], ['notComparable unit', { operator: '<=', value: 1, unit: '年' }, { operator: '<=', value: 365, unit: '天' }],
    ['notComparable unit', { value: 100, unit: '万元' }, { value: 100, unit: '万美元' }], ['notComparable unit', { value: 10, unit: '家' }, { value: 10, unit: '家次' }],
    ['notComparable threshold', { level3: '签约项目数' }, { level3: '亿元以上签约项目数' }], ['kept equal', { level3: '1亿元以上签约项目数' }, { level3: '亿元以上项目签约数' }],
    ['notComparable direction', { operator: '>=' }, { operator: '<=' }], ['notComparable direction', complaints(90, { operator: '>=' }), complaints(90, { operator: '>=' })],
    ['notComparable numberDropped', satisfaction(90), { level3: '满意度', ...words('满意', 'grade') }], ['notComparable numberAdded', words('显著提升'), { value: 5 }],
    ['reworded words', words('显著提升'), words('稳步提升')], ['kept equal', words('显著提升'), words('显著 提升')], ['notComparable blank', words('', 'blank'), { value: 5 }],
    ['kept equal', due('2023年12月底前'), due('2024年12月底前')], ['tightened deadline', due('2023年12月底前'), due('2024年10月底前')], ['loosened deadline', due('2023年10月底前'), due('2024年年底')],
    ['loosened deadline', due('2023年12月'), due('2025年3月')], ['reworded words', due('每月15日前'), due('按季度')],
  ])('%s: %j, %j', (outcome, before, after) => {
    expect(change(before, after)).toBe(outcome)
  })

  test('a range is tightened by a narrower one and raised by a higher one', () => {
    const range = (value: number, valueHigh: number) => ({ kind: 'range', operator: null, value, valueHigh, unit: '%' })
    expect([change(range(90, 110), range(95, 105)), change(range(95, 105), range(90, 110)), change(range(80, 90), range(85, 95)), change(range(85, 95), range(80, 90)), change(range(80, 90), range(80, 90))])
      .toEqual(['tightened range', 'loosened range', 'raised range', 'lowered range', 'kept equal'])
  })

  test('both figures are given in one unit, with what tells the direction', () => {
    expect(targetChange(indicatorRow({ value: 5000, unit: '万元' }), indicatorRow({ value: 1, unit: '亿元' }))).toMatchObject({ told: { direction: 'up', by: 'operator' }, figures: { before: 5000, after: 10_000, dimension: 'renminbi' } })
  })

  const row = fc.record({
    level3: fc.constantFrom('满意度', '投诉率', '巡查次数', '亿元以上签约项目数'), operator: fc.constantFrom('>=', '>', '=', '<=', '<', null), value: fc.integer({ min: 0, max: 6 }),
    unit: fc.constantFrom('%', '万元', '亿元', '次'), kind: fc.constantFrom('number', 'range'), level2Standard: fc.constantFrom('数量指标', '成本指标'), high: fc.nat(4),
  }).map(({ high, ...rest }) => indicatorRow({ ...rest, valueHigh: rest.kind === 'range' ? rest.value + high : null }))
  const TURNED: Record<string, string> = { raised: 'lowered', lowered: 'raised', tightened: 'loosened', loosened: 'tightened' }

  test('turned round in time is turned round in kind', () => {
    fc.assert(fc.property(row, row, (a, b) => {
      const { kind, reason } = targetChange(a, b)
      expect(targetChange(b, a)).toMatchObject({ kind: TURNED[kind] ?? kind, reason })
      expect(targetChange(a, a).kind).toMatch(/^(?:kept|notComparable)$/u)
    }), { numRuns: 1000 })
  })

  test('is the same in 万元 as in 亿元', () => {
    const inWan = (each: MatchableIndicator): MatchableIndicator => (each.unit === '亿元' ? { ...each, unit: '万元', value: each.value! * 10_000, valueHigh: each.valueHigh === null ? null : each.valueHigh * 10_000 } : each)
    fc.assert(fc.property(row, row, (a, b) => { expect(targetChange(inWan(a), inWan(b))).toEqual(targetChange(a, b)) }))
  })
})

test.each([[1, '亿元', 'renminbi', 10_000], [3, '‰', 'percent', 0.3], [2, '公顷', 'area', 20_000], [1, '季度', 'months', 3], [1, '周', 'days', 7], [3, '元/平方米', 'unit:元/平方米', 3], [3, null, 'unit:', 3], [3, 'constructor', 'unit:constructor', 3]])('%d %s is measured as %s', (value, unit, dimension, base) => {
  expect(measure(value, unit)).toEqual({ dimension, value: base })
})

describe('indicators of matched projects', () => {
  const matched = (before: Over[], after: Over[]) => matchIndicators(before.map((over) => indicatorRow(over)), after.map((over) => indicatorRow(over)))
  const outcome = (before: Over, after: Over) => matched([before], [after]).matches.map(({ state, moved, confidence }) => `${state}${moved ? ' moved' : ''} ${confidence}`)[0] ?? 'none'

  test.each<[string, Over, Over]>([
    ['kept sure', { level3: '巡查次数' }, { level3: '巡查 次数' }], ['renamed sure', { level3: '年度安全巡查次数' }, { level3: '安全巡查次数' }], ['renamed possible', { level3: '安全巡查次数' }, { level3: '巡查次数统计' }],
    ['none', { level3: '巡查次数' }, { level3: '发放册数' }], ['kept moved sure', { level3: '巡查次数' }, { level3: '巡查次数', level2Standard: '质量指标' }],
    ['none', { level3: '安全巡查次数' }, { level3: '安全巡查总次数', level2Standard: '质量指标' }], ['kept sure', { level3: '', description: '巡查次数' }, { level3: '巡查次数' }], ['none', { level3: '' }, { level3: '' }],
  ])('%s: %j, %j', (state, before, after) => {
    expect(outcome(before, after)).toBe(state)
  })

  test('units of one dimension speak for a match and of two against it', () => {
    const score = (unit: string) => matched([{ level3: '安全巡查次数', unit: '次' }], [{ level3: '巡查次数统计', unit }]).matches.map((match) => match.score.toFixed(2))
    expect([score('场'), score('%')]).toEqual([['0.70'], []])
  })

  test('a person decides which go together', () => {
    const rows = [indicatorRow({ indicatorId: 'a' }), indicatorRow({ indicatorId: 'b' }), indicatorRow({ indicatorId: 'c', level3: '发放册数' })] as const
    const ids = (decisions: Parameters<typeof matchIndicators>[2]) => matchIndicators([rows[0]], [rows[1], rows[2]], decisions).matches.map(({ earlier, later, confidence }) => `${earlier.indicatorId}${later.indicatorId} ${confidence}`)
    expect([ids([]), ids([{ earlier: 'a', later: 'c', same: true }]), ids([{ earlier: 'a', later: 'b', same: false }])]).toEqual([['ab sure'], ['ac decided'], []])
  })

  const rows = fc.array(fc.record({ level3: fc.constantFrom('巡查次数', '安全巡查次数', '巡查', '满意度', ''), level2Standard: fc.constantFrom('数量指标', '质量指标', null), unit: fc.constantFrom('次', '%', null) }), { maxLength: 6 })
  const sides = fc.tuple(rows, rows).map(([a, b]) => [a.map((over, i) => indicatorRow({ ...over, indicatorId: `a${i}` })), b.map((over, i) => indicatorRow({ ...over, indicatorId: `b${i}` }))] as const)

  test('are matched one to one, in any order and either direction of time', () => {
    fc.assert(fc.property(sides, ([before, after]) => {
      const found = matchIndicators(before, after)
      const ids = found.matches.flatMap(({ earlier, later }) => [earlier.indicatorId, later.indicatorId])
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length + found.dropped.length + found.added.length).toBe(before.length + after.length)
      expect(matchIndicators([...before].reverse(), [...after].reverse())).toEqual(found)
      const pairs = (matching: typeof found) => matching.matches.map(({ earlier, later }) => [earlier.indicatorId, later.indicatorId].sort().join()).sort()
      expect(pairs(matchIndicators(after, before))).toEqual(pairs(found))
    }))
  })
})

describe('targets lowered while the budget rose', () => {
  const list = (budgets: [number | null, number | null], before: Over, after: Over, suspect = false) => {
    const [found] = matchProjects([projectRow({ year: 2023, budgetFen: budgets[0] }), projectRow({ year: 2024, budgetFen: budgets[1], suspect })]).years
    const indicators = matchIndicators([indicatorRow({ year: 2023, ...before })], [indicatorRow({ year: 2024, ...after })]).matches
    return loweredWhileBudgetRose(found!.matches.map((project) => ({ project, indicators })))
  }

  test('by hand: 100万元 to 150万元 is half as much again, with a floor from 90 to 80', () => {
    expect(list([100_000_000, 150_000_000], satisfaction(90), satisfaction(80))).toMatchObject([{ change: { kind: 'lowered' }, moreFen: 50_000_000n, morePercent: 50, confidence: 'sure' }])
  })

  test('has loosened caps in it, and neither raised targets, smaller budgets, unknown ones nor doubtful ones', () => {
    const count = (...args: Parameters<typeof list>) => list(...args).length
    expect(count([100, 150], complaints(3), complaints(5))).toBe(1)
    expect([
      count([100, 150], satisfaction(80), satisfaction(90)), count([150, 100], satisfaction(90), satisfaction(80)), count([100, 100], satisfaction(90), satisfaction(80)),
      count([null, 150], satisfaction(90), satisfaction(80)), count([0, 150], satisfaction(90), satisfaction(80)), count([100, 150], satisfaction(90), satisfaction(80), true),
    ]).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('is as sure as the less sure of its two matches', () => {
    expect(list([100, 150], { level3: '安全巡查次数', value: 12 }, { level3: '巡查次数统计', value: 10 })).toMatchObject([{ confidence: 'possible' }])
  })
})
