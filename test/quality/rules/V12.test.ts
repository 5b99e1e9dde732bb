import { describe, expect, it } from 'vitest'
import { answerRow, findingOn, row } from '../make.ts'

describe('V12 a change without a base', () => {
  it.each([
    ['growth', row('经济效益', '农户收入增长率', '农户收入', '≥5%')],
    ['saving', row('经济效益', '节约成本', '节约成本', '>5%')],
    ['saving in the description', row('经济效益', '财政资金', '财政资金节约率', '>2%')],
    ['a verb first', row('经济效益', '提高办事效率', '提高窗口办事效率', '≥80%')],
    ['improvement', row('生态效益', '区域空气质量改善', '区域空气质量改善', '≥10百分比')],
    ['less of something', row('生态效益', '减少碳排放量', '减少碳排放量', '≥100吨')],
    ['growth told by the description only', row('经济效益', '财政收入额', '财政收入增长率', '≥6%')],
    ['a unit with a stroke is no formula', row('经济效益', '降低亩均成本', '降低亩均成本', '≥50元/亩')],
    ['growth of 增加值', row('经济效益', '工业增加值增长', '工业增加值增长', '≥8%')],
  ])('fires: %s', (_, indicator) => expect(answerRow('V12', indicator)).toBe('fails'))

  it.each([
    ['against last year', row('经济效益', '农户收入增长率', '较上年', '≥5%')],
    ['同比', row('经济效益', '税收同比增长', '税收', '≥5%')],
    ['against a year', row('社会效益', '发病率降低', '比2020年降低', '≥3%')],
    ['from one figure to another', row('社会效益', '提高覆盖', '由60%提高到80%', '≥20%')],
    ['a formula with its base', row('经济效益', '节约率', '（预算价－合同价）÷预算价', '≥5%')],
    ['new firms', row('经济效益', '新增企业', '新增企业', '≥4家')],
    ['new jobs', row('社会效益', '增加就业', '增加就业人数', '2000人')],
    ['new jobs without a unit', row('社会效益', '增加就业', '增加就业人数', '2000')],
    ['more green land', row('生态效益', '增加绿地', '增加绿地面积', '≥500平方米')],
    ['增加值 is a term', row('经济效益', '工业增加值', '工业增加值', '≥10亿元')],
    ['保值增值率 is a term', row('经济效益', '资产保值增值率', '资产', '≥100%')],
    ['增值税 is a term', row('经济效益', '增值税收入', '增值税收入', '≥1亿元')],
    ['it modifies an area', row('数量', '小区提升改造面积', '改造面积', '≥800平方米')],
    ['it modifies a training', row('数量', '能力提升培训人数', '培训人数', '≥300人')],
    ['those better off, counted', row('社会效益', '受益户数', '改善居住条件的户数', '≥300户')],
    ['a length whose description says why', row('社会效益', '道路硬化里程', '提高通达水平', '≥30公里')],
    ['villages better off, counted', row('社会效益', '改善出行条件', '改善出行条件', '≥3个')],
    ['a level whose description says raise', row('质量', '路灯完好率', '提高路灯完好率', '≥98%')],
    ['no word of change', row('社会效益', '受益人数', '受益人数', '≥300人')],
  ])('passes: %s', (_, indicator) => expect(answerRow('V12', indicator)).toBe('passes'))

  it('does not judge a level named by a verb', () => expect(answerRow('V12', row('质量', '提高设备完好率', '设备完好的比例', '≥98%'))).toBe('cannotJudge'))

  it('does not apply without a number', () => expect(answerRow('V12', row('社会效益', '改善出行条件', '出行', '改善'))).toBe('notApplicable'))

  it('quotes the word of change', () => expect(findingOn('V12', row('经济效益', '节约成本', '节约成本', '>5%')).messageZh).toContain('“节约”'))
})
