import { judgedPlanOf } from '../analysis/judgedPlans.ts'
import { isRecruitment } from '../analysis/recruitmentMoney.ts'
import { locatorLine, locatorText } from '../model/locator.ts'
import { wanToFen } from '../model/money.ts'
import type { TableRow } from '../model/tables.ts'
import type { Indicator, SpendingPlan, TargetDocument } from '../model/targetDocument.ts'
import { compareText, suspectProjects, type JudgedDocument } from './context.ts'
import { foundOn } from './foundOn.ts'

/** Rows of one document for `projects`, in the printed order. */
export function projectRows({ document, judgement, projectIds, scope }: JudgedDocument): TableRow[] {
  const suspects = suspectProjects(judgement)
  return document.projects.map((project, index) => {
    const score = judgement.projects[index]
    return {
      project_id: projectIds[index] ?? '',
      ...scope,
      source_name: document.source.name,
      project_ordinal: index + 1,
      project_code: project.code,
      name: project.name,
      budget_fen: wanToFen(project.budgetWan),
      fiscal_fen: wanToFen(project.fiscalWan),
      other_fen: wanToFen(project.otherWan),
      suspect_budget: suspects.has(index),
      purpose: project.purpose,
      goals: project.goals.join('\n'),
      plan_mar: project.spendingPlan.mar,
      plan_jun: project.spendingPlan.jun,
      plan_oct: project.spendingPlan.oct,
      plan_dec: project.spendingPlan.dec,
      plan_extra: extraCheckpoints(project.spendingPlan),
      indicator_count: project.indicators.length,
      ...findingCounts(judgement, index),
      quality_raw: score?.raw ?? null,
      quality: score?.quality ?? null,
      grade: score?.grade ?? null,
      part_indicators: score?.parts.indicators ?? null,
      part_completeness: score?.parts.completeness ?? null,
      part_relevance: score?.parts.relevance ?? null,
      part_adequacy: score?.parts.adequacy ?? null,
      part_feasibility: score?.parts.feasibility ?? null,
      ceiling: score?.ceiling ?? null,
      ceiling_reason: score?.ceilingReason ?? null,
      passed: (judgement.passed.projects[index] ?? []).join(','),
      locator_line: locatorLine(project.locator),
      locator: locatorText(project.locator),
      recruitment: isRecruitment(project.name),
      ...planColumns(project),
    }
  })
}

function planColumns({ name, spendingPlan }: TargetDocument['projects'][number]) {
  const { mar, jun, oct, dec } = spendingPlan
  const { curve, exemption } = judgedPlanOf({ name, mar, jun, oct, dec, extra: extraCheckpoints(spendingPlan) })
  return { plan_key: curve?.key ?? null, plan_shape: curve?.shape.shape ?? null, plan_exempt: exemption }
}

function findingCounts({ findings }: JudgedDocument['judgement'], index: number) {
  const own = findings.filter(({ projectIndex, outcome }) => projectIndex === index && outcome === 'fails')
  const high = own.filter(({ severity }) => severity === 'H')
  return { finding_count: own.length, high_count: high.length, high_rules: [...new Set(high.map(({ ruleId }) => ruleId))].sort(compareText).join(',') }
}

/** Rows of one document for `indicators`, by project and printed order. */
export function indicatorRows({ document, judgement, projectIds, scope }: JudgedDocument): TableRow[] {
  const found = foundOn(judgement)
  return document.projects.flatMap((project, p) => project.indicators.map((indicator, i) => {
    const score = judgement.indicators[p]?.[i]
    return {
      indicator_id: `${projectIds[p]}-${i + 1}`,
      project_id: projectIds[p] ?? '',
      ...scope,
      source_name: document.source.name,
      project_code: project.code,
      indicator_ordinal: i + 1,
      level1: indicator.level1,
      level2: indicator.level2,
      level3: indicator.level3,
      description: indicator.description,
      value_text: indicator.valueText,
      basis: indicator.basis,
      level1_standard: indicator.level1Standard,
      level2_standard: indicator.level2Standard,
      kind: indicator.kind,
      operator: indicator.operator,
      value: indicator.value,
      value_high: indicator.valueHigh,
      unit: indicator.unit,
      score_raw: score?.raw ?? null,
      score: score?.score ?? null,
      dim_measurable: score?.dims.measurable ?? null,
      dim_category: score?.dims.category ?? null,
      dim_ambition: score?.dims.ambition ?? null,
      dim_definition: score?.dims.definition ?? null,
      dim_basis: score?.dims.basis ?? null,
      ceiling: score?.ceiling ?? null,
      ...inference(indicator),
      passed: (judgement.passed.rows[p]?.[i] ?? []).join(','),
      locator_line: locatorLine(indicator.locator),
      locator: locatorText(indicator.locator),
      project_budget_fen: wanToFen(project.budgetWan),
      ...found(p, i + 1),
    }
  }))
}

/** Rows of one document for `empty_categories`; `position` counts from 1 inside the project. */
export function emptyCategoryRows({ document, projectIds, scope }: JudgedDocument): TableRow[] {
  return document.projects.flatMap((project, p) => project.emptyCategories.map(({ level1, level2, basis }, index) => ({
    project_id: projectIds[p] ?? '', ...scope, level1, level2, basis, position: index + 1,
  })))
}

/** Below this a cell put together by inference is pointed out. */
const SURE = 0.8

/** Columns of the cells that confidence is given for. */
const CELLS = [
  ['level1', 'level1'], ['level2', 'level2'], ['level3', 'level3'], ['description', 'description'], ['valueText', 'value_text'], ['basis', 'basis'],
] as const

/** How sure the row's cells are: certain unless they were put together by inference. */
function inference({ confidence }: Indicator) {
  const cells = CELLS.flatMap(([cell, column]) => {
    const sure = confidence?.[cell]
    return sure === undefined ? [] : [{ column, sure }]
  })
  return {
    confidence: Math.min(1, ...cells.map(({ sure }) => sure)),
    cell_confidence: cells.map(({ column, sure }) => `${column}:${sure}`).join(','),
    uncertain_cells: cells.filter(({ sure }) => sure < SURE).map(({ column }) => column).join(','),
  }
}

function extraCheckpoints({ extraCheckpoints }: SpendingPlan): string | null {
  if (extraCheckpoints === undefined || extraCheckpoints.length === 0) return null
  return extraCheckpoints.map(({ month, percent }) => `${month}:${percent}`).join(';')
}
