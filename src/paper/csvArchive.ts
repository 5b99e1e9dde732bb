import { strToU8, zipSync } from 'fflate'
import { toCsv } from './csv.ts'
import type { Sheet } from './sheet.ts'

/** Entries of a ZIP carry a time; this one says nothing, so that equal sheets give equal bytes. */
const NO_TIME = new Date(1980, 0, 1)

/** Every sheet as `<id>.csv` in one ZIP, in the order of the sheets. */
export function toCsvArchive(sheets: readonly Sheet[]): Uint8Array {
  return zipSync(Object.fromEntries(sheets.map((sheet) => [`${sheet.id}.csv`, strToU8(toCsv(sheet))])), { level: 6, mtime: NO_TIME })
}
