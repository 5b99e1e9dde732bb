/** ZIP packages: their parts by the central directory, unpacked within bounds whatever the headers claim. */
import { inflateBounded } from './inflate.ts'
import { LIMITS, megabytes } from './limits.ts'

export class ArchiveError extends Error {
  override name = 'ArchiveError'
  readonly code: 'archive-damaged' | 'archive-too-large' | 'document-locked'

  constructor(code: ArchiveError['code'], detail: string) {
    super(detail)
    this.code = code
  }
}

export interface Part {
  name: string
  method: number
  locked: boolean
  crc: number
  packed: number
  /** As the directory claims. */
  size: number
  /** Where its local header stands. */
  at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/** The parts a package lists, none unpacked. Throws ArchiveError. */
export function listParts(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.packageParts) throw new ArchiveError('archive-too-large', `${count} parts`)
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new ArchiveError('archive-damaged', 'directory')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    if (nameEnd > bytes.length) throw new ArchiveError('archive-damaged', 'directory')
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      locked: (view.getUint16(at + 8, true) & 1) === 1, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true),
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new ArchiveError('archive-damaged', 'no end of directory')
}

/** The wanted parts of a ZIP package. Throws ArchiveError. */
export function readParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = listParts(bytes).filter(({ name }) => wanted(name))
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  if (total > LIMITS.unpacked) throw new ArchiveError('archive-too-large', `${megabytes(total)} > ${megabytes(LIMITS.unpacked)}`)
  return new Map(parts.map((part) => [part.name, unpack(bytes, part)]))
}

function unpack(bytes: Uint8Array, part: Part): Uint8Array {
  if (part.locked) throw new ArchiveError('document-locked', part.name)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (part.at + 30 > bytes.length || view.getUint32(part.at, true) !== LOCAL) throw new ArchiveError('archive-damaged', part.name)
  const start = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  const packed = bytes.subarray(start, start + part.packed)
  if (packed.length !== part.packed || (part.method !== 0 && part.method !== 8)) throw new ArchiveError('archive-damaged', part.name)
  const unpacked = part.method === 0 ? packed : inflateTo(packed, part)
  if (unpacked.length !== part.size || crc32(unpacked) !== part.crc) throw new ArchiveError('archive-damaged', part.name)
  return unpacked
}

/** Inflates no further than the claimed size. */
function inflateTo(packed: Uint8Array, { name, size }: Part): Uint8Array {
  const out = new Uint8Array(size)
  try {
    const length = inflateBounded(packed, size, (chunk, at) => out.set(chunk, at))
    return out.subarray(0, length)
  } catch (error) {
    throw new ArchiveError('archive-damaged', `${name}: ${(error as Error).message}`)
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[at]!) & 0xff]!
  return (crc ^ 0xffffffff) >>> 0
}
