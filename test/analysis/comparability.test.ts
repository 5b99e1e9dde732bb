import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable, type Use } from '../../src/analysis/comparability.ts'
import { type GoalInput, recruitmentMetric } from '../../src/analysis/recruitmentMetric.ts'
import { RECRUITMENT_FAMILIES } from '../../src/reference/recruitmentFamilies.ts'
import { goalRow } from './support/rows.ts'

const USES: readonly Use[] = ['axis', 'sum', 'ranking', 'overYears', 'linkage']
const family = (id: string, unit: string, over: Partial<GoalInput> = {}) => goalRow({ family: id, metric: id, unit, canonicalUnit: unit, ...over })
const yi = { thresholdValue: 1, thresholdUnit: '亿元' }
const signed = family('签约项目数', '个')
const large = family('亿元以上签约项目数', '个', yi)
const dollars = family('实际利用外资', '万美元')
const paidIn = family('到位资金', '亿元')
const rate = (over: Partial<GoalInput>) => goalRow({ family: null, metric: '项目落地率', unit: '%', canonicalValue: null, canonicalUnit: null, ...over })

const pairOf = (a: GoalInput, b: GoalInput, use: Use = 'axis') => {
  const verdict = comparable(recruitmentMetric(a), recruitmentMetric(b), use)
  return verdict.ok ? 'ok' : verdict.pair
}

describe('the twenty pairs that are never laid together', () => {
  test.each<[number, string, GoalInput, GoalInput, Use?]>([
    [1, 'signings of any size and over 亿元', signed, large],
    [1, 'two sizes of one metric', large, family('亿元以上签约项目数', '个', { thresholdValue: 10, thresholdUnit: '亿元' })],
    [2, 'contracted and paid in', family('签约金额', '亿元'), paidIn],
    [3, 'domestic and foreign capital', paidIn, dollars],
    [4, 'foreign capital used and contracted', dollars, family('合同外资', '万美元')],
    [5, 'dollars and yuan', family('固定资产投资', '亿元'), family('固定资产投资', '万美元')],
    [6, 'talks and signings', family('线索在谈项目数', '个'), signed],
    [7, 'signed and landed', signed, family('落地项目数', '个')],
    [8, 'landed and started', family('落地项目数', '个'), family('新开工项目数', '个')],
    [8, 'landed and in production', family('投产项目数', '个'), family('落地项目数', '个')],
    [9, 'carried over and new', family('续建项目数', '个'), family('新开工项目数', '个')],
    [10, 'projects and firms', signed, family('签约项目数', '家', { canonicalValue: null, canonicalUnit: null })],
    [11, 'visits and firms', family('邀商家次', '家次'), family('邀商家次', '家', { canonicalValue: null, canonicalUnit: null })],
    [12, 'a district and one event', family('签约项目数', '个', { quote: '全区签约' }), family('签约项目数', '个', { quote: '推介会签约' })],
    [12, 'two departments', signed, { ...signed, departmentId: 'd2', documentId: 'doc2' }],
    [13, 'a department and its project', signed, { ...signed, place: 'projectGoal', projectId: 'p1' }],
    [14, 'growth and level', family('税收收入', '亿元'), family('税收收入增长率', '%')],
    [15, 'rates of two places', rate({}), rate({ departmentId: 'd2', documentId: 'doc2' })],
    [16, 'e-commerce and trade', family('跨境电商交易额', '亿元'), family('进出口额', '亿元')],
    [17, 'planned and signed investment', family('计划总投资', '亿元'), family('签约金额', '亿元')],
    [18, 'two years on one axis', signed, { ...signed, year: 2025, documentId: 'doc2' }],
    [18, 'foreign capital before and after the statistic changed', { ...dollars, year: 2022 }, { ...dollars, year: 2023, documentId: 'doc2' }, 'overYears'],
    [20, 'jobs as people and as a percentage', family('新增就业人数', '人'), goalRow({ family: null, metric: '带动就业能力', unit: '%', canonicalValue: null, canonicalUnit: null })],
  ])('%i: %s', (pair, _, a, b, use) => {
    expect(pairOf(a, b, use)).toBe(pair)
    expect(pairOf(b, a, use)).toBe(pair)
  })

  test('19: money per signing stays in its document', () => {
    const per = { ...recruitmentMetric(signed), perMoney: true }
    const elsewhere = { ...per, documentId: 'doc2', departmentId: 'd2' }
    expect([comparable(per, elsewhere, 'ranking'), comparable(per, recruitmentMetric(signed), 'axis')].map((verdict) => !verdict.ok && verdict.pair)).toEqual([19, 19])
  })

  test('two metrics of which the table says nothing are not the same all the same', () => {
    expect(pairOf(family('固定资产投资', '亿元'), family('营业收入', '亿元'))).toBeNull()
  })

  test('both sides are told in the order they were given', () => {
    const [a, b] = [recruitmentMetric(signed), recruitmentMetric(large)]
    expect(comparable(a, b, 'sum')).toEqual({ ok: false, pair: 1, aspect: 'threshold', a: null, b: 100_000_000 })
    expect(comparable(b, a, 'sum')).toMatchObject({ a: 100_000_000, b: null })
  })
})

