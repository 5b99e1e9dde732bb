import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

describe('V06 unit does not fit the name', () => {
  it.each([
    ['a rate in times', row('数量', '临时性出差保障率', '临时性出差保障率30次以上', '≥30次')],
    ['a rate in years', row('时效', '完成及时率', '完成及时率1年内', '≤1年')],
    ['the description names the rate', row('质量', '验收', '工程验收合格率', '≥5个')],
    ['a degree in people', row('满意度', '群众满意度', '群众满意度', '≥100人')],
    ['a count in percent', row('数量', '培训人数', '培训的职工', '≥90%')],
  ])('fires: %s', (_, indicator) => expect(answerRow('V06', indicator)).toBe('fails'))

  it.each([
    ['turnover is counted', row('质量', '床位周转率', '床位周转', '≥30次')],
    ['frequency is counted', row('数量', '清扫频率', '每日清扫', '≥2次')],
    ['a frequency per year', row('数量', '巡查率', '巡查', '≥2次/年')],
    ['年度 is no degree', row('时效', '完成年度', '完成年度', '≤1年')],
    ['speed is timed', row('时效', '响应速度', '响应速度', '≤2天')],
    ['points of satisfaction', row('满意度', '群众满意度', '群众满意度', '≥90分')],
    ['a rate in percent', row('质量', '完好率', '完好率', '≥90%')],
    ['a count that grows by a share', row('社会效益', '参观人数', '参观人数较上年增长', '≥10%')],
  ])('passes: %s', (_, indicator) => expect(answerRow('V06', indicator)).toBe('passes'))

  it('reads no unit from name or basis', () => expect(answerRow('V06', row('质量', '合格率（次）', '合格率', '90', '30次'))).toBe('notApplicable'))
})
