import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { departmentOf } from '../../scripts/lib/corpus/departments.ts'
import { placeOf } from '../../scripts/lib/corpus/places.ts'
import { corpusPlan } from '../../scripts/lib/corpus/plan.ts'
import { corpusDocument } from '../../scripts/lib/corpus/targetDocument.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { judge } from '../../src/quality/run.ts'
import { checkTargetDocument } from '../../src/snapshot/schema.ts'
import { differences, ROOT, runScript } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()
const documentsOf = (projects: number, seed = '1') => [...corpusPlan(projects, seed)].map((planned) => corpusDocument(planned, seed))
const documents = documentsOf(400)

describe('npm run make-corpus', () => {
  test('gives the same bytes for the same seed, whatever the jobs, and others for another', async () => {
    const folder = await temporary()
    const make = (name: string, ...more: string[]) => runScript('make-corpus', ['--projects', '70', '--out', join(folder, name), ...more])
    expect(await make('one', '--jobs', '1')).toMatchObject({ code: 0, stdout: expect.stringMatching(/documents, 70 projects/u) })
    expect(await make('three', '--jobs', '3')).toMatchObject({ code: 0 })
    expect(await make('other', '--jobs', '1', '--seed', '2')).toMatchObject({ code: 0 })
    expect(await differences(join(folder, 'one'), join(folder, 'three'))).toEqual([])
    expect(await differences(join(folder, 'one', 'targets'), join(folder, 'other', 'targets'))).not.toEqual([])
  }, 120_000)

  test('says of itself that it is made up, and leaves nothing of a larger one before it', async () => {
    const out = await temporary()
    await runScript('make-corpus', ['--projects', '60', '--out', out, '--jobs', '1'])
    await runScript('make-corpus', ['--projects', '9', '--out', out, '--jobs', '1'])
    expect(JSON.parse(await readFile(join(out, 'snapshot.json'), 'utf8'))).toMatchObject({ fictional: true, published: null, title: { zh: expect.stringMatching(/虚构/u), en: expect.stringMatching(/Fictional/u) } })
    const files = await readdir(join(out, 'targets'))
    const read = await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(out, 'targets', name), 'utf8')) as TargetDocument))
    expect(read.reduce((sum, { projects }) => sum + projects.length, 0)).toBe(9)
  }, 120_000)

  test.each([[[]], [['--projects', '0']], [['--projects', '5', '--seed', 'x']], [['--projects', '5', '--jobs', '0']], [['--projects', '5', '--out', join(ROOT, 'public', 'snapshots', 'x')]], [['--projects', '5', '--out', 'data']], [['--projects', '5', '--out', '.']]])('answers wrong use %j with 2 and the usage', async (args) => {
    expect(await runScript('make-corpus', args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/npm run make-corpus -- --projects N/u) })
  })

  test('keeps off a folder with files of others', async () => {
    const out = await temporary()
    await mkdir(join(out, 'targets'))
    await writeFile(join(out, 'targets', 'mine.json'), '{}')
    expect(await runScript('make-corpus', ['--projects', '3', '--out', out, '--jobs', '1'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/mine\.json was not made by this command/u) })
    expect(await readdir(out)).toEqual(['targets'])
  }, 60_000)
})

describe('the corpus', () => {
  test.each([1, 20, 137, 400])('has exactly %i projects, nine rows each, each name once a document', (projects) => {
    const made = documentsOf(projects)
    expect(made.reduce((sum, document) => sum + document.projects.length, 0)).toBe(projects)
    for (const document of made) {
      expect(document.projects.map(({ indicators }) => indicators.length)).toEqual(document.projects.map(() => 9))
      expect(new Set(document.projects.map(({ name }) => name)).size).toBe(document.projects.length)
      expect(new Set(document.projects.map(({ code }) => code)).size).toBe(document.projects.length)
    }
  })

  test('is of target documents that fit the schema, no source twice', () => {
    for (const document of documents) expect(checkTargetDocument(document.source.name, JSON.parse(JSON.stringify(document))).problems).toEqual([])
    expect(new Set(documents.map(({ source }) => source.sha256)).size).toBe(documents.length)
  })

  test('names nothing that exists: every place says 示例, every division begins with 99, every source says 虚构', () => {
    const places = Array.from({ length: 1_200 }, (_, index) => placeOf(index))
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length)
    expect(places.filter(({ name, province, code }) => !/示例[区县旗]$/u.test(name) || !/示例省$/u.test(province) || !/^99\d{4}$/u.test(code))).toEqual([])
    for (const { source, jurisdiction, department, projects } of documents) {
      expect(source.name).toMatch(/^虚构-/u)
      expect(department.name).toContain('示例')
      expect(jurisdiction, department.name ?? '').toMatch(/示例[区县旗]$/u)
      expect(projects.every(({ code }) => code?.startsWith('99'))).toBe(true)
    }
  })

  test('has several departments through four years, goals of recruitment, careful and careless tables, and budgets of every size', () => {
    expect(new Set(documents.map(({ year }) => year))).toEqual(new Set([2022, 2023, 2024, 2025]))
    expect(documents.some(({ recruitmentGoals }) => recruitmentGoals.some(({ where, canonicalValue }) => where === 'overall' && canonicalValue !== null))).toBe(true)
    const scores = documents.flatMap((document) => judge(document).projects)
    expect(new Set(scores.map(({ grade }) => grade)).size).toBeGreaterThanOrEqual(3)
    const budgets = documents.flatMap(({ projects }) => projects.map(({ budgetWan }) => budgetWan!)).sort((a, b) => a - b)
    expect(budgets.at(-1)! / budgets[0]!).toBeGreaterThan(100)
    expect(new Set(documents.flatMap(({ projects }) => projects.map(({ spendingPlan }) => JSON.stringify(spendingPlan)))).size).toBeGreaterThanOrEqual(5)
  }, 60_000)

  test('grows without changing: a department is the same in a corpus of any size that is not tiny', () => {
    expect(departmentOf(3, '1', 2_500)).toEqual(departmentOf(3, '1', 25_000))
  })
})
