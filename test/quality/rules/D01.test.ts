import { describe, expect, it } from 'vitest'
import { answer, answerRow, document, row } from '../make.ts'

describe('D01 description only repeats the name', () => {
  it.each([
    ['word for word', row('满意度', '居民满意度', '居民满意度', '≥85%')],
    ['with words of scope', row('数量', '配套设施完成率', '园区企业项目配套设施完成率', '≥90%')],
    ['with a bracketed unit', row('质量', '数据共享率（%）', '数据共享率', '≥90%')],
    ['with a placeholder', row('数量', '安全运行天数（**天）', '园区企业安全运行天数', '≥300天')],
  ])('fires: %s', (_, indicator) => expect(answerRow('D01', indicator)).toBe('fails'))

  it.each([
    ['says what is counted', row('满意度', '居民满意度', '问卷中满意的比例', '≥85%')],
    ['repeats the value', row('数量', '购买设备数量', '购买设备数量1台', '1台')],
    ['another noun', row('可持续影响', '影响力', '区域影响力', '影响力')],
  ])('passes: %s', (_, indicator) => expect(answerRow('D01', indicator)).toBe('passes'))

  it('does not apply to a blank description or a layout without the column', () => {
    expect(answer('D01', document({ projects: [{ rows: [row('满意度', '居民满意度', '', '≥85%')] }] }))).toBe('notApplicable')
  })
})
