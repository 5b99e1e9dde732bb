import { describe, expect, it } from 'vitest'
import { answer, answerRow, document, findingOn, row } from '../make.ts'

describe('V01 value or name blank', () => {
  it.each([
    ['name and description, no value', row('经济效益', '促进经济增长', '促进经济增长', '')],
    ['description only, no value', row('数量', '', '完成检测的样品', '')],
    ['a dash for a value', row('数量', '检测样品数', '完成检测的样品', '—')],
    ['a dash for a name', row('数量', '/', '', '≥5个')],
    ['a value without a name', row('数量', '', '', '≥5个')],
  ])('fires: %s', (_, indicator) => expect(answerRow('V01', indicator)).toBe('fails'))

  it('passes a filled row', () => expect(answerRow('V01', row('数量', '检测样品数', '完成检测的样品', '≥500份'))).toBe('passes'))

  it('leaves zero and 否 alone: both are values', () => {
    expect(answerRow('V01', row('质量', '安全事故', '年内安全事故', '0'))).toBe('passes')
    expect(answerRow('V01', row('生态效益', '是否破坏环境', '施工是否破坏环境', '否'))).toBe('passes')
  })

  it.each([['/', '/'], ['无', ''], ['不适用', '—'], ['—', '无']])('leaves a category marked unused alone: %s, %s', (name, value) =>
    expect(answerRow('V01', row('经济效益', name, '', value))).toBe('passes'))

  it('does not judge where the value seems to have slipped into the basis', () =>
    expect(answerRow('V01', row('数量', '检测样品数', '完成检测的样品', '', '≥500份'))).toBe('cannotJudge'))

  it('does not judge a row the reader had doubts about', () => {
    const made = document({ projects: [{ rows: [{ ...row('数量', '', '', '≥5个'), confidence: { level3: 0.5 } }] }] })
    expect(answer('V01', made)).toBe('cannotJudge')
  })

  it('asks a question and says what is missing', () => {
    const finding = findingOn('V01', row('经济效益', '促进经济增长', '促进经济增长', ''))
    expect(finding).toMatchObject({ severity: 'H', class: '必改', cells: ['value_text'], scored: true })
    expect(finding.messageZh).toContain('缺失或与名称重复')
  })
})
