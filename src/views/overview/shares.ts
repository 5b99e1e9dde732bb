import { sum } from 'd3-array'
import { fenToWan } from '../../model/money.ts'
import type { Range } from '../../model/range.ts'
import type { GradeRow } from '../../queries/overview.ts'

export type Band = 'sound' | 'weak' | 'unjudged'

interface Amount {
  wan: number
  /** Of the money of all projects with a budget that counts, 0–1. */
  share: number
  /** Projects whose budgets make `wan`. */
  projects: number
  /** Projects of the band in no sum: their budget is in doubt, or there is none. */
  suspects: number
  without: number
}

export interface MoneyShare extends Amount {
  band: Band
  /** The grades in it that hold a project. */
  grades: (Amount & { grade: string })[]
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

/** Scores of a band or grade as a range that narrows to it; none for what could not be judged. */
export const SCORES: Readonly<Record<string, Range>> = {
  sound: { from: 80, to: null }, weak: { from: null, to: 79.99 },
  优: { from: 90, to: null }, 良: { from: 80, to: 89.99 }, 中: { from: 60, to: 79.99 }, 差: { from: null, to: 59.99 },
}

/** Money by band with its denominator. Empty bands stay, so that nothing to show is shown as nothing. */
export function totals(rows: readonly GradeRow[]): Totals {
  const wan = sum(rows, ({ budgetFen }) => fenToWan(budgetFen ?? 0))
  const amount = (own: readonly GradeRow[]): Amount => {
    const money = sum(own, ({ budgetFen }) => fenToWan(budgetFen ?? 0))
    const [projects, suspects] = [sum(own, ({ budgets }) => budgets), sum(own, ({ suspects }) => suspects)]
    return { wan: money, share: wan > 0 ? money / wan : 0, projects, suspects, without: sum(own, ({ projects }) => projects) - projects - suspects }
  }
  const shares = (['sound', 'weak', 'unjudged'] as const).map((band): MoneyShare => {
    const own = rows.filter(({ grade }) => (grade === null ? 'unjudged' : (BAND_OF[grade] ?? 'unjudged')) === band)
    const grades = own.map((row) => ({ grade: row.grade ?? '', ...amount([row]) })).sort((a, b) => ORDER.indexOf(a.grade) - ORDER.indexOf(b.grade))
    return { band, ...amount(own), grades }
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
