import type { Decoder } from '../db/decode.ts'

/**
 * What a column of an answer holds, and so how each format writes it. `fen` is money: 万元 with exact decimals where
 * people read, integers where programs do. `percent` is 0–100, `score` 0–100, `text` and `flag` as they are.
 */
export type ColumnKind = 'text' | 'flag' | 'count' | 'year' | 'fen' | 'percent' | 'score' | 'number'

export interface ExportColumn {
  /** As in the SQL. */
  name: string
  kind: ColumnKind
}

const NUMBERS: Partial<Record<string, ColumnKind>> = {
  year: 'year', from: 'year', to: 'year',
  mar: 'percent', jun: 'percent', oct: 'percent', dec: 'percent', percent: 'percent',
  quality: 'score', qualityRaw: 'score', score: 'score', qualityWeighted: 'score', qualityMean: 'score', weighted: 'score', mean: 'score', ceiling: 'score',
  value: 'number', valueHigh: 'number', canonicalValue: 'number', thresholdValue: 'number', deduction: 'number',
}

/** Kind of a column of numbers by its name: what is neither money nor listed above is a count. */
export function numberKind(name: string): ColumnKind {
  return NUMBERS[name] ?? (/(?:^f|F)en$/u.test(name) ? 'fen' : 'count')
}

/** Columns of a query from how its rows are decoded, in their order. */
export function columnsOf(row: Record<string, Decoder<unknown>>): ExportColumn[] {
  return Object.entries(row).map(([name, { duckdb }]) => ({
    name, kind: duckdb.includes('VARCHAR') ? 'text' : duckdb.includes('BOOLEAN') ? 'flag' : numberKind(name),
  }))
}
