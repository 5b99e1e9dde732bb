import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, test } from 'vitest'
import { openNative } from '../../src/db/node.ts'
import { columnsOf } from '../../src/export/columns.ts'
import { fileName } from '../../src/export/fileName.ts'
import { filterTexts, selectionSentence } from '../../src/export/filters.ts'
import type { Origin } from '../../src/export/origin.ts'
import { toParquet } from '../../src/export/parquet.ts'
import { pngScale } from '../../src/export/png.ts'
import { aboutSheet, dataSheet, headOf, type Reading } from '../../src/export/sheets.ts'
import { sourceText } from '../../src/export/sourceText.ts'
import { runnableSql, tablesOf } from '../../src/export/sqlText.ts'
import { take, takeWorkedOut, type Taken } from '../../src/export/taken.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { toCsv } from '../../src/paper/csv.ts'
import { toXlsx } from '../../src/paper/xlsx.ts'
import { findings, indicatorList } from '../../src/queries/audit.ts'
import { budgetQuality } from '../../src/queries/budgetQuality.ts'
import { compareMeasures } from '../../src/queries/compare.ts'
import { departmentScores } from '../../src/queries/departments.ts'
import { corrections, rules } from '../../src/queries/method.ts'
import { attention } from '../../src/queries/overview.ts'
import { recruitmentGoals } from '../../src/queries/recruitment.ts'
import { EVERYTHING, SAMPLE_SELECTION } from '../../src/queries/selection.ts'
import { departments, documents } from '../../src/queries/snapshot.ts'
import { spendingPlans } from '../../src/queries/spending.ts'
import { DEFAULT_WEIGHTS } from '../../src/reference/weights.ts'
import { FORMULAS, readCsv } from '../paper/make.ts'
import { ROOT } from '../support/run.ts'

const SNAPSHOT = join(ROOT, 'public/snapshots/default')
const manifest = JSON.parse(readFileSync(join(SNAPSHOT, 'manifest.json'), 'utf8')) as Manifest
const reading: Reading = { words: MESSAGES.zh, departmentName: (id) => `部门${id}` }
const origin: Origin = { name: 'budget-quality', title: '标题\n第二行', subtitle: '口径', source: '来源', snapshot: manifest.id, fictional: false, address: 'https://example.test/?view=x' }
const row = (patch: Record<string, unknown> = {}) => ({
  projectId: 'p1', name: '招商费用', departmentId: 'd1', year: 2022, budgetFen: 8_150_000_001, suspect: false, qualityRaw: 70.25, quality: null, ceiling: null, grade: '中', indicatorCount: 8, findingCount: 0, ...patch,
})
const taken = (rows: readonly object[] = [row()]): Taken => take(budgetQuality, EVERYTHING, rows)
const opened = openNative((table) => join(SNAPSHOT, manifest.files.find((file) => file.table === table)!.name))

afterAll(async () => (await opened).close())

const folder = mkdtempSync(join(tmpdir(), 'export-'))

/** Rows of a file or of a text as native DuckDB answers, integers as bigint. */
async function duckdb(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  try {
    return (await connection.runAndReadAll(sql)).getRowObjects()
  } finally {
    connection.closeSync()
  }
}

describe('CSV', () => {
  test('has heads in the reader’s language with units, money in 万元 to the last fen, and nothing where nothing is', () => {
    const [heads, cells] = readCsv(toCsv(dataSheet('x', taken(), reading))) as [string[], string[]]
    expect(heads).toEqual(['项目标识', '名称', '部门', '部门标识', '年份', '预算数（万元）', '预算存疑', '封顶前总分', '书写质量分', '封顶分', '等级', '指标数', '建议核查数'])
    expect(cells).toEqual(['p1', '招商费用', '部门d1', 'd1', '2022', '8150.000001', 'false', '70.25', '', '', '中', '8', '0'])
  })

  test.each(FORMULAS)('%j cannot run', (name) => {
    expect(readCsv(toCsv(dataSheet('x', taken([row({ name })]), reading)))[1]![1]).toBe(`'${name}`)
  })

  test('any text and any amount comes back: the text guarded, the amount exact', () => {
    const amount = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 })
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.option(amount), (name, budgetFen) => {
      const cells = readCsv(toCsv(dataSheet('x', taken([row({ name, budgetFen })]), reading)))[1]!
      expect(/^[=+\-@\t\r]/u.test(cells[1]!) && !/^[+-]?\d/u.test(cells[1]!)).toBe(false)
      expect(cells[5]).toBe(budgetFen === null ? '' : String(cells[5]))
      if (budgetFen !== null) {
        const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(cells[5]!)!
        expect(BigInt(`${sign}${whole}${part.padEnd(6, '0')}`)).toBe(BigInt(budgetFen))
      }
    }))
  })
})

