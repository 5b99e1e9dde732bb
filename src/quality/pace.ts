import type { FindingSeverity } from './judgement.ts'
import { isSoftPace } from './projectKind.ts'
import { cannotJudge, notApplicable, type Outcome } from './rule.ts'
import type { ProjectView } from './views.ts'

const SOFTER: Record<FindingSeverity, FindingSeverity | null> = { H: 'M', M: 'L', L: null }

/** One level softer for construction, repair, purchase, heating and one-off subsidies (by name); null: not reported. */
export function pacedSeverity({ project }: ProjectView, severity: FindingSeverity): FindingSeverity | null {
  return isSoftPace(project.name) ? SOFTER[severity] : severity
}

/** The answer where a checkpoint is blank: not judged where the form has a plan, not applicable where it has none. */
export function withoutCheckpoint(view: ProjectView, month: number): Outcome {
  if (!view.document.hasPlan) return notApplicable
  return cannotJudge(`${month}月底的支出计划空白或未识别。`, `The plan at the end of month ${month} is blank or was not read.`, { cells: ['plan'] })
}

/** A share of the year's percent, free of binary noise. */
export const points = (value: number) => Number(value.toFixed(1))
