import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, mkdir, readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IngestReport } from '../../scripts/lib/ingestReport.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { formsInForms } from './support/formsInForms.ts'

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

const targetOf = async (name: string) => JSON.parse(await readFile(join(folder, 'out', 'targets', name), 'utf8')) as TargetDocument
const report = async () => JSON.parse(await readFile(join(folder, 'out', 'ingest-report.json'), 'utf8')) as IngestReport

describe('npm run ingest', () => {
  it('reads a folder, writes one target document a source and a report, exit 0', async () => {
    const { code, said } = await ingest([sources, '--out', join(folder, 'out')])
    expect(code, said).toBe(0)
    expect(await written()).toEqual(['good.json'])
    expect((await report()).totals).toMatchObject({ files: 1, read: 1, failed: 0, projects: 2, indicators: 9 })
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
    const text = String(await readFile(CASE))
    await mkdir(join(sources, 'a'))
    await writeFile(join(sources, 'copy.txt'), text)
    await writeFile(join(sources, 'a', 'good.txt'), text.replaceAll('2031', '2032'))
    await writeFile(join(sources, 'broken.txt'), text.slice(0, text.length * 0.45))
    await ingest([sources, '--out', join(folder, 'one'), '--jobs', '1', '--quiet'])
    await ingest([sources, '--out', join(folder, 'out'), '--jobs', '8', '--quiet'])
    expect(await written()).toEqual(['copy.json', expect.stringMatching(/^good\.[0-9a-f]{8}\.json$/u), 'good.json'])
    for (const name of await written()) {
      expect(await readFile(join(folder, 'out', 'targets', name), 'utf8')).toBe(await readFile(join(folder, 'one', 'targets', name), 'utf8'))
    }
    const [one, several] = await Promise.all(['one', 'out'].map((out) => readFile(join(folder, out, 'ingest-report.json'), 'utf8')))
    expect(several!.replaceAll(join(folder, 'out'), '')).toBe(one!.replaceAll(join(folder, 'one'), ''))
  })

  it('two sources of one name in different folders: both written, said so, exit 0', async () => {
    await mkdir(join(sources, 'later'))
    await writeFile(join(sources, 'later', 'good.txt'), String(await readFile(CASE)).replace('909', '908'))
    const { code, said } = await ingest([sources, '--out', join(folder, 'out')])
    expect(code, said).toBe(0)
    expect(said).toMatch(/\[name-shared\]/u)
    const documents = await Promise.all((await written()).map(targetOf))
    expect(documents.map(({ source }) => source.name)).toEqual(['good.txt', 'good.txt'])
    expect(new Set(documents.map(({ source }) => source.sha256)).size).toBe(2)
  })

  it('one content under two names: read once, written under both, told as a note', async () => {
    await writeFile(join(sources, 'copy.txt'), await readFile(CASE))
    expect((await ingest([sources, '--out', join(folder, 'out'), '--quiet'])).code).toBe(0)
    expect(await Promise.all((await written()).map(async (name) => (await targetOf(name)).source.name))).toEqual(['copy.txt', 'good.txt'])
    const { files } = await report()
    expect(files.map(({ diagnostics }) => diagnostics.filter(({ code }) => code === 'same-content').map(({ severity }) => severity))).toEqual([[], ['info']])
  })

  it('names an earlier result of a name that no source has any more', async () => {
    await ingest([sources, '--out', join(folder, 'out'), '--quiet'])
    await rename(join(folder, 'out', 'targets', 'good.json'), join(folder, 'out', 'targets', 'good.0123abcd.json'))
    const { said } = await ingest([sources, '--out', join(folder, 'out')])
    expect(said).toMatch(/good\.0123abcd\.json.*\[target-left-over\]/u)
    expect(await written()).toEqual(['good.0123abcd.json', 'good.json'])
  })

  it('a file larger than the readers take: its true size, without reading it', async () => {
    await writeFile(join(sources, 'large.txt'), '')
    await truncate(join(sources, 'large.txt'), 300 * 1024 * 1024)
    const { code, said } = await ingest([sources, '--out', join(folder, 'out')])
    expect(code).toBe(1)
    expect(said).toContain('300 MB > 64 MB')
    expect(await written()).toEqual(['good.json'])
  })

  it('a PDF that draws without end is given up on, the others written', async () => {
    await writeFile(join(sources, 'endless.pdf'), formsInForms(30, 10))
    const { code, said } = await ingest([sources, '--out', join(folder, 'out'), '--deadline', '3'])
    expect(code).toBe(1)
    expect(said).toMatch(/✗ \S*endless\.pdf/u)
    expect(await written()).toEqual(['good.json'])
  })
})

describe('a second run', () => {
  const entry = async () => {
    const cache = join(folder, 'out', '.ingest-cache')
    const names = (await readdir(cache, { recursive: true })).filter((name) => name.endsWith('.json'))
    expect(names).toHaveLength(1)
    return join(cache, names[0]!)
  }
  /** Makes the kept extraction tell itself from one read anew. */
  const mark = async () => {
    const path = await entry()
    const json = (await readFile(path, 'utf8')).split('\n')[1]!.replace('"jurisdiction":', '"mark":"kept","jurisdiction":')
    await writeFile(path, `${createHash('sha256').update(json).digest('hex')}\n${json}`)
  }
  const again = async (...args: string[]) => {
    expect((await ingest([sources, '--out', join(folder, 'out'), '--quiet', ...args])).code).toBe(0)
    return targetOf((await written())[0]!)
  }
  beforeEach(() => ingest([sources, '--out', join(folder, 'out'), '--quiet']))

  it('takes what was read from the cache, under the name the file has now', async () => {
    await mark()
    await rm(join(folder, 'out', 'targets'), { recursive: true })
    await rename(join(sources, 'good.txt'), join(sources, 'renamed.txt'))
    expect(await again()).toMatchObject({ mark: 'kept', source: { name: 'renamed.txt' } })
  })

  it.each<[string, () => Promise<string[]>]>([
    ['whose content changed', async () => (await writeFile(join(sources, 'good.txt'), `${await readFile(CASE)}\n`), [])],
    ['whose entry is broken', async () => (await writeFile(await entry(), 'x'), [])],
    ['where no cache is asked for', async () => ['--no-cache']],
  ])('reads a file anew %s', async (_, change) => {
    await mark()
    expect(await again(...await change())).not.toHaveProperty('mark')
  })

  it('keeps what failed too', async () => {
    await writeFile(join(sources, 'good.txt'), '会议通知')
    const first = await ingest([sources, '--out', join(folder, 'out')])
    expect(await ingest([sources, '--out', join(folder, 'out')])).toEqual(first)
    expect((await readdir(join(folder, 'out', '.ingest-cache'), { recursive: true })).filter((name) => name.endsWith('.json'))).toHaveLength(2)
  })
})

describe('npm run ingest, wrongly used', () => {
  it.each([[[]], [['--jobs', '0', 'x']], [['--deadline', 'soon', 'x']], [['--memory', '1', 'x']], [['--what', 'x']]])('%j exits 2 with the usage', async (args) => {
    const { code, said } = await ingest(args)
    expect(code).toBe(2)
    expect(said).toContain('npm run ingest')
  })
})
