/** What a reader takes before it refuses; published target documents are far below each. */
const MB = 1024 * 1024

export const LIMITS = {
  /** A file, before anything in it is decoded. */
  bytes: 64 * MB,
  /** All parts of a package that are read, unpacked. */
  unpacked: 128 * MB,
  /** All packed streams of a PDF but its pictures, unpacked; and one picture. */
  pdfStreams: 128 * MB,
  pdfPicture: 256 * MB,
  pdfPages: 2_000,
  /** Drawing operators and glyphs of a whole PDF. */
  pdfOperators: 6_000_000,
  pdfGlyphs: 3_000_000,
  /** Printed pieces: lines, paragraphs, and cells with the blank ones. */
  pieces: 1_000_000,
  /** Open elements of XML or HTML one inside the other. */
  depth: 400,
  elements: 4_000_000,
  attributes: 4_000,
  packageParts: 20_000,
} as const

/** The document is beyond a limit; the message says which, in words of both languages. */
export class TooLargeError extends Error {
  override name = 'TooLargeError'
}

export const megabytes = (bytes: number) => `${Math.ceil(bytes / MB).toLocaleString('en-US')} MB`

/** Throws TooLargeError where `amount` is beyond `limit`. */
export function within(limit: number, amount: number, unit: string): void {
  if (amount > limit) throw new TooLargeError(`> ${limit.toLocaleString('en-US')} ${unit}`)
}
