import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import schema from '../../data/schema/corrections.schema.json' with { type: 'json' }
import { Ajv2020 } from 'ajv/dist/2020.js'
import { diagnostic } from '../../src/extract/messages.ts'
import type { Reading } from '../../src/extract/readers/reading.ts'
import type { Locator } from '../../src/model/targetDocument.ts'
import { correctionEntry } from '../../scripts/lib/review/corrections.ts'
import { documentLines } from '../../scripts/lib/review/listing.ts'
import { reviewProblems } from '../../scripts/lib/review/problems.ts'
import { linesAround } from '../../scripts/lib/review/sourceLines.ts'
import { tableLines, textWidth, wrapTo } from '../../scripts/lib/review/terminalText.ts'
import { printable } from '../../scripts/lib/words.ts'
import { indicator, project, targetDocument } from '../support/documents.ts'
import { ROOT } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()

describe('text in columns', () => {
  it.each([['数量a', 5], ['１＋', 4], ['e\u0301', 1], ['', 0]])('%j is %i wide', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  it('wrapped, is as wide as asked at most, and loses nothing but spaces', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('数', 'a', ' ', '。', '9') }), fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrapTo(text, width)
      expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }))
  })

  it('in a table, cells of a column begin at the same place and blank columns are left out', () => {
    expect(tableLines(['#', 'name', 'none', 'value'], [['1', '数量', '', '3'], ['2', 'ab', '', '']], 40)).toEqual([
      '#  name  value', '─  ────  ─────', '1  数量  3', '2  ab',
    ])
  })
})

describe('the source around a place', () => {
  const reading = (places: Locator[]): Reading => ({
    format: 'txt', lines: places.map((_, index) => ({ number: index + 1, text: `w${index + 1}`, gap: 0 })), blocks: null, locate: (number) => places[number - 1]!,
    wrapped: false, cutOff: false, trailingBlank: 0, diagnostics: [],
  })
  const meant = (lines: { text: string; meant: boolean }[]) => lines.filter((line) => line.meant).map(({ text }) => text)
  const lines = Array.from({ length: 12 }, (_, index): Locator => ({ line: (index + 1) * 2 }))

  it('is its line up to where the next thing read begins, with lines before and after', () => {
    const found = linesAround(reading(lines))({ line: 10 }, { line: 14 })
    expect(meant(found)).toEqual(['w5', 'w6'])
    expect(found.map(({ text }) => text)).toEqual(['w3', 'w4', 'w5', 'w6', 'w7', 'w8'])
  })
  it('is the last line before, where none is just there', () => {
    expect(meant(linesAround(reading(lines))({ line: 7 }))).toEqual(['w3'])
  })
  it('is the whole row of a cell', () => {
    const cells = [1, 2].flatMap((row) => [1, 2, 3].map((cell): Locator => ({ table: 1, row, cell })))
    expect(meant(linesAround(reading(cells))({ table: 1, row: 2, cell: 2 }))).toEqual(['w4', 'w5', 'w6'])
    expect(meant(linesAround(reading([{ sheet: '表', cell: 'A1' }, { sheet: '表', cell: 'B1' }, { sheet: '表', cell: 'A2' }]))({ sheet: '表', cell: 'B1' }))).toEqual(['w1', 'w2'])
  })
  it('is nothing where the place is not in the source', () => {
    expect(linesAround(reading(lines))({ sheet: '表', cell: 'A1' })).toEqual([])
  })
})

const unsure = indicator({ locator: { line: 44 }, confidence: { level3: 0.9, valueText: 0.62 } })
const document = targetDocument('ab', { projects: [project({ indicators: [indicator(), unsure] })], department: { code: '118', name: null } })

describe('the problems of a document', () => {
  it('come with errors first, then lines, rows, cells and sums; a year or department that is not told is one', () => {
    const diagnostics = [
      diagnostic('info', 'macros-not-run', null), diagnostic('warning', 'budget-does-not-tie', { line: 30 }, '虚构', 3, 2), diagnostic('warning', 'row-uncertain', { line: 40 }),
      diagnostic('warning', 'lines-not-placed', { line: 7 }, 1, '虚构'), diagnostic('warning', 'code-missing', { line: 30 }, '虚构'), diagnostic('error', 'text-cut-off', { line: 99 }),
    ]
    const titles = reviewProblems({ document: { ...document, year: null, department: { code: null, name: null } }, diagnostics }, 'en').map(({ title }) => title)
    expect(titles.map((title) => /\[([\w-]+)\]|row \d|year|department/u.exec(title)?.[0])).toEqual([
      '[text-cut-off]', '[code-missing]', '[lines-not-placed]', '[row-uncertain]', 'row 2', '[budget-does-not-tie]', 'year', 'department', '[macros-not-run]',
    ])
  })

  it('say how sure the reading is of each cell, and name the unsure ones for correction', () => {
    const [problem] = reviewProblems({ document, diagnostics: [] }, 'en')
    expect(problem).toMatchObject({ locator: { line: 44 }, cells: [{ project: 1, indicator: 2, field: 'valueText' }] })
    expect(problem!.read).toContain('value: ≥3个 (put together by inference, 62 % sure)')
  })

  it('are one for a row that is both marked and unsure', () => {
    expect(reviewProblems({ document, diagnostics: [diagnostic('warning', 'row-uncertain', { line: 44 })] }, 'zh')).toHaveLength(1)
  })
})

