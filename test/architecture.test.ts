import { readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foreignGlobals } from './support/coreGlobals.ts'
import { findCircles, listFiles, readSources, type SourceFile } from './support/imports.ts'
import { violations } from './support/layers.ts'
import { ROOT } from './support/run.ts'

const files = readSources('src', 'scripts', 'test', 'vite.config.ts')

describe('who imports whom', () => {
  test('follows the layers of the house', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap(violations)).toEqual([])
  })

  test('makes no circles', () => {
    expect(findCircles(files).map((circle) => circle.join(' → '))).toEqual([])
  })

  test('leaves each driver to one file', () => {
    const importers = (name: RegExp) => files.filter(({ path }) => path.startsWith('src/'))
      .filter(({ imports }) => imports.some(({ specifier }) => name.test(specifier))).map(({ path }) => path)
    expect(importers(/^@duckdb\/duckdb-wasm/u)).toEqual(['src/db/wasm.ts'])
    expect(importers(/^@duckdb\/node-api/u)).toEqual(['src/db/node.ts', 'src/db/nodeTables.ts'])
    expect(importers(/^hyparquet$/u)).toEqual(['src/db/parquet.ts'])
    expect(importers(/^hyparquet-writer$/u)).toEqual(['src/export/parquet.ts'])
    expect(importers(/^apache-arrow/u)).toEqual(['src/db/arrow.ts'])
  })

  test('names files with their extension, so that Node and the browser read the same', () => {
    const bare = files.flatMap(({ path, imports }) => imports.filter(({ file }) => file !== null && !/\.\w+$/u.test(file)).map(({ specifier }) => `${path}: ${specifier}`))
    expect(bare).toEqual([])
  })
})

test('the core uses nothing but the language: no DOM, no fetch, no process', () => {
  const core = files.map(({ path }) => path).filter((path) => /^src\/(?:model|reference|extract|quality|analysis|snapshot|queries|paper|charts)\/.*\.ts$/u.test(path)
    && !/\.svelte\.ts$|\.worker\.ts$|^src\/extract\/(?:.*\/)?(?:node|browser)\.ts$/u.test(path))
  expect(foreignGlobals(core)).toEqual([])
}, 60_000)

test('no file is longer than 500 lines, tables of data apart', () => {
  const tables = /^src\/(?:reference\/|i18n\/(?:zh|en)\.ts$)/u
  const long = files.filter(({ path, lines }) => lines > 500 && !tables.test(path)).map(({ path, lines }) => `${path}: ${lines} lines, split it`)
  expect(long).toEqual([])
})

const ignored = /^(?:node_modules|dist|.*\.log|\.git)$/u
const topLevel = readdirSync(ROOT).filter((name) => !ignored.test(name))

test('the top level holds what the house plan names and dotfiles', () => {
  const named = 'src data public scripts test package.json package-lock.json tsconfig.json vite.config.ts README.md LICENSE'.split(' ')
  expect(topLevel.filter((name) => !name.startsWith('.') && !named.includes(name))).toEqual([])
})

test('no file holds a path of the machine it was written on', () => {
  const homes = [ROOT.replace(/\/$/u, ''), join(ROOT, '..', 'shared'), ...(homedir() === '/' ? [] : [homedir()])]
  const pattern = new RegExp(`(?<![\\w.-])(?:${homes.map((path) => path.replaceAll(/[.+]/gu, '\\$&')).join('|')})(?![\\w-])`, 'u')
  expect(topLevel.flatMap(listFiles).filter((path) => pattern.test(readFileSync(join(ROOT, path), 'latin1')))).toEqual([])
})

describe('these checks can fail', () => {
  const file = (path: string, ...specifiers: [string, string | null][]): SourceFile =>
    ({ path, text: '', lines: 1, imports: specifiers.map(([specifier, file]) => ({ specifier, file })) })

  test.each([
    ['a rule that reads files', file('src/quality/rules/V01.ts', ['node:fs', null])],
    ['a query that knows an engine', file('src/queries/audit.ts', ['../db/wasm.ts', 'src/db/wasm.ts'])],
    ['a model that knows a reader', file('src/model/money.ts', ['../extract/index.ts', 'src/extract/index.ts'])],
    ['a plain chart file that knows Svelte', file('src/charts/scales.ts', ['svelte', null])],
    ['a component that starts an engine', file('src/views/Audit.svelte', ['../db/wasm.ts', 'src/db/wasm.ts'])],
    ['a page that imports a script', file('src/main.ts', ['../scripts/start.ts', 'scripts/start.ts'])],
    ['a script that imports a test', file('scripts/test.ts', ['../test/support/run.ts', 'test/support/run.ts'])],
    ['a script that touches the page', file('scripts/snapshot.ts', ['../src/charts/scene.ts', 'src/charts/scene.ts'])],
    ['the core of extract reaching for its platform', file('src/extract/index.ts', ['./node.ts', 'src/extract/node.ts'])],
    ['a file in no layer', file('src/helpers/misc.ts')],
  ])('%s is told why', (_, wrong) => {
    expect(violations(wrong)).toHaveLength(1)
    expect(violations(wrong)[0]).toMatch(/: .{20,}/u)
  })

  test('a circle is found', () => {
    const circle = [file('a.ts', ['./b.ts', 'b.ts']), file('b.ts', ['./c.ts', 'c.ts']), file('c.ts', ['./a.ts', 'a.ts'])]
    expect(findCircles(circle)).toEqual([['a.ts', 'b.ts', 'c.ts', 'a.ts']])
  })

  test('a global of the browser or of Node is found in the core', () => {
    expect(foreignGlobals(['src/db/fetchBytes.ts', 'src/model/money.ts']).join()).toMatch(/src\/db\/fetchBytes\.ts:\d+ uses setTimeout/u)
  })
})
