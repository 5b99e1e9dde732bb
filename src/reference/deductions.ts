/** Points of part 4 of domain.md (a judgement [J] built on the official review heads of 88号 and the 50/30/10 weights of 10号). */

export type RowDimension = 'measurable' | 'category' | 'ambition' | 'definition' | 'basis'
export type ProjectPart = 'indicators' | 'completeness' | 'relevance' | 'adequacy' | 'feasibility'
export type SeverityLevel = 'H' | 'M' | 'L'

/** Most a dimension can lose, A to E of 4.1. Their sum is 100. */
export const DIMENSION_POINTS: Record<RowDimension, number> = { measurable: 40, category: 20, ambition: 15, definition: 15, basis: 10 }

export interface RowDeduction {
  dimension: RowDimension
  points: number
  /** Points where the finding has another severity than the rule's default. */
  at?: Partial<Record<SeverityLevel, number>>
}

const row = (dimension: RowDimension, points: number, at?: RowDeduction['at']): RowDeduction => (at ? { dimension, points, at } : { dimension, points })

/** 4.1, by rule id or, where the branches of a rule cost differently, by rule id and branch. A rule counts once per row. */
export const ROW_DEDUCTIONS: Record<string, RowDeduction> = {
  V01: row('measurable', 40), V02: row('measurable', 40), V03: row('measurable', 28, { M: 15 }), V04: row('measurable', 10),
  V06: row('measurable', 30), V07: row('measurable', 30, { M: 15 }), V11: row('measurable', 30), V13: row('measurable', 15),
  C05: row('measurable', 30), K03: row('measurable', 30),
  C01: row('category', 12, { L: 4 }), C03: row('category', 16), C04: row('category', 12), C06: row('category', 5),
  K02: row('category', 16), T04: row('category', 12), X02: row('category', 12),
  V08a: row('ambition', 15), V08b: row('ambition', 8, { L: 4 }), V09: row('ambition', 4), V10: row('ambition', 15), V12: row('ambition', 6),
  X04: row('ambition', 8), X05: row('ambition', 8), K01: row('ambition', 12), B08: row('ambition', 6), T02: row('ambition', 12),
  V05: row('definition', 3), D01: row('definition', 6), D02: row('definition', 10), D03: row('definition', 4),
  D04: row('definition', 8), D05: row('definition', 3), I02: row('definition', 6),
  // 4.1 names no points for these two: on a row their severity sets the ceiling and nothing more.
  T01: row('ambition', 0), I04: row('definition', 0),
  R01: row('basis', 5), R02: row('basis', 10), R03a: row('basis', 4), R03b: row('basis', 8), R04: row('basis', 3),
}

export interface PartDeduction {
  part: ProjectPart
  rule: string
  branch?: string
  /** Only findings of this severity. */
  severity?: SeverityLevel
  points: number
  /** How many findings count; 1 unless said. */
  times?: number
}

/** Most the parts of a project can lose (4.2); the first is earned by the rows. Their sum is 100. */
export const PART_POINTS: Record<ProjectPart, number> = { indicators: 60, completeness: 10, relevance: 12, adequacy: 10, feasibility: 8 }

/** 4.2. P03 and P04 cost by the severity reported, so a softened finding costs what its softer level costs. */
export const PART_DEDUCTIONS: readonly PartDeduction[] = [
  { part: 'completeness', rule: 'C02', branch: 'category', points: 4 },
  { part: 'completeness', rule: 'C02', branch: 'cost', points: 2 },
  { part: 'completeness', rule: 'C02', branch: 'satisfaction', points: 4 },
  { part: 'completeness', rule: 'C07', points: 1, times: 3 },
  { part: 'relevance', rule: 'G01', points: 6 },
  { part: 'relevance', rule: 'G02', points: 4 },
  { part: 'relevance', rule: 'G03', points: 4 },
  { part: 'relevance', rule: 'G04', points: 4 },
  { part: 'relevance', rule: 'X01', points: 4 },
  { part: 'relevance', rule: 'X02', points: 4 },
  { part: 'relevance', rule: 'B07', points: 1 },
  { part: 'adequacy', rule: 'B01', points: 10 },
  { part: 'adequacy', rule: 'B02', points: 10 },
  { part: 'adequacy', rule: 'B03', points: 10 },
  { part: 'adequacy', rule: 'B05', points: 5 },
  { part: 'adequacy', rule: 'B08', points: 2 },
  { part: 'feasibility', rule: 'B04', points: 8 },
  { part: 'feasibility', rule: 'P02', points: 3 },
  { part: 'feasibility', rule: 'P03', severity: 'M', points: 3 },
  { part: 'feasibility', rule: 'P03', severity: 'L', points: 1 },
  { part: 'feasibility', rule: 'P04', severity: 'H', points: 4 },
  { part: 'feasibility', rule: 'P04', severity: 'M', points: 2 },
  { part: 'feasibility', rule: 'P04', severity: 'L', points: 2 },
]
