import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { corpusPlan } from '../../scripts/lib/corpus/plan.ts'
import { corpusDocument } from '../../scripts/lib/corpus/targetDocument.ts'
import { jsonText } from '../../scripts/lib/files.ts'
import { readCorrections, readDepartments, readMatches } from '../../scripts/lib/readBeside.ts'
import { readTargets } from '../../scripts/lib/readTargets.ts'
import { readArguments } from '../../scripts/lib/snapshot/arguments.ts'
import { partName, readPartBy } from '../../scripts/lib/snapshot/partNames.ts'
import { filesOfShard, targetFiles } from '../../scripts/lib/snapshot/targetFiles.ts'
import { openNativeTables, writeParquet } from '../../src/db/nodeTables.ts'
import type { DecidedMatch } from '../../src/model/matchDecisions.ts'
import { TABLE_NAMES, TABLES, type Column, type Manifest, type SnapshotTables, type TableRow } from '../../src/model/tables.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { judge } from '../../src/quality/run.ts'
import { RULES } from '../../src/quality/rules/index.ts'
import { findingIds } from '../../src/snapshot/findingIds.ts'
import { documentId, projectIds } from '../../src/snapshot/identity.ts'
import { spell } from '../../src/snapshot/pinyin.ts'
import { snapshotOf } from '../../src/snapshot/snapshotOf.ts'
import { differences, runScript } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()
const SLOW = 240_000

let folder = ''
let targets = ''
let documents: TargetDocument[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-observatory-shards-'))
  documents = await writeCorpus(folder)
  targets = join(folder, 'targets')
}, SLOW)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A small corpus with all that concerns more than one document: copies, corrections, explanations, decisions, a register. */
async function writeCorpus(to: string): Promise<TargetDocument[]> {
  const made = [...corpusPlan(64, '7')].map((planned) => corpusDocument(planned, '7'))
  await mkdir(join(to, 'targets'))
  for (const [index, document] of made.entries()) await writeFile(join(to, 'targets', `${index}.json`), jsonText(document))
  const copy = { ...made[2]!, source: { ...made[2]!.source, name: `${made[2]!.source.name} (2)` } }
  await writeFile(join(to, 'targets', 'copy.json'), jsonText(copy))
  const [first, second] = [made[0]!, made[1]!]
  const reason = { zh: '核对原件', en: 'checked against the source' }
  const common = { date: '2026-01-02', by: 'x', reason }
  const cell = { ...common, kind: 'cell', source: { sha256: first.source.sha256, name: first.source.name }, projectCode: first.projects[0]!.code, indicator: 1, field: 'valueText', corrected: '≥77个' }
  const findings = judge(second).findings
  await writeFile(join(to, 'corrections.json'), jsonText({ schemaVersion: 1, corrections: [
    { ...cell, id: 'c1', asRead: first.projects[0]!.indicators[0]!.valueText },
    { ...cell, id: 'c2', date: '2026-01-03', asRead: 'something else' },
    { ...cell, id: 'c3', asRead: '', source: { sha256: 'f'.repeat(64), name: 'elsewhere.txt' } },
    { ...common, kind: 'finding', id: 'f1', source: { sha256: second.source.sha256, name: second.source.name }, finding: findingIds(findings, { documentId: documentId(second), projectIds: projectIds(second) })[0], effect: 'silence' },
  ] }))
  const decisions: DecidedMatch[] = [
    { earlier: projectIds(first)[0]!, later: projectIds(second)[0]!, same: true, ...common },
    { earlier: `${projectIds(first)[1]!}-1`, later: `${projectIds(second)[1]!}-1`, same: false, ...common },
    { earlier: 'd-000000000000-x', later: null, same: false, ...common },
  ]
  await writeFile(join(to, 'matches.json'), jsonText({ schemaVersion: 1, decisions }))
  await writeFile(join(to, 'departments.json'), jsonText({ schemaVersion: 1, departments: [{
    id: 'known', jurisdiction: { code: null, name: first.jurisdiction }, codes: [first.department.code], names: [{ name: first.department.name, from: null, to: null }],
    aliases: [], projectCodePrefixes: [], formedFrom: [], source: '虚构 · fictional',
  }] }))
  await writeFile(join(to, 'snapshot.json'), jsonText({ title: { zh: '虚构', en: 'Fictional' }, published: '2026-01-05', fictional: true }))
  return made
}

