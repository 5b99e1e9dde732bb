import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCache } from '../../scripts/lib/extractionCache.ts'
import { pinned, readerVersion } from '../../scripts/lib/readerVersion.ts'
import { ROOT } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()
const SHA = 'c'.repeat(64)
const EXTRACTION = { document: null, diagnostics: [{ severity: 'error', code: 'made-up', message: '虚构 / made up', locator: null }] } as const
const extraction = () => structuredClone(EXTRACTION) as unknown as Parameters<Awaited<ReturnType<typeof openCache>>['put']>[1]
const entryOf = (folder: string) => join(folder, '0123456789abcdef', 'cc', `${SHA}.json`)

describe('the cache of extractions', () => {
  it('gives back what was put, to a later run too', async () => {
    const folder = await temporary()
    await (await openCache(folder, '0123456789abcdef')).put(SHA, extraction())
    expect(await (await openCache(folder, '0123456789abcdef')).get(SHA)).toEqual(EXTRACTION)
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, -3)],
    ['changed by one character', (text: string) => text.replace('made up', 'made us')],
    ['empty', () => ''],
  ])('takes an entry that is %s for none, and writes it anew', async (_, spoil) => {
    const folder = await temporary()
    const cache = await openCache(folder, '0123456789abcdef')
    await cache.put(SHA, extraction())
    await writeFile(entryOf(folder), spoil(await readFile(entryOf(folder), 'utf8')))
    expect(await cache.get(SHA)).toBeNull()
    await cache.put(SHA, extraction())
    expect(await cache.get(SHA)).toEqual(EXTRACTION)
  })

  it('drops the entries of other readers and nothing else', async () => {
    const folder = await temporary()
    await (await openCache(folder, '0123456789abcdef')).put(SHA, extraction())
    await mkdir(join(folder, 'notes'))
    const cache = await openCache(folder, 'fedcba9876543210')
    expect(await cache.get(SHA)).toBeNull()
    expect(await readdir(folder)).toEqual(['notes'])
  })
})

describe('the reader\'s version', () => {
  const copy = async () => {
    const root = await temporary()
    for (const part of ['src/extract', 'src/model', 'src/reference', 'package-lock.json']) await cp(join(ROOT, part), join(root, part), { recursive: true })
    return root
  }

  it('is the same for the same files', async () => {
    expect(await readerVersion(await copy())).toBe(await readerVersion(await copy()))
  })

  it.each([
    ['a step', 'src/extract/steps/parseValue.ts', (text: string) => `${text}\n`],
    ['a reference list', 'src/reference/categories.ts', (text: string) => text.replace('数量指标', '数量标')],
    ['the pin of a reader\'s package', 'package-lock.json', (text: string) => text.replace(/("node_modules\/pdfjs-dist": \{\s+"version": ")[^"]+/u, '$19.9.9')],
    ['the pin of what a reader\'s package needs', 'package-lock.json', (text: string) => text.replace(/("node_modules\/yauzl": \{\s+"version": ")[^"]+/u, '$19.9.9')],
  ])('changes with %s', async (_, path, change) => {
    const root = await copy()
    const before = await readerVersion(root)
    const text = await readFile(join(root, path), 'utf8')
    await writeFile(join(root, path), change(text))
    expect(change(text)).not.toBe(text)
    expect(await readerVersion(root)).not.toBe(before)
  })

  it('stays where a package of the page alone changes', async () => {
    const root = await copy()
    const before = await readerVersion(root)
    const text = await readFile(join(root, 'package-lock.json'), 'utf8')
    await writeFile(join(root, 'package-lock.json'), text.replace(/("node_modules\/svelte": \{\s+"version": ")[^"]+/u, '$19.9.9'))
    expect(await readerVersion(root)).toBe(before)
  })

  it('takes the nearest of two versions of one package, as Node does', () => {
    const packages = {
      'node_modules/a': { version: '1', integrity: 'i', dependencies: { c: '2' } }, 'node_modules/a/node_modules/c': { version: '2', integrity: 'i' },
      'node_modules/c': { version: '1', integrity: 'i' },
    }
    expect(pinned({ packages }, ['a', 'node:fs'])).toEqual(['node_modules/a 1 i', 'node_modules/a/node_modules/c 2 i'])
  })
})
