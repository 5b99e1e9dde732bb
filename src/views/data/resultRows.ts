import type { FreeAnswer } from '../../db/connector.ts'
import type { ExportColumn } from '../../export/columns.ts'
import type { ExportCell, Taken } from '../../export/taken.ts'

const NUMBER = /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DOUBLE|FLOAT|DECIMAL\(\d+,\d+\))$/u

export const isNumeric = (type: string): boolean => NUMBER.test(type)

/** A figure as JavaScript holds it, null where it would not be the very same. */
function exactly(text: string): number | null {
  const value = Number(text)
  return Number.isFinite(value) && text.replace(/^-/u, '').replace(/[.eE].*$/u, '').length + (/\.(\d+)/u.exec(text)?.[1]?.length ?? 0) <= 15 ? value : null
}

/** Rows of a query to be taken away: figures as figures where each is exact, else as the text the engine wrote. */
export function takenOf({ columns, rows }: FreeAnswer, sql: string): Taken {
  const kinds = columns.map(({ name, type }, index): ExportColumn['kind'] => {
    if (type === 'BOOLEAN') return 'flag'
    if (!isNumeric(type) || (!/^(?:DOUBLE|FLOAT)$/u.test(type) && rows.some((row) => typeof row[index] === 'string' && exactly(row[index]) === null))) return 'text'
    return /(?:^|_)year$/u.test(name) ? 'year' : 'number'
  })
  const cell = (text: string | null | undefined, kind: ExportColumn['kind']): ExportCell => {
    if (text === null || text === undefined) return null
    if (kind === 'flag') return text === 'true'
    return kind === 'text' ? text : Number(text)
  }
  return {
    columns: columns.map(({ name }, index) => ({ name, kind: kinds[index]! })),
    rows: rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, cell(row[index], kinds[index]!)]))),
    asked: [{ name: 'sql', sql, values: [] }],
  }
}

/** Width of each column in characters of the default font (a Chinese one takes two), from its head and its first rows. */
export function columnWidths({ columns, rows }: Pick<FreeAnswer, 'columns' | 'rows'>): number[] {
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2E7F' ? 2 : 1), 0)
  return columns.map(({ name, type }, index) => {
    const widest = rows.slice(0, 200).reduce((most, row) => Math.max(most, width((row[index] ?? 'NULL').slice(0, 60))), 0)
    return Math.min(44, Math.max(6, width(name), width(type), widest))
  })
}
