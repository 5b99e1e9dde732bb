import { describe, expect, it } from 'vitest'
import { document, findingsOf, row } from '../make.ts'

const inGoal = (goal: string) => findingsOf('I04', document({ projects: [{ goals: [goal] }] }))
const inRow = (name: string, description: string, value = '≥5个') => findingsOf('I04', document({ projects: [{ rows: [row('数量', name, description, value)] }] }))

describe('I04 one number for two metrics', () => {
  it.each(['洽谈、签约项目10个', '签约落地项目达到6个', '开工和续建项目共8个', '落地、开工项目3个', '签约金额和到位资金达到20亿元', '合同外资及实际利用外资500万美元', '洽谈、引进、签约数量达到计划的90%'])('fires on a goal: %s', (goal) =>
    expect(inGoal(goal)).toMatchObject([{ projectIndex: 0, indicatorOrdinal: null, severity: 'M', class: '必改', cells: ['goals'] }]))

  it('fires on a department item', () => expect(findingsOf('I04', document({ targets: ['洽谈、签约项目完成90%以上'] }))).toMatchObject([{ projectIndex: null }]))

  it('fires on a row that names both, or one in the name and the other in the description', () => {
    expect(inRow('签约落地项目数', '签约落地项目')).toMatchObject([{ projectIndex: 0, indicatorOrdinal: 1, cells: ['level3', 'description'] }])
    expect(inRow('洽谈项目数', '年内签约项目')).toHaveLength(1)
    expect(inRow('招商引资项目', '洽谈、签约')).toHaveLength(1)
    expect(inRow('签约及到位资金', '签约金额和到位资金', '≥3亿元')).toHaveLength(1)
    expect(inRow('跨境电商交易额', '全年进出口总额', '≥3亿元')).toHaveLength(1)
  })

  it.each(['洽谈项目15个，签约项目3个', '签约项目10个、落地6个', '签约项目开工数5个', '签约项目落地5个', '推动签约项目尽快落地', '签约项目落地率达到80%', '举办推介会2场，签约项目4个', '新开工项目5个；续建项目7个', '组织洽谈签约活动4次', '进出口总额和跨境电商交易额分别增长8%、10%', '实际利用外资到位800万美元'])('is silent: %s', (goal) => expect(inGoal(goal)).toEqual([]))

  it.each([
    ['签约项目数', '签订正式合同的项目'], ['签约项目落地率', '落地数占签约数的比例'], ['签约落地率', '落地占比'], ['落地、开工项目占比', '占全部项目'], ['推介会签约项目数', '推介会上签约的项目'], ['落地项目数', '已签约项目中落地的个数'], ['落地项目数', '签约项目中已注册的项目'], ['签约项目个数', '亿元以上签约项目'],
  ])('is silent on a row: %s, %s', (name, description) => expect(inRow(name, description)).toEqual([]))

  it('never reads the basis, nor satisfaction rows', () => {
    const made = [row('数量', '续建项目数', '续建项目', '5个', '新开工项目计划'), row('满意度', '企业满意度', '新开工、续建项目业主满意度', '≥90%')]
    expect(findingsOf('I04', document({ projects: [{ rows: made }] }))).toEqual([])
  })

  it('gives way to D02 on the same row', () => {
    const made = document({ projects: [{ rows: [row('数量', '开工项目数', '续建项目数', '≥5个')] }] })
    expect(findingsOf('I04', made, { all: true })).toMatchObject([{ outcome: 'also', precedence: 'D02' }])
  })
})
