/** One file's extraction as a process of its own runs it. */
import { createHash } from 'node:crypto'
import { type Extraction, extractDocument } from '../../src/extract/index.ts'
import { fileSource, nodeAssets } from '../../src/extract/node.ts'

export type ReadOutcome =
  /** `sha256` is of the bytes that were read; the document bears no name, so that it depends on them alone. */
  | { kind: 'extraction'; extraction: Extraction; sha256: string }
  /** The file could not be opened or read through. */
  | { kind: 'no-access'; detail: string }
  /** The reader threw, which it never should. */
  | { kind: 'threw'; detail: string }

const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Never rejects. */
export default async function extractFile(path: string): Promise<ReadOutcome> {
  const source = await fileSource(path).catch((error: unknown) => detailOf(error))
  if (typeof source === 'string') return { kind: 'no-access', detail: source }
  const sha256 = createHash('sha256').update(source.bytes).digest('hex')
  try {
    return { kind: 'extraction', extraction: await extractDocument({ ...source, name: '' }, nodeAssets()), sha256 }
  } catch (error) {
    return { kind: 'threw', detail: detailOf(error) }
  }
}
