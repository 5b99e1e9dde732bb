import { describe, expect, it } from 'vitest'
import { answerRow, findingOn, row } from '../make.ts'

describe('D04 placeholder left in', () => {
  it.each(['安全运行天数（**天）', '完成率（≥**%）', '××街道改造', 'XX项目验收率', '□□公园面积', '完成数（*个）'])('fires M: %s', (name) =>
    expect(findingOn('D04', row('数量', name, '说明', '≥300天'))).toMatchObject({ severity: 'M', class: '必改' }))

  it('fires L where （%） stands beside a printed unit', () =>
    expect(findingOn('D04', row('质量', '合格率（%）', '合格的比例', '≥80百分比'))).toMatchObject({ severity: 'L' }))

  it.each([
    ['（%） is a hint where the value has no unit', row('质量', '合格率（%）', '合格的比例', '80')],
    ['a masked number', row('数量', '服务热线138****1234', '热线', '≥1个')],
    ['a product of sizes', row('数量', '3×4米展板', '展板', '≥5块')],
    ['letters of a product', row('数量', 'X光机（X光设备）', '设备', '≥5台')],
    ['a size of clothes', row('数量', 'XXL工装数', '工装', '≥5件')],
    ['a unit of money', row('经济效益', '签约金额（亿元）', '金额', '≥1亿')],
  ])('passes: %s', (_, indicator) => expect(answerRow('D04', indicator)).toBe('passes'))
})
