import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf } from '../make.ts'

const october = (oct: number | null, name = '招商服务', budget: number | null = 139.2) => ({ name, budget, plan: [25, 50, oct, 100] as [number, number, number | null, number] })
const severity = (oct: number, name?: string) => findingsOf('P04', document({ projects: [october(oct, name)] })).map((finding) => finding.severity)

describe('P04 much left for the last two months', () => {
  it('is H from 40, M from 30, silent below', () => expect([60, 60.1, 70, 70.1, 100].map((oct) => severity(oct))).toEqual([['H'], ['M'], ['M'], [], []]))

  it('is one level softer for works', () => expect([60, 70].map((oct) => severity(oct, '道路改造工程'))).toEqual([['M'], ['L']]))

  it('tells the money in 万元, and only where the budget was read', () => {
    expect(findingsOf('P04', document({ projects: [october(60)] }))[0]?.messageZh).toContain('40%的资金（55.68万元）')
    expect(findingsOf('P04', document({ projects: [october(60, '招商服务', null)] }))[0]?.messageZh).not.toContain('万元')
  })

  it('does not judge a blank checkpoint', () => expect(answerProject('P04', october(null))).toBe('cannotJudge'))
})
