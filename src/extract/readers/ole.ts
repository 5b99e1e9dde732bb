/**
 * OLE containers (.doc, .xls, locked .docx): their streams by name. Sector chains that run in circles or out of the file
 * are refused here, before a reader that trusts them is given the file.
 */
import { LIMITS, within } from './limits.ts'

export class OleError extends Error {
  override name = 'OleError'
  readonly code: 'document-damaged' | 'document-locked'

  constructor(code: OleError['code'], detail = '') {
    super(detail)
    this.code = code
  }
}

export interface OleStream {
  name: string
  size: number
  bytes: () => Uint8Array
}

const END = -2
const NONE = -1
const ENTRY = 128

/** Throws OleError, TooLargeError. */
export function oleStreams(file: Uint8Array): OleStream[] {
  const damaged = (where: string) => new OleError('document-damaged', `OLE: ${where}`)
  if (file.length < 512) throw damaged('header')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const [sectorBits, shortBits] = [view.getUint16(30, true), view.getUint16(32, true)]
  if ((sectorBits !== 9 && sectorBits !== 12) || shortBits !== 6) throw damaged('header')
  const size = 1 << sectorBits
  const sectors = Math.ceil(file.length / size) - 1
  const offset = (sector: number) => {
    if (sector < 0 || sector >= sectors) throw damaged('sector')
    return (sector + 1) * size
  }
  const int = (at: number) => (at + 4 <= file.length ? view.getInt32(at, true) : NONE)

  /** The sectors of a chain; a chain is never longer than its table. */
  const chain = (table: Int32Array, start: number): number[] => {
    const found: number[] = []
    for (let sector = start; sector !== END && sector !== NONE; sector = table[sector]!) {
      if (sector < 0 || sector >= table.length || found.length >= table.length) throw damaged('chain')
      found.push(sector)
    }
    return found
  }
  const tableOf = (list: readonly number[]) => Int32Array.from(list.flatMap((sector) => Array.from({ length: size / 4 }, (_, index) => int(offset(sector) + index * 4))))

  const fatCount = int(44)
  const listCount = int(72)
  if (fatCount < 1 || fatCount > sectors || listCount < 0 || listCount > sectors) throw damaged('allocation table')
  const fatSectors: number[] = []
  for (let index = 0; index < Math.min(109, fatCount); index++) fatSectors.push(int(76 + index * 4))
  let list = int(68)
  for (let index = 0; index < listCount && fatSectors.length < fatCount; index++) {
    const at = offset(list)
    for (let entry = 0; entry < size / 4 - 1 && fatSectors.length < fatCount; entry++) fatSectors.push(int(at + entry * 4))
    list = int(at + size - 4)
  }
  if (fatSectors.length !== fatCount) throw damaged('allocation table')
  const fat = tableOf(fatSectors)
  const shortSectors = chain(fat, int(60))
  const shortFat = tableOf(shortSectors)

  const join = (list: readonly number[], unit: number, at: (sector: number) => number, source: Uint8Array, length: number) => {
    const joined = new Uint8Array(list.length * unit)
    list.forEach((sector, index) => joined.set(source.subarray(at(sector), at(sector) + unit), index * unit))
    return joined.subarray(0, length)
  }
  const bytesOf = (start: number, length: number) => join(chain(fat, start), size, offset, file, length)
  const directory = bytesOf(int(48), Infinity)
  const entry = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const count = Math.floor(directory.length / ENTRY)
  within(LIMITS.packageParts, count, 'OLE')
  const streams: OleStream[] = []
  let short = new Uint8Array()
  const links: number[][] = []
  for (let index = 0; index < count; index++) {
    const at = index * ENTRY
    const type = entry.getUint8(at + 66)
    const start = entry.getInt32(at + 116, true)
    const length = entry.getUint32(at + 120, true)
    const nameLength = Math.min(64, Math.max(0, entry.getUint16(at + 64, true) - 2))
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength))
    links.push([68, 72, 76].map((field) => entry.getInt32(at + field, true)))
    if (type !== 2 && type !== 5) continue
    if (length > file.length) throw damaged(name)
    if (type === 5) short = bytesOf(start, length)
    else if (length >= int(56)) {
      if (length > 0 && chain(fat, start).length * size < length) throw damaged(name)
      streams.push({ name, size: length, bytes: () => bytesOf(start, length) })
    } else {
      if (length > 0 && chain(shortFat, start).length * 64 < length) throw damaged(name)
      streams.push({ name, size: length, bytes: () => join(chain(shortFat, start), 64, (sector) => sector * 64, short, length) })
    }
  }
  refuseCircles(links, damaged)
  return streams
}

/** The directory is a tree: no entry is reached twice, and none is nested so deep that walking it by recursion would fail. */
function refuseCircles(links: readonly number[][], damaged: (where: string) => OleError): void {
  const seen = new Set([0])
  let row = [0]
  for (let depth = 0; row.length > 0; depth++) {
    within(LIMITS.depth, depth, 'OLE')
    const next: number[] = []
    for (const from of row) {
      for (const to of links[from] ?? []) {
        if (to === NONE) continue
        if (to < 0 || to >= links.length || seen.has(to)) throw damaged('directory')
        seen.add(to)
        next.push(to)
      }
    }
    row = next
  }
}

const WORD = 0xa5ec
const MAX_PIECES = 20_000
const MAX_WORK = 4_000_000_000

/**
 * Refuses an old Word file that is locked, or whose piece table or formatting would make its reader build text without end.
 * Throws OleError, TooLargeError.
 */
export function checkDoc(file: Uint8Array): void {
  const streams = oleStreams(file)
  const damaged = (where: string) => new OleError('document-damaged', `DOC: ${where}`)
  const stream = (name: string) => streams.find((one) => one.name === name)?.bytes()
  const main = stream('WordDocument')
  if (main === undefined || main.length < 0x200) throw damaged('WordDocument')
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  if (view.getUint16(0, true) !== WORD) throw damaged('WordDocument')
  const flags = view.getUint16(0x0a, true)
  if ((flags & 0x0100) !== 0) throw new OleError('document-locked')
  const table = stream((flags & 0x0200) !== 0 ? '1Table' : '0Table')
  if (table === undefined) throw damaged('Table')
  const inTable = new DataView(table.buffer, table.byteOffset, table.byteLength)
  let at = view.getUint32(0x01a2, true)
  while (at + 3 <= table.length && table[at] === 1) at += 3 + inTable.getUint16(at + 1, true)
  if (at + 5 > table.length || table[at] !== 2) throw damaged('pieces')
  const length = inTable.getUint32(at + 1, true)
  const pieces = (length - 4) / 12
  if (!Number.isInteger(pieces) || pieces < 1 || at + 5 + length > table.length) throw damaged('pieces')
  within(MAX_PIECES, pieces, '段/pieces')
  let text = 0
  for (let piece = 0; piece < pieces; piece++) {
    const [from, to] = [inTable.getUint32(at + 5 + piece * 4, true), inTable.getUint32(at + 9 + piece * 4, true)]
    const place = inTable.getUint32(at + 5 + (pieces + 1) * 4 + piece * 8 + 2, true)
    const single = (place & 0x40000000) !== 0
    const start = single ? (place & 0x3fffffff) / 2 : place
    const bytes = (to - from) * (single ? 1 : 2)
    if (to < from || start + bytes > main.length) throw damaged('pieces')
    text += bytes
  }
  within(LIMITS.bytes, text, 'DOC')
  const pages = (view.getUint32(0x00fe, true) + view.getUint32(0x0106, true)) / 8
  within(MAX_WORK, pages * (text + pieces * 100), 'DOC')
}
