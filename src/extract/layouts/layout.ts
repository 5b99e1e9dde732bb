import type { LayoutReading } from '../blocks.ts'
import type { Reading } from '../readers/reading.ts'

/** One published table layout: what it recognises and how it reads. Adding a layout is one file and a line in `index.ts`. */
export interface Layout {
  id: string
  /** 0 = not this layout; otherwise how many of the form's own labels were found printed this way. */
  recognise(reading: Reading): number
  read(reading: Reading): LayoutReading
}
