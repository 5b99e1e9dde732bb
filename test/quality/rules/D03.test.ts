import { describe, expect, it } from 'vitest'
import { slipIn } from '../../../src/quality/rules/D03.ts'
import { document, findingsOf, row } from '../make.ts'

describe('D03 slips, doubled words, garbled text', () => {
  it.each([
    ['合格率补低于80%', '补低于'],
    ['宣传方式不少于2中', '2中'],
    ['养护完成率大于80%以上', '大于80%以上'],
    ['接待不少于20家以上', '不少于20家以上'],
    ['收集意见意见', '意见意见'],
    ['做好管理管理工作', '管理管理'],
    ['完成的的任务', '的的'],
    ['项\uFFFD目', '\uFFFD'],
    ['设施□维修', '□'],
    ['居民满意渡', '满意渡'],
  ])('finds in %s: %s', (cell, quote) => expect(slipIn(cell)?.quote).toBe(quote))

  it.each([
    '合格率不低于80%', '新建2中学', '建设3中心', '不低于80%', '500万元以上企业', '一步一步推进', '道路工程工程量', '提供服务服务对象', '企业企业家',
    '的的确确', '稳稳推进', '2020202020', '是□否□', '□□', '年底达到5%以上', '小于等于5天', '许多许多',
  ])('finds nothing in %s', (cell) => expect(slipIn(cell)).toBeNull())

  it('is one finding per row, an L that names its cells', () => {
    const made = document({ projects: [{ rows: [row('质量', '合格率', '合格率补低于80%', '≥80%'), row('质量', '意见意见', '收集意见意见', '≥3条'), row('质量', '合格率', '合格', '≥80%')] }] })
    expect(findingsOf('D03', made)).toMatchObject([
      { indicatorOrdinal: 1, severity: 'L', cells: ['description'], scored: true },
      { indicatorOrdinal: 2, cells: ['level3', 'description'] },
    ])
  })

  it('shows slips of purpose and goals without a score', () => {
    const made = document({ projects: [{ rows: [], goals: ['合格率补低于80%'] }] })
    expect(findingsOf('D03', made)).toMatchObject([{ indicatorOrdinal: null, scored: false, cells: ['goals'] }])
  })
})
