import { describe, expect, it } from 'vitest'
import { narrativeFacts } from '../../../src/extract/steps/narrativeFacts.ts'
import { answer, document, findingsOf, type ProjectSpec } from '../make.ts'

const paragraphs = (texts: readonly string[]) => texts.map((text, i) => ({ text, lines: [{ number: i + 1, text }] }))
const LONG = '定期梳理台账并逐项核对进度，发现偏差及时纠正。'
const made = (safeguards: string[], { name = null, itemised = [], project = {} }: { name?: string | null; itemised?: string[]; project?: ProjectSpec } = {}) => {
  const base = document({ projects: [project] })
  return { ...base, department: { code: null, name }, narrativeFacts: narrativeFacts({ overall: [], itemised: paragraphs(itemised), safeguards: paragraphs(safeguards) }, { head: name, year: 2022 }) }
}

describe('G07 text carried over', () => {
  it('is one unscored finding of a document, however much it holds', () => {
    const findings = findingsOf('G07', made([`（一）做好自评。${LONG}`, `（二）做好自评。${LONG}`, '（三）不断提升理财境界，拓宽服务群众的办法和路子。']))
    expect(findings).toMatchObject([{ severity: 'L', class: '建议', scored: false, projectIndex: null }])
    for (const words of ['“做好自评”出现2次', '1句话', '理财境界']) expect(findings[0]?.messageZh).toContain(words)
  })

  it.each([
    ['a heading twice', [`（一）做好自评。${LONG}`, '（二）做好自评。组织各科室按季度填报并汇总问题清单。']],
    ['a sentence twice', [`（一）加强管理。${LONG}`, `（二）做好自评。${LONG}`]],
    ['words of the finance bureau', ['（一）加强财政廉政风险控制，抓好重点领域和关键岗位。']],
  ])('fires on %s', (_, texts) => expect(answer('G07', made(texts))).toBe('fails'))

  it('lets the finance bureau speak of its trade', () => {
    expect(answer('G07', made(['（一）不断提升理财境界，拓宽服务群众的办法和路子。'], { name: '青山县财政局' }))).toBe('passes')
    expect(answer('G07', made(['（一）不断提升理财境界，拓宽服务群众的办法和路子。'], { project: { name: '财政一体化系统运维' } }))).toBe('passes')
  })

  it('passes a sentence that two sections share', () => expect(answer('G07', made([LONG], { itemised: [LONG] }))).toBe('passes'))

  it('does not judge a narrative that was not read, nor apply where there is none', () => {
    expect(answer('G07', document({ targets: ['培训40人'] }))).toBe('cannotJudge')
    expect(answer('G07', document({}))).toBe('notApplicable')
    expect(answer('G07', made([]))).toBe('notApplicable')
  })
})
