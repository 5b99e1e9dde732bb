import { unzipSync, zipSync } from 'fflate'
import writeXlsxFile, { type Cell } from 'write-excel-file/universal'
import { rowHeight } from './rowHeight.ts'
import type { ColumnKind, Sheet, SheetCell, SheetColumn } from './sheet.ts'

type WrittenSheet = Parameters<typeof writeXlsxFile>[0][number]
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number]

/** Rows a sheet of a workbook holds, the head left out; what is more goes on in a further sheet. */
const MOST_ROWS = 1_048_575
/** Entries of a ZIP carry a time; this one says nothing, so that equal sheets give equal bytes. */
const NO_TIME = new Date(1980, 0, 1)

const FONT = { fontFamily: 'Microsoft YaHei', fontSize: 10 }
const LINE = { borderStyle: 'thin', borderColor: '#D0D0D0' } as const
const FORMATS: Partial<Record<ColumnKind, string>> = { integer: '#,##0', year: '0', number: '#,##0.######', money: '#,##0.00####', score: '0.0#', share: '0.0%' }

/**
 * Sheets as one workbook: heads in bold and frozen, filter arrows, real numbers, texts that can never run as formulas,
 * A4 landscape fitted to the page's width with the head on every page. The same sheets give the same bytes.
 */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const pages = sheets.flatMap(inPages)
  const blob = await writeXlsxFile(pages.map(written), { ...FONT, features: [features(pages)] }).toBlob()
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const sorted = Object.fromEntries(Object.keys(parts).sort(contentTypesFirst).map((name) => [name, parts[name]!]))
  return zipSync(sorted, { level: 6, mtime: NO_TIME })
}

/** Some readers look for this part at the start of the package. */
const contentTypesFirst = (a: string, b: string) =>
  Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1)

function inPages(sheet: Sheet): Sheet[] {
  const pages = Math.max(1, Math.ceil(sheet.rows.length / MOST_ROWS))
  return Array.from({ length: pages }, (_, page) => (page === 0 && pages === 1 ? sheet : {
    ...sheet, name: `${sheet.name.slice(0, 27)} (${page + 1})`, rows: sheet.rows.slice(page * MOST_ROWS, (page + 1) * MOST_ROWS),
  }))
}

function written(sheet: Sheet): WrittenSheet {
  const height = rowHeight(sheet.columns.map(({ head }) => head), sheet.columns)
  const head = sheet.columns.map(({ head, kind }): Cell => ({
    height, value: sharedText(head), type: String, fontWeight: 'bold', wrap: true, alignVertical: 'center',
    backgroundColor: kind === 'entry' ? '#FFF6DD' : '#E8EDF3', ...LINE,
  }))
  return {
    sheet: sheet.name,
    data: [head, ...sheet.rows.map((row) => rowOf(row, sheet.columns))],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: sheet.frozenColumns,
    orientation: 'landscape',
  }
}

function rowOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): Cell[] {
  const height = rowHeight(row, columns)
  return row.map((cell, index) => cellOf(cell, columns[index]!, height))
}

function cellOf(cell: SheetCell, { kind }: SheetColumn, height: number): Cell {
  const style = { alignVertical: 'top' as const, height, ...LINE }
  if (cell === null || cell === '') return style
  if (typeof cell === 'string') return { value: sharedText(cell), type: String, wrap: true, ...style }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, ...style }
  const format = FORMATS[kind]
  return { value: cell, type: Number, ...(format === undefined ? {} : { format }), ...style }
}

const escaped = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/**
 * A text as the shared strings of a workbook carry it: what looks like their own escape (`_x0041_`) keeps its
 * underscore, and `�`, which the library would drop, goes as an escape. Names that every object has (`constructor`)
 * are escaped too: the library keeps its strings in a plain object.
 */
function sharedText(text: string): string {
  const safe = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, escaped('_')).replaceAll('\uFFFD', escaped('\uFFFD'))
  return safe in {} ? escaped(safe) + safe.slice(1) : safe
}

/** Column letters from 0: A, B … Z, AA. */
function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)
}

const quoted = (name: string) => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", "''")

/** What the library has no option for: filter arrows, heads repeated on every printed page, fit to the page's width. */
function features(pages: readonly Sheet[]): Feature {
  const area = ({ columns, rows }: Sheet) => `$A$1:$${letters(columns.length - 1)}$${rows.length + 1}`
  const names = pages.flatMap((page, index) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${quoted(page.name)}'!${area(page)}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted(page.name)}'!$1:$1</definedName>`,
  ])
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => xml
            .replace('</sheetData>', `</sheetData><autoFilter ref="${area(pages[sheetIndex]!).replaceAll('$', '')}"/>`)
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`) },
      },
    },
  }
}
