import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/quality/judgement.ts'
import { document, findingsOf, row, soundRows, type ProjectSpec } from '../make.ts'

const about = (spec: ProjectSpec): Finding[] => findingsOf('C02', document({ projects: [spec] }), { all: true })
const without = (...level2: string[]) => soundRows().filter((indicator) => !level2.includes(indicator.level2))
const benefit = (value: string) => row('社会效益', '提高管理水平', '提高管理水平', value)

describe('C02 required category missing', () => {
  it('passes a table with all four', () => expect(about({})).toEqual([]))

  it('fires H where no benefit row is valid: blank, or the name again', () => {
    const rows = [...without('社会效益指标'), benefit(''), benefit('提高管理水平')]
    expect(about({ rows })).toMatchObject([{ severity: 'H', class: '必改', rows: [5, 6] }])
  })

  it('takes a row marked unused for none', () =>
    expect(about({ rows: [...without('社会效益指标'), row('社会效益', '无', '', '无')] })).toMatchObject([{ severity: 'H', rows: [5] }]))

  it('fires H where no output row is there at all', () =>
    expect(about({ rows: without('数量指标', '质量指标') })).toMatchObject([{ severity: 'H', rows: [] }]))

  it('takes one valid row for enough', () => expect(about({ rows: [...soundRows(), benefit('')] })).toEqual([]))

  it.each(['办公楼修缮', '排水管网工程', '执法车辆购置'])('fires H: %s without a cost row', (name) =>
    expect(about({ name, rows: without('成本指标') })).toMatchObject([{ severity: 'H' }]))

  it('takes a bad cost row for a cost row', () =>
    expect(about({ name: '排水管网工程', rows: [...without('成本指标'), row('成本', '资金成本', '资金', '不超预算')] })).toEqual([]))

  it('is advice where the form has no cost block', () =>
    expect(about({ rows: without('成本指标') })).toMatchObject([{ severity: 'L', class: '建议' }]))

  it('leaves a printed, blank cost block to C07', () => expect(about({ rows: without('成本指标'), empty: ['成本指标'] })).toEqual([]))

  it('fires H where the satisfaction block speaks of something else', () => {
    const rows = [...without('服务对象满意度指标'), row('满意度', '生态环境破坏率', '不利影响的程度', '≥90%')]
    expect(about({ rows })).toMatchObject([{ severity: 'H', rows: [5] }])
  })

  it('fires H where there is no satisfaction block, but not for a back office', () => {
    const rows = without('服务对象满意度指标')
    expect(about({ rows })).toMatchObject([{ severity: 'H' }])
    expect(about({ rows, name: '机关运转经费' })).toEqual([])
  })

  it('does not judge what an incomplete table lacks', () => {
    const cut = document({ projects: [{ rows: without('服务对象满意度指标', '社会效益指标') }], diagnostics: [{ severity: 'error', code: 'table-cut-off', message: '', locator: { line: 1500 } }] })
    expect(findingsOf('C02', cut, { all: true }).map(({ outcome }) => outcome)).toEqual(['cannotJudge', 'cannotJudge'])
  })

  it('does not judge while a row has no known category, nor a project without rows', () => {
    const stray = { ...row('数量', '某项', '某项', '≥5个'), level1Standard: null, level2Standard: null }
    expect(about({ rows: [...without('社会效益指标'), stray] })).toMatchObject([{ outcome: 'cannotJudge' }])
    expect(about({ rows: [] })).toMatchObject([{ outcome: 'cannotJudge' }])
  })
})
