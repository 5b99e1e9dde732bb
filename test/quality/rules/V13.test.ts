import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

describe('V13 name and value contradict', () => {
  it.each([
    ['full coverage at 80 %', row('质量', '全覆盖', '覆盖率不低于80%', '≥80%')],
    ['100 % in the name', row('质量', '100%达标', '达标的比例', '≥95%')],
    ['zero accidents, up to two', row('社会效益', '安全生产零事故', '事故起数', '≤2起')],
    ['no complaints, up to three', row('社会效益', '无有效投诉', '投诉件数', '≤3件')],
  ])('fires: %s', (_, indicator) => expect(answerRow('V13', indicator)).toBe('fails'))

  it.each([
    ['full coverage at 100 %', row('质量', '巡查全覆盖', '覆盖率', '100%')],
    ['zero accidents at zero', row('社会效益', '零事故', '事故起数', '0起')],
  ])('passes: %s', (_, indicator) => expect(answerRow('V13', indicator)).toBe('passes'))

  it.each([
    ['nearly full', row('质量', '基本全覆盖', '覆盖率', '≥80%')],
    ['all of those asked', row('满意度', '全部职工满意度', '问卷', '≥90%')],
    ['a count of villages', row('数量', '全部完工的村', '完工', '≥8个')],
    ['retail is not zero', row('经济效益', '社会消费品零售额', '零售额', '≥5亿元')],
    ['spare parts are not zero', row('数量', '零部件采购数量', '采购', '≥5件')],
    ['days without accident', row('社会效益', '无事故天数', '无事故的天数', '≥365天')],
    ['a share without accident', row('社会效益', '无事故率', '无事故单位占比', '≥99%')],
  ])('does not apply: %s', (_, indicator) => expect(answerRow('V13', indicator)).toBe('notApplicable'))
})
