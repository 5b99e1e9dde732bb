import { describe, expect, test } from 'vitest'
import { formatIn } from '../../src/i18n/format.ts'
import { departmentLabel, departmentShort, targetText } from '../../src/i18n/labels.ts'
import { MESSAGES } from '../../src/i18n/index.ts'

const zh = formatIn('zh')
const en = formatIn('en')

describe('money', () => {
  test.each([
    [5, '5万元', 'CNY 0.05 million'],
    [542.13, '542.13万元', 'CNY 5.42 million'],
    [8000, '8,000万元', 'CNY 80 million'],
    [9999.99, '9,999.99万元', 'CNY 100 million'],
    [10000, '1亿元', 'CNY 100 million'],
    [10665.8, '1.07亿元', 'CNY 106.66 million'],
    [200000, '20亿元', 'CNY 2 billion'],
    [0, '0万元', 'CNY 0 million'],
  ])('%d 万元', (wan, chinese, english) => {
    expect(zh.money(wan)).toBe(chinese)
    expect(en.money(wan)).toBe(english)
  })

  test('in a column keeps the figures of the print', () => {
    expect([5, 542.13, 8000].map(zh.wan)).toEqual(['5.00', '542.13', '8,000.00'])
    expect(en.wan(8000)).toBe('8,000.00')
  })
})

test('shares round to whole percents, small ones keep a decimal', () => {
  expect([0, 0.004, 0.5, 0.999, 1].map(zh.share)).toEqual(['0%', '0.4%', '50%', '100%', '100%'])
})

test('sizes and dates are in the words of the language', () => {
  expect([0, 999, 40690, 34_200_000].map(zh.bytes)).toEqual(['0 B', '999 B', '41 kB', '34.2 MB'])
  expect(zh.date('2025-03-01')).toBe('2025年3月1日')
  expect(en.date('2025-03-01')).toBe('1 March 2025')
  expect(zh.date('soon')).toBe('soon')
})

test('names are put in order by pinyin, with figures by their value and, in English, Latin first', () => {
  const names = ['财政局', 'Zoo', '教育局', '10处', '2处', 'apple', '安全局', '卫生局']
  expect([...names].sort(zh.compare)).toEqual(['2处', '10处', '安全局', '财政局', '教育局', '卫生局', 'apple', 'Zoo'])
  expect([...names].sort(en.compare)).toEqual(['2处', '10处', 'apple', 'Zoo', '安全局', '财政局', '教育局', '卫生局'])
})

describe('a department', () => {
  const department = { departmentId: '803001', code: '803001', name: '临港商务区管理委员会本级', identity: 'stated' }

  test('is called as it is printed, shorter on a chart', () => {
    expect(departmentLabel(department, MESSAGES.en)).toBe('临港商务区管理委员会本级')
    expect(departmentShort(department, MESSAGES.zh)).toBe('临港商务区')
  })

  test('without a printed name says so, with the code it goes by', () => {
    const unnamed = { departmentId: '118001', code: '118001', name: null, identity: 'project-code' }
    expect(departmentLabel(unnamed, MESSAGES.zh)).toBe('未署名部门（编码前缀 118001）')
    expect(departmentLabel(unnamed, MESSAGES.en)).toBe('Unnamed department (code prefix 118001)')
    expect(departmentLabel({ ...unnamed, identity: 'stated' }, MESSAGES.zh)).toContain('代码 118001')
    expect(departmentLabel({ ...unnamed, code: null, identity: 'none', departmentId: 'd-1' }, MESSAGES.zh)).toContain('d-1')
  })

  test('whose name is nothing but the ending keeps it', () => {
    expect(departmentShort({ ...department, name: '本级' }, MESSAGES.zh)).toBe('本级')
  })
})

test('a target reads as printed, and as nothing where no number is given', () => {
  expect(targetText({ operator: '>=', value: 20, unit: '个' }, MESSAGES.zh)).toBe('≥20个')
  expect(targetText({ operator: '=', value: 2000, unit: '人' }, MESSAGES.zh)).toBe('2,000人')
  expect(targetText({ operator: null, value: 137.0776, unit: null }, MESSAGES.en)).toBe('137.0776')
  expect(targetText({ operator: '>=', value: null, unit: '个' }, MESSAGES.zh)).toBeNull()
})
