import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../src/extract/index.ts'
import { nodeAssets } from '../../src/extract/node.ts'
import { KNOWN } from './authored/known.ts'

/** One folder a case: a published-looking document and, in expected.json, what it says. A new layout is a new folder. */
const ROOT = new URL('./authored/cases/', import.meta.url)
const CASES = readdirSync(ROOT)
const assets = nodeAssets()

/** Fields of expected.json that differ, as `path: got → want`. Only what expected.json lists is compared. */
function differences(want: unknown, got: unknown, path: string): string[] {
  if (Array.isArray(want)) {
    const list = Array.isArray(got) ? got : []
    const count = list.length === want.length ? [] : [`${path}.length: ${list.length} → ${want.length}`]
    return [...count, ...want.flatMap((one, index) => (index < list.length ? differences(one, list[index], `${path}[${index}]`) : []))]
  }
  if (want !== null && typeof want === 'object') {
    return Object.entries(want).flatMap(([key, value]) => differences(value, (got as Record<string, unknown> | null | undefined)?.[key], path === '' ? key : `${path}.${key}`))
  }
  return Object.is(want, got) ? [] : [`${path}: ${JSON.stringify(got)} → ${JSON.stringify(want)}`]
}

describe('each authored document reads as its expected.json says', () => {
  it.each(CASES)('%s', async (name) => {
    const folder = new URL(`${name}/`, ROOT)
    const file = readdirSync(folder).find((one) => one.startsWith('document.'))!
    const { document, diagnostics } = await extractDocument({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, folder))) }, assets)
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
    const found = differences(expected, { ...document, errors }, '')
    const known = KNOWN.filter((one) => one.case === name)
    for (const one of known) {
      if (!found.some((text) => one.fields.test(text))) console.warn(`${name}: ${String(one.fields)} is right now; take it out of KNOWN`)
      else console.info(`${name}: known: ${one.cause}`)
    }
    expect(found.filter((text) => !known.some((one) => one.fields.test(text)))).toEqual([])
  })
})
