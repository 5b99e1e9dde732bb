import { describe, expect, it } from 'vitest'
import { answer, document, findingsOf, row } from '../make.ts'

const based = (...bases: string[]) => document({ projects: [{ rows: bases.map((basis, i) => row('质量', `指标${i}率`, '说明', '≥90%', basis)) }] })
const times = (n: number, basis: string) => Array.from({ length: n }, () => basis)

describe('R05 one basis for the whole table', () => {
  it.each(['年初预算安排', '会议纪要', '行业标准'])('shows, without scoring: %s on six rows', (basis) =>
    expect(findingsOf('R05', based(...times(6, basis)))).toMatchObject([{ rows: [1, 2, 3, 4, 5, 6], scored: false }]))

  it.each([
    ['a numbered document', times(6, '某管字[2021]69号')],
    ['a dated one', times(6, '2021年3月工作会议')],
    ['a titled one', times(6, '《园区三年行动方案》')],
    ['one row differs', [...times(6, '年初预算安排'), '行业标准']],
    ['one row is blank', [...times(6, '年初预算安排'), '']],
  ])('passes: %s', (_, bases) => expect(answer('R05', based(...bases))).toBe('passes'))

  it('does not apply to five rows', () => expect(answer('R05', based(...times(5, '年初预算安排')))).toBe('notApplicable'))
})
