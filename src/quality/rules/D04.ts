import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, pass, type Field, type RowRule } from '../rule.ts'

/** Runs of fill-in marks, or a single one in brackets with an operator or unit; digits beside * are a masked number. */
const PLACEHOLDER = /(?<![\d*])\*{2,}(?!\d)|[×✕]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|□{2,}|[(（][≥≤><=]?[*□]+[^()（）]{0,4}[)）]/u
const EMPTY_PERCENT = /[(（]\s*[%％]\s*[)）]/u
const PRINTED_PERCENT = /[%％]|百分比|百分率/u

export const D04: RowRule = {
  id: 'D04',
  class: '必改',
  severity: 'M',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('D04'),
  scored: true,
  title: { zh: '模板占位符残留', en: 'Placeholder of the template left in' },
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '名称、描述或指标值中留有连续两个以上的“*”“×”“X”“□”，或“（≥**%）”“（**天）”一类占位符：M；名称或描述留有“（%）”而指标值已写百分数单位：L。',
    en: 'Two or more of *, ×, X or □ in a row, or forms such as “（≥**%）” or “（**天）”, are left in name, description or value: M; “（%）” is left in the name or description while the value prints its percent sign or word: L.',
  },
  exclusions: {
    zh: '紧挨数字的“*”视为脱敏，紧挨英文字母的X不算；指标值没有写单位时，“（%）”是单位提示，不算。',
    en: 'Stars beside digits count as masking, and X beside Latin letters is exempt; where the value prints no unit, “（%）” tells it and is exempt.',
  },
  citation: cite(at('101', '第三部分“指标名称”')),
  example: rowExample(
    ['时效', '审批办结时限（**天）', '从受理到办结所用的天数', '≤5天', '市审批〔2022〕2号'],
    ['时效', '审批办结时限', '从受理到办结所用的天数', '≤5天', '市审批〔2022〕2号'],
    { zh: '指标值已写明5天，名称中的占位符可以删去。', en: 'The value says 5 days; the placeholder in the name can go.' },
  ),
  test(row) {
    const { level3, description, valueText } = row.indicator
    const cells = [['level3', level3], ['description', description], ['value_text', valueText]] as const
    const left = cells.filter(([, text]) => PLACEHOLDER.test(text))
    const first = left[0]
    if (first) {
      const mark = PLACEHOLDER.exec(first[1])?.[0] ?? ''
      return fail(
        `“${first[1]}”中留有模板占位符“${mark}”。建议核查，宜删去或填写实际内容。`,
        `“${first[1]}” still holds the template's placeholder “${mark}”. Please check; taking it out or filling it in would be better.`,
        { cells: left.map(([field]) => field as Field), evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
      )
    }
    const hint = cells.slice(0, 2).filter(([, text]) => EMPTY_PERCENT.test(text))
    if (hint.length === 0 || !PRINTED_PERCENT.test(valueText)) return pass
    return fail(
      `“${nameOf(row)}”留有“（%）”，而指标值“${valueText}”已写单位。建议核查，宜删去名称中的单位提示。`,
      `“${nameOf(row)}” still holds “（%）” while the value “${valueText}” prints its unit. Please check; without the hint in the name it would be better.`,
      { severity: 'L', cells: hint.map(([field]) => field as Field), evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
    )
  },
}
