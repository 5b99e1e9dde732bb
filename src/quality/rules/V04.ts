import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { tellsUnit } from '../text/units.ts'
import { isBareNumber, measured } from '../text/value.ts'

export const V04: RowRule = {
  id: 'V04',
  class: '必改',
  severity: 'M',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('V04'),
  scored: true,
  title: { zh: '缺计量单位', en: 'Unit is missing' },
  checks: {
    zh: '指标值只有数字，三级指标和描述中也没有括注单位、单位词（“项目”的“项”不算）或次数、个数、人数、户数、天数、面积。依据栏不提供单位。',
    en: 'The value is a bare number and neither name nor description has a bracketed unit, a unit word (not the 项 of 项目) or a counting word such as 人数. The basis never supplies a unit.',
  },
  citation: cite(at('101', '第三部分“指标值”')),
  test(row) {
    const target = measured(row.indicator)
    if (target === null || target.high !== null) return notApplicable
    const { level3, description, valueText } = row.indicator
    if (target.unit !== null || !isBareNumber(valueText) || tellsUnit(level3) || tellsUnit(description)) return pass
    return fail(
      `“${nameOf(row)}”的指标值“${valueText}”没有计量单位，名称和描述中也未见单位。建议核查，宜写明单位，如“≥${target.value}个”。`,
      `The value “${valueText}” of “${nameOf(row)}” has no unit, and neither name nor description tells one. Please check; the unit should be written, such as “≥${target.value}个”.`,
      { cells: ['value_text'], evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
    )
  },
}
