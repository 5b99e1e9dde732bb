import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CELL_LIMIT, field, layOut, printable } from '../../src/paper/sheet.ts'

test.each<[string, string, string]>([
  ['controls', 'a\u0000b\u0008c\u001fd\u007fe', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
  ['half a character', '甲\uD83D乙\uDE00', '甲\uFFFD乙\uFFFD'],
  ['non-characters', 'x\uFFFEy\uFDD0', 'x\uFFFDy\uFFFD'],
  ['other line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['tabs, whole characters and rare ones', '\t😀𠮷', '\t😀𠮷'],
])('%s are shown or kept, never dropped', (_, text, shown) => {
  expect(printable(text)).toBe(shown)
})

test('a text longer than a cell is cut with a mark that says how long it was, and never in the middle of a character', () => {
  for (const before of ['', 'x']) {
    const cut = printable(before + '😀'.repeat(20_000))
    expect(cut.length).toBeLessThanOrEqual(CELL_LIMIT)
    expect(cut).toMatch(/😀……〔已截断 cut，4000[01]〕$/u)
  }
  expect(printable('x'.repeat(CELL_LIMIT))).toBe('x'.repeat(CELL_LIMIT))
})

test('whatever a document holds, a laid out text is well formed, within the limit and stays so', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
    expect(printable(text)).toBe(printable(printable(text)))
    expect(printable(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\p{Cs}]/u) // eslint-disable-line no-control-regex
  }))
})

test('a number that is none leaves its cell blank', () => {
  const made = layOut('x', 'x', [field<number>('n', 'number', 8, (n) => n)], [1, Number.NaN, Number.POSITIVE_INFINITY])
  expect(made.rows).toEqual([[1], [null], [null]])
})
