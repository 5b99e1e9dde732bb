import { TABLES, type Cell, type Column, type ManifestFile, type TableName } from '../model/tables.ts'
import { createTable } from './ddl.ts'
import type { ColumnarTable, ParquetTable } from './parquet.ts'
import type { ColumnWanted, RowsWanted } from './sql.ts'
import type { Needs } from './tableNeeds.ts'

/** What the store needs of an engine. */
export interface TableEngine {
  run(sql: string): Promise<unknown>
  insert(table: string, rows: ColumnarTable): Promise<void>
}

/** Where the tables' files come from. */
export interface TableSource {
  /** Whether there is nothing to lay in. */
  isEmpty(file: ManifestFile): boolean
  /** Whether the file is fetched and laid into the engine as one. */
  isSmall(file: ManifestFile): boolean
  whole(file: ManifestFile): Promise<ColumnarTable>
  open(file: ManifestFile): Promise<ParquetTable>
}

interface Piece {
  name: string
  columns: readonly string[]
}

interface Large {
  file: ManifestFile
  opened: Promise<ParquetTable> | null
  /** Columns that are here for every row. */
  full: Piece[]
  /** Columns that are here for some row groups. */
  part: (Piece & { groups: readonly number[] }) | null
  /** Cells out of the engine, from which strewn rows are picked: by group, then by column. */
  readonly cells: Map<number, Map<string, Cell[]>>
  /** Number of pieces made, for their names. */
  made: number
  /** What the view over the pieces shows now. */
  shows: string
}

const quoted = (name: string) => `"${name}"`
const declared = (table: TableName): readonly Column[] => TABLES[table]

/** Columns to have: a question that only counts rows names none, and any one is enough to count by. */
const countable = (table: TableName, { full }: Large, columns: readonly string[]) =>
  (columns.length > 0 || full.length > 0 ? columns : [declared(table)[0]!.name])

/** Values beyond which no group is told to be without all of them. */
const MOST_VALUES = 40

/** Row groups that may hold one of the values. */
function groupsOf(opened: ParquetTable, column: string, values: readonly string[]): number[] {
  const all = Array.from({ length: opened.groups }, (_, group) => group)
  if (values.length > MOST_VALUES) return all
  const own = new Set(values.flatMap((value) => opened.groupsWith(column, value)))
  return all.filter((group) => own.has(group))
}

const keyOf = (pieces: readonly Piece[]) => pieces.map(({ name }) => name).join()

/**
 * The snapshot's tables in one engine, laid in as questions need them: small files whole, of large ones the columns asked
 * for, and of these only the row groups that can matter where the question says so. Every table exists from the start with
 * all its columns; those not here yet are NULL, and no question that reads them is asked before they are.
 */
export class TableStore {
  readonly #engine: TableEngine
  readonly #source: TableSource
  readonly #small = new Map<TableName, ManifestFile>()
  readonly #large = new Map<TableName, Large>()

  constructor(engine: TableEngine, source: TableSource, files: readonly ManifestFile[]) {
    this.#engine = engine
    this.#source = source
    for (const file of files) {
      if (source.isEmpty(file)) continue
      if (source.isSmall(file)) this.#small.set(file.table, file)
      else this.#large.set(file.table, { file, opened: null, full: [], part: null, cells: new Map(), made: 0, shows: '' })
    }
  }

