import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanInput } from '../../../src/analysis/judgedPlans.ts'
import type { GoalInput } from '../../../src/analysis/recruitmentMetric.ts'
import type { DocumentInput } from '../../../src/analysis/recruitmentShift.ts'
import { wanToFen } from '../../../src/model/money.ts'
import type { TargetDocument } from '../../../src/model/targetDocument.ts'
import { ROOT } from '../../support/run.ts'

const TARGETS = join(ROOT, 'data', 'targets')

/** The committed target documents as the rows that analysis takes: projects, goals and documents, ids from places in them. */
export function publishedRows(): { documents: DocumentInput[]; plans: (PlanInput & { documentId: string; projectCode: string | null })[]; goals: GoalInput[] } {
  const targets = readdirSync(TARGETS).sort().map((name) => JSON.parse(readFileSync(join(TARGETS, name), 'utf8')) as TargetDocument)
  const named = targets.map((target, index) => ({ target, documentId: `doc${index}`, departmentId: target.department.code ?? target.projects[0]?.code?.slice(0, 6) ?? `dept${index}` }))
  return {
    documents: named.map(({ target, documentId, departmentId }) => ({ documentId, departmentId, year: target.year })),
    plans: named.flatMap(({ target, documentId, departmentId }) => target.projects.map((project, index) => ({
      projectId: `${documentId}-p${index}`, documentId, departmentId, year: target.year, projectCode: project.code, name: project.name,
      budgetFen: wanToFen(project.budgetWan), suspect: false,
      mar: project.spendingPlan.mar, jun: project.spendingPlan.jun, oct: project.spendingPlan.oct, dec: project.spendingPlan.dec, extra: null,
    }))),
    goals: named.flatMap(({ target, documentId, departmentId }) => target.recruitmentGoals.map((goal, index) => {
      const project = target.projects.findIndex(({ code }) => code !== null && code === goal.projectCode)
      return {
        goalId: `${documentId}-g${String(index).padStart(2, '0')}`, documentId, departmentId, year: target.year, place: goal.where,
        projectId: project < 0 ? null : `${documentId}-p${project}`, metric: goal.metric, family: goal.family,
        thresholdValue: goal.threshold?.value ?? null, thresholdUnit: goal.threshold?.unit ?? null,
        operator: goal.operator, value: goal.value, unit: goal.unit, canonicalValue: goal.canonicalValue, canonicalUnit: goal.canonicalUnit, quote: goal.quote,
      }
    })),
  }
}
