/** What every reader of a document with real tables gives: paragraphs and tables in printed order, each printed piece numbered. */
import type { Diagnostic, Locator, SourceFormat } from '../../model/targetDocument.ts'
import type { Line } from '../blocks.ts'
import type { GridCell, GridRow } from '../blocks.ts'
import { LIMITS, within } from './limits.ts'
import { printedText } from './printedText.ts'

export interface TableBlock {
  kind: 'table'
  /** Rows on the table's full grid: a merged cell's text stands at its first place, '' at the others. */
  rows: GridRow[]
}

export interface ParagraphBlock {
  kind: 'paragraph'
  line: Line
}

export type Block = ParagraphBlock | TableBlock

export interface DocumentReading {
  format: SourceFormat
  blocks: Block[]
  /** Every printed piece (paragraph, or paragraph of a cell) by its number, from 1; the place of piece n is places[n]. */
  pieces: Line[]
  places: Locator[]
  diagnostics: Diagnostic[]
}

/** Numbers printed pieces as a reader meets them; throws TooLargeError where there are too many, so no table grows without bound. */
export class PieceCounter {
  readonly pieces: Line[] = []
  readonly places: Locator[] = [{ line: 0 }]

  add(text: string, place: Locator): Line {
    within(LIMITS.pieces, this.places.length, '格/cells')
    const line: Line = { number: this.places.length, text: printedText(text), gap: 0 }
    this.places.push(place)
    if (text.trim() !== '') this.pieces.push(line)
    return line
  }
}

/** A grid cell from its printed paragraphs; a blank one still has a number, for its place. */
export function gridCell(counter: PieceCounter, paragraphs: readonly string[], place: Locator, join: (parts: readonly string[]) => string): GridCell {
  const printed = paragraphs.length === 0 ? [''] : paragraphs
  const pieces = printed.map((text) => counter.add(text, place)).map(({ text, number }) => ({ text, line: number }))
  return { text: join(pieces.map(({ text }) => text)), line: pieces[0]!.line, pieces }
}
