import { ANSWER_KEY } from './answers.ts'
import { LATER_TABLES, TABLE_NAMES, TABLES_VERSION, type Manifest } from '../model/tables.ts'

/**
 * The manifest's address for a snapshot named in the page's own address. The name is hostile until proven: only
 * `[a-z0-9-]{1,64}` is accepted.
 * @param base absolute address of the page, e.g. `document.baseURI`
 * @returns null for any other name
 */
export function snapshotUrl(name: string, base: string): string | null {
  if (!/^[a-z0-9-]{1,64}$/.test(name)) return null
  return new URL(`snapshots/${name}/manifest.json`, base).href
}

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const isHash: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isFileName: Check = (value) => typeof value === 'string' && /^[a-z_]{1,64}-[0-9a-f]{8}\.parquet$/.test(value)
const isAnswersName: Check = (value) => typeof value === 'string' && /^answers-[a-z0-9-]{1,64}-[0-9a-f]{8}\.json$/.test(value)
const isKeys: Check = (value) => Array.isArray(value) && value.every((key) => typeof key === 'string' && ANSWER_KEY.test(key))
const orNull = (check: Check): Check => (value) => value === null || check(value)

/**
 * Checks a parsed manifest: the fields the page uses, every table listed once (later ones at most), file names that stay in the
 * manifest's own folder, a version this page can read.
 * @throws {TypeError} naming the first field that does not fit
 */
export function readManifest(json: unknown): Manifest {
  const manifest = record(json, 'manifest')
  expect(manifest, 'manifest', { id: isHash, name: isText, published: orNull(isText), fictional: (v) => typeof v === 'boolean', schemaVersion: isCount, tool: isText })
  if (manifest.schemaVersion !== TABLES_VERSION) {
    throw new TypeError(`schemaVersion ${String(manifest.schemaVersion)}, this page reads ${TABLES_VERSION}`)
  }
  expect(record(manifest.title, 'title'), 'title', { zh: isText, en: isText })
  const files = list(manifest.files, 'files').map((file, index) => {
    const where = `files[${index}]`
    const fields = record(file, where)
    expect(fields, where, {
      table: (v) => TABLE_NAMES.some((name) => name === v), name: isFileName,
      bytes: isCount, sha256: isHash, rows: isCount, schemaVersion: (v) => v === TABLES_VERSION,
    })
    return fields.table
  })
  for (const table of TABLE_NAMES) {
    const times = files.filter((name) => name === table).length
    if (times === 0 && LATER_TABLES.includes(table)) continue
    if (times !== 1) throw new TypeError(`files: table ${table} is listed ${times} times`)
  }
  list(manifest.sources, 'sources').forEach((source, index) => {
    const where = `sources[${index}]`
    expect(record(source, where), where, { name: isText, sha256: isHash, bytes: isCount, year: orNull(isCount) })
  })
  list(manifest.answers ?? [], 'answers').forEach((file, index) => {
    const where = `answers[${index}]`
    expect(record(file, where), where, { name: isAnswersName, bytes: isCount, sha256: isHash, keys: isKeys })
  })
  return json as Manifest
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${where} is not an object`)
  return value as Record<string, unknown>
}

function list(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${where} is not a list`)
  return value
}

function expect(fields: Record<string, unknown>, where: string, checks: Record<string, Check>): void {
  for (const [name, check] of Object.entries(checks)) {
    if (!check(fields[name])) throw new TypeError(`${where}.${name} does not fit: ${JSON.stringify(fields[name])?.slice(0, 80) ?? 'missing'}`)
  }
}
