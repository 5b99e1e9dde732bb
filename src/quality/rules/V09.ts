import { LEGAL_HUNDRED } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { rowEvidence, rowsEn, rowsZh } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

const SHARE = 0.8
const FEWEST = 4

function numberOf(row: RowView): string | null {
  const target = measured(row.indicator)
  return target === null || target.high !== null ? null : `${target.value}${target.unit ?? ''}`
}

const isLegalHundred = (row: RowView) => numberOf(row) === '100%' && LEGAL_HUNDRED.some((word) => row.key.includes(word))

export const V09: ProjectRule = {
  id: 'V09',
  class: '建议',
  severity: 'M',
  confidence: 'D',
  scope: 'table',
  ...pointsOf('V09'),
  scored: true,
  title: { zh: '多行同一阈值', en: 'Many rows share one threshold' },
  checks: {
    zh: '一张表中有数值（非日期）的行不少于4行，其中80%以上数值和单位相同。满意度行和法定为100%的行不计入，除非每一行都是这个数。',
    en: 'At least 4 rows of a table have a number (no date) and at least 80 % of them share number and unit. Satisfaction rows and rows that law puts at 100 % are left out unless every row shares it.',
  },
  citation: cite(at('101', '“从严从高”取值要求'), at('10', '第16条')),
  test({ rows }) {
    const numeric = rows.filter((row) => row.readable && numberOf(row) !== null)
    const counted = new Set(numeric.map(numberOf)).size === 1 ? numeric : numeric.filter((row) => !row.isSatisfaction && !isLegalHundred(row))
    if (counted.length < FEWEST) return notApplicable
    const byNumber = new Map<string | null, RowView[]>()
    for (const row of counted) byNumber.set(numberOf(row), [...(byNumber.get(numberOf(row)) ?? []), row])
    const same = [...byNumber.values()].sort((a, b) => b.length - a.length)[0] ?? []
    const first = same[0]
    if (!first || same.length < SHARE * counted.length) return pass
    const ordinals = same.map(({ ordinal }) => ordinal)
    return fail(
      `${counted.length}个有数值的指标中有${same.length}个（${rowsZh(ordinals)}）都写“${first.indicator.valueText}”。建议核查是否逐项测算，宜按历史数据、行业标准分别取值。`,
      `${same.length} of ${counted.length} indicators with a number (${rowsEn(ordinals)}) all read “${first.indicator.valueText}”. Please check whether each was worked out; values from past data or standards of the trade would be better.`,
      { rows: ordinals, cells: ['value_text'], evidence: same.map((row) => rowEvidence(row, 'level3', 'value_text')).join('；') },
    )
  },
}
