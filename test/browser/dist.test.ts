import { readFileSync, statSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { serve } from '../../scripts/lib/serve.ts'
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

/** Snapshots that tests write into the built site. */
const WRITTEN_LATER = /^snapshots\/(?:corrected|crowd|throng)\//u

test('every packed copy unpacks to its original and is smaller, and each text that gains by it has both', async () => {
  const files = await filesOf(site)
  const copies = [...files].filter(([name]) => /\.(?:br|gz)$/u.test(name))
  for (const [name, content] of copies) {
    const original = files.get(name.replace(/\.\w+$/u, ''))
    const unpacked = name.endsWith('.br') ? brotliDecompressSync(content) : gunzipSync(content)
    expect(original !== undefined && unpacked.equals(original) && content.length < original.length, name).toBe(true)
  }
  const large = [...files].filter(([name, { length }]) => /\.(?:html|js|css|json)$/u.test(name) && length > 2000 && !WRITTEN_LATER.test(name)).map(([name]) => name)
  expect(large.length).toBeGreaterThan(10)
  expect(large.filter((name) => !files.has(`${name}.br`) || !files.has(`${name}.gz`))).toEqual([])
})

test('a server sends the packed copies to who takes them, and the same texts without them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plain-'))
  try {
    await cp(site, folder, { recursive: true, filter: (path) => !/\.(?:br|gz)$/u.test(path) })
    const [packed, plain] = [await serve({ dir: site, port: 0 }), await serve({ dir: folder, port: 0 })]
    const html = readFileSync(join(site, 'index.html'), 'utf8')
    const script = /src="\.\/(assets\/[^"]+\.js)"/u.exec(html)![1]!
    for (const path of ['', 'index.html', script, 'snapshots/default/manifest.json']) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const [one, other] = await Promise.all([packed, plain].map(({ url }) => fetch(`${url}${path}`, { headers: { 'accept-encoding': encoding } })))
        expect(one!.headers.get('content-encoding') ?? 'identity', path).toBe(encoding)
        expect(other!.headers.get('content-encoding'), path).toBeNull()
        expect(one!.headers.get('content-type'), path).toBe(other!.headers.get('content-type'))
        expect(await one!.text() === await other!.text(), path).toBe(true)
      }
    }
    await Promise.all([packed.close(), plain.close()])
  } finally {
    await rm(folder, { recursive: true })
  }
})
