import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const CASE = new URL('../extract/cases/tabbed-irregular/source.txt', import.meta.url)
const ROOT = new URL('../../', import.meta.url)

/** Runs the command as a user does; the exit code, what it said, and what it left behind. */
function ingest(args: string[], lang = 'C'): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/ingest.ts', ...args], { cwd: ROOT, env: { ...process.env, LANG: lang, LC_ALL: lang } }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr })
    })
  })
}

let folder: string
let sources: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'))
  sources = join(folder, 'sources')
  await mkdir(sources)
  await writeFile(join(sources, 'good.txt'), await readFile(CASE))
})
afterEach(() => rm(folder, { recursive: true }))

const written = () => readdir(join(folder, 'out', 'targets')).catch(() => [])

describe('npm run ingest', () => {
  it('reads a folder, writes one target document a source and a report, exit 0', async () => {
    const { code, said } = await ingest([sources, '--out', join(folder, 'out')])
    expect(code, said).toBe(0)
    expect(await written()).toEqual(['good.json'])
    const report = JSON.parse(await readFile(join(folder, 'out', 'ingest-report.json'), 'utf8'))
    expect(report.totals).toMatchObject({ files: 1, read: 1, failed: 0, projects: 2, indicators: 9 })
  })

  it.each<[string, (text: Buffer) => Buffer | string, RegExp]>([
    ['an empty file', () => '', /empty/u],
    ['a binary file', () => Buffer.from([0, 1, 2, 3, 0, 255]), /binary/u],
    ['a text that is no target table', () => '会议通知', /No target table/u],
    ['a table cut off in the middle', (text) => text.subarray(0, Math.floor(text.length * 0.45)), /cut off|middle of a character/u],
  ])('%s: a message, exit 1, the other documents written', async (_, make, message) => {
    await writeFile(join(sources, 'bad.txt'), make(await readFile(CASE)))
    const { code, said } = await ingest([sources, '--out', join(folder, 'out')])
    expect(code).toBe(1)
    expect(said).toMatch(message)
    expect(said).toContain('bad.txt')
    expect(await written()).toEqual(['good.json'])
  })

  it('a wrong path: a message, exit 1, the others written', async () => {
    const { code, said } = await ingest([join(folder, 'nowhere'), sources, '--out', join(folder, 'out')], 'zh_CN.UTF-8')
    expect(code).toBe(1)
    expect(said).toContain('没有这个文件或文件夹')
    expect(await written()).toEqual(['good.json'])
  })

  it('keeps a good result when its source turns bad', async () => {
    await ingest([sources, '--out', join(folder, 'out'), '--quiet'])
    const before = await readFile(join(folder, 'out', 'targets', 'good.json'), 'utf8')
    await writeFile(join(sources, 'good.txt'), 'x')
    expect((await ingest([sources, '--out', join(folder, 'out')])).code).toBe(1)
    expect(await readFile(join(folder, 'out', 'targets', 'good.json'), 'utf8')).toBe(before)
  })

  it('gives the same bytes with one job and with several', async () => {
    await writeFile(join(sources, 'other.txt'), await readFile(CASE))
    await ingest([sources, '--out', join(folder, 'one'), '--jobs', '1', '--quiet'])
    await ingest([sources, '--out', join(folder, 'out'), '--jobs', '3', '--quiet'])
    for (const name of await written()) {
      expect(await readFile(join(folder, 'out', 'targets', name), 'utf8')).toBe(await readFile(join(folder, 'one', 'targets', name), 'utf8'))
    }
    expect(await written()).toEqual(['good.json', 'other.json'])
  })

  it.each([[[]], [['--jobs', '0', 'x']], [['--what', 'x']]])('wrong use %j exits 2 with the usage', async (args) => {
    const { code, said } = await ingest(args)
    expect(code).toBe(2)
    expect(said).toContain('npm run ingest')
  })
})
