import { BOUNDED_SHARES, UNBOUNDED_SHARES } from '../../reference/indicatorWords.ts'
import { judgementCall } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { percentOf } from '../text/value.ts'

/** 280% where ≥80% is plausible: a ≥ read as 2 by text recognition. */
const MISREAD = /^2(\d\d|100)%$/u

export const V11: RowRule = {
  id: 'V11',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('V11'),
  scored: true,
  title: { zh: '超出可能区间', en: 'Outside the possible range' },
  checks: {
    zh: '合格率、满意度、覆盖率等不可能超过100%的比率，指标值大于100%或写作“≥100%”“>100%”。增长率、完成率、投入产出比等可以超过100%，不适用；其他百分数大于100%的不作判断。',
    en: 'A share that cannot pass 100 % (pass rates, satisfaction, coverage …) with a value above 100 % or written ≥100 % or >100 %. Growth, completion and input–output ratios may pass 100 % and are exempt; other percentages above 100 % are not judged.',
  },
  citation: judgementCall('比率的取值区间为0–100%', 'A share lies between 0 and 100 %'),
  test(row) {
    const target = percentOf(row.indicator)
    if (target === null) return notApplicable
    const { valueText, level3, description } = row.indicator
    const top = target.high ?? target.value
    const openAtTop = target.high === null && target.value === 100 && (target.operator === '>=' || target.operator === '>')
    if (top <= 100 && !openAtTop) return pass
    if (UNBOUNDED_SHARES.some((word) => `${level3}${description}`.includes(word))) return notApplicable
    const misread = MISREAD.exec(valueText.normalize('NFKC').replace(/\s+/gu, ''))?.[1]
    const evidence = rowEvidence(row, 'level3', 'description', 'value_text')
    if (!BOUNDED_SHARES.some((word) => row.key.includes(word))) {
      if (openAtTop) return pass
      return cannotJudge(`“${nameOf(row)}”的指标值“${valueText}”大于100%，该比率能否超过100%无从判断。`, `The value “${valueText}” of “${nameOf(row)}” is above 100 %; whether this ratio can pass 100 % is not known.`, { cells: ['value_text'], evidence })
    }
    const better = misread ? `≥${misread}%` : openAtTop ? '100%' : '≤100%'
    return fail(
      `“${nameOf(row)}”不会超过100%，指标值却写作“${valueText}”${misread ? '，可能是“≥”误识为“2”' : ''}。建议核查，${misread ? '是否应为' : '宜写作'}“${better}”${better === '≤100%' ? '以内的数值' : ''}。`,
      `“${nameOf(row)}” cannot pass 100 %, yet the value reads “${valueText}”${misread ? '; a “≥” may have been read as “2”' : ''}. Please check whether “${better}” is meant.`,
      { cells: ['value_text'], evidence },
    )
  },
}
