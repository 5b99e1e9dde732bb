import { describe, expect, test } from 'vitest'
import { linkages } from '../../src/analysis/funnel.ts'
import type { GoalInput } from '../../src/analysis/recruitmentMetric.ts'
import { recruitmentMoney } from '../../src/analysis/recruitmentMoney.ts'
import { recruitmentSeries, type GoalRow } from '../../src/charts/recruitment-shift/series.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { RECRUITMENT_FAMILIES } from '../../src/reference/recruitmentFamilies.ts'
import { candidateOf, candidates, tryPair } from '../../src/views/recruitment/candidates.ts'
import { verdictCounts, verdictOf } from '../../src/views/recruitment/linkage.ts'
import { refusal } from '../../src/views/recruitment/refusal.ts'
import { goal, YEARS } from '../charts/made.ts'

const { zh, en } = MESSAGES
const LANGS = [zh, en]
const family = (id: string, unit: string, over: Partial<GoalRow> = {}) => goal({ family: id, metric: id, quote: id, unit, canonicalUnit: unit, ...over })
const bare = { canonicalValue: null, canonicalUnit: null }
const rate = (over: Partial<GoalRow>) => goal({ family: null, metric: '项目落地率', quote: '项目落地率', unit: '%', ...bare, ...over })
const elsewhere = { departmentId: '乙园区', documentId: 'd-乙园区-2022' }
const large = { thresholdValue: 1, thresholdUnit: '亿元' }
const project = { place: 'projectGoal', projectId: 'p1', projectName: '招商费用' }

const all = (goals: GoalRow[], words = zh) => candidates(recruitmentSeries(goals, [], YEARS, []).statements, [], RECRUITMENT_FAMILIES, words)
const tried = (a: GoalRow, b: GoalRow) => {
  const found = all([a, b])
  return tryPair(candidateOf(found, a.goalId)!, candidateOf(found, b.goalId)!)
}

/** Each pair of the table as two goals somebody might choose; 19 is of money and stands below. */
const TRIED: [number, GoalRow, GoalRow][] = [
  [1, family('签约项目数', '个'), family('亿元以上签约项目数', '个', large)],
  [2, family('签约金额', '亿元'), family('到位资金', '亿元')],
  [3, family('到位资金', '亿元'), family('实际利用外资', '万美元')],
  [4, family('实际利用外资', '万美元'), family('合同外资', '万美元')],
  [5, family('固定资产投资', '亿元'), goal({ family: null, metric: '设备进口', quote: '', unit: '万美元', ...bare })],
  [6, family('线索在谈项目数', '个'), family('签约项目数', '个')],
  [7, family('签约项目数', '个'), family('落地项目数', '个')],
  [8, family('落地项目数', '个'), family('新开工项目数', '个')],
  [9, family('续建项目数', '个'), family('新开工项目数', '个')],
  [10, family('签约项目数', '个'), family('签约项目数', '家', bare)],
  [11, family('邀商家次', '家次'), family('邀商家次', '家', bare)],
  [12, family('签约项目数', '个'), family('签约项目数', '个', elsewhere)],
  [13, family('签约项目数', '个'), family('签约项目数', '个', { ...project, value: 8, canonicalValue: 8 })],
  [14, family('税收收入', '亿元'), family('税收收入增长率', '%')],
  [15, rate({}), rate(elsewhere)],
  [16, family('跨境电商交易额', '亿元'), family('进出口额', '亿元')],
  [17, family('计划总投资', '亿元'), family('签约金额', '亿元')],
  [18, family('实际利用外资', '万美元'), family('实际利用外资', '万美元', { year: 2023 })],
  [20, family('新增就业人数', '人'), goal({ family: null, metric: '带动就业能力', quote: '', unit: '%', ...bare })],
]

