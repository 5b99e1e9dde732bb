import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { createTable } from '../../src/db/ddl.ts'
import { TABLES } from '../../src/model/tables.ts'
import { parquetName } from '../../src/snapshot/manifest.ts'
import { committed } from './committed.ts'

/** Rows of the large table and of each of its row groups. */
export const LARGE = { rows: 40_960, group: 4096, perProject: 16 }

/** Id of the nth project of the large table, from 0. */
export const largeProject = (n: number) => `p-${String(n).padStart(6, '0')}`

/**
 * The sample snapshot with a table `indicators` of some 10 MB instead of its own, in several row groups: made-up rows in the order of their
 * projects' ids, with `description` too strewn to be packed. Without published answers.
 */
export async function writeLargeSnapshot(out: string): Promise<{ bytes: number }> {
  const { folder, manifest, pathOf } = committed('sample')
  await mkdir(out, { recursive: true })
  const written = join(out, 'writing')
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const own: Record<string, string> = {
    indicator_id: `printf('p-%06d-%02d', n // ${LARGE.perProject}, n % ${LARGE.perProject})`, project_id: `printf('p-%06d', n // ${LARGE.perProject})`,
    indicator_ordinal: `CAST(1 + n % ${LARGE.perProject} AS INTEGER)`, description: 'md5(CAST(n AS VARCHAR)) || md5(CAST(-n AS VARCHAR)) || md5(CAST(n + 0.5 AS VARCHAR)) || sha256(CAST(n AS VARCHAR))',
  }
  await connection.run(createTable('indicators'))
  await connection.run(`INSERT INTO indicators SELECT ${TABLES.indicators.map(({ name }) => own[name] ?? `o."${name}"`).join(', ')}
    FROM range(${LARGE.rows}) t(n) CROSS JOIN (SELECT * FROM read_parquet('${pathOf('indicators')}') ORDER BY indicator_id LIMIT 1) o ORDER BY n`)
  await connection.run(`COPY indicators TO '${written}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${LARGE.group})`)
  connection.closeSync()
  const content = await readFile(written)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const large = { name: parquetName('indicators', sha256), bytes: content.length, sha256, rows: LARGE.rows }
  await copyFile(written, join(out, large.name))
  for (const file of manifest.files) if (file.table !== 'indicators') await copyFile(join(folder, file.name), join(out, file.name))
  await writeFile(join(out, 'manifest.json'), JSON.stringify({ ...manifest, answers: [], files: manifest.files.map((file) => (file.table === 'indicators' ? { ...file, ...large } : file)) }))
  return { bytes: large.bytes }
}
