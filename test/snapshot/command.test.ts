import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/model/tables.ts'
import { targetDocument } from '../support/documents.ts'
import { differences, filesOf, runScript } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()

/** A folder with two made-up target documents and room for a snapshot. */
async function workplace() {
  const folder = await temporary()
  const targets = join(folder, 'data', 'targets')
  await mkdir(targets, { recursive: true })
  for (const seed of ['0a', '0b']) await writeFile(join(targets, `${seed}.json`), JSON.stringify(targetDocument(seed)))
  const out = join(folder, 'out', 'made-up')
  return { folder, targets, out, run: (...more: string[]) => runScript('snapshot', ['--targets', targets, '--out', out, ...more]) }
}

const manifestOf = async (out: string) => JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest

describe('npm run snapshot', () => {
  test('writes the tables its manifest lists, and the same bytes when run again or elsewhere', async () => {
    const { folder, out, run, targets } = await workplace()
    expect(await run()).toMatchObject({ code: 0, stderr: '' })
    const manifest = await manifestOf(out)
    expect([...(await filesOf(out)).keys()].sort()).toEqual(['manifest.json', ...[...manifest.files, ...manifest.answers ?? []].map(({ name }) => name)].sort())
    expect(manifest).toMatchObject({ name: 'made-up', published: null, sources: [{ name: 'made-up-0a.txt' }, { name: 'made-up-0b.txt' }] })
    const again = join(folder, 'elsewhere', 'made-up')
    await runScript('snapshot', ['--targets', targets, '--out', again])
    expect(await differences(out, again)).toEqual([])
    await run()
    expect(await differences(out, again)).toEqual([])
  })

  test('takes name and out apart, and title and date from the file beside the targets', async () => {
    const { folder, out, run } = await workplace()
    const publication = { title: { zh: '样例', en: 'Sample' }, published: '2025-03-01', fictional: true }
    await writeFile(join(folder, 'data', 'snapshot.json'), JSON.stringify(publication))
    expect(await run('--name', 'another')).toMatchObject({ code: 0 })
    expect(await manifestOf(out)).toMatchObject({ ...publication, name: 'another' })
  })

  test('replaces an older snapshot, removes its tables and nothing else', async () => {
    const { targets, out, run } = await workplace()
    await run()
    const before = await manifestOf(out)
    await writeFile(join(out, 'notes.txt'), 'mine')
    await writeFile(join(targets, '0c.json'), JSON.stringify(targetDocument('0c')))
    await run()
    const after = await manifestOf(out)
    expect(after.id).not.toBe(before.id)
    expect((await readdir(out)).sort()).toEqual(['manifest.json', 'notes.txt', ...[...after.files, ...after.answers ?? []].map(({ name }) => name)].sort())
  })

  test('refuses the whole when one document does not fit, names the place, and keeps the old snapshot', async () => {
    const { folder, targets, out, run } = await workplace()
    await run()
    await cp(out, join(folder, 'kept'), { recursive: true })
    await writeFile(join(targets, '0c.json'), JSON.stringify({ ...targetDocument('0c'), year: '2023' }))
    await writeFile(join(targets, '0d.json'), '{')
    const { code, stderr } = await run()
    expect(code).toBe(1)
    expect(stderr).toMatch(/0c\.json \/year: 应为 integer \| null，实为 "2023"/u)
    expect(stderr).toMatch(/0c\.json \/year: must be integer \| null, is "2023"/u)
    expect(stderr).toMatch(/0d\.json: not valid JSON/u)
    expect(stderr).toMatch(/2 problem\(s\), no snapshot was made; what was there before is unchanged/u)
    expect(await differences(out, join(folder, 'kept'))).toEqual([])
  })

  test('takes one source that is there twice once, the first by its name, and says so', async () => {
    const { targets, out, run } = await workplace()
    await run()
    const { id, sources } = await manifestOf(out)
    await writeFile(join(targets, '00-copy.json'), JSON.stringify({ ...targetDocument('0a'), source: { ...targetDocument('0a').source, name: 'zz-copy.txt' } }))
    expect(await run()).toMatchObject({ code: 0, stderr: expect.stringMatching(/zz-copy\.txt \/source\/sha256: the same source as "made-up-0a\.txt" .*left out/u) })
    expect(await manifestOf(out)).toMatchObject({ id, sources })
  })

  test('says what is missing where there is nothing to publish', async () => {
    const folder = await temporary()
    expect(await runScript('snapshot', ['--targets', folder, '--out', join(folder, 'x')])).toMatchObject({ code: 1, stderr: expect.stringMatching(/holds no target document/u) })
    expect(await runScript('snapshot', ['--targets', join(folder, 'no')])).toMatchObject({ code: 2, stderr: expect.stringMatching(/There is no folder .*npm run ingest/u) })
  })

  test('says where a date is no date', async () => {
    const { folder, run } = await workplace()
    await writeFile(join(folder, 'data', 'snapshot.json'), JSON.stringify({ title: { zh: '', en: '' }, published: '2025-02-30', fictional: false }))
    expect(await run()).toMatchObject({ code: 1, stderr: expect.stringMatching(/snapshot\.json \/published: must be "2025-03-01" \| null/u) })
  })

  test('applies the corrections beside the targets, leaves the targets as read, and warns of what no longer fits', async () => {
    const { folder, targets, out, run } = await workplace()
    const before = await readFile(join(targets, '0a.json'), 'utf8')
    await run()
    const plain = await manifestOf(out)
    const entry = { kind: 'cell', date: '2026-01-02', by: 'x', reason: { zh: '误读', en: 'misread' }, source: { sha256: '0a'.repeat(32), name: 'a' }, projectCode: '118001001', indicator: null, field: 'budgetWan' }
    await writeFile(join(folder, 'data', 'corrections.json'), JSON.stringify({ schemaVersion: 1, corrections: [{ ...entry, id: 'c1', asRead: 35, corrected: 53 }, { ...entry, id: 'c2', asRead: 36, corrected: 63 }] }))
    const { code, stderr } = await run()
    expect(code).toBe(0)
    expect(stderr).toMatch(/corrections\.json c2: 未采用：.*\n.*c2: not applied: what was read is no longer what asRead says/u)
    expect(stderr).not.toMatch(/c1/u)
    expect((await manifestOf(out)).id).not.toBe(plain.id)
    expect(await readFile(join(targets, '0a.json'), 'utf8')).toBe(before)
  })

  test.each([['corrections.json', '/corrections', '{"schemaVersion":1,"corrections":{}}'], ['departments.json', '/departments', '{"schemaVersion":1,"departments":{}}']])('refuses the whole when %s does not fit', async (name, place, text) => {
    const { folder, run } = await workplace()
    await writeFile(join(folder, 'data', name), text)
    expect(await run()).toMatchObject({ code: 1, stderr: expect.stringMatching(new RegExp(`${name} ${place}: must be array, is \\{\\}.*${name.replace('.json', '')}\\.schema\\.json`, 'su')) })
  })

  test('says so when it cannot write', async () => {
    const { folder, targets } = await workplace()
    await writeFile(join(folder, 'file'), '')
    const { code, stderr } = await runScript('snapshot', ['--targets', targets, '--out', join(folder, 'file', 'made-up')])
    expect(code).toBe(1)
    expect(stderr).toMatch(/Cannot write to .*ENOTDIR/u)
  })

  test.each([[['--nonsense']], [['stray']], [['--targets']], [['--name', '../x']], [['--out', 'Bad Name']]])('answers wrong use %j with 2 and the usage', async (args) => {
    const { code, stderr, stdout } = await runScript('snapshot', args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/npm run snapshot|--name/u)
    expect(stdout).toBe('')
  })
})
