import { at, cite } from '../cite.ts'
import { costWan, isPerUnit } from '../costRow.ts'
import { nameOf, rowEvidence, rowsEn, rowsZh } from '../evidence.ts'
import { rowOf } from '../example.ts'
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
  looksAt: ['level3', 'description', 'value_text', 'budget', 'plan'],
  checks: {
    zh: '有一行要求节约成本、资金、经费、支出等一定比例或金额（大于0，不是“≤”），而各成本行的金额合计不低于预算数（容许0.01万元），支出计划到12月底又为100%。每个项目提示一次。',
    en: 'A row promises to save a share or sum (above 0, not a ceiling) of cost, funds or spending, while the sums of the cost rows make up the budget or more (0.01 万元 allowed) and the plan spends 100 % by December. Once per project.',
  },
  exclusions: {
    zh: '与市场价、评审价、控制价、采购预算比较的节约，为企业、群众等节约的，以及节水、节电、节地、节省时间的，不算；没有可核对的成本金额或预算数的不作判断；没有12月底计划的不适用。',
    en: 'Left out: savings against market, assessed, ceiling or procurement prices, savings of firms or the public, and savings of water, power, land or time. Not judged without a sum of cost or a budget; not asked without a plan for December.',
  },
  citation: cite(at('88', '第14条“相应匹配”')),
  example: {
    weak: {
      projects: [{
        name: '政务云租赁', budget: 60, plan: [25, 50, 85, 100],
        rows: [rowOf(['成本指标', '云主机和存储成本', '云主机、存储和带宽的费用', '≤60万元', '云溪县政数发〔2021〕3号']), rowOf(['经济效益指标', '财政资金节约率', '较上年节约的财政资金占上年支出的比例', '≥5%', '云溪县政数发〔2021〕3号'])],
      }],
    },
    better: {
      projects: [{
        name: '政务云租赁', budget: 60, plan: [25, 50, 85, 100],
        rows: [rowOf(['成本指标', '云主机和存储成本', '云主机、存储和带宽的费用', '≤57万元', '云溪县政数发〔2021〕3号']), rowOf(['经济效益指标', '财政资金节约率', '较上年节约的财政资金占上年支出的比例', '≥5%', '云溪县政数发〔2021〕3号'])],
      }],
    },
    note: { zh: '说要节约5%，成本上限也应相应降低，否则全部花完同样达标。', en: 'If 5 % is to be saved the ceiling should fall with it; otherwise spending everything meets both targets.' },
  },
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
    const quoted = open.map((row) => `“${nameOf(row)}${row.indicator.valueText}”`)
    return fail(
      `${rowsZh(ordinals)}${quoted.join('、')}要求节约，成本上限${wanText(cost)}却不低于预算数${wanText(budgetWan)}，支出计划到12月底又为100%。建议核查节约从何而来，宜写明与什么相比，或相应调低成本上限和支出计划。`,
      `In ${rowsEn(ordinals)} ${quoted.join(', ')} promises a saving, while the cost ceiling of ${wanTextEn(cost)} is no lower than the budget of ${wanTextEn(budgetWan)} and the plan spends 100 % by December. Please check where the saving comes from; what it is measured against, or a lower ceiling and plan, would be better.`,
      { rows: ordinals, cells: ['value_text', 'budget', 'plan'], evidence },
    )
  },
}