describe('the entry that corrects a cell', () => {
  const accepts = new Ajv2020({ allowUnionTypes: true }).compile(schema)
  const entry = (from: typeof document) => correctionEntry(from, { project: 1, indicator: 2, field: 'valueText' }, '2031-05-06', '虚构局')

  it('fits data/corrections.json as it is', () => {
    expect(accepts({ schemaVersion: 1, corrections: [entry(document)] }), JSON.stringify(accepts.errors)).toBe(true)
    expect(entry(document)).toMatchObject({ projectCode: '118001001', indicator: 2, field: 'valueText', asRead: '≥3个', corrected: '≥3个' })
    expect(entry(document)).not.toHaveProperty('projectOrdinal')
  })

  it('names the project by its place where its code does not tell', () => {
    const twice = { ...document, projects: [document.projects[0]!, project()] }
    expect(entry(twice)).toMatchObject({ projectCode: '118001001', projectOrdinal: 1 })
    const none = { ...document, projects: [{ ...document.projects[0]!, code: null }] }
    expect(entry(none)).toMatchObject({ projectCode: null, projectOrdinal: 1 })
    expect(accepts({ schemaVersion: 1, corrections: [entry(none)] })).toBe(true)
  })
})

it.each([60, 80, 200])('the listing of a document is no wider than %i columns', (width) => {
  const long = project({ purpose: '园区管理'.repeat(60), goals: ['x'.repeat(300)] })
  const lines = documentLines({ ...document, projects: [long] }, width, 'zh')
  expect(lines.filter((line) => textWidth(line) > width)).toEqual([])
  expect(lines.join('\n')).toContain('≥3个')
})

describe('npm run review', () => {
  const CASE = new URL('../extract/cases/pdf-irregular/source.txt', import.meta.url)
  const review = (args: string[], env: NodeJS.ProcessEnv = {}) => new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/review.ts', ...args], { cwd: ROOT, env: { ...process.env, LANG: 'C', LC_ALL: 'C', ...env } }, (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }))
  })

  it('shows problems beside the source, then the whole, then how to correct; plain text in a pipe', async () => {
    const file = join(await temporary(), 'made-up.txt')
    await writeFile(file, await readFile(CASE))
    const { code, out } = await review([file, '--width', '90'])
    expect(code).toBe(0)
    expect(out).toMatch(/^made-up\.txt · Problems to look at: \d+\n/u)
    expect(out).toMatch(/^> L\d+ .* │ level 3: /mu)
    expect(out.indexOf('The document as read')).toBeGreaterThan(out.indexOf('read as'))
    expect(out).toContain('"kind": "cell"')
    expect(out).not.toContain('\u001b')
  })

  it('shows marks that steer a terminal as dots', () => {
    expect(printable('虚\u001b[2J构\u202e\n\u2066a')).toBe('虚·[2J构···a')
  })

  it('lets no mark of the source steer the terminal', async () => {
    const file = join(await temporary(), 'made-up.txt')
    await writeFile(file, String(await readFile(CASE)).replace('青石岭服务费', '青石\u001b[2J岭\u202e服务费'))
    const { out } = await review([file])
    expect(out).toContain('青石')
    expect(out.match(/[^\P{Cc}\n]|\u202e/gu)).toBeNull()
  })

  it('speaks the language of the locale', async () => {
    expect((await review([new URL(CASE).pathname], { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).out).toContain('读到的全文')
  })

  it('a file that is no document: why, exit 1', async () => {
    const file = join(await temporary(), 'x.txt')
    await writeFile(file, '会议通知')
    expect(await review([file])).toMatchObject({ code: 1, out: expect.stringContaining('[not-a-target-table]') })
  })

  it.each([[[], 2, '用法'], [['a', 'b'], 2, '用法'], [['x', '--width', '3'], 2, '--width'], [['no/such/file'], 1, '没有文件']])('%j: said in words, exit %i', async (args, code, words) => {
    expect(await review(args as string[])).toMatchObject({ code, err: expect.stringContaining(words as string) })
  })
})
