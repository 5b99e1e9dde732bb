import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'

const QUESTION = /是否|如何|吗[?？]?$/u

export const D05: RowRule = {
  id: 'D05',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('D05'),
  scored: true,
  title: { zh: '名称写成问句', en: 'Name is a question' },
  checks: {
    zh: '三级指标名称含“是否”“如何”，或以“吗”结尾。只看三级指标名称，不看描述。',
    en: 'The level-3 name contains 是否 or 如何, or ends in 吗. Only the name is read, never the description.',
  },
  citation: cite(at('gao', '“客观”属性', 'S')),
  test(row) {
    const name = row.indicator.level3.trim()
    if (name === '') return notApplicable
    if (!QUESTION.test(name)) return pass
    return fail(
      `三级指标“${name}”写成问句，只能答是或否。建议核查，宜改为可衡量的名词，如“××合格率”“××满意度”。`,
      `The name “${name}” is a question that only yes or no can answer. Please check; a measurable noun such as a rate would be better.`,
      { cells: ['level3'], evidence: rowEvidence(row, 'level3') },
    )
  },
}
