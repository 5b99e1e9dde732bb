import { describe, expect, it } from 'vitest'
import { answerRow, document, findingsOf, row } from '../make.ts'

describe('V05 unit or sign not standard', () => {
  it('tells 百分比 once per table, with its rows', () => {
    const rows = [row('质量', '完好率', '完好的比例', '≥98百分比'), row('数量', '路灯数', '路灯', '≥5盏'), row('时效', '及时率', '及时的比例', '≥90百分率')]
    const [finding, ...more] = findingsOf('V05', document({ projects: [{ rows }] }))
    expect(more).toEqual([])
    expect(finding).toMatchObject({ rows: [1, 3], indicatorOrdinal: null, severity: 'L' })
  })

  it.each(['15个', '26亿元', '2000人', '5', '90%'])('fires on the row: %s has no direction', (value) => {
    expect(findingsOf('V05', document({ projects: [{ rows: [row('数量', '签约数量', '签约', value)] }] }))).toMatchObject([{ indicatorOrdinal: 1, rows: [] }])
  })

  it.each(['≥15个', '95%以上', '不少于3家', '不超过5起', '3天内', '2022年12月底前', '6月底前', '100%', '=100%', '0', '80%-90%', '达到26亿元', '满意', ''])('passes: %s', (value) =>
    expect(answerRow('V05', row('数量', '签约数量', '签约', value))).toBe('passes'))

  it('gives both where a row has both', () => {
    const findings = findingsOf('V05', document({ projects: [{ rows: [row('质量', '完好率', '完好的比例', '90百分比')] }] }))
    expect(findings.map(({ indicatorOrdinal, rows }) => [indicatorOrdinal, rows])).toEqual([[null, [1]], [1, []]])
  })
})
