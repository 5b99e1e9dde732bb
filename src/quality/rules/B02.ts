import { MULTI_YEAR_WORDS, WHOLE_COST_WORDS } from '../../reference/indicatorWords.ts'
import { costWan, isPerUnit } from '../costRow.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Field, type Outcome, type ProjectRule } from '../rule.ts'
import { sameWan, wanText, wanTextEn } from '../text/amounts.ts'
import type { RowView } from '../views.ts'

const speaksOf = (row: RowView, words: readonly string[]) => words.some((word) => `${row.indicator.level3}${row.indicator.description}`.includes(word))

export const B02: ProjectRule = {
  id: 'B02',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('B02'),
  scored: true,
  title: { zh: '成本上限与预算数不一致', en: 'Cost ceiling differs from the budget' },
  checks: {
    zh: '成本行的金额（无单位按万元）高于预算数（必改）；或名称、描述写明是总成本、预算控制数等而低于预算数（建议核实，M）。单位成本不适用；总投资、合同价等不作判断；几项成本合计等于预算数时不提示。',
    en: 'The sum of a cost row (万元 where no unit is printed) is above the budget (must), or is said to be the whole cost and is below it (ask, M). Unit costs are exempt; total investment and contract sums are not judged; costs that add up to the budget are fine.',
  },
  citation: cite(at('88', '第14条“相应匹配”')),
  test({ rows, project }) {
    const costs = rows.filter((row) => row.readable && !isPerUnit(row)).flatMap((row) => {
      const wan = costWan(row)
      return wan === null ? [] : [{ row, wan }]
    })
    if (costs.length === 0) return notApplicable
    const { budgetWan } = project
    if (budgetWan === null) return cannotJudge('预算数未识别，无法与成本上限核对。', 'The budget was not read and cannot be held against the cost.', { cells: ['budget'] })
    if (sameWan(costs.reduce((sum, { wan }) => sum + wan, 0), budgetWan, 0.01)) return pass
    return costs.map(({ row, wan }) => judge(row, wan, budgetWan))
  },
}

function judge(row: RowView, wan: number, budget: number): Outcome {
  if (sameWan(wan, budget, 0.01)) return pass
  const found = { row: row.ordinal, cells: ['value_text', 'budget'] as Field[], evidence: `${rowEvidence(row, 'level3', 'description', 'value_text')}；budget=${budget}` }
  if (speaksOf(row, MULTI_YEAR_WORDS)) {
    return cannotJudge(`“${nameOf(row)}”可能是跨年度总额，未与预算数核对。`, `“${nameOf(row)}” may be a total over several years and was not held against the budget.`, found)
  }
  const zh = `成本指标“${nameOf(row)}”为${wanText(wan)}，预算数为${wanText(budget)}`
  const en = `The cost row “${nameOf(row)}” allows ${wanTextEn(wan)} and the budget is ${wanTextEn(budget)}`
  if (wan > budget) return fail(`${zh}，上限高于预算。建议核查以哪一个为准，并使两处一致。`, `${en}: the ceiling is above the budget. Please check which one holds; both should agree.`, found)
  if (!speaksOf(row, WHOLE_COST_WORDS)) return pass
  return fail(`${zh}，上限低于预算。建议核实差额的用途，或使两处一致。`, `${en}: the ceiling is below the budget. Please verify what the difference is for, or make both agree.`, { ...found, class: '建议', severity: 'M' })
}