const snapshot = (out: string, ...more: string[]) => runScript('snapshot', ['--targets', targets, '--out', out, ...more])
const manifestOf = async (out: string) => JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest

describe('a corpus judged in shards', () => {
  test('gives, merged, the very bytes of one process, and those are the bytes of the tables made in memory', async () => {
    const [one, parts] = [join(folder, 'one', 'made-up'), join(folder, 'parts', 'made-up')]
    const alone = await snapshot(one)
    expect(alone, alone.stderr).toMatchObject({ code: 0, stderr: expect.stringMatching(/counted once[^]*c2: not applied[^]*c3: unused[^]*d-000000000000-x/u) })
    for (const shard of ['3/3', '1/3', '2/3']) expect(await snapshot(parts, '--shard', shard)).toMatchObject({ code: 0 })
    const together = await snapshot(parts, '--merge', '3')
    expect(together.stdout.replaceAll('parts', 'one')).toBe(alone.stdout)
    expect(together.stderr).toBe(alone.stderr)
    expect(await differences(one, parts)).toEqual([])

    const { files, sources } = await manifestOf(one)
    expect(sources).toHaveLength(documents.length)
    const beside = (file: string) => join(folder, file)
    const { tables } = snapshotOf({
      read: await readTargets(targets), rules: RULES, spell,
      corrections: await readCorrections(beside('corrections.json')), matches: await readMatches(beside('matches.json')), register: await readDepartments(beside('departments.json')),
    })
    expect(tables.corrections.map(({ state }) => state).sort()).toEqual(['applied', 'applied', 'stale', 'unused'])
    expect(tables.match_decisions.map(({ state }) => state).sort()).toEqual(['applied', 'applied', 'unused'])
    expect(tables.departments.map(({ identity }) => identity)).toContain('registered')
    const memory = await temporary()
    await writeParquet(tables, (table) => join(memory, table))
    const hashes = await Promise.all(TABLE_NAMES.map(async (table) => [table, createHash('sha256').update(await readFile(join(memory, table))).digest('hex')]))
    expect(files.map(({ table, sha256 }) => [table, sha256])).toEqual(hashes)
  }, SLOW)

  test('waits for every part, and takes none that was made of other documents', async () => {
    const place = await temporary()
    await cp(folder, join(place, 'data'), { recursive: true })
    const out = join(place, 'out', 'made-up')
    const run = (...more: string[]) => runScript('snapshot', ['--targets', join(place, 'data', 'targets'), '--out', out, ...more])
    await run('--shard', '2/2')
    expect(await run('--merge', '2')).toMatchObject({ code: 1, stderr: expect.stringMatching(/Parts 1\/2 are missing/u) })
    await run('--shard', '1/2')
    await writeFile(join(place, 'data', 'corrections.json'), jsonText({ schemaVersion: 1, corrections: [] }))
    expect(await run('--merge', '2')).toMatchObject({ code: 1, stderr: expect.stringMatching(/Parts 1\/2, 2\/2 were made of other target documents or other files beside them/u) })
    expect((await readdir(out)).filter((name) => name.endsWith('.parquet'))).toEqual([])
  }, SLOW)

  test('is refused whole where a document of any part does not fit', async () => {
    const place = await temporary()
    await mkdir(join(place, 'targets'))
    for (const [index, document] of documents.slice(0, 4).entries()) await writeFile(join(place, 'targets', `${index}.json`), jsonText(index === 1 ? { ...document, year: 'this' } : document))
    const runs = await Promise.all(['1/2', '2/2'].map((shard) => runScript('snapshot', ['--targets', join(place, 'targets'), '--out', join(place, 'out'), '--shard', shard])))
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1])
    expect(await runScript('snapshot', ['--targets', join(place, 'targets'), '--out', join(place, 'out'), '--merge', '2'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/missing/u) })
  }, SLOW)

  test.each([[['--shard', '3/2']], [['--shard', 'x']], [['--merge', '0']], [['--merge', '2', '--shard', '1/2']], [['--by', 'town']], [['--by', 'year,year']], [['--shard', '1/2', '--by', 'year']]])('answers wrong use %j with 2', (args) => {
    expect(() => readArguments(args)).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringMatching(/Usage: npm run snapshot/u) }))
  })
})

