import { SMALL_PURCHASE_WAN } from '../../reference/projectWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { costWan, isPerUnit } from '../costRow.ts'
import { pointsOf } from '../points.ts'
import { isPurchase } from '../projectKind.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { sameWan, wanText, wanTextEn } from '../text/amounts.ts'

export const K01: RowRule = {
  id: 'K01',
  class: '建议',
  severity: 'M',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('K01'),
  scored: true,
  title: { zh: '成本指标只重复预算', en: 'Cost indicator only repeats the budget' },
  checks: {
    zh: '成本行的金额（无单位按万元）等于项目预算数，且没有单价、补助标准、人均等单位成本。10万元以下的购置、采购项目除外（名称含电费、运行、人员、经费的仍适用）。',
    en: 'The sum of a cost row (万元 where no unit is printed) equals the budget and there is no unit cost. Purchases up to 10 万元 are exempt, unless the name also speaks of electricity, running, staff or office funds.',
  },
  citation: cite(at('101', '第三部分“预算支出标准”')),
  test(row) {
    const wan = costWan(row)
    if (wan === null || isPerUnit(row)) return notApplicable
    const { budgetWan, name } = row.project.project
    if (budgetWan === null) {
      return cannotJudge('预算数未识别，成本指标是否只重复预算无从判断。', 'The budget was not read, so whether the cost only repeats it is not known.', { cells: ['value_text', 'budget'], evidence: rowEvidence(row, 'value_text') })
    }
    if (!sameWan(wan, budgetWan)) return pass
    if (isPurchase(name) && budgetWan <= SMALL_PURCHASE_WAN) return notApplicable
    return fail(
      `成本指标“${nameOf(row)}”的指标值“${row.indicator.valueText}”就是预算数${wanText(budgetWan)}，没有单位成本或支出标准。建议核查，宜写明单价、定额或补助标准。`,
      `The value “${row.indicator.valueText}” of the cost row “${nameOf(row)}” is the budget of ${wanTextEn(budgetWan)} again, with no unit cost or standard. Please check; a unit price, quota or rate would be better.`,
      { cells: ['value_text', 'budget'], evidence: `${rowEvidence(row, 'level3', 'description', 'value_text')}；budget=${budgetWan}` },
    )
  },
}
