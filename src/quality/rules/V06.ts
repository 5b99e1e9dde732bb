import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'
import { measured } from '../text/value.ts'

const SHARE_ENDING = /(?:率|比例|度)$/u
/** 率 and 度 that are counted or timed by nature. */
const OTHER_ENDING = /(?:周转率|频率|年度|月度|季度|制度|速度|进度|长度|宽度|厚度|深度|高度|强度|密度)$/u
const COUNT_ENDING = /(?:次数|个数|人数|户数|家数|场数|件数|台数|天数)$/u
const SHARE_WORDS = /率|占|比|增|减|降|提高|提升/u
/** The name without the number that a description repeats after it: 完成及时率1年内 → 完成及时率. */
const withoutTail = (text: string) => norm(text).replace(/(?:不少于|不低于|不超过|大于|小于|至少|达到?|≥|≤)?\d.*$/u, '')

export const V06: RowRule = {
  id: 'V06',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('V06'),
  scored: true,
  title: { zh: '计量单位与指标名称不符', en: 'Unit does not fit the name' },
  checks: {
    zh: '名称（或描述）以“率”“比例”“度”结尾而指标值的单位是次、个、年、天等计数或时间单位；或名称以次数、人数等结尾而单位是%，且无占比、增减等字样。周转率、频率、速度、密度等除外。单位只从指标值读取。',
    en: 'The name (or description) ends in 率, 比例 or 度 and the value has a unit of count or time; or the name ends in a count such as 人数 and the unit is %, with no word of share or change. Turnover rates, frequencies, speeds and densities are exempt. The unit is read from the value only.',
  },
  citation: cite(at('101', '第三部分“指标名称、指标值”')),
  test(row) {
    const target = measured(row.indicator)
    if (target === null || target.unit === null) return notApplicable
    const key = withoutTail(row.key)
    const { valueText, level3, description } = row.indicator
    const share = SHARE_ENDING.test(key) && !OTHER_ENDING.test(key)
    const found = { cells: ['level3', 'value_text'] as ('level3' | 'value_text')[], evidence: rowEvidence(row, 'level3', 'description', 'value_text') }
    if (share && (target.kind === 'count' || target.kind === 'time') && !target.unit.includes('/')) {
      return fail(
        `“${key}”按名称是比率，指标值“${valueText}”的单位却是“${target.unit}”。建议核查名称与单位，宜写成百分数，或改用与“${target.unit}”相符的名称。`,
        `“${key}” is a rate by its name, yet the value “${valueText}” is in “${target.unit}”. Please check name and unit; a percentage, or a name that fits “${target.unit}”, would be better.`,
        found,
      )
    }
    if (COUNT_ENDING.test(norm(level3)) && target.unit === '%' && !SHARE_WORDS.test(level3 + description + valueText)) {
      return fail(
        `“${level3}”按名称是数量，指标值“${valueText}”却是百分数。建议核查名称与单位，宜写成数量，或把名称改为比率。`,
        `“${level3}” is a count by its name, yet the value “${valueText}” is a percentage. Please check name and unit; a count, or a name that says what share, would be better.`,
        found,
      )
    }
    return pass
  },
}
