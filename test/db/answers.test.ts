import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANSWER_KEY, answerKey, readAnswers, rowsOf, toPublished, type PublishedAnswer } from '../../src/db/answers.ts'
import { asFlag, asNumber, asText, orNull } from '../../src/db/decode.ts'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { QueryError } from '../../src/db/QueryError.ts'
import { defineQuery, type SqlValue } from '../../src/db/sql.ts'
import { publishedQuestions } from '../../src/queries/published.ts'
import { documents } from '../../src/queries/snapshot.ts'
import { committed } from '../support/committed.ts'

const value = fc.oneof<fc.Arbitrary<SqlValue>[]>(fc.string({ unit: 'binary' }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null))

describe('the key of a question', () => {
  test('is twelve hex digits, the same each time', () => {
    fc.assert(fc.property(fc.string(), fc.array(value), (sql, values) => {
      expect(answerKey(sql, values)).toMatch(ANSWER_KEY)
      expect(answerKey(sql, [...values])).toBe(answerKey(sql, values))
    }))
    expect(answerKey('SELECT 1', [])).toBe(answerKey('SELECT 1', []))
  })

  test('depends on the text and on each value, its type and its place', () => {
    fc.assert(fc.property(fc.string(), fc.array(value, { minLength: 1 }), fc.nat(), value, (sql, values, at, other) => {
      const index = at % values.length
      const changed = values.with(index, other)
      expect(answerKey(`${sql} `, values)).not.toBe(answerKey(sql, values))
      expect(answerKey(sql, [...values, ''])).not.toBe(answerKey(sql, values))
      expect(answerKey(sql, changed) === answerKey(sql, values)).toBe(JSON.stringify(changed) === JSON.stringify(values))
    }))
    const keys = [[''], [null], [0], ['0'], [false], [], ['', ''], ['a', 'b'], ['b', 'a'], ['a,b']].map((values) => answerKey('SELECT $1', values))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

const typed = defineQuery<null, { n: number; t: string; f: boolean | null }>({
  name: 'typed', sql: 'SELECT', bind: () => [], row: { n: asNumber, t: asText, f: orNull(asFlag) },
})

describe('an answer as it is published', () => {
  test('keeps what the query declares and nothing else, whole numbers as numbers', () => {
    expect(toPublished(typed, ['x'], [{ n: 2n ** 53n - 1n, other: 1, t: 'a', f: null }, { n: 0.1, t: '', f: false }]))
      .toEqual({ query: 'typed', values: ['x'], columns: ['n', 't', 'f'], rows: [[2 ** 53 - 1, 'a', null], [0.1, '', false]] })
  })

  test.each([['an integer beyond 2^53', 2n ** 53n], ['one below', -(2n ** 53n)], ['NaN', NaN], ['an infinity', -Infinity], ['a list', [1, 2]], ['an object', { a: 1 }]])('refuses %s', (_, n) => {
    expect(() => toPublished(typed, [], [{ n, t: 'a', f: null }])).toThrow(RangeError)
  })
})

describe('over the committed snapshot', () => {
  let engine: NativeConnector
  beforeAll(async () => { engine = await openNative(committed('default').pathOf) })
  afterAll(() => engine?.close())

  test('every published question, through JSON, decodes to the rows that asking gives', async () => {
    const questions = publishedQuestions(await engine.ask(documents, {})).flatMap((group) => group.questions)
    expect(questions.length).toBeGreaterThan(40)
    for (const { query, params } of questions) {
      const values = query.bind(params)
      const key = answerKey(query.sql, values)
      const file = JSON.stringify({ answers: { [key]: toPublished(query, values, await engine.rows(query, params)) } })
      expect(rowsOf(query, readAnswers(JSON.parse(file))[key]!), query.name).toEqual(await engine.ask(query, params))
    }
  })
})

describe('a file that is something else', () => {
  const key = '0123456789ab'
  test.each([
    ['nothing', null], ['a text', 'answers'], ['a number', 7], ['a list', []], ['no answers', {}], ['answers that are a text', { answers: 'x' }],
    ['a key that is none', { answers: { 'no key': { columns: [], rows: [] } } }],
    ['an answer that is null', { answers: { [key]: null } }],
    ['an answer without rows', { answers: { [key]: { columns: [] } } }],
    ['a row that is null', { answers: { [key]: { columns: ['n'], rows: [null] } } }],
    ['a row that is no list', { answers: { [key]: { columns: ['n'], rows: [{ n: 1 }] } } }],
    ['a column that has no name', { answers: { [key]: { columns: [{ toString: 1 }], rows: [[1]] } } }],
  ])('is refused: %s', (_, json) => {
    expect(() => readAnswers(json)).toThrow(TypeError)
  })

  test('whatever is read, its rows are rows or a QueryError', () => {
    const cell = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.integer(), fc.string(), fc.boolean(), fc.constant(null))
    const column = fc.oneof(fc.constantFrom('n', 't', 'f', '__proto__', 'toString'), fc.jsonValue({ maxDepth: 1 }))
    const answer = fc.oneof(
      { weight: 6, arbitrary: fc.record({ columns: fc.oneof(fc.constant(['n', 't', 'f']), fc.array(column, { maxLength: 4 })), rows: fc.array(fc.oneof({ weight: 5, arbitrary: fc.array(cell, { maxLength: 4 }) }, { weight: 1, arbitrary: fc.jsonValue() }), { maxLength: 4 }) }) },
      { weight: 1, arbitrary: fc.jsonValue() },
    )
    let read = 0
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(key, 'ffffffffffff', 'other'), answer, { maxKeys: 2 }), (answers) => {
      let kept: Record<string, PublishedAnswer>
      try {
        kept = readAnswers(JSON.parse(JSON.stringify({ answers })))
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError)
        return
      }
      for (const one of Object.values(kept)) {
        read++
        try {
          for (const row of rowsOf(typed, one)) expect([typeof row.n, typeof row.t]).toEqual(['number', 'string'])
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError)
        }
      }
    }), { numRuns: 2000 })
    expect(read).toBeGreaterThan(100)
  })
})
