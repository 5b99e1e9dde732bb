import { describe, expect, it } from 'vitest'
import { answer, document, findingsOf, row } from '../make.ts'

const inGoal = (goal: string, year: number | null = 2024) => answer('T01', document({ year, projects: [{ goals: [goal] }] }))

describe('T01 a year gone by in a plan', () => {
  it('fires on a goal with its project, and says both years', () => {
    const [finding] = findingsOf('T01', document({ year: 2024, projects: [{}, { goals: ['2023年完成河道清淤5公里'] }] }))
    expect(finding).toMatchObject({ projectIndex: 1, indicatorOrdinal: null, severity: 'H', cells: ['goals'] })
    expect(finding?.messageZh).toContain('2023年早于文件年度2024年')
  })

  it('fires on a row and on a department item', () => {
    expect(findingsOf('T01', document({ year: 2024, projects: [{ rows: [row('时效', '完成时间', '工程完工', '2023年12月底前')] }] }))).toMatchObject([{ projectIndex: 0, indicatorOrdinal: 1, cells: ['value_text'] }])
    expect(findingsOf('T01', document({ year: 2024, targets: ['2023年整治背街小巷12条'] }))).toMatchObject([{ projectIndex: null, outcome: 'fails' }])
  })

  it('fires on a narrative clause the reading kept, once where an item prints the same', () => {
    const made = { ...document({ year: 2024, targets: ['2022年开展巡查'] }), narrativeFacts: { bodies: null, breakdowns: [], milestones: [], repeatedHeadings: [], financeWords: [], sentences: [], pastYears: [
      { year: 2022, clause: '2022年开展巡查', locator: { line: 3 } }, { year: 2021, clause: '2021年新建公厕3座', locator: { line: 4 } },
    ] } }
    expect(findingsOf('T01', made).map(({ evidence }) => evidence)).toEqual(['indicator=2022年开展巡查', 'narrative=2021年新建公厕3座'])
  })

  it.each(['2023年底前完成存量清零', '2023年将建成蔬菜大棚20座', '2023年底前全部完成整改', '确保2023年6月竣工', '2022年度计划培训150人', '2023年，新增停车位300个'])('fires: %s', (goal) => expect(inGoal(goal)).toBe('fails'))

  it.each([
    '2024年完成河道清淤5公里', '2025年底前建成', '在2023年“质量提升年”的基础上完成改造', '出让2023年已整理未出让地块3个', '按照某政发〔2022〕8号完成任务',
    '落实2021-2025年规划', '2021年至2025年建成廊道10公里', '较2023年增长5%', '支付2023年工程尾款', '兑现2023年度考核奖励', '提前下达2023年补助并完成发放',
    '上年结转，2023年完成的工作验收', '落实《2023年工作要点》任务', '以2020年为基期下降10%', '自2022年起每年完成一批', '2023年末未完工的继续实施',
    '2023年9月1日至2024年6月30日完成改造', '按2023年实施方案推进', '执行2020年定额标准',
  ])('is silent: %s', (goal) => expect(inGoal(goal)).toBe('passes'))

  it('does not judge a bare old year, nor any where the document\'s year is unknown', () => {
    expect(inGoal('2023年农村公路养护工程')).toBe('cannotJudge')
    expect(inGoal('2023年完成改造', null)).toBe('cannotJudge')
    expect(inGoal('完成改造', null)).toBe('passes')
  })

  it('never reads the basis or the purpose', () => {
    expect(answer('T01', document({ year: 2024, projects: [{ purpose: '2023年完成改造', goals: ['完成改造'], rows: [row('数量', '改造数量', '改造', '3处', '2023年完成计划')] }] }))).toBe('passes')
  })
})
