import type { Diagnostic, Locator } from '../model/targetDocument.ts'

/** One non-blank line of a text, as read. */
export interface Line {
  /** From 1, as an editor counts. */
  number: number
  /** Without the line end; spaces and tabs inside are kept. */
  text: string
  /** Blank lines just before this one. */
  gap: number
}

/** Words of one printed cell or paragraph with the place of each piece. */
export interface Cell {
  /** Layout breaks removed. */
  text: string
  /** The printed paragraphs of the cell. */
  paragraphs: string[]
  /** Line of the first piece, or of the place where the blank cell stands. */
  line: number
}

/** A cell of a printed table with its pieces; a place that a merged cell covers is blank. */
export interface GridCell {
  text: string
  line: number
  pieces: { text: string; line: number }[]
  /** A cell that begins in a row above goes on here. */
  covered?: true
  /** Set where the cell's words were placed by inference: how far from certain, 0 = certain, to 1. */
  doubt?: number
}

export interface GridRow {
  cells: GridCell[]
  line: number
  /** The first row after a page break, which may be the rest of the row before it. */
  afterBreak?: true
}

export interface RawRow {
  level1: string
  level2: string
  level3: string
  description: string
  value: string
  basis: string
  line: number
  /** Set where cells were put together by inference. */
  confidence?: Certainty | undefined
}

/** How sure the reading is of each cell, from 0 to 1; a column that is left out is certain. */
export type Certainty = Partial<Record<Column, number>>

/** One project's table as a layout read it, before values are understood. */
export interface RawProject {
  line: number
  lastLine: number
  department: Cell | null
  /** The unit that carries the project out, for forms that name no department. */
  agency: Cell | null
  /** The amount unit the form states, `null` where it states none. */
  amountUnit: string | null
  code: Cell | null
  name: Cell | null
  budget: Cell | null
  fiscal: Cell | null
  other: Cell | null
  purpose: Cell | null
  /** Checkpoints in printed order; text '' where the cell is blank, null where it can't be told. */
  plan: { month: number; text: string | null }[]
  goals: Cell | null
  /** Which columns the indicator table prints. */
  columns: Column[] | null
  rows: RawRow[]
  /** The last row stops before the form does. */
  cutOff: boolean
}

export type Column = 'level1' | 'level2' | 'level3' | 'description' | 'value' | 'basis'

/** Columns of other forms: operator and unit beside the number, both categories in one cell, a long-term value, and what is no part of a target. */
export type TableColumn = Column | 'operator' | 'unit' | 'category' | 'longTerm' | 'extra'

/** What a layout returns: tables, the lines it accounted for, and what it could not place. */
export interface LayoutReading {
  projects: RawProject[]
  /** Numbers of lines that ended in a field, a label or a heading. */
  accounted: Set<number>
  diagnostics: Diagnostic[]
}

export const lineLocator = (line: number): Locator => ({ line })

const LATIN = /\p{Script=Latin}/u

/** Joins the printed lines of one cell: nothing between them, except a space between two Latin words. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = []
  let last = ''
  for (const line of lines) {
    const next = line.trim()
    if (next === '') continue
    if (LATIN.test(last) && LATIN.test(next[0]!)) parts.push(' ')
    parts.push(next)
    last = next.at(-1)!
  }
  return parts.join('')
}

export function makeCell(pieces: readonly { text: string; line: number }[], fallbackLine: number): Cell {
  const paragraphs = pieces.map((piece) => piece.text.trim()).filter((text) => text !== '')
  const first = pieces.find((piece) => piece.text.trim() !== '')
  return { text: joinLines(paragraphs), paragraphs, line: first?.line ?? fallbackLine }
}
