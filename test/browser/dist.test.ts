import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { filesOf } from '../support/run.ts'

/** Addresses that stand in the code as names or in messages and are never asked for. */
const NAMES = [
  /^http:\/\/www\.w3\.org\//u,
  // Namespaces of a workbook's XML.
  /^http:\/\/schemas\.(?:openxmlformats\.org|microsoft\.com\/office)\//u,
  // Names of the formats that the reader's own documents are written in; its worker is under the page's policy (open.test.ts).
  /^http:\/\/(?:www\.xfa\.org\/schema|ns\.adobe\.com|purl\.org\/dc|purl\.oclc\.org\/ooxml|sheetjs\.(?:com$|openxmlformats\.org\/)|www\.ibm\.com\/data\/dtd\/)/u,
  // What pdfjs's polyfills try an address parser with, and who wrote them.
  /^https:\/\/(?:a(?:[/@#].*)?|x|foo\.bar|github\.com\/zloirock\/core-js.*)$|^http:\/\/example\.com$/u,
  /^https:\/\/svelte\.dev\/e\//u,
  /^https:\/\/github\.com\/(?:emn178\/js-sha256|duckdb\/duckdb-wasm)/u,
]

const site = inject('site')

test('the built site names no host it could ask', async () => {
  const texts = [...await filesOf(site)].filter(([name]) => /\.(?:html|js|css|svg|json|txt)$/u.test(name))
  expect(texts.length).toBeGreaterThan(2)
  const found = texts.flatMap(([name, content]) => [...content.toString('utf8').matchAll(/\b(?:https?|wss?):\/\/[\w.-]+[^\s"'`<>\\)]*/gu)].map(([url]) => [name, url] as const))
  expect(found.filter(([, url]) => !NAMES.some((name) => name.test(url)))).toEqual([])
})

test('the built site reads its own files by relative address', async () => {
  const html = readFileSync(join(site, 'index.html'), 'utf8')
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/gu)].map(([, address]) => address!)
  expect(addresses.filter((address) => !/^(?:\.\/|#|data:)/u.test(address))).toEqual([])
})

test('no file is larger than the 25 MiB that static hosts accept, the engine is packed and there is one of it', async () => {
  const names = [...(await filesOf(site)).keys()]
  expect(names.filter((name) => statSync(join(site, name)).size > 25 * 2 ** 20)).toEqual([])
  const engines = names.filter((name) => name.includes('.wasm'))
  expect(engines).toHaveLength(1)
  expect([...readFileSync(join(site, engines[0]!)).subarray(0, 2)]).toEqual([0x1f, 0x8b])
})
