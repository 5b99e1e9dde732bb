import { SMALL_PURCHASE_WAN } from '../../reference/projectWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { costWan, isPerUnit } from '../costRow.ts'
import { rowExample } from '../example.ts'
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
  looksAt: ['level2', 'level3', 'description', 'value_text', 'budget'],
  checks: {
    zh: '成本行的金额（没有单位的按万元）与项目预算数相差不超过0.005万元，并且名称、描述和指标值里没有单价、标准、定额、人均、“元/…”等单位成本的写法。',
    en: 'The sum of a cost row (taken as 万元 where no unit is printed) is within 0.005 万元 of the budget, and neither name, description nor value speaks of a unit price, standard, quota, amount per head or “元/…”.',
  },
  exclusions: {
    zh: '名称含购置、采购且预算不超过10万元的项目不适用，一次性小额购置的成本可以就是这笔钱（名称另含电费、运行、人员、经费的仍适用）；预算数未识别的不作判断。',
    en: 'Not asked of projects of at most 10 万元 whose name speaks of a purchase (“购置”, “采购”), since a small one-off purchase may cost just that, unless the name also has “电费”, “运行”, “人员” or “经费”. Not judged where the budget was not read.',
  },
  citation: cite(at('101', '第三部分“预算支出标准”')),
  example: rowExample(
    ['成本指标', '图书更新成本', '购书、编目和上架的全部费用', '≤24万元', '云溪县文旅发〔2021〕18号'],
    ['成本指标', '单册图书成本', '每册图书的购书款和编目、贴标费', '≤48元/册', '云溪县文旅发〔2021〕18号'],
    { zh: '只写预算总额，钱花完就算达标；写明每册多少钱，才能看出贵不贵。', en: 'With the budget as its ceiling the target is met by spending it all; a cost per book shows whether it was dear.' },
    { name: '县图书馆图书更新', budget: 24, purpose: '购置少儿、农技和地方文献类图书，支付编目和上架费' },
  ),
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
