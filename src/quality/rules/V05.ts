import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence, rowsEn, rowsZh } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, pass, type Outcome, type ProjectRule } from '../rule.ts'
import { measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

const UNIT_WORD = /百分比|百分率/u
const DIRECTION_IN_WORDS = /达|突破|力争|控制|不等|左右|约/u

/** A number whose direction is not printed; dates, 100 % and 0 are their own limit. */
function lacksDirection(row: RowView): boolean {
  const target = measured(row.indicator)
  if (target === null || target.high !== null || target.operator !== null) return false
  if (target.value === 0 || (target.unit === '%' && target.value === 100)) return false
  return !DIRECTION_IN_WORDS.test(row.indicator.valueText)
}

export const V05: ProjectRule = {
  id: 'V05',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'table',
  ...pointsOf('V05'),
  scored: true,
  title: { zh: '单位或符号不规范', en: 'Unit or sign is not standard' },
  checks: {
    zh: '(a) 单位写作“百分比”“百分率”，每张表提示一次；(b) 数值没有方向符号（以上、以下、不少于、不低于、不超过、内、前视同符号），日期、100%和0除外。“亿”“万”缺币种归I02。',
    en: '(a) The unit is spelt 百分比 or 百分率: told once per table. (b) A number without a direction (以上, 以下, 不少于, 不低于, 不超过, 内 and 前 count); dates, 100 % and 0 are exempt. 亿 or 万 without a currency belongs to I02.',
  },
  citation: cite(at('101', '第三部分“指标值”')),
  test({ rows }) {
    const readable = rows.filter((row) => row.readable)
    const outcomes: Outcome[] = []
    const spelt = readable.filter((row) => UNIT_WORD.test(row.indicator.valueText))
    const first = spelt[0]
    if (first) {
      const ordinals = spelt.map(({ ordinal }) => ordinal)
      outcomes.push(fail(
        `本表${rowsZh(ordinals)}的单位写作“百分比/百分率”（如“${first.indicator.valueText}”），多为填报软件的单位名称。建议核查，宜写作“%”。`,
        `In this table ${rowsEn(ordinals)} spell the unit 百分比 or 百分率 (such as “${first.indicator.valueText}”), usually the budget software's unit label. Please check; “%” would be better.`,
        { branch: 'a', rows: ordinals, cells: ['value_text'], evidence: spelt.map((row) => rowEvidence(row, 'value_text')).join('；') },
      ))
    }
    for (const row of readable.filter(lacksDirection)) {
      const { valueText } = row.indicator
      outcomes.push(fail(
        `“${nameOf(row)}”的指标值“${valueText}”没有方向符号，看不出是至少还是至多。建议核查，宜写作“≥${valueText}”或“≤${valueText}”。`,
        `The value “${valueText}” of “${nameOf(row)}” has no direction: at least or at most? Please check; “≥${valueText}” or “≤${valueText}” would be better.`,
        { branch: 'b', row: row.ordinal, cells: ['value_text'], evidence: rowEvidence(row, 'level3', 'value_text') },
      ))
    }
    return outcomes.length > 0 ? outcomes : pass
  },
}
