import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv, withoutFormula } from '../../src/paper/csv.ts'
import { FORMULAS, readCsv, sheet } from './make.ts'

test('begins with a byte order mark, ends every line with CRLF and prints real numbers plainly', () => {
  expect(toCsv(sheet(['text', 'money', 'share'], [['园区,管理', 8150.000001, 0.5], [null, null, null]])))
    .toBe('\uFEFF栏1,栏2,栏3\r\n"园区,管理",8150.000001,0.5\r\n,,\r\n')
})

test.each(FORMULAS)('%j is written so that it cannot run', (text) => {
  const [, [cell]] = readCsv(toCsv(sheet(['text'], [[text]]))) as [string[], string[]]
  expect(cell).toBe(`'${text}`)
})

test.each(['-5', '+3.5', '-1,234.50', '-5%', '≥5', '5-6', '甲=乙', ''])('%j stays as it is', (text) => {
  expect(withoutFormula(text)).toBe(text)
})

test('whatever texts a sheet holds, a reader of the format finds them again', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[",\r\n'=+\-@ \t甲]{0,8}$/u))
  fc.assert(fc.property(fc.array(fc.tuple(text, text), { maxLength: 6 }), (rows) => {
    const [heads, ...cells] = readCsv(toCsv(sheet(['text', 'text'], rows)))
    expect(heads).toEqual(['栏1', '栏2'])
    expect(cells).toEqual(rows.map((row) => row.map(withoutFormula)))
  }))
})

test('no cell of any text begins with what a spreadsheet runs', () => {
  fc.assert(fc.property(fc.stringMatching(/^[=+\-@\t\r＝＋－＠][\s\S]{0,6}$/u), (text) => {
    expect(withoutFormula(text)).toMatch(/^(?:'|[+-]\d)/u)
  }))
})
