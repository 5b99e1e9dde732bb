/** All the extractor knows of the world. */
export interface ByteSource {
  /** The file's own name, without folders. */
  name: string
  bytes: Uint8Array
}

/** Where pdfjs finds the character maps of Chinese fonts that carry none, and the standard fonts. */
export interface PdfAssets {
  cMapUrl?: string
  cMapPacked?: boolean
  standardFontDataUrl?: string
}
