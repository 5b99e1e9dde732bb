/** Web pages: paragraphs and tables with their spans. Scripts, styles and hidden parts are no printed text; nothing is fetched or run. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { joinLines } from '../blocks.ts'
import type { GridCell, GridRow } from '../blocks.ts'
import { type Block, type DocumentReading, PieceCounter, gridCell } from './document.ts'
import { parseHtml } from './htmlTree.ts'
import { raised } from './symbols.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const NOT_PRINTED = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'iframe', 'object', 'select', 'textarea', 'del', 'rt', 'rp'])
const BREAKS = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'td', 'th', 'tr', 'blockquote', 'center', 'pre'])

/** A text is taken for a web page where it opens as one or holds a table element near its start. */
export const looksLikeHtml = (text: string) => /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/iu.test(text) || /<table[\s>]/iu.test(text.slice(0, 20_000))

/** Throws TooLargeError; nesting is bounded by the parser, so that the walks below may recurse. */
export function readHtml(text: string): DocumentReading {
  const counter = new PieceCounter()
  const blocks: Block[] = []
  let paragraphs = 0
  let tables = 0
  const addParagraphs = (lines: readonly string[]) => {
    for (const line of lines) if (line.trim() !== '') blocks.push({ kind: 'paragraph', line: counter.add(line.trim(), { paragraph: ++paragraphs }) })
  }
  const page = parseHtml(text)
  const holding = new Set<Node>()
  noteTables(page, holding)
  const walk = (node: Node): void => {
    if (!printed(node)) return
    if (isElement(node, 'table')) {
      const nested: Element[] = []
      const table = ++tables
      blocks.push({ kind: 'table', rows: rowsOf(node, table, counter, nested) })
      for (const inner of nested) walk(inner)
      return
    }
    if (!('childNodes' in node)) return
    if (!holding.has(node)) addParagraphs(linesOf(node))
    else {
      let inline: Node[] = []
      const flush = () => {
        addParagraphs(inline.flatMap((child) => linesOf(child)))
        inline = []
      }
      for (const child of node.childNodes) {
        if (holding.has(child)) {
          flush()
          walk(child)
        } else if (printed(child)) inline.push(child)
      }
      flush()
    }
  }
  walk(page)
  return { format: 'html', blocks, pieces: counter.pieces, places: counter.places, diagnostics: [] }
}

/** Word's pages hide by `mso-hide`. */
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/iu

const isElement = (node: Node, name: string): node is Element => node.nodeName === name
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value ?? ''

function printed(node: Node): boolean {
  if (NOT_PRINTED.has(node.nodeName)) return false
  return !('attrs' in node) || !(HIDDEN.test(attribute(node, 'style')) || node.attrs.some(({ name }) => name === 'hidden'))
}

/** Puts each printed node that is or holds a table into `holding`. */
function noteTables(node: Node, holding: Set<Node>): boolean {
  if (!printed(node)) return false
  let holds = isElement(node, 'table')
  if ('childNodes' in node) for (const child of node.childNodes) holds = noteTables(child, holding) || holds
  if (holds) holding.add(node)
  return holds
}

/** The printed lines of an element, tables inside it left out and kept in `nested`. */
function linesOf(node: Node, nested: Element[] = [], lines: string[] = ['']): string[] {
  if (!printed(node)) return lines
  if (isElement(node, 'table')) nested.push(node)
  else if (node.nodeName === '#text') lines[lines.length - 1] += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\t\n\r ]+/gu, ' ')
  else if (isElement(node, 'sup')) lines[lines.length - 1] += raised(linesOf({ ...node, nodeName: 'span' }, nested).join('').trim())
  else if ('childNodes' in node) {
    const breaks = BREAKS.has(node.nodeName)
    if (breaks) lines.push('')
    let ordinal = isElement(node, 'ol') ? Number.parseInt(attribute(node, 'start') || '1', 10) : Number.NaN
    for (const child of node.childNodes) {
      if (isElement(child, 'li') && printed(child) && Number.isInteger(ordinal)) lines.push(...numbered(linesOf(child, nested), ordinal++))
      else linesOf(child, nested, lines)
    }
    if (breaks) lines.push('')
  }
  return lines
}

/** A list's item with the ordinal that a browser prints before it. */
function numbered(lines: readonly string[], ordinal: number): string[] {
  const [first, ...rest] = lines.filter((line) => line.trim() !== '')
  return first === undefined ? [] : [`${ordinal}. ${first.trim()}`, ...rest, '']
}

function rowsOf(table: Element, index: number, counter: PieceCounter, nested: Element[]): GridRow[] {
  const rows: GridRow[] = []
  /** Cells still spanning down, by column: rows left. */
  const spanning: number[] = []
  for (const row of tableRows(table)) {
    const line: GridCell[] = []
    const place = () => ({ table: index, row: rows.length + 1, cell: line.length + 1 })
    const blank = (goesOn: { covered?: true } = {}) => line.push({ ...gridCell(counter, [], place(), joinLines), ...goesOn })
    const covered = () => {
      while ((spanning[line.length] ?? 0) > 0) {
        spanning[line.length]! -= 1
        blank({ covered: true })
      }
    }
    for (const cell of row.childNodes) {
      if (!(isElement(cell, 'td') || isElement(cell, 'th'))) continue
      covered()
      const columns = span(attribute(cell, 'colspan'))
      const down = span(attribute(cell, 'rowspan')) - 1
      for (let at = 0; at < columns; at++) spanning[line.length + at] = down
      line.push(gridCell(counter, linesOf(cell, nested).map((text) => text.trim()).filter((text) => text !== ''), place(), joinLines))
      for (let at = 1; at < columns; at++) blank()
    }
    covered()
    if (line.length > 0) rows.push({ cells: line, line: line[0]!.line })
  }
  return rows
}

function tableRows(table: Element): Element[] {
  return table.childNodes.flatMap((child): Element[] => {
    if (isElement(child, 'tr')) return [child]
    return 'childNodes' in child && /^t(?:head|body|foot)$/u.test(child.nodeName) ? (child as unknown as Element).childNodes.filter((row): row is Element => isElement(row, 'tr')) : []
  })
}

const span = (value: string) => Math.min(100, Math.max(1, Number.parseInt(value, 10) || 1))
