import { BOUNDED_SHARES, UNBOUNDED_SHARES } from '../../reference/indicatorWords.ts'
import { judgementCall } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
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
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '名称为合格率、达标率、及时率、满意度、覆盖率、到位率、占比等不可能超过100%的比率，指标值大于100%，或写作“≥100%”“>100%”。',
    en: 'The name is a share that cannot pass 100 % (pass rates, on-time rates, satisfaction, coverage, funds in place, proportions and the like), and the value is above 100 % or is written “≥100%” or “>100%”.',
  },
  exclusions: {
    zh: '增长、增幅、提高、投入产出比、收益率、完成率、周转率等可以超过100%，不适用。其他名称大于100%的百分数不作判断，写“≥100%”的不问。',
    en: 'Growth, increase, input–output ratios, returns, completion and turnover may pass 100 % and do not apply. Other names with a percentage above 100 are not judged, and with “≥100%” are let pass.',
  },
  citation: judgementCall('比率的取值区间为0–100%', 'A share lies between 0 and 100 %'),
  example: rowExample(
    ['社会效益', '适龄儿童疫苗接种覆盖率', '已接种的适龄儿童占应接种儿童的比例', '≥100%', '县疾控〔2022〕5号'],
    ['社会效益', '适龄儿童疫苗接种覆盖率', '已接种的适龄儿童占应接种儿童的比例', '≥98%', '县疾控〔2022〕5号'],
    { zh: '覆盖率最高为100%，写“≥100%”等于只有一个可能的值；宜按历年结果取值，或写“100%”。', en: 'Coverage ends at 100 %, so “≥100%” leaves one possible value; a value from earlier results, or a plain “100%”, would be better.' },
  ),
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
    const better = misread ? { zh: `是否应为“≥${misread}%”`, en: ` whether “≥${misread}%” is meant` }
      : openAtTop ? { zh: '宜写作“100%”', en: '; “100%” would be better' } : { zh: '宜写作不超过100%的数值', en: '; a value of up to 100 % would be better' }
    return fail(
      `“${nameOf(row)}”不会超过100%，指标值却写作“${valueText}”${misread ? '，可能是“≥”误识为“2”' : ''}。建议核查，${better.zh}。`,
      `“${nameOf(row)}” cannot pass 100 %, yet the value reads “${valueText}”${misread ? '; a “≥” may have been read as “2”' : ''}. Please check${better.en}.`,
      { cells: ['value_text'], evidence },
    )
  },
}
