import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
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
  checks: {
    zh: '名称、描述或指标值中留有连续的“*”“×”“X”“□”或“（≥**%）”“（**天）”等占位符（M）；名称或描述留有“（%）”而指标值已写单位（L）。数字之间的“*”视为脱敏，不算。',
    en: 'Runs of *, ×, X or □, or forms such as （≥**%） or （**天）, are left in name, description or value (M); （%） is left in the name or description while the value prints its unit (L). Stars between digits are masking and exempt.',
  },
  citation: cite(at('101', '第三部分“指标名称”')),
  test(row) {
    const { level3, description, valueText } = row.indicator
    const cells = [['level3', level3], ['description', description], ['value_text', valueText]] as const
    const left = cells.filter(([, text]) => PLACEHOLDER.test(text))
    const first = left[0]
    if (first) {
      const mark = PLACEHOLDER.exec(first[1])?.[0] ?? ''
      return fail(
        `“${first[1]}”中留有模板占位符“${mark}”。建议核查，宜删去或填写实际内容。`,
        `“${first[1]}” still holds the template's placeholder “${mark}”. Please check; remove it or fill it in.`,
        { cells: left.map(([field]) => field as Field), evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
      )
    }
    const hint = cells.slice(0, 2).filter(([, text]) => EMPTY_PERCENT.test(text))
    if (hint.length === 0 || !PRINTED_PERCENT.test(valueText)) return pass
    return fail(
      `“${nameOf(row)}”留有“（%）”，而指标值“${valueText}”已写单位。建议核查，宜删去名称中的单位提示。`,
      `“${nameOf(row)}” still holds “（%）” while the value “${valueText}” prints its unit. Please check; the hint in the name can go.`,
      { severity: 'L', cells: hint.map(([field]) => field as Field), evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
    )
  },
}
