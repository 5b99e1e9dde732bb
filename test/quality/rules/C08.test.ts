import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf, row } from '../make.ts'

const printing = row('数量', '宣传册印刷数', '印刷册数', '≥500本')
const of = (rows: ReturnType<typeof row>[], budget: number | null = 120, name = '文旅品牌培育') => answerProject('C08', { name, budget, rows })

describe('C08 inputs and activities as output', () => {
  it('is a hint on the project with its rows', () =>
    expect(findingsOf('C08', document({ projects: [{ name: '文旅品牌培育', budget: 120, rows: [row('质量', '合格率', '合格', '100%'), printing] }] }))).toMatchObject([{ class: '提示', scored: false, rows: [2] }]))

  it.each(['外出出差次数', '召开会议场次', '印制手册数量'])('fires: %s', (name) => expect(of([row('数量', name, name, '20次')])).toBe('fails'))

  it('passes with another quantity, or below the size', () => {
    expect(of([printing, row('数量', '改造驿站数量', '驿站', '4个')])).toBe('passes')
    expect(of([printing], 49.99)).toBe('passes')
  })

  it('does not apply to projects about these, or without quantities', () => {
    expect(of([printing], 120, '旅游宣传推广')).toBe('notApplicable')
    expect(of([row('质量', '合格率', '合格', '100%')])).toBe('notApplicable')
  })

  it('does not judge without a budget', () => expect(of([printing], null)).toBe('cannotJudge'))
})
