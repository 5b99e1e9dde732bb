import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/model/targetDocument.ts'
import { document, findingsOf, row } from '../make.ts'

const rate = (name: string, value: string) => row('质量', name, name, value)
const common = ['甲率', '乙率', '丙率'].map((name) => rate(name, '≥80%'))
const own = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => rate(`${prefix}${i}`, '≥90%'))
const about = (a: Indicator[], b: Indicator[]) => findingsOf('X01', document({ projects: [{ rows: a }, { rows: b }] }))

describe('X01 table copied', () => {
  it('is 必改 from 0.6 and told on both', () => {
    const findings = about([...common, ...own('己', 1)], [...common, ...own('庚', 1)])
    expect(findings).toMatchObject([{ class: '必改', severity: 'M', projectIndex: 0 }, { class: '必改', severity: 'M', projectIndex: 1 }])
    expect(findings[0]?.messageZh).toContain('重合度60%')
  })

  it('is 建议 from 0.4', () => expect(about([...common, ...own('己', 2)], [...common, ...own('庚', 2)])).toMatchObject([{ class: '建议' }, { class: '建议' }]))

  it.each([
    ['below 0.4', [...common, ...own('己', 3)], [...common, ...own('庚', 3)]],
    ['same names, other values', common, ['甲率', '乙率', '丙率'].map((name) => rate(name, '≥85%'))],
    ['two rows by chance', common.slice(0, 2), common.slice(0, 2)],
    ['blank on both sides', common.map((r) => ({ ...r, ...rate(r.level3, '') })), common.map((r) => ({ ...r, ...rate(r.level3, '') }))],
  ])('is silent: %s', (_, a, b) => expect(about(a, b)).toEqual([]))

  it('counts a row blank on one side only against the overlap', () => {
    const a = [...common, rate('丁率', ''), ...own('己', 1)]
    const b = [...common, rate('丁率', '100%'), ...own('庚', 1)]
    expect(about(a, b)[0]?.messageZh).toContain('重合度43%')
  })

  it('reads ≥80% and 80%以上 as one value', () => {
    const b = ['甲率', '乙率', '丙率'].map((name) => rate(name, '80%以上'))
    expect(about(common, b)).toHaveLength(2)
  })
})
