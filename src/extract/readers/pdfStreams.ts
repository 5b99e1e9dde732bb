/**
 * How much the packed streams of a PDF unpack to, found before the PDF reader, which has no bound of its own, unpacks them.
 * Streams that are locked or packed by filters of pictures are left to the reader.
 */
import { opensZlib, zlibSize } from './inflate.ts'
import { LIMITS } from './limits.ts'
import { filteredSize, filtersIn } from './pdfFilters.ts'

const STREAM = [...'stream'].map((character) => character.charCodeAt(0))
const END = [...'endstream'].map((character) => character.charCodeAt(0))
/** Deflate and LZW never pack better than this. */
const BEST_RATIO = 1_400
const LAYERS = 2
const DICTIONARY = 600

/** Throws TooLargeError. */
export function checkPdfStreams(bytes: Uint8Array): void {
  if (bytes.length * BEST_RATIO < LIMITS.pdfStreams && !/\/(?:Filter|F)\s*\[\s*\/\w+\s*\/\w/u.test(latin1(bytes))) return
  let left: number = LIMITS.pdfStreams
  for (let at = nextStream(bytes, 0); at >= 0; at = nextStream(bytes, at)) {
    const before = latin1(bytes.subarray(Math.max(0, at - DICTIONARY), at))
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')))
    const filters = filtersIn(dictionary)
    const picture = /\/Subtype\s*\/Image\b/u.test(dictionary)
    const limit = picture ? LIMITS.pdfPicture : left
    const size = filters.length > 0 ? filteredSize(bytes.subarray(at, endOf(bytes, at)), filters, limit) : opensZlib(bytes, at) ? zlibSize(bytes.subarray(at), limit, LAYERS) : 0
    if (!picture) left -= size
  }
}

/** Where a stream's data ends: at its closing word, or with the file. */
function endOf(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(END[0]!, from); at >= 0; at = bytes.indexOf(END[0]!, at + 1)) if (END.every((byte, index) => bytes[at + index] === byte)) return at
  return bytes.length
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
