import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { printable, type Sheet } from '../../src/paper/sheet.ts'
import { toXlsx } from '../../src/paper/xlsx.ts'
import { FORMULAS, sheet } from './make.ts'

const partsOf = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

/** Cells below the head as another program reads them. */
async function readBack(made: Sheet): Promise<unknown[][]> {
  const { Sheets, SheetNames } = read(await toXlsx([made]), { type: 'array' })
  return utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0]!]!, { header: 1, raw: true, defval: null }).slice(1)
}

test('the same sheets give the same bytes, without a time of making', async () => {
  const sheets = [sheet(['text', 'money'], [['园区', 1.5]]), sheet(['note'], [['第二页']], { name: '二' })]
  const [once, again] = [await toXlsx(sheets), await toXlsx(structuredClone(sheets))]
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  expect(Object.keys(partsOf(once)).filter((name) => name.startsWith('docProps/'))).toEqual([])
  const dates = [...Buffer.from(once).toString('latin1').matchAll(/PK\x03\x04.{6}(.{4})/gsu)].map(([, time]) => Buffer.from(time!, 'latin1').toString('hex')) // eslint-disable-line no-control-regex
  expect(new Set(dates)).toEqual(new Set(['00002100']))
})

describe('a workbook', () => {
  test('keeps Chinese, real numbers, truth values and blanks as they were', async () => {
    const rows = [['项目“甲”\n第二行', 8150.000001, true, null], ['𠮷', 0, false, 12]]
    expect(await readBack(sheet(['text', 'money', 'text', 'integer'], rows))).toEqual(rows)
  })

  test('freezes the head and the columns that name a row, and has filter arrows and repeated heads', async () => {
    const made = sheet(['text', 'text', 'money'], [['甲', '乙', 1]], { frozenColumns: 2, name: "甲'乙&丙" })
    const parts = partsOf(await toXlsx([made]))
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane ySplit="1" xSplit="2" topLeftCell="C2"[^>]*state="frozen"/u)
    expect(parts['xl/worksheets/sheet1.xml']).toContain('</sheetData><autoFilter ref="A1:C2"/>')
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'甲''乙&amp;丙'!$1:$1</definedName>`)
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pageSetup [^>]*fitToHeight="0"/u)
  })

  test('stores numbers as numbers and every text as text', async () => {
    const xml = partsOf(await toXlsx([sheet(['text', 'money'], [['1.5', 1.5]])]))['xl/worksheets/sheet1.xml']!
    expect(xml).toMatch(/<c r="A2"[^>]* t="s">/u)
    expect(xml).toMatch(/<c r="B2" s="\d+"><v>1\.5<\/v><\/c>/u)
  })

  test('runs nothing: what looks like a formula stays text, to the letter', async () => {
    const made = sheet(['text'], FORMULAS.map((text) => [text]))
    expect(await readBack(made)).toEqual(FORMULAS.map((text) => [text]))
    expect(partsOf(await toXlsx([made]))['xl/worksheets/sheet1.xml']).not.toContain('<f>')
  })

  test.each(['_x0041_', 'a_x000D_b', '\uFFFD甲\uFFFD', 'constructor', '__proto__', 'toString', '<b>&amp;</b>', ' 两端空格 ', ']]>', '\t表'])('%j comes back to the letter', async (text) => {
    expect(await readBack(sheet(['text'], [[text]]))).toEqual([[text]])
  })

  test('whatever a document holds comes back as the sheet printed it', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.stringMatching(/^[_x0-9A-F<>&"' \n]{1,12}$/u)).map(printable).filter((made) => made !== '')
    await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      expect(await readBack(sheet(['text'], texts.map((made) => [made])))).toEqual(texts.map((made) => [made]))
    }), { numRuns: 60 })
  })

  test('gives rows the height their wrapped texts need, up to a bound', async () => {
    const xml = partsOf(await toXlsx([sheet(['text'], [['短'], ['二十个汉字二十个汉字二十个汉字二十个汉字'], ['长'.repeat(5000)]])]))['xl/worksheets/sheet1.xml']!
    expect([...xml.matchAll(/<row r="(\d)" ht="(\d+)"/gu)].map(([, row, height]) => `${row}:${height}`)).toEqual(['1:15', '2:15', '3:60', '4:210'])
  })
})
