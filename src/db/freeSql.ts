import type { FreeAnswer, FreeSql, FreeTrouble, TroubleKind } from './connector.ts'
import { isFatal } from './session.ts'
import { firstWord, secondStatement, withoutEnd } from './sqlText.ts'

/** An engine of its own for what the reader writes, so that nothing they ask can touch or slow the page's. */
export interface FreeEngine {
  /** Refuses all but one statement, then runs it; every cell as text, null where SQL says NULL. */
  send(sql: string): Promise<(string | null)[][]>
  /** Asks a running statement to end. */
  cancel(): Promise<unknown>
  /** Ends the engine at once. */
  stop(): void
}

/** What the engine is told before it is locked: errors as data, and a bound on memory. */
export const FREE_SETTINGS = ['SET errors_as_json = true', "SET memory_limit = '1GB'", 'SET max_expression_depth = 250'] as const

/** How long a cancelled statement may take to end before its engine is ended. */
const GRACE_MS = 400

const DESCRIBED = 'SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM (\n'
const ANSWERED = 'SELECT COLUMNS(*)::VARCHAR FROM (SELECT * FROM (\n'

class Cancelled extends Error {
  override name = 'Cancelled'
}

/**
 * Runs what readers write. Read-only by construction: the text only ever stands inside `SELECT * FROM (…)`, in one
 * prepared statement, on copies of the tables in an engine without files, network or settings. It starts with the first
 * statement and is started anew after a cancelled or fatal one.
 */
export class FreeRunner implements FreeSql {
  #engine: Promise<FreeEngine> | null = null
  #cancel: (() => void) | null = null
  readonly #start: () => Promise<FreeEngine>

  constructor(start: () => Promise<FreeEngine>) {
    this.#start = start
  }

