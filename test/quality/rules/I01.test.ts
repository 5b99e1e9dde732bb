import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf, row } from '../make.ts'

const signed = row('数量', '签约项目数', '签约的项目', '≥5个')
const of = (...rows: ReturnType<typeof row>[]) => answerProject('I01', { name: '招商引资经费', goals: ['扩大招商成果'], rows })

describe('I01 signings and nothing after them', () => {
  it('is a hint that costs nothing', () =>
    expect(findingsOf('I01', document({ projects: [{ name: '招商引资经费', goals: ['做好招商'], rows: [signed] }] }))).toMatchObject([{ class: '提示', scored: false, outcome: 'fails' }]))

  it('fires where nothing speaks of what follows', () => expect(of(signed)).toBe('fails'))

  it('does not judge a goal that speaks of landing without a number', () =>
    expect(answerProject('I01', { name: '招商引资经费', goals: ['推动项目落地'], rows: [signed] })).toBe('cannotJudge'))

  it.each([['到位', '到位资金'], ['开工', '开工项目数'], ['落地', '落地项目数'], ['投产', '投产企业数']])('passes with %s', (_, name) => expect(of(signed, row('数量', name, '个数', '3个'))).toBe('passes'))

  it('does not judge where projects are carried over', () => expect(of(signed, row('数量', '续建项目数', '个数', '5个'))).toBe('cannotJudge'))

  it('passes where a numbered goal names what follows', () =>
    expect(answerProject('I01', { name: '招商引资经费', goals: ['签约5个，开工2个'], rows: [signed] })).toBe('passes'))

  it('does not apply to other projects or without signings', () => {
    expect(answerProject('I01', { name: '道路养护', goals: ['养护'], purpose: '养护', rows: [signed] })).toBe('notApplicable')
    expect(of(row('数量', '推介会场次', '推介会', '3场'))).toBe('notApplicable')
  })
})