describe('what may be laid together', () => {
  test('one department and metric over the years', () => {
    expect(pairOf(signed, { ...signed, year: 2025, documentId: 'doc2' }, 'overYears')).toBe('ok')
    expect(pairOf(dollars, { ...dollars, year: 2025, documentId: 'doc2' }, 'overYears')).toBe('ok')
  })

  test('a department and its projects within one document, to see whether they link', () => {
    expect(pairOf(signed, { ...signed, place: 'indicator', projectId: 'p1', quote: '推介会签约' }, 'linkage')).toBe('ok')
    expect(pairOf(signed, { ...signed, place: 'indicator', documentId: 'doc2' }, 'linkage')).toBe(12)
  })

  test('万元 and 亿元, which are one unit once converted', () => {
    expect(pairOf(family('签约金额', '亿元'), family('签约金额', '万元', { canonicalUnit: '亿元' }))).toBe('ok')
  })
})

const anyGoal = fc.record({
  of: fc.constantFrom(...RECRUITMENT_FAMILIES.map(({ id, unit }) => ({ id: id as string | null, unit })), { id: null, unit: '%' }),
  unit: fc.option(fc.constantFrom('家', '家次', '元', '万美元', '%', '人')), threshold: fc.option(fc.constantFrom(1, 10)),
  place: fc.constantFrom('overall', 'itemised', 'projectGoal', 'indicator'), quote: fc.constantFrom('全区签约', '推介会签约', '园区累计', '力争', ''),
  metric: fc.constantFrom('就业', '签约', '落地率'), departmentId: fc.constantFrom('d1', 'd2'), year: fc.constantFrom(2021, 2022, 2023, 2025, null), perMoney: fc.boolean(),
}).map(({ of, unit, threshold, perMoney, ...rest }) => ({
  ...recruitmentMetric(goalRow({ ...rest, family: of.id, unit: unit ?? of.unit, documentId: `${rest.departmentId}-${rest.year}`, ...(threshold === null ? {} : { thresholdValue: threshold, thresholdUnit: '亿元' }) })), perMoney,
}))

test('the answer is the same from both sides, always one of the twenty or none, and a goal goes with itself', () => {
  fc.assert(fc.property(anyGoal, anyGoal, fc.constantFrom(...USES), (a, b, use) => {
    const [forth, back] = [comparable(a, b, use), comparable(b, a, use)]
    expect(forth.ok ? forth : { ...forth, a: back.ok || back.b, b: back.ok || back.a }).toEqual(back.ok ? back : forth)
    if (!forth.ok && forth.pair !== null) expect(forth.pair).toBeGreaterThanOrEqual(1)
    if (!forth.ok && forth.pair !== null) expect(forth.pair).toBeLessThanOrEqual(20)
    if (a.year !== null) expect(comparable(a, a, use)).toEqual({ ok: true })
  }), { numRuns: 1000 })
})

test('what may be added may be ranked and drawn on one axis', () => {
  fc.assert(fc.property(anyGoal, anyGoal, (a, b) => {
    expect([comparable(a, b, 'sum').ok, comparable(a, b, 'ranking').ok]).toEqual([comparable(a, b, 'axis').ok, comparable(a, b, 'axis').ok])
  }))
})

describe('the identity of a goal', () => {
  test.each([['力争签约10个', 'strive'], ['预计签约10个', 'forecast'], ['签约10个以上', 'target']])('%s is a %s', (quote, modality) => {
    expect(recruitmentMetric(goalRow({ quote })).modality).toBe(modality)
  })

  test.each([['全区签约', 'district'], ['园区签约', 'park'], ['招商活动的签约', 'activity'], ['签约', null]])('%s: scope %s', (quote, scope) => {
    expect(recruitmentMetric(goalRow({ metric: quote, quote })).scope).toBe(scope)
  })

  test('a project goal without words of scope is the project\'s, and 5000万元 is half of 1亿元', () => {
    expect(recruitmentMetric(goalRow({ place: 'indicator', projectId: 'p1' }))).toMatchObject({ scope: 'project', level: 'row' })
    expect([[5000, '万元'], [1, '亿元'], [1, '万美元']].map(([thresholdValue, thresholdUnit]) => recruitmentMetric(goalRow({ thresholdValue: Number(thresholdValue), thresholdUnit: String(thresholdUnit) })).thresholdYuan)).toEqual([50_000_000, 100_000_000, null])
  })
})
