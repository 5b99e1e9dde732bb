import { describe, expect, it } from 'vitest'
import { amountsIn } from '../../../src/quality/text/amounts.ts'
import { quantitiesIn } from '../../../src/quality/text/quantities.ts'
import { tellsUnit, unitKind } from '../../../src/quality/text/units.ts'
import { isBareNumber, isBlank, looksLikeValue, printedOperator } from '../../../src/quality/text/value.ts'

describe('amountsIn', () => {
  it.each([
    ['费用12.61万元', [12.61]],
    ['共3500元', [0.35]],
    ['总投资1.2亿元', [12000]],
    ['1,266,100元和５万元', [126.61, 5]],
    ['百万元、3千元', [0.3]],
    ['500元/人，每户200元', []],
    ['营收2000万元以上企业', []],
    ['2000万元以上', [2000]],
    ['500万美元', []],
  ] as [string, number[]][])('%s → %j 万元', (text, wan) => expect(amountsIn(text).map((amount) => Number(amount.wan.toFixed(6)))).toEqual(wan))
})

describe('quantitiesIn', () => {
  it('leaves years, dates and numbers without a unit out', () =>
    expect(quantitiesIn('2022年12月底前建成300平方米，造价65万元，不少于2中').map(({ value, unit }) => [value, unit])).toEqual([[300, '平方米'], [65, '万元']]))
  it('reads no run of digits longer than a figure, and the words of the clause beside one', () => {
    expect(quantitiesIn(`${'1'.repeat(50)}个`)).toEqual([])
    expect(quantitiesIn(`${'1'.repeat(50)}，新建1,234.5亩路面`)).toMatchObject([{ value: 1234.5, before: '新建', after: '路面' }])
  })
  it('folds the software’s unit words', () => expect(quantitiesIn('≥60百分比')[0]).toMatchObject({ value: 60, unit: '%' }))
})

describe('units', () => {
  it.each([['%', 'percent'], ['次/年', 'count'], ['年', 'time'], ['万元', 'renminbi'], ['万美元', 'foreign'], ['平方米', 'physical'], ['分', null]])('%s is %s', (unit, kind) => expect(unitKind(unit)).toBe(kind))
  it.each(['洽谈项目', '年内新注册企业', '国家', '签约'])('%s tells no unit', (text) => expect(tellsUnit(text)).toBe(false))
  it.each(['签约（个）', '检查次数', '受益人', '绿化面积', '改造里程 公里', '单位：家'])('%s tells a unit', (text) => expect(tellsUnit(text)).toBe(true))
})

describe('value cells', () => {
  it.each(['', ' ', '—', '/', '--'])('“%s” is blank', (text) => expect(isBlank(text)).toBe(true))
  it.each(['≥15', '15', '1,200.5', '15以上'])('%s is a bare number', (text) => expect(isBareNumber(text)).toBe(true))
  it.each(['15个', '满意', '2022年'])('%s is no bare number', (text) => expect(isBareNumber(text)).toBe(false))
  it.each(['≥80%', '≤1年', '15个', '≥100'])('%s looks like a value', (text) => expect(looksLikeValue(text)).toBe(true))
  it.each(['60', '年初工作安排', '区政办〔2021〕5号', '2021年计划'])('%s does not look like a value', (text) => expect(looksLikeValue(text)).toBe(false))
  it.each([['95%以上', '>='], ['3天内', '<='], ['少于5', '<'], ['超过5', '>'], ['5个', null]])('%s prints %s', (text, operator) => expect(printedOperator(text)).toBe(operator))
})
