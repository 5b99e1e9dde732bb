import { PROCESS_INDICATORS, TRANSFER_PROJECT_WORDS } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'

export const C04: RowRule = {
  id: 'C04',
  class: '建议',
  severity: 'M',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('C04'),
  scored: true,
  title: { zh: '管理过程类指标', en: 'Indicator of routine management' },
  checks: {
    zh: '名称（或描述）是专款专用率、资金使用率、支付率、支付完成率、预算资金完成率、政府采购率、环评执行率、资金下达率等日常管理要求。补贴、补助、奖补、扶持、救助类项目的数量和时效行除外。',
    en: 'The name (or description) is a routine requirement: earmarked use, use or payment rates of the budget, procurement, environmental-review or transfer rates. Quantity and time rows of subsidy and relief projects are exempt.',
  },
  citation: cite(at('101', '“高度关联”原则'), at('10', '第14条')),
  test(row) {
    const found = PROCESS_INDICATORS.find((word) => row.key.includes(word))
    if (found === undefined) return pass
    const transfer = TRANSFER_PROJECT_WORDS.some((word) => row.project.project.name.includes(word))
    if (transfer && (row.level2 === '数量指标' || row.level2 === '时效指标')) return notApplicable
    const name = nameOf(row)
    const said = name.includes(found) ? '' : found
    return fail(
      `“${name}”${said && `（${said}）`}属于日常管理要求，与产出和效益关联不强。建议核查，宜改为反映项目产出、质量或成果的指标。`,
      `“${name}”${said && ` (${said})`} is a routine requirement with little bearing on output or benefit. Please check; an indicator of what the project yields would be better.`,
      { cells: [row.key === row.indicator.level3 ? 'level3' : 'description'], evidence: rowEvidence(row, 'level3', 'description') },
    )
  },
}
