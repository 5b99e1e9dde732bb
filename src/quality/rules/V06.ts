import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { headed } from '../text/head.ts'
import { norm } from '../text/norm.ts'
import { measured } from '../text/value.ts'

const SHARE_ENDING = /(?:率|比例|度)$/u
/** 率 and 度 that are counted or timed by nature. */
const OTHER_ENDING = /(?:周转率|频率|年度|月度|季度|制度|速度|进度|长度|宽度|厚度|深度|高度|强度|密度)$/u
const COUNT_ENDING = /(?:次数|个数|人数|户数|家数|场数|件数|台数|天数)$/u
const SHARE_WORDS = /率|占|比|增|减|降|提高|提升/u

export const V06: RowRule = {
  id: 'V06',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('V06'),
  scored: true,
  title: { zh: '计量单位与指标名称不符', en: 'Unit does not fit the name' },
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '名称（名称没有计量词的看描述）以“率”“比例”“度”结尾，而指标值的单位是次、个、年、天等计数或时间单位；或名称以次数、个数、人数、户数、家数、场数、件数、台数、天数结尾，而指标值是百分数。',
    en: 'The name (or the description, where the name holds no word of measure) ends in rate, share or degree (“率”, “比例”, “度”) and the value has a unit of count or time; or the name ends in a number of times, pieces, people, households, firms, events, cases, machines or days and the value is a percentage.',
  },
  exclusions: {
    zh: '周转率、频率，以及速度、进度、密度、长度、宽度、厚度、深度、高度、强度、年度、制度等词不算；“次/年”一类复合单位不算。名称以人数等结尾而名称、描述或指标值有率、占、比、增、减、降、提高、提升等字的不算。单位只从指标值读取。',
    en: 'Turnover rates and frequencies are exempt, and so are words such as speed, progress, density, length, width, depth, height, strength, year and system that only end in “度”; compound units such as times per year are exempt. A count in percent is exempt where name, description or value has a word of share or change. The unit is read from the value only.',
  },
  citation: cite(at('101', '第三部分“指标名称、指标值”')),
  example: rowExample(
    ['质量', '供水设备巡检率', '已巡检的供水设备占全部供水设备的比例', '≥12次', '县水字〔2022〕9号'],
    ['质量', '供水设备巡检率', '已巡检的供水设备占全部供水设备的比例', '≥98%', '县水字〔2022〕9号'],
    { zh: '比率配百分数；如要考核次数，名称宜写“巡检次数”。', en: 'A rate goes with a percentage; to hold the number of inspections, the name should say so.' },
  ),
  test(row) {
    const target = measured(row.indicator)
    if (target === null || target.unit === null) return notApplicable
    const key = headed(row.key)
    const { valueText, level3, description } = row.indicator
    const share = SHARE_ENDING.test(key) && !OTHER_ENDING.test(key)
    const found = { cells: ['level3', 'value_text'] as ('level3' | 'value_text')[], evidence: rowEvidence(row, 'level3', 'description', 'value_text') }
    if (share && (target.kind === 'count' || target.kind === 'time') && !target.unit.includes('/')) {
      return fail(
        `“${key}”按名称是比率，指标值“${valueText}”的单位却是“${target.unit}”。建议核查名称与单位，宜写成百分数，或改用与“${target.unit}”相符的名称。`,
        `“${key}” is a rate by its name, yet the value “${valueText}” has the unit “${target.unit}”. Please check name and unit; a percentage, or a name that fits “${target.unit}”, would be better.`,
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
