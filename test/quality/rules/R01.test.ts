import { describe, expect, it } from 'vitest'
import { answer, document, findingsOf, project, row } from '../make.ts'

const based = (...bases: string[]) => document({ projects: [{ rows: bases.map((basis, i) => row('质量', `指标${i}率`, '说明', '≥90%', basis)) }] })

describe('R01 vague basis', () => {
  it('is one finding per table, with its rows', () => {
    const findings = findingsOf('R01', based('年初工作安排', '区政办〔2021〕5号', '根据年初工作安排', '工作要求', '年初预算安排', '年初工作计划'))
    expect(findings).toMatchObject([{ rows: [1, 3, 4, 5, 6], indicatorOrdinal: null, severity: 'L' }])
  })

  it.each(['2021年年初工作安排', '《年初工作计划》', '年初工作安排的通知', '区政办〔2021〕5号工作要求', '会议纪要及工作要求', '行业标准', '历史数据', ''])('passes: %s', (basis) =>
    expect(answer('R01', based(basis, '历史数据'))).toBe('passes'))

  it('does not apply where the layout has no basis', () => expect(answer('R01', based('', ''))).toBe('notApplicable'))

  it('leaves the cell to R04 where it names a document', () => {
    const made = document({ projects: [project({ rows: [row('质量', '甲率', '说明', '≥90%', '会议纪要（年初工作安排）')] })] })
    expect(findingsOf('R01', made)).toEqual([])
    expect(findingsOf('R04', made)).toHaveLength(1)
  })
})
