/** One file's extraction as a worker runs it. */
import { type Extraction, extractDocument } from '../../src/extract/index.ts'
import { fileSource, nodeAssets } from '../../src/extract/node.ts'

export default async function extractFile(path: string): Promise<Extraction> {
  return extractDocument(await fileSource(path), nodeAssets())
}
