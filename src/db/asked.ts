import type { SqlValue } from './sql.ts'
import { markOf, sqlPieces, type SqlPiece } from './sqlText.ts'

/**
 * A question's one text says everything it can be narrowed by. Comments mark what an empty value leaves idle, so that an
 * engine need neither plan it nor have the tables for it:
 *
 *     when $4 $5        the section that follows changes nothing where these values are all ''
 *     end               its end: it is left out then
 *     else TEXT         its end: TEXT stands in its place then
 *
 * Sections may hold sections. The whole text gives the same rows whatever the values: a test asks both.
 */
type Node = SqlPiece | Section

interface Section {
  when: readonly number[]
  body: readonly Node[]
  otherwise: readonly Node[]
}

const isSection = (node: Node): node is Section => 'when' in node

/** The texts of the page are few; each is cut up once. */
const trees = new Map<string, readonly Node[]>()

function treeOf(sql: string): readonly Node[] {
  let tree = trees.get(sql)
  if (tree === undefined) {
    const pieces = sqlPieces(sql)
    const at = { next: 0 }
    tree = nodesOf(pieces, at).nodes
    if (at.next < pieces.length) throw new SyntaxError(`a section ends that never began: ${sql.slice(pieces[at.next - 1]?.at, 80)}`)
    trees.set(sql, tree)
  }
  return tree
}

function nodesOf(pieces: readonly SqlPiece[], at: { next: number }): { nodes: Node[]; otherwise: readonly Node[] } {
  const nodes: Node[] = []
  while (at.next < pieces.length) {
    const piece = pieces[at.next++]!
    const mark = markOf(piece)
    if (mark === 'end') return { nodes, otherwise: [] }
    if (mark !== null && 'otherwise' in mark) return { nodes, otherwise: treeOf(mark.otherwise) }
    if (mark === null) {
      if (piece.kind !== 'comment') nodes.push(piece)
      continue
    }
    const { nodes: body, otherwise } = nodesOf(pieces, at)
    nodes.push({ when: mark.when, body, otherwise })
  }
  return { nodes, otherwise: [] }
}

/** The text an engine is asked for these values: without idle sections and comments, its parameters numbered from 1. */
export function asked(sql: string, values: readonly SqlValue[]): { sql: string; values: SqlValue[] } {
  const numbers = new Map<number, number>()
  const parts: string[] = []
  const write = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (isSection(node)) write(node.when.every((index) => values[index - 1] === '') ? node.otherwise : node.body)
      else parts.push(node.kind === 'code' && /^\$\d+$/u.test(node.source) ? renumbered(Number(node.source.slice(1))) : node.source)
    }
  }
  const renumbered = (index: number) => {
    const number = numbers.get(index) ?? numbers.size + 1
    numbers.set(index, number)
    return `$${number}`
  }
  write(treeOf(sql))
  return { sql: parts.join(''), values: [...numbers.keys()].map((index) => values[index - 1] ?? null) }
}
