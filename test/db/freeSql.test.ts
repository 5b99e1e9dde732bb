import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FreeRunner, placeOf, readTrouble, type FreeEngine } from '../../src/db/freeSql.ts'
import { firstWord, secondStatement, sqlPieces, withoutEnd } from '../../src/db/sqlText.ts'

describe('SQL in pieces', () => {
  test('is the text again when joined, whatever it is', () => {
    const bits = fc.constantFrom("'", '"', '--', '/*', '*/', '$$', '$a$', '$1', ';', '\n', ' ', 'SELECT', '北京', '😀', "E'", '\\', 'x', '1.5e3', '(', ')')
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(bits).map((parts) => parts.join(''))), (text) => {
      expect(sqlPieces(text).map(({ source }) => source).join('')).toBe(text)
      expect(sqlPieces(text).every(({ source, at }) => text.startsWith(source, at) && source !== '')).toBe(true)
    }), { numRuns: 500 })
  })

  test.each([
    ["SELECT ';' -- ;\n", "SELECT ';'"], ['SELECT 1;;  ; -- end', 'SELECT 1'], ['SELECT 1 /* ; /* ; */ */ ;', 'SELECT 1'], ['SELECT $$;$$;', 'SELECT $$;$$'],
    ['SELECT 1; SELECT 2;', 'SELECT 1; SELECT 2'], [';;', ''], ['-- x', ''], ['SELECT "a;b"', 'SELECT "a;b"'], ["SELECT E'\\';'", "SELECT E'\\';'"],
  ])('%s ends before its last semicolons', (text, kept) => expect(withoutEnd(text)).toBe(kept))

  test.each([["SELECT ';'", null], ['SELECT 1;', null], ['SELECT 1; -- x', null], ['SELECT 1; x', 10], ["SELECT '--'; x", 13], ['SELECT $a$;$a$', null]])('%s has a second statement at %s', (text, at) => {
    expect(secondStatement(text)).toBe(at)
  })

  test('begins with its first word, comments and brackets apart', () => expect(firstWord('/* x */ -- y\n ((select 1))')).toBe('SELECT'))
})

describe('a place in the text', () => {
  test('is counted in bytes by the engine and in characters by the reader', () => {
    expect(placeOf("SELECT '北京', nam", 17)).toEqual({ start: 13, end: 16, line: 1, column: 14 })
    expect(placeOf('a\n😀b', 6)).toEqual({ start: 4, end: 5, line: 2, column: 2 })
    expect(placeOf('abc', 9)).toBeNull()
    expect(placeOf('abc', -1)).toBeNull()
  })
})

describe('an engine’s words', () => {
  const said = (message: string, text = 'SELECT x') => readTrouble(new Error(message), text, '')
  test('without JSON are kept whole', () => expect(said('odd')).toMatchObject({ kind: 'other', message: 'odd', at: null }))
  test('about a statement that writes are called that, however they are put', () => {
    expect(said('Parser Error: {"exception_type":"Parser","exception_message":"syntax error at or near \\"TABLE\\"","error_subtype":"SYNTAX_ERROR","position":"5"}', 'drop TABLE x')).toMatchObject({ kind: 'readOnly', name: 'DROP' })
  })
  test('about one that merely looks like nothing known are about syntax', () => {
    expect(said('Parser Error: {"exception_message":"syntax error","error_subtype":"SYNTAX_ERROR","position":"0"}', 'SELEC 1')).toMatchObject({ kind: 'syntax', at: { line: 1, column: 1 } })
  })
})

describe('the runner', () => {
  const answers = (over: Partial<FreeEngine> = {}): FreeEngine & { sent: string[]; stops: number } => {
    const engine = {
      sent: [] as string[], stops: 0,
      send: async (sql: string) => { engine.sent.push(sql); return sql.includes('DESCRIBE') ? [['a', 'INTEGER']] : [['1']] },
      cancel: async () => true, stop: () => { engine.stops++ }, ...over,
    }
    return engine
  }

  test('starts no engine before it is asked, and puts the text only inside brackets on lines of its own', async () => {
    const engine = answers()
    let starts = 0
    const runner = new FreeRunner(async () => { starts++; return engine })
    expect(starts).toBe(0)
    expect(await runner.run('SELECT 1; -- x', 10)).toMatchObject({ columns: [{ name: 'a', type: 'INTEGER' }], rows: [['1']], cut: false })
    expect(engine.sent.every((sql) => sql.includes('(\nSELECT 1\n)'))).toBe(true)
    expect(engine.sent[1]).toMatch(/LIMIT 11\)$/u)
    expect(await runner.run(' ; -- nothing', 10)).toMatchObject({ kind: 'empty' })
    expect(starts).toBe(1)
  })

  test('keeps an engine that ends a cancelled statement, and ends one that does not', async () => {
    for (const [obeys, stops] of [[true, 0], [false, 1]] as const) {
      const engine = answers({ send: () => new Promise(() => {}), cancel: () => (obeys ? Promise.resolve(true) : new Promise(() => {})) })
      const runner = new FreeRunner(async () => engine)
      const answer = runner.run('SELECT 1', 10)
      await Promise.resolve()
      runner.cancel()
      expect(await answer).toMatchObject({ kind: 'cancelled' })
      expect(engine.stops).toBe(stops)
    }
  })

  test('starts anew after an engine that went down or did not start', async () => {
    const down = answers({ send: () => Promise.reject(Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' })) })
    const engines: (() => Promise<FreeEngine>)[] = [() => Promise.reject(new Error('no wasm')), async () => down, async () => answers()]
    const runner = new FreeRunner(() => engines.shift()!())
    expect(await runner.run('SELECT 1', 10)).toMatchObject({ kind: 'other', message: 'no wasm' })
    expect(await runner.run('SELECT 1', 10)).toMatchObject({ kind: 'memory' })
    expect(down.stops).toBe(1)
    expect(await runner.run('SELECT 1', 10)).toMatchObject({ rows: [['1']] })
  })
})
