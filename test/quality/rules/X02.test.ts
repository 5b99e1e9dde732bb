import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/model/targetDocument.ts'
import { document, findingsOf, row } from '../make.ts'

const about = (...tables: Indicator[][]) => findingsOf('X02', document({ projects: tables.map((rows) => ({ rows })) }))
const jobs = (description = '增加就业人数') => row('社会效益', '新增就业', description, '1500人')

describe('X02 one output in two projects', () => {
  it('fires on both rows and names the other project', () => {
    const findings = about([jobs()], [row('数量', '其他', '其他', '3个'), jobs()])
    expect(findings).toMatchObject([{ projectIndex: 0, indicatorOrdinal: 1, severity: 'H', outcome: 'fails' }, { projectIndex: 1, indicatorOrdinal: 2, outcome: 'fails' }])
    expect(findings[0]?.messageZh).toContain('第2行')
  })

  it('fires on sums, and on a bare number of a quantity row', () => {
    expect(about([row('经济效益', '招引资金', '引资', '300万元')], [row('经济效益', '招引资金', '引资', '300万元')])).toHaveLength(2)
    expect(about([row('数量', '入户次数', '入户次数', '80')], [row('数量', '入户次数', '入户次数', '80')])).toHaveLength(2)
  })

  it.each([
    ['one table', [[jobs(), jobs()]]],
    ['other numbers', [[jobs()], [row('社会效益', '新增就业', '增加就业人数', '150人')]]],
    ['other units', [[row('数量', '活动数量', '活动', '12场')], [row('数量', '活动数量', '活动', '12次')]]],
    ['percentages', [[row('质量', '合格率', '合格率', '100%')], [row('质量', '合格率', '合格率', '100%')]]],
    ['dates', [[row('时效', '完成时间', '完成', '12月底前')], [row('时效', '完成时间', '完成', '12月底前')]]],
    ['cost', [[row('成本', '预算控制数', '预算', '50万元')], [row('成本', '预算控制数', '预算', '50万元')]]],
    ['areas', [[row('数量', '绿化面积', '绿化', '300亩')], [row('数量', '绿化面积', '绿化', '300亩')]]],
    ['unit rates', [[row('经济效益', '亩均增收', '亩均增收', '500元')], [row('经济效益', '亩均增收', '亩均增收', '500元')]]],
    ['time', [[row('时效', '响应时间', '响应', '24小时')], [row('时效', '响应时间', '响应', '24小时')]]],
    ['limits', [[row('社会效益', '市容投诉次数', '投诉次数', '≤20次')], [row('社会效益', '市容投诉次数', '投诉次数', '≤20次')]]],
    ['satisfaction', [[row('满意度', '投诉数', '满意', '5次')], [row('满意度', '投诉数', '满意', '5次')]]],
    ['none of something', [[row('社会效益', '事故数', '事故', '0个')], [row('社会效益', '事故数', '事故', '0个')]]],
  ])('is silent: %s', (_, tables) => expect(about(...tables)).toEqual([]))

  it('does not judge other objects or a single piece', () => {
    expect(about([jobs('工业园招聘会带动就业')], [jobs('乡村车间带动就业')])).toMatchObject([{ outcome: 'cannotJudge' }, { outcome: 'cannotJudge' }])
    expect(about([row('数量', '购置设备', '购置设备', '1台')], [row('数量', '购置设备', '购置设备', '1台')])).toMatchObject([{ outcome: 'cannotJudge' }, { outcome: 'cannotJudge' }])
    expect(about([row('数量', '建成馆舍', '在湖滨路建成数字展馆', '1座')], [row('数量', '建成馆舍', '在湖滨路建成数字展馆', '1座')])).toMatchObject([{ outcome: 'fails' }, { outcome: 'fails' }])
  })
})
