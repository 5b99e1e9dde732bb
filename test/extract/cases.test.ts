import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../src/extract/index.ts'

/** One folder a case: source.txt and the expected.json it must give. UPDATE_GOLDENS=1 writes what is missing or changed. */
const ROOT = new URL('./cases/', import.meta.url)

describe('each case folder reads as its expected.json says', () => {
  for (const name of readdirSync(ROOT)) {
    it(name, async () => {
      const { document } = await extractDocument({ name: 'source.txt', bytes: new Uint8Array(readFileSync(new URL(`${name}/source.txt`, ROOT))) })
      const text = `${JSON.stringify(document, null, 2)}\n`
      const golden = new URL(`${name}/expected.json`, ROOT)
      if (process.env.UPDATE_GOLDENS === '1' || !existsSync(golden)) writeFileSync(golden, text)
      expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
    })
  }
})
