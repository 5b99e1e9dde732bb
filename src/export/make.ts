/** Files of what is on display, one function a format; each heavy part is fetched when it is first asked for. */
import { picture, PICTURE_FRAME, type Picture } from '../charts/picture.ts'
import type { Scene } from '../charts/scene.ts'
import { toCsv } from '../paper/csv.ts'
import charts from '../styles/charts.css?raw'
import tokens from '../styles/tokens.css?raw'
import type { FilterText } from './filters.ts'
import type { Origin } from './origin.ts'
import { aboutSheet, dataSheet, type Reading } from './sheets.ts'
import type { TableFile } from './sqlText.ts'
import type { Taken } from './taken.ts'

export interface Export {
  taken: Taken
  origin: Origin
  filters: readonly FilterText[]
  /** Files of the snapshot, for the SQL. */
  files: readonly TableFile[]
  reading: Reading
}

export const FORMATS = ['csv', 'xlsx', 'parquet', 'png', 'svg'] as const
export type FormatName = (typeof FORMATS)[number]

export function csvFile({ taken, origin, reading }: Export): Uint8Array {
  return new TextEncoder().encode(toCsv(dataSheet(origin.name, taken, reading)))
}

export async function xlsxFile({ taken, origin, filters, files, reading }: Export): Promise<Uint8Array> {
  const { toXlsx } = await import('../paper/xlsx.ts')
  return toXlsx([dataSheet(origin.name, taken, reading), aboutSheet(taken, origin, filters, files, reading)])
}

export async function parquetFile({ taken, origin }: Export): Promise<Uint8Array> {
  const { toParquet } = await import('./parquet.ts')
  return toParquet(taken, origin)
}

/** null where there is no drawing. */
export function pictureOf({ taken: { scene, unit }, origin, reading: { words } }: Export): Picture | null {
  if (scene === undefined) return null
  const drawn = scene(PICTURE_FRAME.width, PICTURE_FRAME.size)
  return picture((Array.isArray as (value: unknown) => value is readonly Scene[])(drawn) ? drawn : [drawn], {
    title: origin.title, subtitle: origin.subtitle, unit: unit === undefined ? '' : words.exporting.unit(unit),
    source: origin.source, snapshot: origin.snapshot, address: origin.address,
    warning: origin.fictional ? words.exporting.warning() : null, lang: words.htmlLang,
  }, { tokens, charts })
}