  async run(written: string, limit: number): Promise<FreeAnswer | FreeTrouble> {
    if (this.#cancel !== null) throw new Error('a statement is running')
    const text = withoutEnd(written)
    if (text === '') return trouble('empty', '')
    const stopped = new Promise<never>((_, reject) => { this.#cancel = () => reject(new Cancelled()) })
    stopped.catch(() => {})
    const current = (this.#engine ??= this.#start())
    let prefix = DESCRIBED
    try {
      const engine = await Promise.race([current, stopped])
      const started = performance.now()
      const columns = await Promise.race([engine.send(`${DESCRIBED}${text}\n))`), stopped])
      prefix = ANSWERED
      const rows = await Promise.race([engine.send(`${ANSWERED}${text}\n) AS answer LIMIT ${limit + 1})`), stopped])
      return {
        columns: columns.map(([name, type]) => ({ name: name ?? '', type: type ?? '' })),
        rows: rows.slice(0, limit), cut: rows.length > limit, ms: performance.now() - started,
      }
    } catch (error) {
      if (error instanceof Cancelled) {
        await this.#end(current)
        return trouble('cancelled', '')
      }
      if (isFatal(error)) this.#forget(current)
      else if (await current.then(() => false, () => true)) this.#engine = null
      return readTrouble(error, text, prefix)
    } finally {
      this.#cancel = null
    }
  }

  cancel(): void {
    this.#cancel?.()
  }

  rest(): void {
    this.cancel()
    if (this.#engine !== null) this.#forget(this.#engine)
  }

  /** A cancelled statement ends by itself in time, or its engine is ended. */
  async #end(current: Promise<FreeEngine>): Promise<void> {
    const engine = await Promise.race([current.catch(() => null), later(GRACE_MS, null)])
    const ended = engine !== null && await Promise.race([engine.cancel().then((sent) => sent === true, () => false), later(GRACE_MS, false)])
    if (!ended) this.#forget(current)
  }

  #forget(engine: Promise<FreeEngine>): void {
    if (this.#engine === engine) this.#engine = null
    engine.then((one) => one.stop(), () => {})
  }
}

const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms))

const trouble = (kind: TroubleKind, message: string): FreeTrouble => ({ kind, message, at: null, name: null, candidates: [] })

/** Statements that answer with rows and change nothing. */
const READING = new Set(['SELECT', 'WITH', 'FROM', 'VALUES', 'TABLE', 'DESCRIBE', 'DESC', 'SHOW', 'SUMMARIZE', 'PIVOT', 'UNPIVOT'])

/**
 * An engine's error made plain.
 * @param text what was written, up to its last semicolons
 * @param prefix what stood before it in the statement that failed
 */
export function readTrouble(error: unknown, text: string, prefix: string): FreeTrouble {
  const raw = error instanceof Error ? error.message : String(error)
  const told = jsonOf(raw)
  const message = (told['exception_message'] ?? raw).trim()
  const word = firstWord(text)
  const second = secondStatement(text)
  const position = told['position'] === undefined ? null : Number(told['position'])
  const at = position === null ? null : placeOf(text, position - prefix.length)
  const base: FreeTrouble = {
    ...trouble('other', message), at, name: told['name'] ?? null,
    candidates: (told['candidates'] ?? '').split(',').map((name) => name.trim()).filter(Boolean),
  }
  if (/^[A-Z_]+$/u.test(word) && !READING.has(word) && MEANT.test(word)) return { ...base, kind: 'readOnly', name: word, at: placeOf(text, 0) }
  if (second !== null) return { ...base, kind: 'several', at: placeOf(text, bytesBefore(text, second)) }
  return { ...base, kind: kindOf(told, message, raw) }
}

/** First words of statements that DuckDB has and that do not read. */
const MEANT = /^(?:INSERT|UPDATE|DELETE|MERGE|TRUNCATE|CREATE|DROP|ALTER|COPY|ATTACH|DETACH|INSTALL|LOAD|PRAGMA|SET|RESET|EXPORT|IMPORT|CALL|USE|VACUUM|CHECKPOINT|ANALYZE|BEGIN|COMMIT|ROLLBACK|PREPARE|EXECUTE|DEALLOCATE|COMMENT|EXPLAIN|FORCE|UPDATE_EXTENSIONS)$/u

function kindOf(told: Record<string, string>, message: string, raw: string): TroubleKind {
  const type = told['exception_type'] ?? ''
  if (/exists in the \w+ extension|extension .* (?:could not|is not)/iu.test(message)) return 'extension'
  if (type === 'Permission' || /file system operations are disabled|configuration has been locked/u.test(message)) return 'files'
  if (type === 'Out of Memory' || /out of memory|failed to allocate|memory limit|memory access out of bounds/iu.test(raw)) return 'memory'
  if (/A CTE needs a SELECT|Expected a single SELECT/u.test(message)) return 'readOnly'
  if (/Values were not provided for the following prepared/u.test(message)) return 'parameters'
  if (told['error_subtype'] === 'COLUMN_NOT_FOUND') return 'column'
  if (told['error_subtype'] === 'MISSING_ENTRY') return /Function/u.test(told['type'] ?? '') ? 'function' : told['type'] === 'Table' ? 'table' : 'other'
  if (told['error_subtype'] === 'SYNTAX_ERROR') return 'syntax'
  if (/No function matches|Cannot (?:compare|mix)|explicit type cast/u.test(message)) return 'types'
  if (type === 'Conversion') return 'conversion'
  if (/must appear in the GROUP BY/u.test(message)) return 'grouping'
  return isFatal(new Error(raw)) ? 'crashed' : 'other'
}

/** The JSON an engine's message carries, with texts as values. */
function jsonOf(message: string): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(message.slice(message.indexOf('{')))
    return typeof parsed === 'object' && parsed !== null ? parsed as Record<string, string> : {}
  } catch {
    return {}
  }
}

const bytesBefore = (text: string, index: number) => new TextEncoder().encode(text.slice(0, index)).length

/** Where a byte of the UTF-8 text is; null outside it. The word there goes to `end`. */
export function placeOf(text: string, byte: number): FreeTrouble['at'] {
  const bytes = new TextEncoder().encode(text)
  if (byte < 0 || byte > bytes.length) return null
  const before = new TextDecoder().decode(bytes.slice(0, byte))
  const start = before.length
  const length = /^(?:[\p{L}\p{N}_]+|"(?:[^"]|"")*"|'(?:[^']|'')*')/u.exec(text.slice(start))?.[0].length ?? 1
  return { start, end: Math.min(text.length, start + length), line: before.split('\n').length, column: [...before.slice(before.lastIndexOf('\n') + 1)].length + 1 }
}
