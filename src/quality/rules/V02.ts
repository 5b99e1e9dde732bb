import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { QUALITATIVE_WORDS } from '../../reference/indicatorWords.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { dice } from '../../model/dice.ts'
import { norm } from '../text/norm.ts'
import { hasDigit, isBlank, isUnfilled, looksLikeValue } from '../text/value.ts'

/** Similarity from which a value counts as the name again (domain.md: 0.80 misses “做好综合管理工作”). */
const SAME = 0.7
const SHORT = 3

/** What a measurable value of a category could look like. */
const EXAMPLES: Readonly<Record<string, string>> = { 数量指标: '≥5个', 时效指标: '6月底前', 成本指标: '≤500元/人', 可持续影响指标: '≥5年' }

const isQualitative = (value: string) =>
  /不超.{0,4}预算/u.test(value) || QUALITATIVE_WORDS.reduce((rest, word) => rest.replaceAll(word, ''), value) === ''

export const V02: RowRule = {
  id: 'V02',
  class: '必改',
  severity: 'H',
  confidence: 'D/H',
  scope: 'row',
  ...pointsOf('V02'),
  scored: true,
  title: { zh: '指标值重复名称或描述', en: 'Target value repeats the name or description' },
  looksAt: ['level3', 'description', 'value_text', 'basis'],
  checks: {
    zh: '指标值没有数字、不是日期，去掉空格、标点、符号和括注单位后，与三级指标或描述相同；或长于3个字，且与其中之一的双字相似度（Dice）≥0.70。',
    en: 'The value has no number and is no date, and without spaces, punctuation, signs and bracketed units it equals the name or the description; or it is longer than 3 characters and its bigram similarity (Dice) with one of them is at least 0.70.',
  },
  exclusions: {
    zh: '“是”“合格”“及时完成”“不超预算”等定性词归V03，除非与名称或描述完全相同。名称和指标值都写“无”“不适用”的视同未用的类别。指标值重复而依据栏里只有一个数值的，列可能错位，不作判断。',
    en: 'Qualitative words such as “是” (yes), “合格” (qualified), “及时完成” (done in time) or “不超预算” (within budget) belong to V03 unless they equal the name or the description. Name and value that both say “无” (none) or “不适用” (does not apply) mark a category not used. Where the value repeats and the basis holds nothing but a value, the columns may have slipped, and no judgement is made.',
  },
  citation: cite(at('88', '第14条'), at('101', '“量化易评”原则')),
  example: rowExample(
    ['质量', '提升档案数字化水平', '提高馆藏档案的数字化水平', '提升档案数字化水平', '县档字〔2022〕6号'],
    ['质量', '馆藏档案数字化率', '已数字化的馆藏档案卷数÷馆藏档案总卷数', '≥75%', '县档字〔2022〕6号'],
    { zh: '把愿望换成可以统计的比率，并写明怎样计算、达到多少。', en: 'A wish becomes a rate that can be counted, with its formula and the level to reach.' },
  ),
  test(row) {
    const { level3, description, valueText, basis, value: parsed } = row.indicator
    if (isBlank(valueText) || (isUnfilled(valueText) && isUnfilled(level3))) return notApplicable
    const value = norm(valueText)
    if (hasDigit(valueText) || parsed !== null || row.indicator.kind === 'date' || value === '') return pass
    const others = ([['level3', level3], ['description', description]] as const).filter(([, text]) => norm(text) !== '')
    const equal = others.find(([, text]) => norm(text) === value)
    const near = isQualitative(value) || [...value].length <= SHORT ? undefined : others.find(([, text]) => dice(norm(text), value) >= SAME)
    const repeated = equal ?? near
    if (repeated === undefined) return pass
    if (looksLikeValue(basis)) {
      return cannotJudge(`指标值与名称或描述相同而依据栏为“${basis}”，可能错列，未作判断。`, `The value repeats its neighbour while the basis reads “${basis}”; the columns may have slipped, so it was not judged.`, { cells: ['value_text', 'basis'], evidence: rowEvidence(row, 'value_text', 'basis') })
    }
    const [field, text] = repeated
    const example = EXAMPLES[row.level2 ?? ''] ?? '≥90%'
    const [zh, en] = field === 'level3' ? ['三级指标', 'name'] : ['描述', 'description']
    return fail(
      `指标值“${valueText}”与${zh}“${text}”${equal ? '相同' : '几乎相同'}，没有给出可衡量的标准。建议核查，宜写成可对照的数值或日期，如“${example}”。`,
      `The target value “${valueText}” ${equal ? 'is' : 'is nearly'} the ${en} “${text}” again and sets no standard. Please check; a number or date to hold results against, such as “${example}”, would be better.`,
      { cells: ['value_text', field], evidence: rowEvidence(row, 'value_text', field) },
    )
  },
}
