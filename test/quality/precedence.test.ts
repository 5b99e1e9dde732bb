import type { Finding } from '../../src/quality/judgement.ts'
import { describe, expect, it } from 'vitest'
import { PRECEDENCE } from '../../src/reference/precedence.ts'
import { withPrecedence } from '../../src/quality/precedence.ts'

const hit = (ruleId: string, branch: string | null = null, indicatorOrdinal: number | null = 1, projectIndex = 0): Finding => ({
  ruleId, branch, outcome: 'fails', class: '必改', severity: 'H', scored: true, projectIndex, indicatorOrdinal, rows: [],
  messageZh: '', messageEn: '', evidence: '', cells: [], precedence: null,
})
const run = (satisfaction: boolean, ...hits: Finding[]) => withPrecedence(hits, () => satisfaction).map(({ ruleId, outcome, precedence }) => [ruleId, outcome, precedence])

describe('precedence: a defect counts once', () => {
  it('shows the right rule as also and names the left', () =>
    expect(run(false, hit('V02'), hit('D01'))).toEqual([['V02', 'fails', null], ['D01', 'also', 'V02']]))

  it('takes also findings out of the score', () => expect(withPrecedence([hit('V01'), hit('D01')], () => false)[1]).toMatchObject({ scored: false }))

  it('changes nothing on other rows, other projects or the project itself', () => {
    expect(run(false, hit('V02'), hit('D01', null, 2), hit('D01', null, 1, 1), hit('D01', null, null))).toEqual([
      ['V02', 'fails', null], ['D01', 'fails', null], ['D01', 'fails', null], ['D01', 'fails', null],
    ])
  })

  it('lets a rule that is itself also still take precedence: K02 ⊃ C04 ⊃ C01', () =>
    expect(run(false, hit('K02'), hit('C04'), hit('C01'))).toEqual([['K02', 'fails', null], ['C04', 'also', 'K02'], ['C01', 'also', 'K02']]))

  it('tells branches apart: V10a ⊃ V07 ⊃ V10b, R02 ⊃ R03b', () => {
    expect(run(false, hit('V10', 'a'), hit('V07'))).toEqual([['V10', 'fails', null], ['V07', 'also', 'V10']])
    expect(run(false, hit('V10', 'b'), hit('V07'))).toEqual([['V10', 'also', 'V07'], ['V07', 'fails', null]])
    expect(run(false, hit('R02'), hit('R03', 'a'))).toEqual([['R02', 'fails', null], ['R03', 'fails', null]])
    expect(run(false, hit('R02'), hit('R03', 'b'))).toEqual([['R02', 'fails', null], ['R03', 'also', 'R02']])
  })

  it('puts V10 and C01 over D02 on satisfaction rows only', () => {
    expect(run(true, hit('C01'), hit('D02'))[1]).toEqual(['D02', 'also', 'C01'])
    expect(run(false, hit('C01'), hit('D02'))[1]).toEqual(['D02', 'fails', null])
  })

  it('leaves B05 beside all', () => {
    expect(PRECEDENCE.some(({ over, under }) => over === 'B05' || under.includes('B05'))).toBe(false)
  })

  it('has no circle', () => {
    const under = (key: string): string[] => PRECEDENCE.filter(({ over }) => over === key).flatMap((rule) => rule.under)
    const reach = (key: string, seen: string[]): boolean => under(key).some((next) => seen.includes(next) || reach(next, [...seen, next]))
    expect(PRECEDENCE.filter(({ over }) => reach(over, [over]))).toEqual([])
  })
})
