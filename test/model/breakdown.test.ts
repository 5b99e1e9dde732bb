import { describe, expect, it } from 'vitest'
import { breakdownsIn, type Share } from '../../src/model/breakdown.ts'

const one = (...paragraphs: string[]) => {
  const [first, ...more] = breakdownsIn(paragraphs)
  expect(more).toEqual([])
  return first!
}
const short = ({ label, count, amount, amountUnit }: Share) => [label, count, amount, amountUnit]

describe('totals with their parts', () => {
  it('reads counts and sums of the head and of each part', () => {
    const found = one('2030年计划实施产业项目12个，总投资30.5亿元，其中新建项目7个，总投资20亿元；改造项目5个，总投资10.5亿元。')
    expect(short(found.head)).toEqual(['产业项目', 12, 305000, '万元'])
    expect(found.parts.map(short)).toEqual([['新建项目', 7, 200000, '万元'], ['改造项目', 5, 105000, '万元']])
    expect(found).toMatchObject({ complete: false, listed: null, quote: '2030年计划实施产业项目12个，总投资30.5亿元' })
  })

  it('tells parts said to be all from others', () => {
    expect(one('公园9个，包含口袋公园5个、郊野公园4个。').complete).toBe(true)
    expect(one('公园9个，包含口袋公园5个、郊野公园3个等。').complete).toBe(false)
    expect(one('公园9个，其中口袋公园5个。').complete).toBe(false)
  })

  it('leaves out what a second 其中 says of a part, sizes and the words in brackets', () => {
    const found = one('公园9个，其中口袋公园5个（含湖边2个），其中3个新建；郊野公园4个，500万元以上企业参建。')
    expect(found.parts.map(short)).toEqual([['口袋公园', 5, null, null], ['郊野公园', 4, null, null]])
  })

  it('takes a sentence that opens with 其中 as going on, and marks 约', () => {
    const found = one('计划出让土地6宗，约500亩。其中，住宅用地约300亩；商业用地200亩。')
    expect(found.head).toMatchObject({ count: 6, amount: 500, amountUnit: '亩', about: true })
    expect(found.parts.map(({ label, amount, about }) => [label, amount, about])).toEqual([['住宅用地', 300, true], ['商业用地', 200, false]])
  })

  it('gives a part the sum a later sentence states for the same label and count', () => {
    const [found] = breakdownsIn(['谋划项目9个，计划总投资40亿元，其中产业项目6个，民生设施项目3个。', '（1）产业项目6个，计划总投资31亿元。', '（2）民生设施建设项目3个，计划总投资9亿元。'])
    expect(found?.parts.map(({ amount }) => amount)).toEqual([310000, 90000])
  })

  it.each([
    ['a list after a colon', ['续建项目3个：南湖泵站项目2030年5月底竣工，北塘码头项目、西坡粮库项目2030年9月竣工；', '前期项目2个：甲渠工程、乙渠工程。'], [[3, 3, 3], [2, 2, 2]]],
    ['a list after 分别为, over semicolons', ['民生工程3个，分别为湖滨路（东段-西段）6月底竣工通车；青石桥9月开工；育才小学12月竣工。'], [[3, 3, 3]]],
    ['names that 及 may join', ['新建项目2个：冷链仓储及分拣基地、果蔬交易中心。'], [[2, 2, 3]]],
  ])('counts the names of %s', (_, paragraphs, counts) =>
    expect(breakdownsIn(paragraphs).map(({ head, listed }) => [head.count, listed?.fewest, listed?.most])).toEqual(counts))

  it.each(['重点项目3个：甲基地、乙基地等。', '推进项目3个：提升路面、优化绿化。', '重点抓好3项工作：提升服务、优化流程。', '建设项目2个：一是甲基地，二是乙基地。', '推进项目3个，力争早日开工。', '开展巡查12次，培训200人。'])('finds no breakdown: %s', (text) => expect(breakdownsIn([text])).toEqual([]))
})
