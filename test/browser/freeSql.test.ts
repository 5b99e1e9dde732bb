import { describe, expect, inject, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { FreeAnswer, FreeTrouble } from '../../src/db/connector.ts'
import type { Harness } from '../support/harness/main.ts'
import { useSite } from '../support/browser.ts'

declare global {
  var harness: Harness
}

const site = useSite(() => inject('harness'))

async function opened() {
  const { page, url } = await site().visit()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${url}index.html`)
  await page.waitForFunction(() => 'harness' in globalThis)
  expect(await page.evaluate(() => globalThis.harness.open('fixture'))).toBeNull()
  return { page, asked }
}

const free = (page: Page, text: string, limit = 100, cancelAfter?: number) =>
  page.evaluate(([text, limit, cancelAfter]) => globalThis.harness.free(text as string, limit as number, cancelAfter as number | undefined), [text, limit, cancelAfter])
const rows = (answer: FreeAnswer | FreeTrouble) => ('rows' in answer ? answer.rows : answer)
const kind = (answer: FreeAnswer | FreeTrouble) => ('kind' in answer ? answer.kind : answer.rows)
const COUNTS = 'SELECT (SELECT count(*) FROM projects), (SELECT sum(budget_fen) FROM projects), (SELECT count(*) FROM duckdb_tables()), (SELECT count(*) FROM duckdb_views()), (SELECT count(*) FROM duckdb_schemas())'

describe('what a reader writes', () => {
  test('is answered with DuckDB’s own types and the cells exactly as it writes them', async () => {
    const { page } = await opened()
    const answer = await free(page, `SELECT 9007199254740993::BIGINT AS big, sum(x) AS huge, 1.50::DECIMAL(10,2) AS d, -12345678901234567890123456789012345.12::DECIMAL(38,2) AS deep,
      DATE '2024-02-29' AS day, TIMESTAMP '2024-01-02 03:04:05.123456' AS t, [1, NULL, 3] AS l, {'a': 'x'} AS s, MAP {'k': 1} AS m, NULL AS n, 0.1::DOUBLE AS f, true AS b, '北京"''' AS words
      FROM (VALUES (9223372036854775807::BIGINT), (9223372036854775807::BIGINT)) v(x)`)
    expect(answer).toMatchObject({
      columns: [['big', 'BIGINT'], ['huge', 'HUGEINT'], ['d', 'DECIMAL(10,2)'], ['deep', 'DECIMAL(38,2)'], ['day', 'DATE'], ['t', 'TIMESTAMP'], ['l', 'INTEGER[]'],
        ['s', 'STRUCT(a VARCHAR)'], ['m', 'MAP(VARCHAR, INTEGER)'], ['n', 'INTEGER'], ['f', 'DOUBLE'], ['b', 'BOOLEAN'], ['words', 'VARCHAR']].map(([name, type]) => ({ name, type })),
      rows: [['9007199254740993', '18446744073709551614', '1.50', '-12345678901234567890123456789012345.12', '2024-02-29', '2024-01-02 03:04:05.123456', '[1, NULL, 3]',
        "{'a': x}", '{k=1}', null, '0.1', 'true', '北京"\'']],
      cut: false,
    })
  })

  test('may end in semicolons and comments, begin with any reading word, and keeps its order', async () => {
    const { page } = await opened()
    for (const text of ['SELECT 1;', 'SELECT 1 -- end', 'SELECT 1; -- end', 'SELECT 1 /* end */ ;;\n', '-- first\nWITH a AS (SELECT 1 AS x) SELECT x FROM a', 'VALUES (1)', "SELECT 1 WHERE ';' <> '--'"]) {
      expect(rows(await free(page, text)), text).toEqual([['1']])
    }
    for (const text of ['FROM projects', 'DESCRIBE projects', 'SUMMARIZE projects', 'SHOW TABLES']) expect((rows(await free(page, text)) as unknown[]).length, text).toBeGreaterThan(0)
    expect(rows(await free(page, 'SELECT * FROM range(5) t(x) ORDER BY x DESC'))).toEqual([['4'], ['3'], ['2'], ['1'], ['0']])
    expect(rows(await free(page, 'SELECT 1 AS a, 2 AS a'))).toEqual([['1', '2']])
  })

  test('is cut at the limit, and says so only when rows were left out', async () => {
    const { page } = await opened()
    expect(await free(page, 'FROM range(1000)', 100)).toMatchObject({ cut: true, rows: expect.objectContaining({ length: 100 }) })
    expect(await free(page, 'FROM range(100)', 100)).toMatchObject({ cut: false, rows: expect.objectContaining({ length: 100 }) })
  })

  test('can change nothing, whatever it tries, and fetches nothing', async () => {
    const { page, asked } = await opened()
    const before = rows(await free(page, COUNTS))
    const count = asked.length
    for (const text of [
      'DROP TABLE projects', 'DELETE FROM projects', "UPDATE projects SET name = 'x'", 'INSERT INTO projects SELECT * FROM projects', 'TRUNCATE projects', 'CREATE TABLE x (a INT)',
      'CREATE OR REPLACE VIEW projects AS SELECT 1', 'CREATE MACRO f(x) AS x', 'ALTER TABLE projects ADD COLUMN x INT', "COPY projects TO 'x.csv'", "COPY projects FROM 'https://example.invalid/x.csv'",
      "ATTACH 'https://example.invalid/x.db'", 'DETACH memory', 'INSTALL json', "LOAD 'parquet'", 'PRAGMA database_list', 'SET enable_external_access = true', 'RESET memory_limit', "EXPORT DATABASE 'x'",
      "IMPORT DATABASE 'x'", 'CALL pragma_version()', 'CHECKPOINT', 'BEGIN', 'USE memory', 'VACUUM', 'EXPLAIN ANALYZE SELECT 1', "PREPARE p AS DROP TABLE projects",
    ]) expect([text, kind(await free(page, text))]).toEqual([text, 'readOnly'])
    for (const text of [
      'SELECT 1; DROP TABLE projects', 'SELECT 1) a; DROP TABLE projects; SELECT * FROM (SELECT 1', 'SELECT 1)) a); DROP TABLE projects; SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT 1',
      'SELECT 1) AS answer LIMIT 2); DROP TABLE projects; --', 'SELECT 1)));DELETE FROM projects;SELECT * FROM (SELECT * FROM (SELECT (1',
    ]) expect([text, kind(await free(page, text))]).toEqual([text, 'several'])
    for (const text of ['WITH x AS (DELETE FROM projects RETURNING *) SELECT * FROM x', "SELECT * FROM query('DROP TABLE projects')"]) {
      expect([text, kind(await free(page, text))]).toEqual([text, 'readOnly'])
    }
    for (const text of ["SELECT * FROM read_csv('https://example.invalid/x.csv')", "FROM 'https://example.invalid/x.csv'", "SELECT * FROM read_text('/etc/passwd')", "SELECT * FROM glob('*')"]) {
      expect([text, kind(await free(page, text))]).toEqual([text, 'files'])
    }
    for (const text of ["FROM read_parquet('https://example.invalid/x.parquet')", "SELECT '{}'->>'a'"]) expect([text, kind(await free(page, text))]).toEqual([text, 'extension'])
    for (const text of ['SELECT 1) AS answer --', "SELECT 'open", 'SELECT 1) UNION ALL (SELECT 2']) expect([text, kind(await free(page, text))]).toEqual([text, 'syntax'])
    expect(rows(await free(page, COUNTS))).toEqual(before)
    expect((await page.evaluate((sql) => globalThis.harness.raw(sql, [], ['n']), 'SELECT count(*) AS n FROM projects')).rows).toEqual([{ n: 'bigint 3' }])
    expect(asked.slice(count)).toEqual([])
  })

  test('that is wrong is told where, with the name that was probably meant', async () => {
    const { page } = await opened()
    expect(await free(page, "SELECT '北京',\n  nam FROM projects")).toMatchObject({ kind: 'column', name: 'nam', at: { line: 2, column: 3, start: 15, end: 18 }, candidates: expect.arrayContaining(['name']) })
    expect(await free(page, 'SELECT * FROM project')).toMatchObject({ kind: 'table', name: 'project', at: { start: 14, end: 21 }, candidates: ['projects'] })
    expect(await free(page, 'SELEC 1')).toMatchObject({ kind: 'syntax', at: { line: 1, column: 7 } })
    expect(await free(page, 'SELECT sum(name) FROM projects')).toMatchObject({ kind: 'types', at: { column: 8 } })
    expect(await free(page, "SELECT CAST(name AS INTEGER) FROM projects")).toMatchObject({ kind: 'conversion', at: { column: 8 } })
    expect(await free(page, 'SELECT $1')).toMatchObject({ kind: 'parameters' })
    expect(await free(page, 'SELECT name, sum(year) FROM projects')).toMatchObject({ kind: 'grouping' })
    expect(await free(page, ' -- nothing\n;')).toMatchObject({ kind: 'empty' })
    expect(rows(await free(page, 'SELECT 1'))).toEqual([['1']])
  })
})

describe('a statement that does harm', () => {
  const heavy = {
    'a join of everything with everything': 'SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b',
    'a recursion without end': 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r',
    'a series of a million million': 'SELECT sum(x) FROM generate_series(1, 1000000000000) t(x)',
  }
  test.each(Object.entries(heavy))('%s is cancelled, and the page’s own questions are answered meanwhile', async (_, text) => {
    const { page } = await opened()
    await free(page, 'SELECT 1')
    const answer = free(page, text, 100, 1500)
    expect((await page.evaluate((sql) => globalThis.harness.raw(sql, [], ['n']), 'SELECT count(*) AS n FROM projects')).rows).toEqual([{ n: 'bigint 3' }])
    expect(kind(await answer)).toBe('cancelled')
    expect(rows(await free(page, 'SELECT count(*) FROM projects'))).toEqual([['3']])
  })

  test('for its memory is refused or cut off, and the next one is answered', async () => {
    const { page } = await opened()
    expect(kind(await free(page, 'SELECT len(list(x)) FROM range(400000000) t(x)'))).toBe('memory')
    expect(rows(await free(page, 'SELECT count(*) FROM projects'))).toEqual([['3']])
  })
})
