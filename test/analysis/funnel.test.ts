import { describe, expect, test } from 'vitest'
import { convertCurrency } from '../../src/analysis/currency.ts'
import { funnelCoverage, linkages } from '../../src/analysis/funnel.ts'
import { comparable } from '../../src/analysis/comparability.ts'
import { recruitmentMoney } from '../../src/analysis/recruitmentMoney.ts'
import { FUNNEL_FAMILIES } from '../../src/reference/funnel.ts'
import { RECRUITMENT_FAMILIES } from '../../src/reference/recruitmentFamilies.ts'
import { goalRow } from './support/rows.ts'

const doc = (id: string, year = 2024) => ({ documentId: id, departmentId: 'd1', year })

describe('funnel coverage', () => {
  test('a document without goals is there with every stage absent', () => {
    expect(funnelCoverage([doc('doc1')], [])[0]!.stages.every(({ state, goalIds }) => state === 'absent' && goalIds.length === 0)).toBe(true)
  })

  test('a signing over 亿元 is a signing, and words without a figure are told from figures', () => {
    const stages = Object.fromEntries(funnelCoverage([doc('doc1')], [
      goalRow({ family: '亿元以上签约项目数' }), goalRow({ family: '推介活动场次', value: null }), goalRow({ family: null }), goalRow({ family: '新开工项目数', documentId: 'doc2' }),
    ])[0]!.stages.map(({ stage, state }) => [stage, state]))
    expect(stages).toEqual({ lead: 'absent', event: 'words', signing: 'figure', largeSigning: 'figure', signedMoney: 'absent', landing: 'absent', start: 'absent', moneyIn: 'absent', effect: 'absent' })
  })

  test('every family belongs to one stage, but trade and planned projects to none', () => {
    const staged = Object.values(FUNNEL_FAMILIES).flat()
    expect(new Set(staged).size).toBe(staged.length)
    expect(RECRUITMENT_FAMILIES.map(({ id }) => id).filter((id) => !staged.includes(id)).sort()).toEqual(['计划总投资', '跨境电商交易额', '进出口额', '社会消费品零售总额', '重点项目数'].sort())
    expect(staged.filter((id) => !RECRUITMENT_FAMILIES.some((family) => family.id === id))).toEqual([])
  })
})

describe('a department\'s goal against its projects', () => {
  const own = goalRow({ place: 'itemised', value: 20 })
  const row = (value: number | null, over = {}) => goalRow({ place: 'indicator', projectId: 'p1', value, ...over })

  test.each([
    ['the same figure agrees', [own, row(20)], 'both', true], ['another figure does not', [own, row(10)], 'both', false],
    ['parts are not added up', [own, row(12), row(8)], 'both', false], ['words say nothing', [own, row(null)], 'both', null],
    ['another threshold does not agree', [own, row(20, { family: '亿元以上签约项目数', thresholdValue: 1, thresholdUnit: '亿元' })], 'both', false],
    ['nothing carries it', [own], 'ownOnly', null], ['nothing asks for it', [row(3)], 'projectsOnly', null],
    ['planned projects are another set at each level', [goalRow({ family: '重点项目数' }), row(10, { family: '重点项目数' })], 'both', null],
  ])('%s', (_, goals, state, agrees) => {
    expect(linkages(goals).map((link) => [link.state, link.agrees])).toEqual([[state, agrees]])
  })

  test('is never held against another document', () => {
    expect(linkages([own, row(20, { documentId: 'doc2' })]).map(({ state }) => state)).toEqual(['ownOnly', 'projectsOnly'])
  })
})

describe('recruitment money', () => {
  const project = (projectId: string, name: string, wan: number | null, suspect = false) => ({ projectId, documentId: 'doc1', name, budgetFen: wan === null ? null : wan * 1_000_000, suspect })

  test('by hand: 120万元 over 32 signings of its own events is 3.75万元 each, said with threshold and scope', () => {
    const [money] = recruitmentMoney([project('p1', '招商专项经费', 120), project('p2', '绿化养护', 90)], [goalRow({ value: 32, place: 'indicator', projectId: 'p1', quote: '招商活动签约' })])
    expect(money).toMatchObject({ fen: 120_000_000n, projectIds: ['p1'] })
    expect(money!.perSigning).toMatchObject([{ fen: 120_000_000n, fenPerSigning: 3_750_000n, projectIds: ['p1'], metric: { scope: 'activity', thresholdYuan: null, perMoney: true } }])
  })

  test('a department\'s goal is divided into all its recruitment projects, and into none where one is in doubt', () => {
    const goals = [goalRow({ value: 20 })]
    const per = (...projects: ReturnType<typeof project>[]) => recruitmentMoney(projects, goals).flatMap(({ perSigning }) => perSigning.map(({ fenPerSigning }) => fenPerSigning))
    expect(per(project('a', '招商经费', 100), project('b', '引资专项', 40))).toEqual([7_000_000n])
    expect(per(project('a', '招商经费', 100), project('b', '引资专项', 40, true))).toEqual([])
    expect(per(project('a', '招商经费', null))).toEqual([])
    expect(per(project('a', '机关运转', 100))).toEqual([])
  })

  test('no promise, a promise of none or one of money makes no ratio', () => {
    expect([[], [goalRow({ value: null })], [goalRow({ value: 0, canonicalValue: 0 })], [goalRow({ family: '签约金额', unit: '亿元' })]].map((goals) => recruitmentMoney([project('a', '招商经费', 100)], goals)[0]!.perSigning)).toEqual([[], [], [], []])
  })

  test('is refused for any ranking across documents: pair 19', () => {
    const both = recruitmentMoney([project('a', '招商经费', 100), { ...project('b', '招商经费', 50), documentId: 'doc2' }], [goalRow(), goalRow({ documentId: 'doc2', departmentId: 'd2' })])
    const [one, other] = both.map(({ perSigning }) => perSigning[0]!.metric)
    expect(comparable(one!, other!, 'ranking')).toMatchObject({ ok: false, pair: 19 })
  })
})

describe('a conversion', () => {
  const rate = { yuanPerDollar: 7.1, date: '2024-01-02' }

  test('is asked for with a dated rate that stays beside it', () => {
    expect(convertCurrency({ value: 10_000, unit: '万美元' }, rate)).toEqual({ value: 7.1, unit: '亿元', rate })
    expect(convertCurrency({ value: 7.1, unit: '亿元' }, rate)).toEqual({ value: 10_000, unit: '万美元', rate })
  })

  test.each([[{ yuanPerDollar: 0, date: '2024-01-02' }], [{ yuanPerDollar: Number.NaN, date: '2024-01-02' }], [{ yuanPerDollar: 7, date: '2024-02-30' }], [{ yuanPerDollar: 7, date: 'today' }]])('is refused with %j', (wrong) => {
    expect(() => convertCurrency({ value: 1, unit: '亿元' }, wrong)).toThrow(RangeError)
  })
})
