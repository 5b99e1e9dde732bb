import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseValue } from '../../../src/extract/steps/parseValue.ts'

const read = (text: string) => {
  const { kind, operator, value, valueHigh, unit } = parseValue(text)
  return [kind, operator, value, valueHigh, unit]
}

describe('a printed target value is understood', () => {
  it.each<[string, ReturnType<typeof read>]>([
    ['≥60百分比', ['number', '>=', 60, null, '%']],
    ['100百分率', ['number', null, 100, null, '%']],
    ['＞５％', ['number', '>', 5, null, '%']],
    ['90%以上', ['number', '>=', 90, null, '%']],
    ['不少于20个', ['number', '>=', 20, null, '个']],
    ['突破650亿元', ['number', '>=', 650, null, '亿元']],
    ['达到50亿元以上', ['number', '>=', 50, null, '亿元']],
    ['≤542.13万元', ['number', '<=', 542.13, null, '万元']],
    ['≥1,200平方米', ['number', '>=', 1200, null, '平方米']],
    ['控制在50万元以内', ['number', '<=', 50, null, '万元']],
    ['少于3次', ['number', '<', 3, null, '次']],
    ['70万美元', ['number', null, 70, null, '万美元']],
    ['≥1亿', ['number', '>=', 1, null, '亿']],
    ['60', ['number', null, 60, null, null]],
    ['≤2起', ['number', '<=', 2, null, '起']],
    ['0起', ['number', null, 0, null, '起']],
    ['100本起', ['number', '>=', 100, null, '本']],
    ['≤720元/人·月', ['number', '<=', 720, null, '元/人·月']],
    ['≥35μg/m³', ['number', '>=', 35, null, 'μg/m3']],
    ['≥300人（次）', ['number', '>=', 300, null, '人(次)']],
    ['百分之九十五', ['number', null, 95, null, '%']],
    ['三个', ['number', null, 3, null, '个']],
    ['≤2万元/人', ['number', '<=', 2, null, '万元/人']],
    ['1年内', ['number', '<=', 1, null, '年']],
    ['80%-90%', ['range', null, 80, 90, '%']],
    ['3～5家', ['range', null, 3, 5, '家']],
    ['±3%', ['range', null, -3, 3, '%']],
    ['2031年 12月底前', ['date', '<=', null, null, null]],
    ['2031年底', ['date', null, null, null, null]],
    ['12月31日前', ['date', '<=', null, null, null]],
    ['第三季度', ['date', null, null, null, null]],
    ['年底前', ['date', '<=', null, null, null]],
    ['是', ['yesNo', null, null, null, null]],
    ['基本满意', ['grade', null, null, null, null]],
    ['不超年初预算', ['text', null, null, null, null]],
    ['按时完成', ['text', null, null, null, null]],
    ['', ['blank', null, null, null, null]],
    [' — ', ['blank', null, null, null, null]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it('never throws, and a figure is always finite', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { value, valueHigh } = parseValue(text)
      expect(value === null || Number.isFinite(value)).toBe(true)
      expect(valueHigh === null || Number.isFinite(valueHigh)).toBe(true)
    }))
  })

  it('finds operator, figure and unit however they are spaced', () => {
    const sign = fc.constantFrom<[string, string | null]>(['≥', '>='], ['≤', '<='], ['>', '>'], ['<', '<'], ['不低于', '>='], ['不超过', '<='], ['', null])
    const unit = fc.constantFrom('%', '个', '家', '万元', '亿元', '平方米', '')
    fc.assert(fc.property(sign, fc.integer({ min: 0, max: 1_000_000 }), unit, fc.constantFrom('', ' ', '　'), ([printed, operator], cents, printedUnit, gap) => {
      const value = cents / 100
      expect(read(`${printed}${gap}${value}${gap}${printedUnit}`)).toEqual(['number', operator, value, null, printedUnit || null])
    }))
  })
})
