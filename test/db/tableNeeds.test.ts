import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asked } from '../../src/db/asked.ts'
import { createTable } from '../../src/db/ddl.ts'
import { literal, type Query, type RowsWanted, type SqlValue } from '../../src/db/sql.ts'
import { needsOf, tablesNamed, type Needs } from '../../src/db/tableNeeds.ts'
import { TABLES, TABLE_NAMES, type Column, type TableName } from '../../src/model/tables.ts'
import { budgetQuality } from '../../src/queries/budgetQuality.ts'
import { publishedQuestions, type Question } from '../../src/queries/published.ts'
import { EVERYTHING, type Selection } from '../../src/queries/selection.ts'
import { documents, type DocumentRow } from '../../src/queries/snapshot.ts'
import { DEFAULT_WEIGHTS, isDefault, type Weights } from '../../src/reference/weights.ts'
import { COMMITTED, committed, OWN_WEIGHTS, parametersOf, type Ids } from '../support/committed.ts'
import { discover } from '../support/discoverQueries.ts'

const queries = discover(import.meta.glob('../../src/queries/*.ts', { eager: true }))
const declared = (table: TableName): readonly Column[] => TABLES[table]

/** Native DuckDB with a whole snapshot in the schema `whole` and, in `main`, what `reduce` leaves of it. */
class Reduced {
  readonly #connection: DuckDBConnection
  readonly #shown = new Map<TableName, string>()

  constructor(connection: DuckDBConnection) {
    this.#connection = connection
  }

  static async open(pathOf: (table: TableName) => string): Promise<Reduced> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
    const connection = await instance.connect()
    await connection.run('CREATE SCHEMA whole')
    await connection.run("SET schema = 'whole'")
    for (const table of TABLE_NAMES) {
      await connection.run(createTable(table))
      await connection.run(`INSERT INTO ${table} SELECT ${declared(table).map(({ name }) => `"${name}"`).join(', ')} FROM read_parquet('${pathOf(table)}')`)
    }
    return new Reduced(connection)
  }

  /** Tables not needed are empty, columns not needed NULL, and of tables that `only` names the other rows are gone. */
  async reduce(needs: Needs, only: RowsWanted): Promise<void> {
    for (const table of TABLE_NAMES) {
      const kept = needs.get(table)
      const columns = declared(table).map(({ name, type }) => (kept?.includes(name) ? `"${name}"` : `CAST(NULL AS ${type}) AS "${name}"`))
      const rows = only[table]
      const condition = kept === undefined ? 'FALSE' : rows === undefined ? 'TRUE' : `"${rows.column}" IN (${('values' in rows ? ['', ...rows.values] : [rows.value]).map(literal).join(', ')})`
      const sql = `SELECT ${columns.join(', ')} FROM whole.${table} WHERE ${condition}`
      if (this.#shown.get(table) === sql) continue
      await this.#connection.run(`CREATE OR REPLACE VIEW main.${table} AS ${sql}`)
      this.#shown.set(table, sql)
    }
  }

  async rows(schema: 'whole' | 'main', sql: string, values: readonly SqlValue[]): Promise<Record<string, unknown>[]> {
    await this.#connection.run(`SET schema = '${schema}'`)
    const prepared = await this.#connection.prepare(sql)
    try {
      prepared.bind([...values])
      return (await prepared.runAndReadAll()).getRowObjects()
    } finally {
      prepared.destroySync()
    }
  }

  async texts(sql: string): Promise<string[]> {
    return (await this.rows('whole', sql, [])).map((row) => String(Object.values(row)[0]))
  }

  close(): void {
    this.#connection.closeSync()
  }
}

