import { describe, expect, it } from 'vitest'
import { diagnostic, inLanguage } from '../../src/extract/messages.ts'
import { fileReport, ingestReport, problem, withDiagnostic } from '../../scripts/lib/ingestReport.ts'
import { usualJobs } from '../../scripts/lib/memory.ts'
import { project, targetDocument } from '../support/documents.ts'

const LOST = diagnostic('warning', 'lines-not-placed', { line: 3 }, 2, '虚构')
const UNSURE = diagnostic('warning', 'row-uncertain', { line: 4 })
const NOTE = problem('info', 'note', '注', 'note')
const ERROR = diagnostic('error', 'empty-file', null)

const read = (source: string, budgetWan: number, ...diagnostics: typeof ERROR[]) =>
  fileReport(source, { document: targetDocument('aa', { projects: [project({ budgetWan })] }), diagnostics }, `${source}.json`)
const broken = (source: string) => fileReport(source, { document: targetDocument('aa'), diagnostics: [ERROR] }, null)
const unreadable = (source: string) => fileReport(source, { document: null, diagnostics: [ERROR] }, null)

describe('the report of a run', () => {
  it('puts first what needs a person: unreadable, broken, then warnings by number, money, lines and rows', () => {
    const files = [
      read('clean-b', 900), read('noted', 5, NOTE), read('one-row', 50, UNSURE), read('one-lost', 50, LOST), read('one-dear', 60, UNSURE),
      read('two', 1, UNSURE, UNSURE), broken('broken'), unreadable('unreadable'), read('clean-a', 1),
    ]
    const order = ['unreadable', 'broken', 'two', 'one-dear', 'one-lost', 'one-row', 'clean-a', 'clean-b', 'noted']
    expect(ingestReport(files).files.map(({ source }) => source)).toEqual(order)
    expect(ingestReport([...files].reverse()).files.map(({ source }) => source)).toEqual(order)
  })

  it('says for each file what it needs and why, in both languages, and counts them', () => {
    const { totals, files } = ingestReport([read('look', 1, UNSURE, UNSURE, LOST), unreadable('bad'), read('fine', 1, NOTE)])
    expect(files.map(({ needs }) => needs)).toEqual(['person', 'look', 'nothing'])
    expect(totals).toMatchObject({ files: 3, read: 2, failed: 1, needs: { person: 1, look: 1, nothing: 1 } })
    expect(files[1]!.reasons).toHaveLength(2)
    expect(files[1]!.reasons[0]!.en).toMatch(/2 of this kind/u)
    expect(files[1]!.reasons[0]!.zh).toMatch(/此类共 2 处/u)
    expect(files[2]!.reasons).toEqual([])
  })

  it('takes up a warning of the run itself', () => {
    expect(withDiagnostic(read('fine', 1), LOST).needs).toBe('look')
    expect(withDiagnostic(unreadable('bad'), LOST).needs).toBe('person')
  })

  it('sums money without crumbs', () => {
    expect(fileReport('x', { document: targetDocument('aa', { projects: [0.1, 0.2, null].map((budgetWan) => project({ budgetWan })) }), diagnostics: [] }, 't').budgetWan).toBe(0.3)
  })
})

it('as many files are read at once as there are processors and memory for', () => {
  expect([usualJobs(2_000, 8, 64_000), usualJobs(2_000, 8, 8_000), usualJobs(2_000, 8, 1_000)]).toEqual([8, 3, 1])
})

it('a message of both languages is told apart even where a file\'s name holds what parts them', () => {
  const { message } = problem('error', 'x', '无法打开 a / b', 'can not open a / b')
  expect(inLanguage(message, 'zh').replaceAll('\u00a0', ' ')).toBe('无法打开 a / b')
  expect(inLanguage(message, 'en').replaceAll('\u00a0', ' ')).toBe('can not open a / b')
})
