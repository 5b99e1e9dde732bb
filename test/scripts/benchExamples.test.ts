import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../src/extract/index.ts'
import { nodeAssets } from '../../src/extract/node.ts'
import { numbered, readExamples } from '../../scripts/lib/bench/examples.ts'

const examples = readExamples()
const formats = [...new Set(examples.map(({ format }) => format))].map((format) => [format] as const)

describe('a document of the bench, numbered', () => {
  it.each(formats)('%s: reads as it did, under a content hash of its own', async (format) => {
    const { bytes } = examples.find((one) => one.format === format)!
    const [plain, one, two] = await Promise.all([bytes, numbered(format, bytes, 1), numbered(format, bytes, 2)].map((each) => extractDocument({ name: 'x', bytes: each }, nodeAssets())))
    const content = (extraction: typeof plain) => ({ ...extraction!.document, source: null })
    expect(plain!.document).not.toBeNull()
    expect([content(one), content(two)]).toEqual([content(plain), content(plain)])
    expect(new Set([plain, one, two].map((each) => each!.document!.source.sha256)).size).toBe(3)
  })

  it('utf-16 text stays whole', async () => {
    const { bytes } = examples.find((one) => one.format === 'txt' && one.bytes[0] === 0xff)!
    expect((await extractDocument({ name: 'x', bytes: numbered('txt', bytes, 5) })).diagnostics).toEqual((await extractDocument({ name: 'x', bytes })).diagnostics)
  })
})
