import { zipSync } from 'fflate'

/** Entries of a ZIP carry a time; this one says nothing, so that equal files give equal bytes. */
const NO_TIME = new Date(1980, 0, 1)

/** Files in one ZIP, as they are: they are packed already. */
export function toArchive(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0, mtime: NO_TIME })
}
