import type { Bilingual } from './bilingual.ts'

/** A worked example of a rule: a made-up table the rule asks about, and the same written better. A test judges both. */

export interface ExampleRow {
  level2: string
  level3: string
  description: string
  value: string
  basis: string
}

/** What is not named is taken from a table no rule finds fault with. */
export interface ExampleProject {
  code?: string
  name?: string
  /** 万元 */
  budget?: number
  fiscal?: number
  other?: number
  purpose?: string
  /** Cumulative percent at the end of March, June, October and December. */
  plan?: readonly [number | null, number | null, number | null, number | null]
  goals?: readonly string[]
  rows?: readonly ExampleRow[]
  /** Level-2 labels printed without a row. */
  empty?: readonly string[]
}

export interface ExampleDocument {
  year?: number
  /** The body in the tables' head. */
  department?: string
  /** Paragraphs of the narrative; where one of the two is given, the narrative counts as read. */
  overall?: readonly string[]
  safeguards?: readonly string[]
  /** The 绩效指标 lines of the department's itemised goals. */
  targets?: readonly string[]
  projects: readonly ExampleProject[]
}

export interface Example {
  weak: ExampleDocument
  better: ExampleDocument
  /** Why the second is better. */
  note: Bilingual
}

/** The same table with one row, written weakly and better. Cells: level 2, level 3, description, value, basis. */
export function rowExample(weak: RowCells, better: RowCells, note: Bilingual, project: Omit<ExampleProject, 'rows'> = {}): Example {
  const document = (cells: RowCells): ExampleDocument => ({ projects: [{ ...project, rows: [rowOf(cells)] }] })
  return { weak: document(weak), better: document(better), note }
}

export type RowCells = readonly [level2: string, level3: string, description: string, value: string, basis: string]

export const rowOf = ([level2, level3, description, value, basis]: RowCells): ExampleRow => ({ level2, level3, description, value, basis })
