/** All the extractor knows of the world. */
import type { ReadingStep } from '../model/localReading.ts'

export interface ByteSource {
  /** The file's own name, without folders. */
  name: string
  bytes: Uint8Array
}

/** What the host lends the readers. */
export interface Assets {
  /** Where pdfjs finds the character maps of Chinese fonts that carry none, and the standard fonts. */
  cMapUrl?: string
  cMapPacked?: boolean
  standardFontDataUrl?: string
  /** The same files by name (`GBK-EUC-H.bcmap`, `FoxitSans.pfb`), where the host hands them over itself. */
  pdfFile?: (name: string) => Promise<Uint8Array>
  /** Takes the text out of an old Word file; absent where the host can't (the browser). Rejects on a damaged file. */
  readDoc?: (bytes: Uint8Array) => Promise<string>
  /** Told how far a reading is. */
  onStep?: (step: ReadingStep) => void
}
