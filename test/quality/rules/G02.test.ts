import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf } from '../make.ts'

const goals = (...texts: string[]) => answerProject('G02', { name: '古桥修缮项目', purpose: '聘请设计单位并购买石材', goals: texts })

describe('G02 goals without a number that only name a direction', () => {
  it('is one finding of a project whose every goal is such', () => {
    expect(findingsOf('G02', document({ projects: [{ goals: ['保障工作顺利', '提升形象，优化环境'] }] }))).toMatchObject([{ severity: 'M', class: '必改', projectIndex: 0, cells: ['goals'] }])
  })

  it.each([
    ['促进文旅融合'], ['按时完成各项任务'], ['按规定时间点完成验收，达到群众满意'], ['维持运转、保证设施升级'], ['2024年，提升服务能力'], ['1.完善制度；2.加强管理'],
  ])('fires on a slogan: %s', (goal) => expect(goals(goal)).toBe('fails'))

  it('fires where the goal is the name or the purpose again', () => {
    expect(goals('古桥修缮')).toBe('fails')
    expect(goals('聘请设计单位、购买石材')).toBe('fails')
    expect(goals('古桥的修缮项目')).toBe('fails')
  })

  it.each([
    ['完成古桥修缮2座'], ['实现零事故'], ['杜绝安全事故'], ['确保6月底前竣工'], ['开展义诊，促进健康'], ['修缮古桥并恢复通行'], ['培育两家骨干企业'], ['让村民出行更便利'],
  ])('is silent: %s', (goal) => expect(goals(goal)).toBe('passes'))

  it('is silent where one of the goals has a number or content', () => expect(goals('提升形象', '修复石栏40米')).toBe('passes'))

  it('spares back-office projects from the slogan test only, and reads their names outside brackets', () => {
    const back = { purpose: '水电及差旅', goals: ['保障日常工作开展'] }
    expect(answerProject('G02', { ...back, name: '机关运转经费' })).toBe('passes')
    expect(answerProject('G02', { ...back, name: '机关运转经费', goals: ['机关运转'] })).toBe('fails')
    expect(answerProject('G02', { ...back, name: '绿地管护（原外聘人员）' })).toBe('fails')
  })

  it('does not apply without goals', () => expect(goals()).toBe('notApplicable'))
})
