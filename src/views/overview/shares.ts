import { sum } from 'd3-array'
import { fenToWan } from '../../model/money.ts'
import type { GradeRow } from '../../queries/overview.ts'

export type Band = 'sound' | 'weak' | 'unjudged'

export interface MoneyShare {
  band: Band
  wan: number
  /** Of the money of all projects with a budget that counts, 0–1. */
  share: number
  projects: number
  /** The grades in it that hold a project. */
  grades: { grade: string; wan: number; share: number; projects: number }[]
}

export interface Totals {
  projects: number
  withBudget: number
  indicators: number
  wan: number
  /** Projects whose budget is in doubt, and its sum: in none of the others. */
  suspects: number
  suspectWan: number
  shares: MoneyShare[]
}

/** 优 and 良 pass the official review as they are or nearly so; 中 goes back, 差 stops (财预〔2015〕88号 第22、23条, to be verified). */
const BAND_OF: Record<string, Band> = { 优: 'sound', 良: 'sound', 中: 'weak', 差: 'weak' }

const ORDER = ['优', '良', '中', '差', '']

/** Money by band with its denominator. Empty bands stay, so that nothing to show is shown as nothing. */
export function totals(rows: readonly GradeRow[]): Totals {
  const wan = sum(rows, ({ budgetFen }) => fenToWan(budgetFen ?? 0))
  const shares = (['sound', 'weak', 'unjudged'] as const).map((band): MoneyShare => {
    const own = rows.filter(({ grade }) => (grade === null ? 'unjudged' : (BAND_OF[grade] ?? 'unjudged')) === band)
    const money = sum(own, ({ budgetFen }) => fenToWan(budgetFen ?? 0))
    const grades = own.map(({ grade, projects, budgetFen }) => {
      const gradeWan = fenToWan(budgetFen ?? 0)
      return { grade: grade ?? '', wan: gradeWan, share: wan > 0 ? gradeWan / wan : 0, projects }
    }).sort((a, b) => ORDER.indexOf(a.grade) - ORDER.indexOf(b.grade))
    return { band, wan: money, share: wan > 0 ? money / wan : 0, projects: sum(own, ({ projects }) => projects), grades }
  })
  return {
    projects: sum(rows, ({ projects }) => projects),
    withBudget: sum(rows, ({ budgets }) => budgets),
    indicators: sum(rows, ({ indicators }) => indicators),
    wan, shares,
    suspects: sum(rows, ({ suspects }) => suspects),
    suspectWan: sum(rows, ({ suspectFen }) => fenToWan(suspectFen ?? 0)),
  }
}
