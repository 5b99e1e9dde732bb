import { PROCESS_INDICATORS, TRANSFER_PROJECT_WORDS } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
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
  looksAt: ['level2', 'level3', 'description'],
  checks: {
    zh: '名称（名称没有计量词的看描述）含专款专用率、资金使用率、支付率、支付完成率、预算资金完成率、政府采购率、环评执行率、资金下达率。',
    en: 'The name (or the description, where the name holds no word of measure) holds a rate of earmarked use, use of funds, payment, payment completed, budget funds completed, government procurement, environmental review carried out or funds handed down.',
  },
  exclusions: {
    zh: '项目名称含补贴、补助、奖补、扶持、救助的，发放本身就是产出，其数量行和时效行除外。',
    en: 'Where the project is named a subsidy, grant, award, support or relief, paying out is the output itself: its quantity and time rows are exempt.',
  },
  citation: cite(at('101', '“高度关联”原则'), at('10', '第14条')),
  example: rowExample(
    ['质量', '项目资金使用率', '实际使用的资金占预算的比例', '≥95%', '市残联〔2022〕6号'],
    ['质量', '康复器材验收合格率', '验收合格的康复器材占采购数量的比例', '100%', '市残联〔2022〕6号'],
    { zh: '资金用没用是日常管理，器材合不合格才是产出的质量。', en: 'Whether money is used is routine; whether the equipment passes is the quality of the output.' },
  ),
  test(row) {
    const found = PROCESS_INDICATORS.find((word) => row.key.includes(word))
    if (found === undefined) return pass
    const transfer = TRANSFER_PROJECT_WORDS.some((word) => row.project.project.name.includes(word))
    if (transfer && (row.level2 === '数量指标' || row.level2 === '时效指标')) return notApplicable
    const name = nameOf(row)
    const said = name.includes(found) ? '' : found
    return fail(
      `“${name}”${said && `（${said}）`}属于日常管理要求，与产出和效益关联不强。建议核查，宜改为反映项目产出、质量或成果的指标。`,
      `“${name}”${said && ` (“${said}”)`} is a routine requirement with little bearing on output or benefit. Please check; an indicator of what the project yields would be better.`,
      { cells: [row.key === row.indicator.level3 ? 'level3' : 'description'], evidence: rowEvidence(row, 'level3', 'description') },
    )
  },
}
