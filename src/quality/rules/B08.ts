import { at, cite } from '../cite.ts'
import { costWan, isPerUnit } from '../costRow.ts'
import { nameOf, rowEvidence, rowsEn, rowsZh } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { sameWan, wanText, wanTextEn } from '../text/amounts.ts'
import { measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

const SAVING = /节[约省].{0,6}(?:成本|资金|财政|预算|经费|支出|费用|投资)|(?:成本|资金|财政|预算|经费|支出|费用|投资).{0,4}节[约省]|^节[约省](?:率|额|比例)$/u
/** Saved for somebody else, or out of something other than this budget. */
const ANOTHERS = /(?:为|替|帮助?|给)\p{Script=Han}{0,6}(?:企业|群众|农户|居民|用户|客商|单位|市民|百姓)|(?:企业|群众|农户|居民|用户|客商|社会|办事)[^，。；]{0,4}(?:成本|费用|资金)|[用节]水|能源|[用节]电|土地|时间|人力/u
/** Saved against prices of the market or an assessment, not against the budget. */
const AGAINST_PRICES = /市场|评审|送审|控制价|采购预算|招标|中标|议价/u

const isSaving = (row: RowView) => {
  const target = measured(row.indicator)
  const text = row.indicator.level3 + row.indicator.description
  const amount = target !== null && (target.unit === '%' || target.kind === 'renminbi') && target.value > 0 && target.operator !== '<=' && target.operator !== '<'
  return row.readable && amount && SAVING.test(row.indicator.level3 + (SAVING.test(row.indicator.level3) ? '' : row.indicator.description)) && !ANOTHERS.test(text)
}

export const B08: ProjectRule = {
  id: 'B08',
  class: '建议',
  severity: 'M',
  confidence: 'H',
  scope: 'project',
  ...pointsOf('B08'),
  scored: true,
  title: { zh: '节约指标与成本、支出计划冲突', en: 'Saving clashes with cost and plan' },
  checks: {
    zh: '指标要求节约成本、资金一定比例或金额，而成本上限就是全部预算，支出计划到12月底为100%。与市场价、评审价、采购预算比较的节约，以及为企业、群众节约的，不算；没有成本金额的不作判断。每个项目提示一次。',
    en: 'An indicator promises to save a share or sum of cost or money while the cost ceiling is the whole budget and the plan spends 100 % by December. Savings against market prices or assessments and savings of others are left out; without a sum of cost it is not judged. Once per project.',
  },
  citation: cite(at('88', '第14条“相应匹配”')),
  test({ project, rows, document }) {
    const savings = rows.filter(isSaving)
    if (savings.length === 0 || !document.hasPlan || project.spendingPlan.dec === null) return notApplicable
    if (project.spendingPlan.dec < 100) return pass
    const open = savings.filter(({ indicator: { level3, description } }) => !AGAINST_PRICES.test(level3 + description))
    if (open.length === 0) return pass
    const { budgetWan } = project
    const costs = rows.filter((row) => row.readable && !isPerUnit(row) && !savings.includes(row)).flatMap((row) => costWan(row) ?? [])
    const ordinals = open.map(({ ordinal }) => ordinal)
    const evidence = `${open.map((row) => rowEvidence(row, 'level3', 'description', 'value_text')).join('；')}；budget=${budgetWan ?? ''}；plan=12月底100%`
    if (budgetWan === null || costs.length === 0) {
      return cannotJudge('没有可与预算数核对的成本金额，节约是否与成本、支出计划冲突无从判断。', 'There is no sum of cost to hold against the budget, so whether the saving clashes with cost and plan is not known.', { cells: ['value_text', 'budget', 'plan'], evidence })
    }
    const cost = costs.reduce((sum, wan) => sum + wan, 0)
    if (cost < budgetWan && !sameWan(cost, budgetWan, 0.01)) return pass
    const quoted = open.map((row) => `“${nameOf(row)}”（${row.indicator.valueText}）`).join('、')
    return fail(
      `${rowsZh(ordinals)}${quoted}要求节约，成本上限${wanText(cost)}却不低于预算数${wanText(budgetWan)}，支出计划到12月底又为100%。建议核查节约从何而来，宜写明与什么相比，或相应调低成本上限和支出计划。`,
      `${rowsEn(ordinals)}: ${quoted} promises a saving, while the cost ceiling of ${wanTextEn(cost)} is no lower than the budget of ${wanTextEn(budgetWan)} and the plan spends 100 % by December. Please check where the saving comes from; what it is measured against, or a lower ceiling and plan, would be better.`,
      { rows: ordinals, cells: ['value_text', 'budget', 'plan'], evidence },
    )
  },
}
