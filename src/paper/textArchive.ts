import { strToU8, zipSync } from 'fflate'

/** Entries of a ZIP carry a time; this one says nothing, so that equal texts give equal bytes. */
const NO_TIME = new Date(1980, 0, 1)

/** Texts by their file names → one ZIP, in their order. */
export function toTextArchive(texts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  return zipSync(Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)])), { level: 6, mtime: NO_TIME })
}
