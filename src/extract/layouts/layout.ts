/**
 * How to add a layout: one file here and a line in `index.ts`.
 *
 * `recognise` counts the form's own labels that are found printed in this layout's way; the layout that counts most reads
 * the document, so a label that any layout would find must not count. 0 where the reading has not the pieces it needs:
 * `blocks` (real tables) or, where that is null, `lines`.
 *
 * `read` gives one `RawProject` for each table, in printed order, its cells as printed with only layout breaks removed,
 * each with the number of its first piece. It must account for every piece from its first table on: what went into a
 * field, a label or a heading is in `accounted`; a piece that belongs to none is left out of it and is reported by the
 * caller. What cannot be read is a diagnostic, never a guess: an error where cells may be missing; a cell put together
 * by inference has its `confidence` in the row (`steps/confidence.ts`). Values, categories and amounts are understood
 * later, in `assemble.ts`. Time must grow with the length of the text, no faster.
 *
 * A case is a folder with a document and its expected.json: `test/extract/authored/cases/<name>/document.*` (only what
 * expected.json lists is compared) or `test/extract/cases/<name>/source.txt` (the whole target document is).
 */
import type { LayoutReading } from '../blocks.ts'
import type { Reading } from '../readers/reading.ts'

/** One published table layout: what it recognises and how it reads. */
export interface Layout {
  id: string
  /** 0 = not this layout; otherwise how many of the form's own labels were found printed this way. */
  recognise(reading: Reading): number
  read(reading: Reading): LayoutReading
}
