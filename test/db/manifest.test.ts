import { describe, expect, test } from 'vitest'
import { readManifest, snapshotUrl } from '../../src/db/manifest.ts'
import { TABLE_NAMES } from '../../src/model/tables.ts'
import { buildManifest } from '../../src/snapshot/manifest.ts'
import { targetDocument } from '../support/documents.ts'

describe('a snapshot named in the address', () => {
  const base = 'https://office.example/some/where/index.html?view=data'

  test.each(['default', '2025-06', 'a', '-', '0'.repeat(64)])('%s lies beside the page', (name) => {
    expect(snapshotUrl(name, base)).toBe(`https://office.example/some/where/snapshots/${name}/manifest.json`)
  })

  test.each([
    '', '.', '..', '../default', '..%2fdefault', 'a/b', 'a\\b', '/etc', '//evil.example', 'https://evil.example', 'Default',
    'a b', 'a\n', 'default\0', 'ａ', '默认', 'a?x', 'a#x', 'a.b', 'a_b', '0'.repeat(65),
  ])('%j is refused', (name) => {
    expect(snapshotUrl(name, base)).toBeNull()
  })
})

describe('a manifest', () => {
  const good = () => structuredClone(buildManifest({
    name: 'default', tool: 'test', publication: { title: { zh: '样例', en: 'Sample' }, published: null, fictional: true },
    tables: TABLE_NAMES.map((table) => ({ table, bytes: 10, sha256: 'ab'.repeat(32), rows: 1 })),
    documents: [targetDocument('0a')], sha256: () => 'cd'.repeat(32),
  })) as unknown as Record<string, unknown> & { files: Record<string, unknown>[]; sources: Record<string, unknown>[] }

  test('as written is read as it is', () => {
    expect(readManifest(good())).toEqual(good())
  })

  const broken: [string, RegExp, (manifest: ReturnType<typeof good>) => unknown][] = [
    ['not an object', /manifest is not an object/u, () => null],
    ['an id that is no hash', /manifest\.id/u, (m) => ({ ...m, id: 'x' })],
    ['another version', /schemaVersion 99/u, (m) => ({ ...m, schemaVersion: 99 })],
    ['a title without English', /title\.en/u, (m) => ({ ...m, title: { zh: '样例' } })],
    ['a table listed twice', /projects is listed 2 times/u, (m) => ({ ...m, files: [...m.files, m.files.find(({ table }) => table === 'projects')] })],
    ['a table not listed', /rules is listed 0 times/u, (m) => ({ ...m, files: m.files.filter(({ table }) => table !== 'rules') })],
    ['a file in another folder', /files\[0\]\.name/u, (m) => ({ ...m, files: m.files.map((file) => ({ ...file, name: '../documents-abababab.parquet' })) })],
    ['a file on another host', /files\[0\]\.name/u, (m) => ({ ...m, files: m.files.map((file) => ({ ...file, name: 'https://evil.example/documents-abababab.parquet' })) })],
    ['a negative size', /files\[0\]\.bytes/u, (m) => ({ ...m, files: m.files.map((file) => ({ ...file, bytes: -1 })) })],
    ['a source without hash', /sources\[0\]\.sha256/u, (m) => ({ ...m, sources: [{ ...m.sources[0], sha256: '' }] })],
  ]
  test.each(broken)('with %s is refused by name', (_, message, damage) => {
    expect(() => readManifest(damage(good()))).toThrow(message)
  })
})
