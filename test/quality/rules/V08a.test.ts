import { describe, expect, it } from 'vitest'
import { answerRow, document, findingOn, findingsOf, row } from '../make.ts'

describe('V08a below what law or nature demands', () => {
  it.each([
    ['acceptance of works', row('质量', '管网验收合格率', '验收合格的比例', '≥95%')],
    ['works', row('质量', '养护工程合格率', '养护工程合格率不低于80%', '≥80%')],
    ['earmarked use', row('质量', '专款专用率', '专款专用', '≥90百分率')],
    ['compliance of funds', row('质量', '资金使用合规率', '资金使用', '98%')],
    ['payment in full', row('时效', '补贴足额发放率', '按月发放', '≥95%')],
    ['environmental review', row('生态效益', '建设项目环评执行率（%）', '环评', '≥90')],
    ['accidents planned', row('社会效益', '安全生产责任事故数', '责任事故', '≤2起')],
    ['deaths planned', row('社会效益', '生产安全事故死亡人数', '死亡人数', '≤1人')],
    ['a rate of accidents', row('社会效益', '安全事故发生率', '事故发生', '≤1%')],
    ['days of safe running', row('数量', '设施安全运行天数', '安全运行', '≥300天')],
  ])('fires: %s', (_, indicator) => expect(answerRow('V08a', indicator)).toBe('fails'))

  it.each([
    ['all of it', row('质量', '管网验收合格率', '验收', '100%')],
    ['no accident', row('社会效益', '安全责任事故', '责任事故', '≤0起')],
    ['the whole year', row('数量', '设施安全运行天数', '安全运行', '365天')],
  ])('passes: %s', (_, indicator) => expect(answerRow('V08a', indicator)).toBe('passes'))

  it.each([
    ['first acceptance', row('质量', '工程一次验收合格率', '一次通过', '≥92%')],
    ['samples', row('质量', '项目产品抽检合格率', '抽检', '≥95%')],
    ['pass rates of people', row('质量', '培训合格率', '考试', '≥90%')],
    ['an engineer’s examination', row('质量', '工程师考试合格率', '考试', '≥70%')],
    ['fewer accidents', row('社会效益', '安全事故下降率', '较上年', '≥10%')],
    ['reports on accidents', row('时效', '事故信息报送及时率', '', '＝100%')],
    ['causes found', row('质量', '事故原因查明率', '', '≥95%')],
    ['none to happen', row('社会效益', '不发生安全事故', '', '≥365')],
    ['dangers removed', row('社会效益', '事故隐患整改率', '整改', '≥95%')],
    ['losses in money', row('社会效益', '事故直接经济损失', '损失', '≤100万元')],
    ['words', row('质量', '工程验收合格率', '验收', '合格')],
    ['days of something else', row('数量', '开放天数', '开放', '≥300天')],
  ])('does not apply: %s', (_, indicator) => expect(answerRow('V08a', indicator)).toBe('notApplicable'))

  it.each([
    ['traffic accidents of a whole place', row('社会效益', '道路交通事故起数', '全域', '≤50起'), {}],
    ['deaths by illness', row('社会效益', '婴儿死亡率', '死亡率', '≤5‰'), {}],
    ['a heating season', row('数量', '锅炉安全运行天数', '安全运行', '≥120天'), { name: '冬季供暖' }],
    ['pass rates of a training project', row('质量', '项目培训合格率', '考试', '≥90%'), {}],
  ])('does not judge: %s', (_, indicator, spec) => expect(answerRow('V08a', indicator, spec)).toBe('cannotJudge'))

  it('takes precedence over V08b and costs 15', () => {
    const made = document({ projects: [{ rows: [row('时效', '补助足额及时发放率', '足额并按月发放的比例', '≥80%')] }] })
    expect(findingsOf('V08a', made, { all: true })).toMatchObject([{ outcome: 'fails', class: '必改' }])
    expect(findingsOf('V08b', made, { all: true })).toMatchObject([{ outcome: 'also', precedence: 'V08a' }])
  })

  it('says what it should be', () => expect(findingOn('V08a', row('数量', '安全运行天数', '安全', '≥300天')).messageZh).toContain('365天'))
})
