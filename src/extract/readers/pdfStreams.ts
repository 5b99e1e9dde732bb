/**
 * How much the packed streams of a PDF unpack to, found before the PDF reader, which has no bound of its own, unpacks them.
 * A stream packed twice is followed; streams that are locked or packed otherwise are left to the reader.
 */
import { opensZlib, zlibSize } from './inflate.ts'
import { LIMITS } from './limits.ts'

const STREAM = [...'stream'].map((character) => character.charCodeAt(0))
/** Deflate never packs better than this. */
const BEST_RATIO = 1_032
const LAYERS = 2

/** Throws TooLargeError. */
export function checkPdfStreams(bytes: Uint8Array): void {
  const layers = /\/Fl(?:ateDecode)?\s*\/Fl/u.test(latin1(bytes)) ? LAYERS : 1
  if (bytes.length * BEST_RATIO ** layers < LIMITS.pdfStreams) return
  let left: number = LIMITS.pdfStreams
  for (let at = nextStream(bytes, 0); at >= 0; at = nextStream(bytes, at)) {
    if (!opensZlib(bytes, at)) continue
    const picture = /\/Subtype\s*\/Image\b/u.test(latin1(bytes.subarray(Math.max(0, at - 600), at)))
    const size = zlibSize(bytes.subarray(at), picture ? LIMITS.pdfPicture : left, layers)
    if (!picture) left -= size
  }
}

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** The first byte of the next stream's data, -1 where there is none. */
function nextStream(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(STREAM[0]!, from); at >= 0; at = bytes.indexOf(STREAM[0]!, at + 1)) {
    if (!STREAM.every((byte, index) => bytes[at + index] === byte)) continue
    const end = at + STREAM.length
    if (bytes[end] === 0x0a) return end + 1
    if (bytes[end] === 0x0d) return bytes[end + 1] === 0x0a ? end + 2 : end + 1
  }
  return -1
}