describe('two goals that must not be compared', () => {
  test.each(TRIED)('pair %i is refused, by its number and with its reason in both languages', (number, a, b) => {
    const { verdict } = tried(a, b)
    expect(verdict).toMatchObject({ ok: false, pair: number })
    if (verdict.ok) return
    for (const words of LANGS) {
      const said = refusal(verdict, (id) => id, words)
      const [one, other, why] = words.goals.pairs[number - 1]!
      expect(said.title).toBe(words.goals.refused(number, one, other))
      expect(said.reason).toBe(why)
      expect(said.states).not.toMatch(/undefined|null/u)
    }
  })

  test('pair 19: money per signing of two documents, and money per signing beside a goal', () => {
    const goals = [goal(), goal({ ...elsewhere })]
    const money = recruitmentMoney(goals.map(({ documentId }) => ({ projectId: `${documentId}-p`, documentId, name: '招商经费', budgetFen: 50_000_000, suspect: false })), goals)
    const found = candidates(recruitmentSeries(goals, [], YEARS, []).statements, money, RECRUITMENT_FAMILIES, zh)
    const ratios = found.filter(({ metric }) => metric.perMoney)
    expect(ratios.map(({ value, detail }) => [value, detail])).toEqual([['5万元', '签约项目数 ≥10个'], ['5万元', '签约项目数 ≥10个']])
    expect([tryPair(ratios[0]!, ratios[1]!), tryPair(ratios[0]!, found[0]!)].map(({ verdict }) => !verdict.ok && verdict.pair)).toEqual([19, 19])
  })

  test('all twenty pairs have two sides and a reason, in both languages', () => {
    for (const words of LANGS) {
      expect(words.goals.pairs).toHaveLength(20)
      expect(words.goals.pairs.flat().every((text) => text.trim() !== '')).toBe(true)
    }
  })

  test('say what each side states, a threshold as money', () => {
    const { verdict } = tried(TRIED[0]![1], TRIED[0]![2])
    expect(verdict.ok ? '' : refusal(verdict, (id) => id, zh).states).toBe('这里一条是“不限”，另一条是“1亿元”。')
  })

  test('of no pair are refused with what differs', () => {
    const { verdict } = tried(family('固定资产投资', '亿元'), family('营业收入', '亿元'))
    expect(verdict).toMatchObject({ ok: false, pair: null })
    expect(verdict.ok ? '' : refusal(verdict, (id) => id, en)).toMatchObject({ title: en.goals.refusedOther, reason: en.goals.otherReasons.metric, states: 'Here one says “Fixed-asset investment”, the other “Operating revenue”.' })
  })
})

describe('two goals that may be compared', () => {
  test('are one department\'s own goal in two years', () => {
    expect(tried(goal(), goal({ year: 2025 })).verdict).toEqual({ ok: true })
  })

  test('a department and its project are not, but whether they link is told', () => {
    const own = goal()
    expect([10, 8].map((value) => tried(own, goal({ ...project, value, canonicalValue: value })).linked)).toEqual([null, false])
  })

  test('any statement of a goal names it', () => {
    const [own, again] = [goal({ place: 'overall' }), goal({ place: 'indicator', projectId: 'p1' })]
    const found = all([own, again])
    expect(found).toHaveLength(1)
    expect(candidateOf(found, again.goalId)).toBe(candidateOf(found, own.goalId))
  })
})

describe('a department\'s goal against its projects', () => {
  const verdict = (...goals: GoalInput[]) => linkages(goals).map(verdictOf)
  const own = goal({ value: 20, canonicalValue: 20 })

  test.each<[string, GoalRow[]]>([
    ['agrees', [own, goal({ ...project, value: 20, canonicalValue: 20 })]], ['differs', [own, goal({ ...project })]],
    ['other', [own, family('亿元以上签约项目数', '个', { ...large, ...project })]], ['cannot', [own, goal({ ...project, value: null, ...bare })]],
    ['ownOnly', [own]], ['projectsOnly', [goal({ ...project })]],
  ])('%s', (expected, goals) => {
    expect(verdict(...goals)).toEqual([expected])
    expect(verdictCounts(linkages(goals))[expected as 'agrees']).toBe(1)
  })
})
