import { NEEDS_NO_UNIT } from '../../reference/measureUnits.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'
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
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '指标值只有数字（可带方向符号或“不少于、以上”等词），三级指标和描述中也没有括注单位、单位词，或次数、个数、人数、户数、天数、面积。',
    en: 'The value is a bare number (a sign or words of direction may stand with it), and neither name nor description has a bracketed unit, a unit word, or a word for a number of times, pieces, people, households or days or for an area.',
  },
  exclusions: {
    zh: '数值区间不适用。一个字的单位只在名称或描述的末尾，或紧跟数字、“单位”二字时才算，“项目”的“项”、“成本”的“本”等不算；“亿元以上”一类门槛和“季度”不算单位。系数、指数、倍数、容积率、得分、评分、排名等不需要单位的名称除外。依据栏里的单位不算。',
    en: 'Ranges do not apply. A unit of one character counts only at the end of the name or description, or right after a number or the word for unit; the “项” of “项目” (project) or the “本” of “成本” (cost) is none; nor is a size such as “亿元以上” (over 100 million) or a quarter of the year. Names that need no unit are exempt: coefficients, indices, multiples, plot ratios, scores, ranks. A unit in the basis does not count.',
  },
  citation: cite(at('101', '第三部分“指标值”')),
  example: rowExample(
    ['数量', '图书馆新增馆藏', '年内新购并上架的纸质图书', '≥8000', '市文旅〔2022〕11号'],
    ['数量', '图书馆新增馆藏', '年内新购并上架的纸质图书', '≥8000册', '市文旅〔2022〕11号'],
    { zh: '8000种还是8000册，相差很大；写明单位就不会误读。', en: '8,000 titles or 8,000 volumes differ widely; with the unit nobody can misread it.' },
  ),
  test(row) {
    const target = measured(row.indicator)
    if (target === null || target.high !== null) return notApplicable
    const { level3, description, valueText } = row.indicator
    if (target.unit !== null || !isBareNumber(valueText) || tellsUnit(level3) || tellsUnit(description) || NEEDS_NO_UNIT.test(norm(level3))) return pass
    return fail(
      `“${nameOf(row)}”的指标值“${valueText}”没有计量单位，名称和描述中也未见单位。建议核查，宜写明单位，如“${target.value}个”。`,
      `The value “${valueText}” of “${nameOf(row)}” has no unit, and neither name nor description tells one. Please check; writing the unit, such as “${target.value}个” (pieces), would be better.`,
      { cells: ['value_text'], evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
    )
  },
}
