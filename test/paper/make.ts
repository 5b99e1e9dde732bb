import type { ColumnKind, Sheet, SheetCell } from '../../src/paper/sheet.ts'

/** A sheet of one column of each kind given. */
export function sheet(kinds: readonly ColumnKind[], rows: readonly (readonly SheetCell[])[], over: Partial<Sheet> = {}): Sheet {
  return { id: 'made', name: '样例', frozenColumns: 0, columns: kinds.map((kind, index) => ({ head: `栏${index + 1}`, width: 12, kind })), rows, ...over }
}

/** Texts a document could hold to harm whoever opens the paper. */
export const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '=HYPERLINK("http://example.test","点这里")', "=cmd|' /C calc'!A0", '＝1+1', '＋1', '－x', '＠A1']

/** A small reader of RFC 4180, written apart from the writer. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (text[at] !== '"') cell += text[at]
        else if (text[at + 1] === '"') cell += text[(at += 1)]
        else break
      }
      at += 1
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++]
    row.push(cell)
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`neither comma nor line end at ${at}`)
  }
  return rows
}
