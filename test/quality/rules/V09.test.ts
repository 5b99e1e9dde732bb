import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf, row } from '../make.ts'

const rate = (name: string, value: string) => row('质量', name, `${name}的比例`, value)

describe('V09 many rows share one threshold', () => {
  it('fires where every row, satisfaction too, has one number', () => {
    const rows = [rate('完好率', '≥90%'), rate('及时率', '≥90%'), rate('覆盖率', '≥90%'), row('满意度', '居民满意度', '问卷', '≥90%')]
    expect(findingsOf('V09', document({ projects: [{ rows }] }))).toMatchObject([{ rows: [1, 2, 3, 4], indicatorOrdinal: null, severity: 'M' }])
  })

  it('fires at four of five and lists the four', () => {
    const rows = [rate('甲率', '≥80%'), rate('乙率', '≥80%'), row('数量', '次数', '活动', '≥3次'), rate('丙率', '≥80%'), rate('丁率', '≥80%')]
    expect(findingsOf('V09', document({ projects: [{ rows }] }))).toMatchObject([{ rows: [1, 2, 4, 5] }])
  })

  it('passes three of five', () => {
    const rows = [rate('甲率', '≥80%'), rate('乙率', '≥80%'), rate('丙率', '≥80%'), rate('丁率', '≥85%'), rate('戊率', '≥95%')]
    expect(answerProject('V09', { rows })).toBe('passes')
  })

  it('does not count satisfaction, legal 100 % and dates', () => {
    const rows = [rate('甲率', '≥80%'), rate('乙率', '≥80%'), rate('丙率', '≥80%'), row('满意度', '居民满意度', '问卷', '≥80%'), rate('工程验收合格率', '100%'), row('时效', '完成时间', '完成时间', '2022年底')]
    expect(answerProject('V09', { rows })).toBe('notApplicable')
  })

  it('does not take 80 次 and 80 % for one number', () => {
    const rows = [rate('甲率', '≥80%'), rate('乙率', '≥80%'), row('数量', '次数', '活动', '≥80次'), row('数量', '人次', '培训', '≥80人次')]
    expect(answerProject('V09', { rows })).toBe('passes')
  })
})
