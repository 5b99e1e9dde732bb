import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf } from '../make.ts'

const june = (jun: number | null, name = '招商服务') => ({ name, plan: [10, jun, 80, 100] as [number, number | null, number, number] })

describe('P02 less than half by June', () => {
  it.each([49.9, 30, 0])('fires M: %s%%', (jun) => expect(findingsOf('P02', document({ projects: [june(jun)] }))).toMatchObject([{ severity: 'M', class: '建议' }]))
  it.each([50, 60])('passes: %s%%', (jun) => expect(answerProject('P02', june(jun))).toBe('passes'))

  it.each(['道路改造工程', '设备采购', '冬季供暖', '农机购置补贴'])('is one level softer for %s', (name) =>
    expect(findingsOf('P02', document({ projects: [june(30, name)] }))).toMatchObject([{ severity: 'L' }]))

  it.each(['设施运行经费', '党的建设活动', '办公用电费和专项购置费'])('is not softer for %s', (name) =>
    expect(findingsOf('P02', document({ projects: [june(30, name)] }))).toMatchObject([{ severity: 'M' }]))

  it('does not judge a blank checkpoint beside a plan', () => expect(answerProject('P02', june(null))).toBe('cannotJudge'))
  it('says 低于序时, never that a rule is broken', () => expect(findingsOf('P02', document({ projects: [june(45)] }))[0]?.messageZh).toContain('低于序时5个百分点'))
})
