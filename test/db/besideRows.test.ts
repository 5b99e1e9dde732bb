import { describe, expect, test } from 'vitest'
import { withRowsBeside } from '../../src/db/besideRows.ts'
import type { ColumnarTable } from '../../src/db/parquet.ts'
import { LOCAL_PREFIX } from '../../src/model/localReading.ts'
import { TABLE_NAMES, TABLES, type Column, type SnapshotTables, type TableName } from '../../src/model/tables.ts'
import { RULES } from '../../src/quality/rules/index.ts'
import { localTables } from '../../src/snapshot/localTables.ts'
import { snapshotOf } from '../../src/snapshot/snapshotOf.ts'
import { targetDocument } from '../support/documents.ts'

const columnar = (table: TableName, { [table]: rows }: SnapshotTables): ColumnarTable =>
  ({ rows: rows.length, columns: TABLES[table].map((column: Column) => ({ column, values: rows.map((row) => row[column.name]!) })) })
const values = (table: ColumnarTable, name: string) => table.columns.find(({ column }) => column.name === name)!.values

const published = snapshotOf({ read: [targetDocument('0a')], corrections: [], register: [], rules: RULES }).tables
const beside = localTables([targetDocument('0a'), targetDocument('0b', { year: 2025 })])

describe('the reader’s own documents beside the published ones', () => {
  test('are judged as the command line judges them', () => {
    const { tables } = snapshotOf({ read: [targetDocument('0a'), targetDocument('0b', { year: 2025 })], corrections: [], register: [], rules: RULES })
    const unmarked = JSON.stringify(beside, plain).replaceAll(LOCAL_PREFIX, '')
    expect(unmarked).toBe(JSON.stringify(tables, plain))
    expect(beside.findings.length).toBeGreaterThan(0)
  })

  test('share no id with the published, not even where the file is the very same', () => {
    for (const table of TABLE_NAMES) {
      for (const { name } of TABLES[table] as readonly Column[]) {
        if (!/^(?:document|department|project|indicator|target|finding|goal)_id$/u.test(name)) continue
        const own = new Set(published[table].map((row) => row[name]).filter((id) => id !== null))
        expect(beside[table].filter((row) => own.has(row[name]!)), `${table}.${name}`).toEqual([])
      }
    }
  })

  test('add their rows to every table', () => {
    for (const table of TABLE_NAMES.filter((name) => name !== 'rules')) {
      const both = withRowsBeside(table, columnar(table, published), beside)
      expect(both.rows).toBe(published[table].length + beside[table].length)
      for (const { values } of both.columns) expect(values).toHaveLength(both.rows)
    }
  })

  test('are counted in the rules, of which there is still one row each', () => {
    const both = withRowsBeside('rules', columnar('rules', published), beside)
    expect(both.rows).toBe(RULES.length)
    for (const count of ['fails', 'also', 'passes', 'cannot_judge', 'not_applicable', 'explained']) {
      const sum = (tables: SnapshotTables) => tables.rules.map((row) => Number(row[count]))
      expect(values(both, count)).toEqual(sum(published).map((own, at) => own + sum(beside)[at]!))
    }
    expect(values(both, 'rule_id')).toEqual(published.rules.map((row) => row.rule_id))
  })

  test('change nothing where there are none', () => {
    const own = columnar('projects', published)
    expect(withRowsBeside('projects', own, null)).toBe(own)
  })
})

const plain = (_: string, cell: unknown) => (typeof cell === 'bigint' ? String(cell) : cell)
