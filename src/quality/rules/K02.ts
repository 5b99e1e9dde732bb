import { SPENDING_AS_COST } from '../../reference/categoryWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'

export const K02: RowRule = {
  id: 'K02',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('K02'),
  scored: true,
  title: { zh: '以支出率当成本', en: 'A spending rate in place of a cost' },
  checks: {
    zh: '成本行的名称（或描述）是预算、资金、支付、支出的完成率、支付率、执行率、使用率。以花钱多少衡量成本，节约反而扣分。',
    en: 'The name (or description) of a cost row is a completion, payment, execution or use rate of the budget or of money. Cost measured by how much is spent punishes saving.',
  },
  citation: cite(at('fabric', '“避免反向激励”标准', 'S'), at('101', '第二部分（一）“成本指标”')),
  test(row) {
    if (!row.isCost) return notApplicable
    const found = SPENDING_AS_COST.exec(norm(row.key))?.[0]
    if (found === undefined) return pass
    return fail(
      `成本指标写的是“${found}”（“${row.indicator.valueText}”），花得越多越达标，节约反而不达标。建议核查，宜写单位成本、支出标准或控制数。`,
      `The cost row “${nameOf(row)}” is “${found}” (“${row.indicator.valueText}”): the more is spent the better it looks, and saving misses the target. Please check; a unit cost, a spending standard or a ceiling would be better.`,
      { cells: [row.key === row.indicator.level3 ? 'level3' : 'description', 'value_text'], evidence: rowEvidence(row, 'level2', 'level3', 'description', 'value_text') },
    )
  },
}
