/** Format told by content, never by name. */
import { oleStreams } from './ole.ts'
import { listParts } from './zip.ts'

export type ContentKind = 'pdf' | 'docx' | 'xlsx' | 'zip' | 'doc' | 'xls' | 'locked' | 'ole' | 'rtf' | 'image' | 'empty' | 'text-or-unknown'

const SIGNATURES: readonly (readonly [ContentKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
]

export function detectContent(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty'
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (found?.[0] === 'zip') return packageKind(bytes)
  if (found?.[0] === 'ole') return containerKind(bytes)
  return found ? found[0] : 'text-or-unknown'
}

/** By the part names; where the list of parts is lost, by any name in the file, so that a damaged document is called one. */
function packageKind(bytes: Uint8Array): ContentKind {
  try {
    const names = listParts(bytes).map(({ name }) => name)
    const has = (folder: string) => names.some((name) => name.startsWith(folder))
    return has('word/') ? 'docx' : has('xl/') ? 'xlsx' : 'zip'
  } catch {
    return hasName(bytes, 'word/') ? 'docx' : hasName(bytes, 'xl/') ? 'xlsx' : 'zip'
  }
}

function containerKind(bytes: Uint8Array): ContentKind {
  try {
    const names = oleStreams(bytes).map(({ name }) => name)
    return names.includes('EncryptedPackage') ? 'locked' : names.includes('WordDocument') ? 'doc' : names.includes('Workbook') || names.includes('Book') ? 'xls' : 'ole'
  } catch {
    return hasWide(bytes, 'EncryptedPackage') ? 'locked' : hasWide(bytes, 'WordDocument') ? 'doc' : hasWide(bytes, 'Workbook') || hasWide(bytes, 'Book') ? 'xls' : 'ole'
  }
}

/** A file name in a ZIP's headers, which are never packed themselves. */
const hasName = (bytes: Uint8Array, name: string) => hasBytes(bytes, [...name].map((character) => character.charCodeAt(0)))
/** A stream name in an OLE directory, in UTF-16. */
const hasWide = (bytes: Uint8Array, name: string) => hasBytes(bytes, [...name].flatMap((character) => [character.charCodeAt(0), 0]))

function hasBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
