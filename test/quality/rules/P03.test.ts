import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf } from '../make.ts'

const october = (oct: number | null, name = '招商服务') => ({ name, plan: [25, 50, oct, 100] as [number, number, number | null, number] })
const severity = (oct: number, name?: string) => findingsOf('P03', document({ projects: [october(oct, name)] })).map((finding) => finding.severity)

describe('P03 below the even pace in October', () => {
  it('is M below 75, L from 75 to below 83.3, silent from there', () => {
    expect([74.9, 75, 83.2, 83.3, 85].map((oct) => severity(oct))).toEqual([['M'], ['L'], ['L'], [], []])
  })

  it('is one level softer for works: M becomes L, L is not told', () => {
    expect(severity(60, '道路改造工程')).toEqual(['L'])
    expect(severity(80, '道路改造工程')).toEqual([])
  })

  it('does not judge a blank checkpoint', () => expect(answerProject('P03', october(null))).toBe('cannotJudge'))
})
