import { describe, expect, it } from 'vitest'
import { document, findingsOf, row, type ProjectSpec } from '../make.ts'

const about = (indicator: ReturnType<typeof row>, spec: ProjectSpec = {}) => findingsOf('B05', document({ projects: [{ ...spec, rows: [indicator] }] }))

describe('B05 plan and indicators disagree', () => {
  it('is H where spending is capped below the plan', () =>
    expect(about(row('成本', '项目资金支付率', '支付', '≤60%'))).toMatchObject([{ severity: 'H', indicatorOrdinal: 1, cells: ['value_text', 'plan'] }]))

  it.each([
    row('成本', '预算资金完成率', '预算资金完成率', '90%以上'),
    row('经济效益', '资金使用率', '资金使用率', '≥80%'),
    row('时效', '支付完成率', '按时有序支付', '≥90%'),
    row('成本', '预算资金', '预算资金完成率', '≥90%'),
  ])('is M where the floor is below the plan', (indicator) => expect(about(indicator)).toMatchObject([{ severity: 'M' }]))

  it.each([
    ['by the project', row('社会效益', '项目完成率', '项目完成率', '≥80%'), '道路改造工程'],
    ['by the row', row('数量', '配套设施完成率', '配套设施完成率', '≥60%'), '园区服务'],
    ['completion as a state', row('经济效益', '施工完成情况', '施工完成情况', '≥70%'), '园区服务'],
  ])('is H for works %s', (_, indicator, name) => expect(about(indicator, { name })).toMatchObject([{ severity: 'H' }]))

  it.each([
    ['paid in full', row('成本', '预算资金完成率', '预算资金完成率', '100%')],
    ['environmental review is no spending', row('生态效益', '环评执行率', '环评执行率', '≥90%')],
    ['on time is not complete', row('时效', '项目建设按期完成率', '按期', '≥80%')],
    ['completion of services', row('数量', '日常养护工作完成率', '养护', '≥80%')],
    ['a team is not built', row('数量', '队伍建设完成率', '队伍建设', '≥80%')],
    ['no percent', row('成本', '资金支付率', '支付', '按时支付')],
  ])('is silent: %s', (_, indicator) => expect(about(indicator)).toEqual([]))

  it('is silent where retention money is named or the plan does not end at 100', () => {
    const indicator = row('成本', '工程款支付率', '支付，扣质保金', '≤97%')
    expect(about(indicator)).toEqual([])
    expect(about(row('成本', '工程款支付率', '支付', '≤97%'), { purpose: '留3%质保金' })).toEqual([])
    expect(about(row('成本', '工程款支付率', '支付', '≤97%'), { plan: [25, 50, 75, 97] })).toEqual([])
  })

  it('is silent on upkeep within a project of facilities', () => expect(about(row('时效', '维护任务完成率', '按月完成的任务占比', '≥95%'), { name: '交通安全设施维护' })).toEqual([]))

  it('makes one finding per row', () => {
    const rows = [row('成本', '资金支付率', '支付', '≤60%'), row('经济效益', '资金使用率', '使用', '≥80%')]
    expect(findingsOf('B05', document({ projects: [{ rows }] })).map(({ indicatorOrdinal }) => indicatorOrdinal)).toEqual([1, 2])
  })
})