test('shards follow one another in the order of the rows, leave nothing out, and never part two copies', async () => {
  const files = await targetFiles(targets)
  expect(files.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256).sort())
  for (const of of [1, 2, 3, 7, 40]) {
    const shards = Array.from({ length: of }, (_, at) => filesOfShard(files, { index: at + 1, of }))
    expect(shards.flat()).toEqual(files)
    expect(shards.filter((shard) => shard.some(({ sha256 }) => sha256 === documents[2]!.source.sha256))).toHaveLength(1)
  }
})

test('a source is told by the head of its file, and by the whole where the keys stand otherwise', async () => {
  const place = await temporary()
  const { source, ...rest } = documents[0]!
  await writeFile(join(place, 'a.json'), JSON.stringify({ ...rest, source }))
  await writeFile(join(place, 'b.json'), '{')
  expect((await targetFiles(place)).map(({ name, sha256 }) => [name, sha256])).toEqual(expect.arrayContaining([['a.json', source.sha256], ['b.json', '0'.repeat(64)]]))
})

test('rows give the same file whatever pieces they come in, with several row groups', async () => {
  const place = await temporary()
  const rows = Array.from({ length: 70_000 }, (_, index): TableRow => ({ text: `名${(index * 7_919) % 100_003}`, full: ` m${index % 90}`, initials: String(index % 11) }))
  const store = await openNativeTables()
  try {
    await store.append('pinyin', rows)
    expect(await store.write('pinyin', join(place, 'whole'))).toBe(rows.length)
    const cuts = [0, 1, 2_050, 30_719, 61_441, rows.length]
    for (const [index, from] of cuts.slice(0, -1).entries()) {
      for (let at = from; at < cuts[index + 1]!; at += 1_000) await store.append('pinyin', rows.slice(at, Math.min(at + 1_000, cuts[index + 1]!)))
      await store.write('pinyin', join(place, `part-${index}`))
    }
    await store.load('pinyin', cuts.slice(0, -1).map((_, index) => join(place, `part-${index}`)))
    await store.write('pinyin', join(place, 'joined'))
    expect((await readFile(join(place, 'joined'))).equals(await readFile(join(place, 'whole')))).toBe(true)
    expect(await store.rows(`SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata('${join(place, 'whole')}') ORDER BY 1`)).toHaveLength(3)
    const empty = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as SnapshotTables
    await writeParquet({ ...empty, pinyin: rows }, (table) => join(place, table))
    expect((await readFile(join(place, 'pinyin'))).equals(await readFile(join(place, 'whole')))).toBe(true)
  } finally {
    await store.close()
  }
}, SLOW)

