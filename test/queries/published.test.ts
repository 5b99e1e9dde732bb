import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerKey, readAnswers } from '../../src/db/answers.ts'
import { readManifest } from '../../src/db/manifest.ts'
import { publishedQuestions, publishedScopes } from '../../src/queries/published.ts'
import { COMMITTED, committed } from '../support/committed.ts'

const MOST_SCOPES = 400
const document = fc.record({ year: fc.option(fc.integer({ min: 2015, max: 2030 })), departmentId: fc.stringMatching(/^[a-z]{1,2}$/u) })
const crowd = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 12 })).map(([departments, years]) =>
  Array.from({ length: departments }, (_, at) => ({ year: 2015 + (at % years), departmentId: `d${at}` })))
const published = fc.oneof(fc.array(document, { maxLength: 40 }), crowd)
const keyOf = (scope: object) => JSON.stringify(scope)

describe('the states that are published', () => {
  test('are bounded in number, each once, whatever is published', () => {
    fc.assert(fc.property(published, (documents) => {
      const scopes = publishedScopes(documents)
      expect(scopes.length).toBeLessThanOrEqual(MOST_SCOPES)
      expect(new Set(scopes.map(keyOf)).size).toBe(scopes.length)
      for (const { years, departments } of scopes) {
        expect(years.length + departments.length).toBeGreaterThan(0)
        expect(documents.some((one) => (years.length === 0 || years[0] === one.year) && (departments.length === 0 || departments[0] === one.departmentId))).toBe(true)
      }
    }))
  })

  test('are the same whatever the order of the documents', () => {
    fc.assert(fc.property(published, (documents) => {
      expect(publishedScopes(documents.toReversed())).toEqual(publishedScopes(documents))
    }))
  })

  test('of few documents are each year, each department, and each department’s years', () => {
    const scopes = publishedScopes([{ year: 2022, departmentId: 'b' }, { year: 2023, departmentId: 'a' }, { year: null, departmentId: 'a' }])
    expect(scopes).toEqual([
      { years: [2022], departments: [] }, { years: [2023], departments: [] },
      { years: [], departments: ['a'] }, { years: [], departments: ['b'] },
      { years: [2023], departments: ['a'] }, { years: [2022], departments: ['b'] },
    ])
  })
})

test('the groups of questions have names that fit a file’s, each once', () => {
  fc.assert(fc.property(published, (documents) => {
    const names = publishedQuestions(documents.map((one) => ({ ...one, projects: 5000 }))).map(({ name }) => name)
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,40}$/u)
    expect(new Set(names).size).toBe(names.length)
  }), { numRuns: 30 })
})

test('what the page asks of nothing chosen and of a year is there under the very key', () => {
  const keys = new Set(publishedQuestions([{ year: 2022, departmentId: 'a', projects: 1 }]).flatMap(({ questions }) => questions.map(({ query, params }) => answerKey(query.sql, query.bind(params)))))
  expect(keys.size).toBeGreaterThan(20)
  expect(publishedQuestions([]).flatMap(({ questions }) => questions).length).toBeGreaterThan(10)
})

describe.each(COMMITTED)('the answers published with %s', (name) => {
  const { folder, manifest } = committed(name)
  const files = (manifest.answers ?? []).map((file) => ({ ...file, answers: readAnswers(JSON.parse(readFileSync(join(folder, file.name), 'utf8'))) }))

  test('stand in one file each, under the keys that the manifest lists', () => {
    expect(files.length).toBeGreaterThan(5)
    const keys = files.flatMap((file) => file.keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const file of files) expect(Object.keys(file.answers), file.name).toEqual(file.keys)
    expect(() => readManifest(manifest)).not.toThrow()
  })

  test('are those of the questions as they read now', () => {
    const documents = files.flatMap((file) => Object.values(file.answers)).find(({ query }) => query === 'documents')!
    const at = (column: string) => documents.columns.indexOf(column)
    const asked = publishedQuestions(documents.rows.map((row) => ({ year: row[at('year')] as number | null, departmentId: String(row[at('departmentId')]), projects: Number(row[at('projects')]) })))
    const wanted = new Set(asked.flatMap(({ questions }) => questions.map(({ query, params }) => answerKey(query.sql, query.bind(params)))))
    const keys = new Set(files.flatMap((file) => file.keys))
    expect([...keys].filter((key) => !wanted.has(key))).toEqual([])
    // And none of them is missing, since none of these snapshots has an answer too large to publish.
    expect([...wanted].filter((key) => !keys.has(key))).toEqual([])
  })
})
