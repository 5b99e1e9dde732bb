/** A piece of SQL: `code` is one word, number, parameter or sign; the others are whole. */
export interface SqlPiece {
  kind: 'code' | 'text' | 'name' | 'comment' | 'space'
  /** As written, delimiters included. */
  source: string
  /** Index of its first UTF-16 unit. */
  at: number
}

const PIECE = new RegExp([
  /(?<comment>--[^\n]*)/u,
  /(?<space>\s+)/u,
  /(?<text>'(?:[^']|'')*(?:'|$)|[eE]'(?:[^'\\]|''|\\[^])*(?:'|$)|(?<tag>\$(?:[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)?\$)[^]*?(?:\k<tag>|$))/u,
  /(?<name>"(?:[^"]|"")*(?:"|$))/u,
  /(?<code>[A-Za-z_\u0080-\u{10FFFF}][\w$\u0080-\u{10FFFF}]*|\$\w+|\d[\w.]*|[^])/u,
].map(({ source }) => source).join('|'), 'uy')

/** Length of the block comment at the start of `text`, nested ones inside it; all of it where it does not end. */
function blockComment(text: string): number {
  let depth = 0
  for (const match of text.matchAll(/\/\*|\*\//gu)) {
    depth += match[0] === '/*' ? 1 : -1
    if (depth === 0) return match.index + 2
  }
  return text.length
}

/** SQL cut into pieces as DuckDB's own scanner would; joined they are the text again. Never throws. */
export function sqlPieces(text: string): SqlPiece[] {
  const pieces: SqlPiece[] = []
  for (let at = 0; at < text.length;) {
    if (text.startsWith('/*', at)) {
      const source = text.slice(at, at + blockComment(text.slice(at)))
      pieces.push({ kind: 'comment', source, at })
      at += source.length
      continue
    }
    PIECE.lastIndex = at
    const groups = PIECE.exec(text)?.groups ?? {}
    const kind = (['comment', 'space', 'text', 'name', 'code'] as const).find((name) => groups[name] !== undefined) ?? 'code'
    const source = groups[kind] ?? text.slice(at, at + 1)
    pieces.push({ kind, source, at })
    at += source.length
  }
  return pieces
}

/** What a comment marks; see `asked.ts`. */
export type Mark = { when: readonly number[] } | { otherwise: string } | 'end'

/** `when $4 $5`, `end`, or `else` with the text that stands for the section; null for any other piece. */
export function markOf({ kind, source }: SqlPiece): Mark | null {
  if (kind !== 'comment') return null
  const when = /^\/\*when ((?:\$\d+ ?)+)\*\/$/u.exec(source)?.[1]
  if (when !== undefined) return { when: when.trim().split(' ').map((name) => Number(name.slice(1))) }
  const otherwise = /^\/\*else ([^]*)\*\/$/u.exec(source)?.[1]
  return otherwise === undefined ? (source === '/*end*/' ? 'end' : null) : { otherwise }
}

/** The text without its marks: what a reader is shown. */
export const withoutMarks = (text: string): string => sqlPieces(text).filter((piece) => markOf(piece) === null).map(({ source }) => source).join('')

const says = ({ kind }: SqlPiece) => kind !== 'space' && kind !== 'comment'

/** The text up to the semicolons it ends with; `''` where it says nothing. */
export function withoutEnd(text: string): string {
  const saying = sqlPieces(text).filter(says)
  const last = saying.findLast(({ source }) => source !== ';')
  return last === undefined ? '' : text.slice(0, last.at + last.source.length)
}

/** Its first word in capitals, `''` where it has none; brackets before it don't count. */
export function firstWord(text: string): string {
  return sqlPieces(text).find((piece) => says(piece) && piece.source !== '(')?.source.toUpperCase() ?? ''
}

/** Index of the second of several statements, null where there is but one. */
export function secondStatement(text: string): number | null {
  const saying = sqlPieces(text).filter(says)
  const end = saying.findIndex(({ kind, source }) => kind === 'code' && source === ';')
  return (end === -1 ? undefined : saying.slice(end).find(({ source }) => source !== ';'))?.at ?? null
}