  /** Tables that are still to come whole. */
  get missing(): TableName[] {
    return [...this.#small.keys()]
  }

  /** Whether all that a question looks at is here. */
  has(needs: Needs, only: RowsWanted | null = null): boolean {
    return [...needs].every(([table, columns]) => {
      const large = this.#large.get(table)
      return !this.#small.has(table) && (large === undefined || (only?.[table] === undefined && large.shows === keyOf(large.full) && countable(table, large, columns).every((column) => large.full.some((piece) => piece.columns.includes(column)))))
    })
  }

  /** Lays in what a question looks at. Rejects as the source and the engine do; what is here already stays. */
  async ensure(needs: Needs, only: RowsWanted | null = null): Promise<void> {
    for (const [table, columns] of needs) {
      const small = this.#small.get(table)
      if (small !== undefined) {
        const rows = await this.#source.whole(small)
        await this.#engine.insert(table, rows)
        this.#small.delete(table)
      }
      const large = this.#large.get(table)
      if (large !== undefined) await this.#ensureLarge(table, large, countable(table, large, columns), only?.[table])
    }
  }

  async #ensureLarge(table: TableName, large: Large, columns: readonly string[], only: RowsWanted[TableName]): Promise<void> {
    const here = new Set(large.full.flatMap((piece) => piece.columns))
    const lacking = columns.filter((column) => !here.has(column))
    if (lacking.length > 0) {
      large.opened ??= this.#source.open(large.file)
      const opened = await large.opened.catch((error: unknown) => {
        large.opened = null
        throw error
      })
      if (only !== undefined && 'values' in only) return this.#ensureStrewn(table, large, columns, only)
      const groups = only === undefined ? null : opened.groupsWith(only.column, only.value)
      if (groups !== null && groups.length * 2 <= opened.groups) return this.#ensurePart(table, large, columns, groups)
      large.full.push(await this.#load(table, large, opened, lacking, Array.from({ length: opened.groups }, (_, group) => group)))
    }
    await this.#show(table, large, large.full)
  }

  async #ensurePart(table: TableName, large: Large, columns: readonly string[], groups: readonly number[]): Promise<void> {
    const { part } = large
    const fits = part !== null && part.groups.length > 0 && groups.every((group) => part.groups.includes(group)) && columns.every((column) => part.columns.includes(column))
    if (!fits) {
      const piece = await this.#load(table, large, await large.opened!, columns, groups)
      large.part = { ...piece, groups }
      await this.#show(table, large, [piece])
      if (part !== null) await this.#engine.run(`DROP TABLE ${part.name}`)
      return
    }
    await this.#show(table, large, [part])
  }

  /** Of rows that may lie anywhere only these go into the engine; the columns they are picked from stay outside of it. */
  async #ensureStrewn(table: TableName, large: Large, columns: readonly string[], { column, values }: ColumnWanted): Promise<void> {
    const opened = await large.opened!
    const wanted = new Set<Cell>(values)
    const picked = new Map(columns.map((name): [string, Cell[]] => [name, []]))
    for (const group of groupsOf(opened, column, values)) {
      const [keys = []] = await this.#cells(large, opened, group, [column])
      const rows = keys.flatMap((key, row) => (wanted.has(key) ? [row] : []))
      if (rows.length === 0) continue
      const cells = await this.#cells(large, opened, group, columns)
      columns.forEach((name, index) => { for (const row of rows) picked.get(name)!.push(cells[index]![row]!) })
    }
    const name = `${table}__${++large.made}`
    await this.#engine.run(createTable(table, { name, columns }))
    const rows = picked.get(columns[0]!)!.length
    if (rows > 0) await this.#engine.insert(name, { rows, columns: declared(table).flatMap((one) => { const own = picked.get(one.name); return own === undefined ? [] : [{ column: one, values: own }] }) })
    const { part } = large
    large.part = { name, columns, groups: [] }
    await this.#show(table, large, [large.part])
    if (part !== null) await this.#engine.run(`DROP TABLE ${part.name}`)
  }

  /** Columns of a row group as they are in the file, each read once. */
  async #cells(large: Large, opened: ParquetTable, group: number, columns: readonly string[]): Promise<Cell[][]> {
    const here = large.cells.get(group) ?? new Map<string, Cell[]>()
    large.cells.set(group, here)
    const lacking = columns.filter((name) => !here.has(name))
    if (lacking.length > 0) for (const { column, values } of (await opened.read(lacking, group)).columns) here.set(column.name, values)
    return columns.map((name) => here.get(name)!)
  }

  async #load(table: TableName, large: Large, opened: ParquetTable, columns: readonly string[], groups: readonly number[]): Promise<Piece> {
    const name = `${table}__${++large.made}`
    await this.#engine.run(createTable(table, { name, columns: columns }))
    try {
      for (const group of groups) await this.#engine.insert(name, await opened.read(columns, group))
    } catch (error) {
      await this.#engine.run(`DROP TABLE ${name}`)
      throw error
    }
    return { name, columns }
  }

  /** Makes the table's name stand for the pieces, side by side; columns not among them are NULL. */
  async #show(table: TableName, large: Large, pieces: readonly Piece[]): Promise<void> {
    const key = keyOf(pieces)
    if (pieces.length === 0 || large.shows === key) return
    const columns = declared(table).map(({ name, type }) => {
      const piece = pieces.find((one) => one.columns.includes(name))
      return piece === undefined ? `CAST(NULL AS ${type}) AS ${quoted(name)}` : `${piece.name}.${quoted(name)}`
    })
    if (large.shows === '') await this.#engine.run(`DROP TABLE ${table}`)
    await this.#engine.run(`CREATE OR REPLACE VIEW ${table} AS SELECT ${columns.join(', ')} FROM ${pieces.map(({ name }) => name).join(' POSITIONAL JOIN ')}`)
    large.shows = key
  }
}
