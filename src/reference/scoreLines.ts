/** Weights, ceilings and grade lines of part 4 of domain.md. */

/** 财预〔2020〕10号 第13条 [M], figures [S]: 产出 (with 成本) 50, 效益 30, 满意度 10; the missing 10 is 预算执行率, which a plan does not have. */
export const GROUP_WEIGHTS = { output: 50, benefit: 30, satisfaction: 10 } as const
export type RowGroup = keyof typeof GROUP_WEIGHTS

/** 财预〔2020〕10号 第18条 [M]; uniform for central departments [S]. Lowest score of each grade, best first. */
export const GRADE_LINES = [
  { grade: '优', from: 90 },
  { grade: '良', from: 80 },
  { grade: '中', from: 60 },
  { grade: '差', from: 0 },
] as const

/** Row ceilings of 4.1 that a single rule (or branch) sets; they carry the consequence of the review grades of 88号 第22、23条 [M]. */
export const ROW_CEILING_BY_RULE: Record<string, number> = { V01: 0, V02: 40, V10a: 30 }
/** Any other rule, by severity; L sets none. */
export const ROW_CEILING_BY_SEVERITY: Record<'H' | 'M' | 'L', number | null> = { H: 79, M: 89, L: null }

/** Rules (or branches) that leave a row without a usable target: a third of the rows such caps the project. */
export const FATAL_RULES: readonly string[] = ['V01', 'V02', 'V10a']

/** Project ceilings of 4.2. */
export const PROJECT_CEILINGS = {
  fatalThird: { share: 1 / 3, ceiling: 59 },
  sameGoals: { ceiling: 59 },
  highQuarter: { share: 1 / 4, ceiling: 79 },
  highProjectFinding: { ceiling: 79, except: ['G03', 'G04'] as readonly string[] },
  highRow: { ceiling: 89 },
} as const
