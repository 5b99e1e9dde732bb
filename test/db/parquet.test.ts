import { readFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTable } from '../../src/db/ddl.ts'
import { decodeParquet, merged, openParquet, wholeFile, type ByteRange, type ParquetTable, type PieceSource } from '../../src/db/parquet.ts'
import { TABLES } from '../../src/model/tables.ts'

const GROUP = 2048
const ROWS = 9000
/** Ids that sort by UTF-8 bytes otherwise than by UTF-16 units: astral characters and private ones beside Chinese. */
const PREFIXES = ['a', '中', '\u{E000}', '\u{FFFD}', '\u{1F600}', '\u{20000}']
let folder: string
let bytes: Uint8Array<ArrayBuffer>
let ids: string[]

/** A table `pinyin` of several row groups, its texts in the order of their bytes, some spellings missing. */
async function write(path: string, texts: readonly string[]): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  await connection.run(createTable('pinyin'))
  const appender = await connection.createAppender('pinyin')
  texts.forEach((text, index) => {
    appender.appendVarchar(text)
    appender.appendVarchar(` spelled ${index}`)
    appender.appendVarchar('s'.repeat(index % 7))
    appender.endRow()
  })
  appender.closeSync()
  await connection.run(`COPY pinyin TO '${path}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${GROUP})`)
  connection.closeSync()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-observatory-'))
  ids = Array.from({ length: ROWS }, (_, index) => `${PREFIXES[Math.floor((index * PREFIXES.length) / ROWS)]}${String(index).padStart(5, '0')}`)
  await write(join(folder, 'pinyin'), ids)
  bytes = new Uint8Array(await readFile(join(folder, 'pinyin')))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The file as a source that counts what is read of it. */
function counting(): PieceSource & { asked: ByteRange[]; told: ByteRange[][] } {
  const source = wholeFile(bytes)
  const asked: ByteRange[] = []
  const told: ByteRange[][] = []
  return {
    asked, told, byteLength: source.byteLength,
    slice(start, end = bytes.length) {
      asked.push({ start, end })
      return source.slice(start, end)
    },
    async ahead(ranges) { told.push([...ranges]) },
  }
}

const every = (table: ParquetTable) => Array.from({ length: table.groups }, (_, group) => group)

describe('a file of several row groups', () => {
  test('reads the same by groups and by columns as whole', async () => {
    const whole = await decodeParquet('pinyin', bytes, ROWS)
    const table = await openParquet('pinyin', wholeFile(bytes), ROWS)
    expect(table.groups).toBe(Math.ceil(ROWS / GROUP))
    expect(whole.columns[0]!.values).toEqual(ids)
    for (const names of [['text'], ['initials', 'full'], ['text', 'full', 'initials']]) {
      const parts = await Promise.all(every(table).map((group) => table.read(names, group)))
      expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(ROWS)
      const declared = TABLES.pinyin.filter(({ name }) => names.includes(name))
      expect(parts[0]!.columns.map(({ column }) => column)).toEqual(declared)
      declared.forEach((column, at) => {
        const own = whole.columns.find((one) => one.column === column)!
        expect(parts.flatMap((part) => part.columns[at]!.values), column.name).toEqual(own.values)
      })
    }
  })

  test('tells before it reads which bytes it will want, and wants no others', async () => {
    const source = counting()
    const table = await openParquet('pinyin', source, ROWS)
    source.asked.length = 0
    await table.read(['initials'], 1)
    const [told] = source.told
    expect(source.asked.length).toBeGreaterThan(0)
    for (const { start, end } of source.asked) expect(told!.some((range) => range.start <= start && end <= range.end)).toBe(true)
    expect(told!.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(bytes.length / 20)
  })

  test('holds a value only in groups that its statistics name', async () => {
    const table = await openParquet('pinyin', wholeFile(bytes), ROWS)
    const groups = await Promise.all(every(table).map(async (group) => new Set((await table.read(['text'], group)).columns[0]!.values)))
    const inFile = fc.constantFrom(...ids)
    const near = fc.tuple(fc.constantFrom(...PREFIXES, ''), fc.string({ unit: 'binary', maxLength: 4 })).map(([prefix, rest]) => prefix + rest)
    let pruned = 0
    fc.assert(fc.property(fc.oneof(inFile, near), (value) => {
      const named = table.groupsWith('text', value)
      pruned += table.groups - named.length
      groups.forEach((held, group) => { if (held.has(value)) expect(named, value).toContain(group) })
    }), { numRuns: 500 })
    expect(pruned).toBeGreaterThan(500)
    expect(every(table).flatMap((group) => table.groupsWith('text', ids[group * GROUP]!))).toEqual(every(table))
  })

  test('leaves no group out by a column that has no statistics of texts, or is not there', async () => {
    const table = await openParquet('pinyin', wholeFile(bytes), ROWS)
    expect(table.groupsWith('no_such', 'x')).toEqual(every(table))
  })
})

test('a group of made-up texts names itself for each of them', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 6 }).filter((value) => !value.includes('\0'))
  await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
    const path = join(folder, 'some')
    await write(path, texts)
    const table = await openParquet('pinyin', wholeFile(new Uint8Array(await readFile(path))), texts.length)
    for (const value of texts) expect(table.groupsWith('text', value), JSON.stringify(value)).toEqual([0])
  }), { numRuns: 40 })
}, 60_000)

describe('ranges merged', () => {
  const range = fc.tuple(fc.nat(2000), fc.nat(300)).map(([start, length]): ByteRange => ({ start, end: start + length }))

  test('cover every range, and no byte further than the gap from one', () => {
    fc.assert(fc.property(fc.array(range, { maxLength: 30 }), fc.nat(100), (ranges, gap) => {
      const joined = merged(ranges, gap)
      for (const { start, end } of ranges) expect(joined.some((one) => one.start <= start && end <= one.end)).toBe(true)
      joined.slice(1).forEach((one, index) => expect(one.start - joined[index]!.end).toBeGreaterThan(gap))
      for (const one of joined) {
        expect(ranges.some(({ start }) => start === one.start)).toBe(true)
        expect(ranges.some(({ end }) => end === one.end)).toBe(true)
      }
    }))
  })

  test('leave the ranges they are made of as they were', () => {
    const ranges = [{ start: 10, end: 20 }, { start: 0, end: 9 }]
    merged(ranges, 5)
    expect(ranges).toEqual([{ start: 10, end: 20 }, { start: 0, end: 9 }])
  })
})