describe.each(COMMITTED)('over the snapshot %s', (name) => {
  let engine: Reduced
  let ids: Ids
  let published: Pick<DocumentRow, 'year' | 'departmentId' | 'projects'>[]
  const answered = new Set<string>()

  beforeAll(async () => {
    engine = await Reduced.open(committed(name).pathOf)
    ids = {
      projects: await engine.texts('SELECT project_id FROM projects ORDER BY finding_count DESC, project_id LIMIT 2'),
      indicators: await engine.texts('SELECT indicator_id FROM indicators ORDER BY indicator_id LIMIT 1'),
      findings: await engine.texts(`SELECT finding_id FROM findings ORDER BY indicator_id IS NULL, finding_id LIMIT 1`),
      documents: await engine.texts('SELECT DISTINCT document_id FROM recruitment_goals ORDER BY document_id'),
      goals: await engine.texts('SELECT goal_id FROM recruitment_goals ORDER BY goal_id LIMIT 2'),
      plans: await engine.texts('SELECT DISTINCT plan_key FROM projects WHERE plan_key IS NOT NULL ORDER BY plan_key'),
      rules: await engine.texts(`SELECT rule_id FROM findings WHERE outcome = 'cannotJudge' ORDER BY rule_id LIMIT 1`),
    }
    // A project without a description in a document that prints them: what is told from a whole document is not told from its rows.
    await engine.rows('whole', "UPDATE indicators SET description = '' WHERE project_id = $1", [ids.projects[0]!])
    published = (await engine.rows('whole', documents.sql, [])) as unknown as typeof published
  }, 120_000)
  afterAll(() => engine?.close())

  /** The same rows from the text an engine is asked, over what the question is said to need, as from the whole text over all there is. */
  async function expectSame(query: Pick<Query<unknown, unknown>, 'name' | 'sql' | 'bind' | 'only'>, params: unknown): Promise<void> {
    const values = query.bind(params)
    await engine.reduce(needsOf(query.sql, values), query.only?.(params) ?? {})
    const whole = await engine.rows('whole', query.sql, values)
    const { weights = DEFAULT_WEIGHTS } = params as { weights?: Weights }
    if (whole.length > 0) answered.add(`${query.name} ${isDefault(weights) ? 'published' : 'own'}`)
    const { sql, values: bound } = asked(query.sql, values)
    expect(await engine.rows('main', sql, bound), `${query.name} ${JSON.stringify(params)}`).toEqual(whole)
  }

  test.each(queries.map((found) => ({ title: found.query.name, ...found })))('$title answers the same from what it needs as from everything', async ({ query, sample }) => {
    for (const params of parametersOf({ sample }, ids)) await expectSame(query, params)
  }, 120_000)

  test('and so does every question that is published', async () => {
    const groups = publishedQuestions(published)
    const questions = groups.flatMap((group): Question[] => group.questions)
    expect(questions.length).toBeGreaterThan(40)
    // States narrowed to a year or a department are many and alike: what they need is told by the same texts and values that are ''.
    for (const { query, params } of questions.filter((_, index) => index < 40 || index % 9 === 0)) await expectSame(query, params)
  }, 240_000)

  test('which is no empty claim: nearly all of them have rows', () => {
    const may = ['corrections', 'match-decisions', 'paper-corrections', 'project-empty-categories']
    const tried = queries.filter(({ query }) => !may.includes(query.name))
      .flatMap(({ query, sample }) => ['published', ...('weights' in (sample as object) ? ['own'] : [])].map((weights) => `${query.name} ${weights}`))
    expect(tried.filter((one) => !answered.has(one))).toEqual([])
  })
})

test('a chart needs the rows of indicators and findings only where the reader’s weights, categories or rules ask for them', () => {
  const tables = (over: Partial<Selection>) => [...needsOf(budgetQuality.sql, budgetQuality.bind({ ...EVERYTHING, ...over })).keys()]
  expect(tables({})).toEqual(['projects'])
  expect(tables({ years: [2023], amount: { from: 1, to: null }, score: { from: null, to: 60 } })).toEqual(['projects'])
  expect(tables({ weights: OWN_WEIGHTS })).toEqual(['projects', 'indicators'])
  expect(tables({ categories: ['数量指标'] })).toContain('indicators')
  expect(tables({ rules: ['V02'] })).toContain('findings')
  expect(needsOf(budgetQuality.sql, budgetQuality.bind(EVERYTHING)).get('projects')).not.toContain('purpose')
})

describe('a reader’s own text', () => {
  const all = (table: TableName) => declared(table).map(({ name }) => name)

  test('needs the tables it names, whole, however they are written', () => {
    for (const text of ['SELECT * FROM projects', 'FROM Projects', 'SELECT * FROM "projects"', 'SELECT * FROM main."PROJECTS" p', 'SELECT 1 /* x */ FROM\nprojects--']) {
      expect([...tablesNamed(text)], text).toEqual([['projects', all('projects')]])
    }
  })

  test('does not need a table that stands only in a remark', () => {
    expect([...tablesNamed('SELECT 1 -- FROM projects')]).toEqual([])
  })

  test('needs all of them where a table may be named by a text', () => {
    for (const text of ["SELECT * FROM query_table('projects')", "FROM query('SELECT * FROM ' || 'proj' || 'ects')"]) expect(tablesNamed(text).size, text).toBe(TABLE_NAMES.length)
  })
})
