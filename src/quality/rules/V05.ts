import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence, rowsEn, rowsZh } from '../evidence.ts'
import { rowExample } from '../example.ts'
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
  looksAt: ['value_text'],
  checks: {
    zh: '（a）指标值的单位写作“百分比”“百分率”，每张表提示一次；（b）指标值是数值而没有方向：没有≥、≤等符号，也没有以上、以下、不少于、不低于、不超过、内、前等词。',
    en: '(a) The value spells its unit “百分比” or “百分率” (percentage), told once per table; (b) the value is a number without a direction: no sign such as ≥ or ≤ and no words such as at least, at most, above, below or within.',
  },
  exclusions: {
    zh: '（b）不问日期、区间、100%和0，写有达、突破、力争、控制、左右、约等词的也不问。“亿”“万”缺币种归I02。“百分比”多为填报软件的单位名称，只提示写法。',
    en: '(b) leaves out dates, ranges, 100 % and 0, and values with a word such as reach, exceed, strive for, keep to or about. “亿” or “万” without a currency belongs to I02. “百分比” is usually the unit label of the budget software, so only the spelling is pointed out.',
  },
  citation: cite(at('101', '第三部分“指标值”')),
  example: rowExample(
    ['数量', '乡村医生培训人数', '参加全年集中培训的在岗乡村医生', '300人', '县卫健〔2022〕14号'],
    ['数量', '乡村医生培训人数', '参加全年集中培训的在岗乡村医生', '≥300人', '县卫健〔2022〕14号'],
    { zh: '写上“≥”，就知道300人是至少要达到的数，不是上限。', en: 'With “≥” it is plain that 300 is the least to reach and no ceiling.' },
  ),
  test({ rows }) {
    const readable = rows.filter((row) => row.readable)
    const outcomes: Outcome[] = []
    const spelt = readable.filter((row) => UNIT_WORD.test(row.indicator.valueText))
    const first = spelt[0]
    if (first) {
      const ordinals = spelt.map(({ ordinal }) => ordinal)
      outcomes.push(fail(
        `本表${rowsZh(ordinals)}的单位写作“百分比/百分率”（如“${first.indicator.valueText}”），多为填报软件的单位名称。建议核查，宜写作“%”。`,
        `In this table ${rowsEn(ordinals)} spell the unit “百分比” or “百分率” (such as “${first.indicator.valueText}”), usually the budget software's unit label. Please check; “%” would be better.`,
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
