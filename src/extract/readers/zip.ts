import { unzipSync } from 'fflate'

/** Largest unpacked part that is read, in bytes; a published document's is under 5 MB. */
const MAX_PART = 128 * 1024 * 1024
const MAX_PARTS = 2_000

export class ArchiveError extends Error {
  override name = 'ArchiveError'
  readonly code: 'archive-damaged' | 'archive-too-large'

  constructor(code: ArchiveError['code'], detail: string) {
    super(detail)
    this.code = code
  }
}

/** The wanted parts of a ZIP package, unpacked within bounds. Throws ArchiveError. */
export function readParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let total = 0
  let parts = 0
  let tooLarge = ''
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++parts > MAX_PARTS || !wanted(name)) return false
        total += originalSize
        if (total > MAX_PART) tooLarge = name
        return tooLarge === ''
      },
    })
    if (tooLarge !== '') throw new ArchiveError('archive-too-large', tooLarge)
    return new Map(Object.entries(unpacked))
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError('archive-damaged', error instanceof Error ? error.message : String(error))
  }
}
