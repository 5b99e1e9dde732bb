import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { hasDigit, isBlank, measured } from '../text/value.ts'

export const C05: RowRule = {
  id: 'C05',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('C05'),
  scored: true,
  title: { zh: '满意度没有门槛', en: 'Satisfaction without a threshold' },
  looksAt: ['level2', 'value_text'],
  checks: {
    zh: '满意度行的指标值没有数字（如“满意”“是”）。',
    en: 'The value of a satisfaction row holds no number (as “满意”, satisfied, or “是”, yes).',
  },
  exclusions: {
    zh: '没有例外：凡列为满意度的，都宜有可对照的数。空白的指标值归V01。',
    en: 'None: whatever stands as satisfaction should have a number to hold it against. A blank value belongs to V01.',
  },
  citation: cite(at('53', '项目支出共性指标框架“满意度”'), at('101', '第二部分（四）')),
  example: rowExample(
    ['满意度', '残疾人及家属满意度', '残疾人及家属问卷中满意和基本满意的比例', '满意', '市残联〔2022〕6号'],
    ['满意度', '残疾人及家属满意度', '残疾人及家属问卷中满意和基本满意的比例', '≥88%', '市残联〔2022〕6号'],
    { zh: '问卷得出的是百分数，门槛也宜写成百分数。', en: 'A survey gives a percentage, so the threshold should be one.' },
  ),
  test(row) {
    const { valueText } = row.indicator
    if (!row.isSatisfaction || isBlank(valueText)) return notApplicable
    if (measured(row.indicator) !== null || hasDigit(valueText)) return pass
    return fail(
      `满意度指标“${nameOf(row)}”的指标值“${valueText}”没有数字门槛，调查后无法对照。建议核查，宜写作百分数，如“≥90%”。`,
      `The satisfaction row “${nameOf(row)}” has the value “${valueText}” and no threshold to hold a survey against. Please check; a percentage such as “≥90%” would be better.`,
      { cells: ['value_text'], evidence: rowEvidence(row, 'level3', 'value_text') },
    )
  },
}
