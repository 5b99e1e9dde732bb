import { type Cell, type Part, type Row, gridOf, paragraphsOf } from './parts.ts'

const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')

export interface HtmlStyle {
  /** Extra rules after the default ones. */
  css?: string
  /** No ruling lines. */
  unruled?: boolean
  charset?: string
}

const cellHtml = (cell: Cell) => `<td${cell.across ? ` colspan="${cell.across}"` : ''}${cell.down ? ` rowspan="${cell.down}"` : ''}${cell.vertical ? ' class="v"' : ''}>${
  paragraphsOf(cell).map((text) => `<p>${escape(text)}</p>`).join('')}${cell.inner ? tableHtml(cell.inner) : ''}</td>`
const rowHtml = (row: Row) => `<tr>${row.map(cellHtml).join('')}</tr>`

function tableHtml(rows: readonly Row[], widths?: readonly number[], headRows = 0): string {
  const columns = widths ?? gridOf(rows)[0]!.map(() => 1)
  const total = columns.reduce((sum, width) => sum + width, 0)
  const head = headRows === 0 ? '' : `<thead>${rows.slice(0, headRows).map(rowHtml).join('\n')}</thead>`
  return `<table>\n<colgroup>${columns.map((width) => `<col style="width:${((100 * width) / total).toFixed(2)}%">`).join('')}</colgroup>\n${head}<tbody>\n${rows.slice(headRows).map(rowHtml).join('\n')}\n</tbody></table>`
}

export const bodyHtml = (parts: readonly Part[]) => parts.map((part) => {
  if ('table' in part) return tableHtml(part.table, part.widths, part.headRows)
  if ('pageBreak' in part) return '<div style="break-before:page"></div>'
  return part.heading ? `<h3>${escape(part.paragraph)}</h3>` : `<p>${escape(part.paragraph)}</p>`
}).join('\n')

export function toHtml(parts: readonly Part[], { css = '', unruled = false, charset = 'utf-8' }: HtmlStyle = {}): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="${charset}"><title>虚构文件</title><style>
body { font: 10pt/1.35 "Noto Sans CJK SC"; margin: 0 }
h3 { font-weight: normal; text-align: center; font-size: 13pt; margin: 8pt 0 }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 4pt 0 10pt }
td { ${unruled ? '' : 'border: 0.75pt solid #000; '}padding: 2pt 4pt; vertical-align: middle; word-break: break-all }
td p { margin: 0 } td.v { text-align: center }
${css}</style></head><body>
${bodyHtml(parts)}
</body></html>
`
}