describe('a snapshot in parts', () => {
  test('has, for each jurisdiction and year, the tables of a snapshot of those documents alone, listed under their names', async () => {
    const place = await temporary()
    const [data, alone] = [join(place, 'data'), join(place, 'alone')]
    const own = documents.filter(({ department }) => department.code !== documents[0]!.department.code).slice(0, 4)
    for (const [to, list] of [[data, own], [alone, own.filter(({ year }) => year === 2024)]] as const) {
      await mkdir(join(to, 'targets'), { recursive: true })
      for (const [index, document] of list.entries()) await writeFile(join(to, 'targets', `${index}.json`), jsonText(document))
    }
    const made = await runScript('snapshot', ['--targets', join(data, 'targets'), '--out', join(place, 'snapshots', 'whole'), '--by', 'jurisdiction,year'])
    expect(made, made.stderr).toMatchObject({ code: 0, stderr: '' })
    const names = own.map(({ jurisdiction, year }) => partName('whole', { jurisdiction, year })).sort()
    const index = JSON.parse(await readFile(join(place, 'snapshots', 'index.json'), 'utf8')) as { snapshots: { name: string; title: { zh: string; en: string } }[] }
    expect(index.snapshots.map(({ name }) => name)).toEqual(['whole', ...names])
    const name = partName('whole', { jurisdiction: own[0]!.jurisdiction, year: 2024 })
    expect(index.snapshots.find((entry) => entry.name === name)!.title).toEqual({ zh: `whole：${own[0]!.jurisdiction}，2024 年`, en: `whole: ${own[0]!.jurisdiction}, 2024` })
    await runScript('snapshot', ['--targets', join(alone, 'targets'), '--out', join(place, 'again', name)])
    const [part, again] = [await manifestOf(join(place, 'snapshots', name)), await manifestOf(join(place, 'again', name))]
    expect(part.files).toEqual(again.files)
    expect(part.sources).toEqual(again.sources)
    expect(part.files.find(({ table }) => table === 'indicators')!.rows).toBe(own.find(({ year }) => year === 2024)!.projects.length * 9)
  }, SLOW)

  test('is named by letters that any address takes, apart where two are spelled alike, and never too long', () => {
    const names = [
      partName('default', { jurisdiction: '霁陌示例县', year: 2025 }), partName('default', { jurisdiction: '即墨示例县', year: 2025 }), partName('default', { jurisdiction: null, year: null }),
      partName('default', { year: 2025 }), partName('default', { jurisdiction: 'Ürümqi 市辖区' }), partName('x'.repeat(64), { jurisdiction: '很长'.repeat(40), year: 2025 }),
    ]
    expect(names.filter((name) => !/^[a-z0-9-]{1,64}$/u.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(names.slice(2, 4)).toEqual(['default-none-undated', 'default-2025'])
    expect(readPartBy('year, jurisdiction')).toEqual(['jurisdiction', 'year'])
  })
})

test('jobs of a cluster call commands and options that are there', async () => {
  const jobs = new URL('../../scripts/slurm/', import.meta.url)
  const { scripts } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> }
  const names = await readdir(jobs)
  const submitted = await readFile(new URL('submit.sh', jobs), 'utf8')
  const called = names.filter((name) => name.endsWith('.sbatch'))
  expect(called).toHaveLength(4)
  for (const name of called) {
    const text = await readFile(new URL(name, jobs), 'utf8')
    expect(submitted, name).toContain(`"$here/${name}"`)
    const [, command, rest] = /^npm run --silent (\S+) -- (.*)$/mu.exec(text) ?? []
    expect(scripts[command!], `${name} calls ${command}`).toBe(`tsx scripts/${command}.ts`)
    const usage = (await runScript(command!, ['--no-such-option'])).stderr
    for (const [option] of rest!.matchAll(/--[a-z-]+/gu)) expect(usage, `${name}: ${option}`).toContain(option)
  }
}, 60_000)

test('every column of the tables has a type that a store can take', () => {
  const types = new Set(Object.values(TABLES).flatMap((columns: readonly Column[]) => columns.map(({ type }) => type)))
  expect([...types].sort()).toEqual(['BIGINT', 'BOOLEAN', 'DOUBLE', 'INTEGER', 'VARCHAR'])
})
