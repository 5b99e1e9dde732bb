import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, pass, type RowRule } from '../rule.ts'
import { isBlank, looksLikeValue } from '../text/value.ts'

export const V01: RowRule = {
  id: 'V01',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('V01'),
  scored: true,
  title: { zh: '指标值或三级指标空白', en: 'Target value or indicator name is blank' },
  checks: {
    zh: '三级指标或描述已填而指标值空白，或指标值已填而三级指标空白。三者皆空、只有依据的行归入C07；依据栏里只有一个数值时列可能错位，不作判断。',
    en: 'Name or description filled and the value blank, or the value filled and the name blank. Rows with all three blank belong to C07; where the basis holds nothing but a value the columns may have slipped and no judgement is made.',
  },
  citation: cite(at('88', '第14条'), at('10', '附件“绩效指标明确性”', 'S')),
  test(row) {
    const { level3, description, valueText, basis } = row.indicator
    const named = level3.trim() !== '' || description.trim() !== ''
    if (isBlank(valueText)) {
      if (!named) return pass
      if (looksLikeValue(basis)) {
        return cannotJudge(`指标值栏空白而依据栏为“${basis}”，可能错列，未作判断。`, `The value is blank while the basis reads “${basis}”; the columns may have slipped, so it was not judged.`, { cells: ['value_text', 'basis'], evidence: rowEvidence(row, 'value_text', 'basis') })
      }
      return fail(
        `指标“${nameOf(row)}”的指标值缺失或与名称重复，无法据以评价。建议核查，宜补写方向、数值和单位。`,
        `The target value of “${nameOf(row)}” is missing, or its cell repeats the name, so it cannot be evaluated later. Please check; a direction, a number and a unit would be better.`,
        { cells: ['value_text'], evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
      )
    }
    if (level3.trim() !== '') return pass
    return fail(
      `指标值“${valueText}”没有对应的三级指标名称。建议核查，宜补写简明的指标名称。`,
      `The value “${valueText}” has no indicator name beside it. Please check; a short, clear name would be better.`,
      { cells: ['level3', 'value_text'], evidence: rowEvidence(row, 'level3', 'value_text') },
    )
  },
}