describe('XLSX', () => {
  test('has the rows with real numbers, and a sheet that says what they are', async () => {
    const filters = filterTexts({ ...EVERYTHING, years: [2022] }, MESSAGES.zh, String)
    const bytes = await toXlsx([dataSheet('x', taken(), reading), aboutSheet(taken(), origin, filters, manifest.files, reading)])
    const { Sheets, SheetNames } = read(bytes, { type: 'array' })
    expect(SheetNames).toEqual(['数据', '说明'])
    const [, data] = utils.sheet_to_json<unknown[]>(Sheets['数据']!, { header: 1, raw: true, defval: null })
    expect(data!.slice(4, 9)).toEqual([2022, 8150.000001, false, 70.25, null])
    const about = utils.sheet_to_json<string[]>(Sheets['说明']!, { header: 1 }).map((line) => line.join('|')).join('\n')
    for (const words of [manifest.id, origin.address, '年份|2022年', 'budgetFen', 'WITH chosen AS']) expect(about, words).toContain(words)
    const again = await toXlsx([dataSheet('x', taken(), reading), aboutSheet(taken(), origin, filters, manifest.files, reading)])
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('Parquet', () => {
  const rows = [row(), row({ projectId: 'p2', name: '𠮷 "x"\u0000', budgetFen: null, suspect: true, quality: 59.5 })]

  test('comes back from hyparquet and from DuckDB with SQL names, types, integers of fen and nulls', async () => {
    const bytes = toParquet(taken(rows), origin)
    const file = bytes.buffer as ArrayBuffer
    expect(await parquetReadObjects({ file })).toEqual(rows.map((one) => ({ ...one, budgetFen: one.budgetFen === null ? null : BigInt(one.budgetFen as number), indicatorCount: 8n, findingCount: 0n })))
    const path = join(folder, 'x.parquet')
    writeFileSync(path, bytes)
    expect(await duckdb(`DESCRIBE SELECT * FROM read_parquet('${path}')`)).toMatchObject([
      ['projectId', 'VARCHAR'], ['name', 'VARCHAR'], ['departmentId', 'VARCHAR'], ['year', 'INTEGER'], ['budgetFen', 'BIGINT'], ['suspect', 'BOOLEAN'],
      ['qualityRaw', 'DOUBLE'], ['quality', 'DOUBLE'], ['ceiling', 'DOUBLE'], ['grade', 'VARCHAR'], ['indicatorCount', 'BIGINT'], ['findingCount', 'BIGINT'],
    ].map(([column_name, column_type]) => ({ column_name, column_type })))
    expect(await duckdb(`SELECT sum("budgetFen")::BIGINT AS fen, count("budgetFen") AS n, max(name) AS name FROM read_parquet('${path}')`)).toEqual([{ fen: 8_150_000_001n, n: 1n, name: '𠮷 "x"\u0000' }])
  })

  test('says in itself which snapshot it is of, and by which SQL', async () => {
    const { key_value_metadata: told } = await parquetMetadataAsync(toParquet(taken(rows), origin).buffer as ArrayBuffer)
    const told_ = Object.fromEntries(told!.map(({ key, value }) => [key, value]))
    expect(told_).toMatchObject({ snapshot_id: manifest.id, title: origin.title, address: origin.address, sql: budgetQuality.sql })
  })

  test('is the same for the same rows, also for none', () => {
    expect(Buffer.from(toParquet(taken(rows), origin)).equals(Buffer.from(toParquet(taken(structuredClone(rows)), origin)))).toBe(true)
    expect(toParquet(taken([]), origin).length).toBeGreaterThan(0)
  })

  test('writes no count that is none', () => {
    expect(() => toParquet(taken([row({ indicatorCount: 1.5 })]), origin)).toThrow(RangeError)
  })
})

describe('every answer the page shows', () => {
  const COMPARED = { years: [], departments: [], by: 'year' as const, weights: DEFAULT_WEIGHTS }
  const shown = [
    [budgetQuality, EVERYTHING], [spendingPlans, EVERYTHING], [recruitmentGoals, EVERYTHING], [documents, {}], [departments, {}], [attention, EVERYTHING], [departmentScores, EVERYTHING],
    [rules, {}], [corrections, {}], [compareMeasures, COMPARED], [indicatorList, { ...EVERYTHING, severities: [], classes: [], outcomes: ['fails'], q: '', found: false }],
    [findings, { ...EVERYTHING, severities: [], classes: [], outcomes: ['fails'] }],
  ] as const

  test.each(shown.map(([query, params]) => [query.name, query, params] as const))('%s has words for its columns in both languages, and goes into every format', async (_, query, params) => {
    const columns = columnsOf(query.row as never)
    for (const { exporting } of Object.values(MESSAGES)) expect(columns.filter(({ name }) => exporting.columns[name] === undefined).map(({ name }) => name)).toEqual([])
    for (const words of Object.values(MESSAGES)) expect(new Set(columns.map((column) => headOf(column, words))).size).toBe(columns.length)
    const rows = await (await opened).ask(query as never, params as never)
    const all = take(query as never, params as never, rows as object[])
    expect(readCsv(toCsv(dataSheet('x', all, reading))).length).toBe(rows.length + 1)
    expect((await parquetReadObjects({ file: toParquet(all, origin).buffer as ArrayBuffer })).length).toBe(rows.length)
  })
})

describe('SQL to take away', () => {
  const inFolder = (sql: string) => sql.replaceAll(/read_parquet\('/gu, `read_parquet('${SNAPSHOT}/`)

  test.each([['everything', EVERYTHING], ['a selection', { ...SAMPLE_SELECTION, years: [], rules: ['V02'], categories: [], score: null }]] as const)('of %s answers as the page does, run as it stands', async (_, params) => {
    const { asked: [asked] } = take(budgetQuality, params, [])
    const sql = runnableSql(asked!, origin, manifest.files)
    const answered = await duckdb(inFolder(sql))
    const rows = await (await opened).ask(budgetQuality, params)
    expect(rows.length).toBeGreaterThan(0)
    expect(answered.map(({ projectId }) => projectId)).toEqual(rows.map(({ projectId }) => projectId))
    expect(answered.map(({ budgetFen }) => budgetFen === null ? null : Number(budgetFen))).toEqual(rows.map(({ budgetFen }) => budgetFen))
  })

  test('names the snapshot, and a heading cannot break out of its comment', () => {
    const sql = runnableSql({ name: 'x', sql: 'SELECT 1', values: [] }, { ...origin, title: 'a\nDROP TABLE x;\u2028DROP TABLE y;' }, [])
    expect(sql.split(/[\n\u2028]/u)).toEqual(['-- a DROP TABLE x; DROP TABLE y; (x)', `-- snapshot ${manifest.id}`, `-- ${origin.address}`, 'SELECT 1;'])
  })

  test('takes only the tables it reads', () => {
    expect(tablesOf('SELECT * FROM projects p JOIN findings f ON true -- indicators')).toEqual(['projects', 'findings'])
  })
})

describe('what is chosen', () => {
  const selection = { ...EVERYTHING, years: [2022, 2023], departments: ['d'], rules: ['V02'], amount: { from: 100, to: null }, score: { from: 0, to: 59 } }

  test('is said in words, in both languages, with how many conditions', () => {
    expect(selectionSentence(filterTexts(selection, MESSAGES.zh, () => '园区'), MESSAGES.zh)).toBe('只含所选范围（5项条件）：年份：2022年、2023年；部门：园区；涉及的规则：V02；预算数：≥100万元；得分：0至59。')
    expect(selectionSentence(filterTexts(selection, MESSAGES.en, () => 'Park'), MESSAGES.en)).toMatch(/5 filters.*≥ CNY 1 million/u)
    expect(selectionSentence(filterTexts(EVERYTHING, MESSAGES.zh, String), MESSAGES.zh)).toBe('')
    expect(sourceText({ ...manifest, fictional: true }, 3, filterTexts(selection, MESSAGES.zh, String), MESSAGES.zh)).toMatch(/3份.*虚构.*只含所选范围/u)
  })

  test('is in the name of the file, which is safe, bounded and tells long choices apart', () => {
    expect(fileName('budget-quality', '0123456789abcdef', '?view=budget-quality&year=2022%2C2023&amount=100-&table=x')).toBe('budget-quality_0123456789ab_year-2022+2023_amount-100-')
    const long = (id: string) => fileName('x', '0'.repeat(64), `?dept=${'a'.repeat(200)}${id}`)
    expect(long('1')).not.toBe(long('2'))
    expect(long('1').length).toBeLessThanOrEqual(110)
    expect(fileName('x', '0'.repeat(64), '?q=../../etc/passwd\0"<')).toMatch(/^[\w+.~-]+$/u)
  })
})

test('a worked-out table keeps big amounts exact', () => {
  const made = takeWorkedOut([], [{ name: 'plannedFen', kind: 'fen' }], [{ plannedFen: 9_007_199_254_740_993n }])
  expect(toParquet(made, origin).length).toBeGreaterThan(0)
})

test('a picture is drawn twice as large, or as large as a canvas can be', () => {
  expect(pngScale({ width: 1008, height: 600 })).toBe(2)
  expect(pngScale({ width: 1008, height: 20_000 })).toBeCloseTo(0.819, 3)
})
