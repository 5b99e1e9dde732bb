import { SIGNING_KIND } from '../../reference/recruitmentPairs.ts'
import { judgementCall } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { measured } from '../text/value.ts'

const SIGNING = /签约|签订[^，。；]{0,6}(?:合同|协议)/u

export const I03: RowRule = {
  id: 'I03',
  class: '提示',
  severity: 'L',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('I03'),
  scored: false,
  title: { zh: '签约的门槛或协议类型不明', en: 'Size or kind of the signings is not told' },
  checks: {
    zh: '计数的签约指标，名称和描述都没有写投资门槛（如亿元以上）或协议类型（正式合同、框架、意向）。比率和金额不适用。只作提示，不计分。',
    en: 'A count of signings whose name and description tell neither a size (such as 亿元以上) nor the kind of agreement (contract, framework, intention). Rates and sums are exempt. A hint, not scored.',
  },
  citation: judgementCall('签约项目数因门槛和协议类型而不可比', 'Counts of signings differ by threshold and kind of agreement'),
  test(row) {
    const { level3, description, valueText } = row.indicator
    const target = measured(row.indicator)
    if (row.isSatisfaction || row.isCost || !SIGNING.test(`${level3} ${row.key}`) || target === null || (target.kind !== null && target.kind !== 'count')) return notApplicable
    if (SIGNING_KIND.test(`${level3}，${description}，${valueText}`.normalize('NFKC'))) return pass
    return fail(
      `“${nameOf(row)}”没有写明签约项目的投资门槛和协议类型。建议核实，宜写“亿元以上”“正式合同”或“框架协议”等口径。`,
      `“${nameOf(row)}” tells neither the size of the signed projects nor the kind of agreement. Please verify; a threshold, or contract against framework, would be better.`,
      { cells: ['level3', 'description'], evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
    )
  },
}
