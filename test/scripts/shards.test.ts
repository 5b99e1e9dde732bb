import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isInShard, readShard } from '../../scripts/lib/shards.ts'

const CASE = new URL('../extract/cases/tabbed-irregular/source.txt', import.meta.url)
const ROOT = new URL('../../', import.meta.url)

function ingest(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/ingest.ts', ...args, '--quiet', '--no-cache'], { cwd: ROOT, env: { ...process.env, LANG: 'C', LC_ALL: 'C' } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr })
    })
  })
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shards-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('every file is in exactly one shard, wherever the corpus lies', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z0-9港]{1,12}$/u), fc.integer({ min: 1, max: 50 }), (stem, of) => {
    const homes = (path: string) => Array.from({ length: of }, (_, at) => at + 1).filter((index) => isInShard(path, { index, of }))
    expect(homes(`/mnt/a/${stem}.docx`)).toHaveLength(1)
    expect(homes(`/mnt/a/${stem}.docx`)).toEqual(homes(`elsewhere/${stem}.PDF`))
  }))
})

test.each([['3/8', { index: 3, of: 8 }], ['1/1', { index: 1, of: 1 }], ['0/4', null], ['5/4', null], ['1', null], ['1/0', null], ['a/b', null]])('--shard %s', (text, shard) => {
  expect(readShard(text)).toEqual(shard)
})

describe('a corpus read in shards', () => {
  test('gives the files and, merged, the report of one process', async () => {
    const sources = join(folder, 'sources')
    const text = await readFile(CASE, 'utf8')
    for (const [name, content] of [['a/x.txt', text], ['b/x.txt', `${text}\n`], ['c.txt', `${text}\n\n`], ['d.txt', '会议通知'], ['e.txt', `${text} `]] as const) {
      await mkdir(join(sources, name, '..'), { recursive: true })
      await writeFile(join(sources, name), content)
    }
    const [one, parts] = [join(folder, 'one'), join(folder, 'parts')]
    expect((await ingest(sources, '--out', one)).code).toBe(1)
    const early = await ingest('--merge', '2', '--out', parts)
    expect([early.code, early.said]).toEqual([1, expect.stringContaining('ingest-report.1-of-2.json')])
    for (const shard of ['2/2', '1/2']) await ingest(sources, '--out', parts, '--shard', shard)
    expect((await ingest('--merge', '2', '--out', parts)).code).toBe(1)
    const names = (await readdir(join(one, 'targets'))).sort()
    expect(names).toHaveLength(4)
    expect((await readdir(join(parts, 'targets'))).sort()).toEqual(names)
    for (const name of names) expect(await readFile(join(parts, 'targets', name), 'utf8')).toBe(await readFile(join(one, 'targets', name), 'utf8'))
    const report = (out: string) => readFile(join(out, 'ingest-report.json'), 'utf8').then((json) => json.replaceAll(out, ''))
    expect(await report(parts)).toBe(await report(one))
  }, 180_000)

  test('a shard that is none is refused with the usage', async () => {
    expect(await ingest(folder, '--out', folder, '--shard', '4/3')).toEqual({ code: 2, said: expect.stringContaining('--shard') })
  })
})
