import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/quality/run.ts'
import { answer, answerRow, document, findingOn, findingsOf, project, row } from '../make.ts'

/** A project whose goals print no number, so that no plan number comes from them. */
const plain = { goals: ['做好各项服务'] }

describe('V07 a percentage of nothing definite', () => {
  it.each([
    ['ability', row('社会效益', '基层治理能力', '基层治理能力', '≥90%')],
    ['efficiency', row('时效', '审批效率', '各窗口审批效率', '≥80%')],
    ['influence', row('生态效益', '项目对周边的影响', '项目对周边的影响', '≥60百分比')],
    ['growth of a whole kind of benefit', row('经济效益', '经济效益增长率', '经济效益增长率', '≥5%')],
    ['development in the description', row('可持续影响', '促进产业', '产业平稳发展', '100%')],
    ['a rate of something vague', row('社会效益', '服务能力提升率', '服务能力提升率', '≥20%')],
    ['a placeholder is no formula', row('社会效益', '品牌认知度', '品牌认知度（≥**%）', '≥90%')],
    ['no description column', row('社会效益', '品牌形象', '', '≥90%')],
  ])('fires at H (a): %s', (_, indicator) => expect(findingOn('V07', indicator, plain)).toMatchObject({ outcome: 'fails', severity: 'H', indicatorOrdinal: 1 }))

  it.each([
    ['a formula', row('经济效益', '设备利用率', '实际机时÷可用机时', '≥90%')],
    ['a share of work, by its description', row('时效', '工作效率', '按时完成工作的比例', '≥90%')],
    ['a survey', row('社会效益', '公共品牌认知度', '年内抽样调查', '≥70%')],
    ['a share of people', row('社会效益', '带动就业能力', '带动就业人数占园区人数的比例', '≥10%')],
    ['a countable head', row('质量', '发展对象培训合格率', '考试合格的比例', '≥95%')],
    ['progress of works', row('数量', '形象进度', '形象进度', '≥80%')],
    ['growth of revenue', row('经济效益', '税收增长率', '税收增长率', '≥5%')],
    ['有效率 is no 效率', row('质量', '监测数据有效率', '监测数据有效率', '≥95%')],
    ['a known share', row('社会效益', '城镇化水平', '城镇化水平', '≥65%')],
    ['an index', row('社会效益', '数字经济发展指数', '数字经济发展指数', '≥90%')],
    ['satisfaction with a level of service', row('满意度', '服务水平满意度', '服务水平满意度', '≥90%')],
  ])('passes (a): %s', (_, indicator) => expect(answerRow('V07', indicator, plain)).toBe('passes'))

  it.each([
    ['use that statistics define', row('生态效益', '秸秆综合利用率', '秸秆综合利用率', '≥86%')],
    ['use of channel water', row('生态效益', '渠系水利用率', '渠系水利用率', '≥65%')],
    ['use of countable things without a description', row('质量', '床位利用率', '', '≥85%')],
    ['a long description in words of its own', row('社会效益', '服务效率', '流程再造以后群众平均等候办理缩短情况', '≥20%')],
  ])('does not judge: %s', (_, indicator) => expect(answerRow('V07', indicator, plain)).toBe('cannotJudge'))

  it.each([
    ['H without an object', row('数量', '各项工作任务完成率', '', '≥90%'), 'H'],
    ['H although the description names one', row('数量', '完成率', '按巡查进度完成', '≥90%'), 'H'],
    ['M with an object', row('数量', '道路养护完成率', '道路养护完成率', '≥90%'), 'M'],
    ['M with a formula but no planned number', row('数量', '课题完成率', '完成数÷计划数', '≥95%'), 'M'],
  ])('fires (b): %s', (_, indicator, severity) => expect(findingOn('V07', indicator, plain).severity).toBe(severity))

  it.each([
    ['a planned number in the description', row('数量', '培训完成率', '计划培训300人', '100%'), plain],
    ['a planned number of the same thing in the goals', row('数量', '道路养护完成率', '养护进度', '≥90%'), { goals: ['道路养护20公里'] }],
    ['on time', row('时效', '养护按期完成率', '按期完成', '≥95%'), plain],
    ['money', row('成本', '预算资金完成率', '预算资金完成率', '≥95%'), plain],
    ['what is left undone', row('数量', '未完成率', '未完成率', '≤5%'), plain],
  ])('passes (b): %s', (_, indicator, spec) => expect(answerRow('V07', indicator, spec)).toBe('passes'))

  it('does not judge a planned number of other things', () =>
    expect(answerRow('V07', row('数量', '宣传完成率', '宣传完成率', '≥90%'), { goals: ['更换路灯120盏'] })).toBe('cannotJudge'))

  it('does not apply to other values', () => expect(answerRow('V07', row('社会效益', '治理能力', '治理能力', '提升'), plain)).toBe('notApplicable'))

  it('reads the department’s itemised indicators for (a) only, and changes no score', () => {
    const made = document({ targets: ['群众办事便捷水平达到 95%', '重点任务完成率达到95%', '办事群众满意度95%以上', '引进企业5家，提升影响力', null], projects: [{ rows: [] }] })
    expect(findingsOf('V07', made)).toMatchObject([{ projectIndex: null, indicatorOrdinal: null, scored: false, severity: 'H', evidence: 'title=分项1；indicator=群众办事便捷水平达到 95%' }])
  })

  it.each(['居民健康素养水平', '公民科学素质水平'])('does not judge %s, which statistics define', (name) =>
    expect(answerRow('V07', row('社会效益', name, '', '≥25%'), plain)).toBe('cannotJudge'))

  it('does not judge a line on use that statistics define', () => expect(answer('V07', document({ targets: ['秸秆综合利用率达到95%'], projects: [{ rows: [] }] }))).toBe('cannotJudge'))

  it('costs its row 30 points at H and 15 at M', () => {
    const raw = (indicator: ReturnType<typeof row>) => judge(document({ projects: [project({ ...plain, rows: [indicator] })] })).indicators[0]![0]!.dims.measurable
    expect([raw(row('社会效益', '治理能力', '城乡治理的能力', '≥90%')), raw(row('时效', '绿化完成率', '绿化进度', '100%'))]).toEqual([10, 25])
  })

  it('gives way to V10a and takes precedence over V10b', () => {
    const outcome = (id: string, indicator: ReturnType<typeof row>) => findingsOf(id, document({ projects: [{ ...plain, rows: [indicator] }] }), { all: true })[0]!.outcome
    expect([outcome('V07', row('数量', '养护完成率', '养护进度', '≤80%')), outcome('V10', row('生态效益', '对环境的影响', '对环境的影响', '≥60%'))]).toEqual(['also', 'also'])
  })

  it('does not apply to a document without rows or lines', () => expect(answer('V07', document({ projects: [{ rows: [] }] }))).toBe('notApplicable'))
})
