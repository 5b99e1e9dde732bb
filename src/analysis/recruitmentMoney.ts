import { SIGNING_FAMILIES } from '../reference/funnel.ts'
import { RECRUITMENT_WORDS } from '../reference/recruitmentPairs.ts'
import { divideRounded, exactFen, type Fen, sumFen } from './fen.ts'
import { byText, groupBy } from './group.ts'
import type { GoalInput, RecruitmentMetric } from './recruitmentMetric.ts'
import { statedGoals, type StatedGoal } from './statedGoals.ts'

export interface RecruitmentProject {
  projectId: string
  documentId: string
  name: string
  budgetFen: Fen | null
  /** Whether the budget is in doubt: in no sum. */
  suspect: boolean
}

/** Money beside one promise of signings; to be shown only with its denominator, threshold and scope beside it. */
export interface MoneyPerSigning {
  /** Carries `perMoney`, so that comparable() refuses it to any other document (6.3 pair 19). */
  metric: RecruitmentMetric
  /** The promise that is divided by. */
  denominator: StatedGoal
  /** Projects whose budgets are divided, all named after recruitment: the promise's own, or for a department's goal all of them. */
  projectIds: string[]
  fen: bigint
  fenPerSigning: bigint
}

export interface RecruitmentMoney {
  documentId: string
  /** Projects named after recruitment, with the sum of their known budgets that are not in doubt. */
  projectIds: string[]
  fen: bigint
  withoutBudget: number
  perSigning: MoneyPerSigning[]
}

/**
 * Recruitment money of each document and, beside it, what it comes to per promised signing (domain.md 6.5), by document. A
 * ratio only where a promise has a positive figure and its money is known; nothing here may be ranked or added.
 */
export function recruitmentMoney(projects: readonly RecruitmentProject[], goals: readonly GoalInput[]): RecruitmentMoney[] {
  const byDocument = groupBy(projects, ({ documentId }) => documentId)
  const signings = groupBy(statedGoals(goals.filter(({ family }) => family !== null && SIGNING_FAMILIES.includes(family))), ({ metric }) => metric.documentId)
  return [...byDocument].sort(([a], [b]) => byText(a, b)).map(([documentId, own]): RecruitmentMoney => {
    const named = own.filter(({ name }) => isRecruitment(name))
    const known = named.filter(hasMoney)
    return {
      documentId, projectIds: named.map(({ projectId }) => projectId).sort(byText),
      fen: sumFen(known.map(({ budgetFen }) => budgetFen!)), withoutBudget: named.length - known.length,
      perSigning: (signings.get(documentId) ?? []).flatMap((denominator) => perSigning(denominator, named)),
    }
  })
}

/** Whether a project of this name is about attracting investment. */
export const isRecruitment = (name: string): boolean => RECRUITMENT_WORDS.test(name)

const hasMoney = ({ budgetFen, suspect }: RecruitmentProject) => !suspect && budgetFen !== null && exactFen(budgetFen) > 0n

function perSigning(denominator: StatedGoal, named: readonly RecruitmentProject[]): MoneyPerSigning[] {
  const { metric, figure, projectIds } = denominator
  const departmental = metric.level === 'department' || metric.level === 'item'
  const paid = departmental ? named : named.filter(({ projectId }) => projectIds.includes(projectId))
  if (figure === null || !(figure > 0) || paid.length === 0 || !paid.every(hasMoney)) return []
  const fen = sumFen(paid.map(({ budgetFen }) => budgetFen!))
  return [{
    metric: { ...metric, perMoney: true }, denominator, projectIds: paid.map(({ projectId }) => projectId).sort(byText), fen,
    fenPerSigning: divideRounded(fen * MILLION, BigInt(Math.round(figure * Number(MILLION)))),
  }]
}

const MILLION = 1_000_000n
