import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf, row } from '../make.ts'

const of = (budget: number | null, ...rows: ReturnType<typeof row>[]) => answerProject('B06', { budget, rows })
const income = (value: string, name = '带动销售收入') => row('经济效益', name, '全年收入', value)

describe('B06 money and target of one scale', () => {
  it('shows the two figures and the ratio, as a hint', () => {
    const [finding] = findingsOf('B06', document({ projects: [{ budget: 900, rows: [income('≥300万元')] }] }))
    expect(finding).toMatchObject({ class: '提示', scored: false, rows: [1] })
    expect(finding?.messageZh).toContain('3倍')
  })

  it('holds dollars at no more than 10 yuan', () => {
    expect(of(6000, income('50万美元', '实际利用外资'))).toBe('fails')
    expect(of(400, income('50万美元', '实际利用外资'))).toBe('passes')
  })

  it('fires on a target ten thousand times the budget', () => expect(of(1, income('≥2亿元'))).toBe('fails'))

  it('passes in between', () => expect(of(100, income('≥3000万元'))).toBe('passes'))

  it.each([
    ['two sums', [income('≥3万元'), income('≥5万元', '税收')]], ['a cost', [row('成本', '总成本', '成本', '≤20万元')]], ['a unit price', [row('经济效益', '每亩收入', '收入', '3万元')]], ['no sum', [row('数量', '场次', '场次', '3场')]],
  ])('does not apply: %s', (_, rows) => expect(of(900, ...rows)).toBe('notApplicable'))

  it('does not apply without a budget', () => expect(of(null, income('≥3万元'))).toBe('notApplicable'))
})
