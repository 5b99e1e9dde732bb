import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publishedFiles } from '../../src/db/publishedFiles.ts'
import { sha256, sha256Of } from '../../src/db/sha256.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { ROOT } from '../support/run.ts'

const folder = join(ROOT, 'public/snapshots/default')
const BASE = 'https://example.invalid/snapshots/default/manifest.json'
const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest

/** The published files from the disk; `alter` may change one's bytes or take it away. */
function files(alter: (name: string, bytes: Buffer) => Buffer | null = (_, bytes) => bytes) {
  const asked: RequestCache[] = []
  const source = publishedFiles({ silenceMs: 5000, fetch: async (url, init) => {
    asked.push(init?.cache ?? 'default')
    const name = String(url).split('/').pop()!
    const bytes = alter(name, await readFile(join(folder, name)))
    return bytes === null ? new Response('', { status: 404 }) : new Response(new Uint8Array(bytes))
  } })
  return { source, asked }
}

test('the files as published are all the same, and give the snapshot’s id', async () => {
  const seen: string[] = []
  const { source, asked } = files()
  const { files: checks, id } = await source.check(manifest, BASE, ({ file }) => seen.push(file.name))
  expect(checks.map(({ file, state }) => [file.name, state])).toEqual(manifest.files.map(({ name }) => [name, 'same']))
  expect(id).toBe(manifest.id)
  expect(seen.sort()).toEqual(manifest.files.map(({ name }) => name).sort())
  expect(new Set(asked)).toEqual(new Set(['reload']))
})

test('one changed byte of the same length is found, in its file only, and in the id', async () => {
  const { source } = files((name, bytes) => {
    if (name.startsWith('indicators-')) bytes[100]! ^= 1
    return bytes
  })
  const { files: checks, id } = await source.check(manifest, BASE, () => {})
  expect(checks.filter(({ state }) => state !== 'same').map(({ file, state }) => [file.table, state])).toEqual([['indicators', 'differs']])
  expect(id).not.toBe(manifest.id)
})

test('a file that is gone is missing, not different, and there is no id', async () => {
  const { source } = files((name, bytes) => (name.startsWith('rules-') ? null : bytes))
  const { files: checks, id } = await source.check(manifest, BASE, () => {})
  expect(checks.find(({ file }) => file.table === 'rules')).toMatchObject({ state: 'missing', sha256: null, bytes: null })
  expect(id).toBeNull()
})

test('a table is read from its file, and not from a changed one', async () => {
  const file = manifest.files.find(({ table }) => table === 'projects')!
  const table = await files().source.table(file, BASE)
  expect(table.rows).toBe(file.rows)
  expect(table.columns.every(({ values }) => values.length === file.rows)).toBe(true)
  await expect(files((_, bytes) => bytes.fill(0)).source.table(file, BASE)).rejects.toThrow(/SHA-256/u)
})

test('the browser’s own hash and the library’s agree', async () => {
  const bytes = new TextEncoder().encode('绩效')
  expect(await sha256Of(bytes)).toBe(sha256(bytes))
})
