import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, pass, type RowRule } from '../rule.ts'
import { isBlank, isUnfilled, looksLikeValue } from '../text/value.ts'

export const V01: RowRule = {
  id: 'V01',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('V01'),
  scored: true,
  title: { zh: '指标值或三级指标空白', en: 'Target value or indicator name is blank' },
  looksAt: ['level3', 'description', 'value_text', 'basis'],
  checks: {
    zh: '三级指标或描述已填而指标值空白（只有短横线、斜线等符号也算空白），或指标值已填而三级指标空白。',
    en: 'The name or the description is filled and the value is blank (dashes and slashes alone count as blank), or the value is filled and the name is blank.',
  },
  exclusions: {
    zh: '三者皆空、只有依据的行，是印出而未用的类别，归入C07；名称、描述和指标值只写“无”“不适用”的视同未用。指标值空白而依据栏里只有一个数值的，列可能错位，不作判断。',
    en: 'A row with all three blank and only a basis is a printed category that is not used and belongs to C07; so is a row that says only “无” (none) or “不适用” (does not apply). Where the value is blank and the basis holds nothing but a value, the columns may have slipped, and no judgement is made.',
  },
  citation: cite(at('88', '第14条'), at('10', '附件“绩效指标明确性”', 'S')),
  example: rowExample(
    ['数量', '新增养老床位数', '年内建成并投入使用的养老床位', '', '市民发〔2022〕8号'],
    ['数量', '新增养老床位数', '年内建成并投入使用的养老床位', '≥60张', '市民发〔2022〕8号'],
    { zh: '有了方向、数值和单位，年底才能核对是否完成。', en: 'With a direction, a number and a unit the result can be checked at the end of the year.' },
  ),
  test(row) {
    const { level3, description, valueText, basis } = row.indicator
    const named = !isUnfilled(level3) || !isUnfilled(description)
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
    if (!isBlank(level3) || isUnfilled(valueText)) return pass
    return fail(
      `指标值“${valueText}”没有对应的三级指标名称。建议核查，宜补写简明的指标名称。`,
      `The value “${valueText}” has no indicator name beside it. Please check; a short, clear name would be better.`,
      { cells: ['level3', 'value_text'], evidence: rowEvidence(row, 'level3', 'value_text') },
    )
  },
}
