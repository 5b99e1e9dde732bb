import { COST_AS_SUCH, MULTI_YEAR_WORDS, WHOLE_COST_WORDS } from '../../reference/indicatorWords.ts'
import { costWan, isPerUnit } from '../costRow.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Field, type Outcome, type ProjectRule } from '../rule.ts'
import { sameWan, wanText, wanTextEn } from '../text/amounts.ts'
import { withoutCommon } from '../text/common.ts'
import { norm } from '../text/norm.ts'
import type { RowView } from '../views.ts'

const FEWEST_OF_A_PART = 2

const speaksOf = (row: RowView, words: readonly string[]) => words.some((word) => `${row.indicator.level3}${row.indicator.description}`.includes(word))

/** Whether a name speaks of something besides cost and the project itself: 印刷费控制数, not 预算控制数. */
const namesPart = ({ indicator: { level3 }, project: { project } }: RowView) =>
  [...withoutCommon(norm(level3).replace(COST_AS_SUCH, ''), norm(project.name))].length >= FEWEST_OF_A_PART

export const B02: ProjectRule = {
  id: 'B02',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('B02'),
  scored: true,
  title: { zh: '成本上限与预算数不一致', en: 'Cost ceiling differs from the budget' },
  looksAt: ['level2', 'level3', 'description', 'value_text', 'budget'],
  checks: {
    zh: '成本行的金额（没有单位的按万元）比预算数高出0.01万元以上（必改，H）；或低于预算数0.01万元以上，且名称、描述写明是总成本、预算控制数等整个项目的成本（建议，M）。',
    en: 'The sum of a cost row (taken as 万元 where no unit is printed) is more than 0.01 万元 above the budget (must, H), or more than 0.01 万元 below it while name or description says that it is the whole cost (“总成本”, “预算控制” …; advice, M).',
  },
  exclusions: {
    zh: '单价、标准、人均等单位成本不适用；各成本行合计等于预算数的不提示；名称只说其中一项支出而低于预算的不作判断；总投资、概算、合同价、累计等可能跨年度，不作判断；预算数未识别的不作判断。',
    en: 'Unit costs, standards and amounts per head are not asked. It is fine where the cost rows add up to the budget. A ceiling below the budget whose name speaks of one item is not judged. Total investment, estimates, contract sums and running totals may span years and are not judged, nor is a project whose budget was not read.',
  },
  citation: cite(at('88', '第14条“相应匹配”')),
  example: {
    weak: { projects: [{ name: '中心小学操场翻新', budget: 40, rows: [rowOf(['成本指标', '翻新总成本', '翻新操场的材料、人工和检测费用', '≤46万元', '云溪县教发〔2021〕20号'])] }] },
    better: {
      projects: [{
        name: '中心小学操场翻新', budget: 40,
        rows: [
          rowOf(['成本指标', '面层材料成本', '塑胶面层和划线材料的费用', '≤28万元', '云溪县教发〔2021〕20号']),
          rowOf(['成本指标', '施工和检测成本', '人工、机械和环保检测的费用', '≤12万元', '云溪县教发〔2021〕20号']),
        ],
      }],
    },
    note: { zh: '成本上限高于预算，等于允许超支；分项写明并与预算数合得上，才有约束。', en: 'A ceiling above the budget allows overspending; items that add up to the budget bind.' },
  },
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
  if (namesPart(row)) {
    return cannotJudge(`“${nameOf(row)}”可能只是其中一项支出的上限，未与预算数核对。`, `“${nameOf(row)}” may be the ceiling of one item only and was not held against the budget.`, found)
  }
  return fail(`${zh}，上限低于预算。建议核实差额的用途，或使两处一致。`, `${en}: the ceiling is below the budget. Please verify what the difference is for, or make both agree.`, { ...found, class: '建议', severity: 'M' })
}
