import { MONEY_WORDS } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { measured } from '../text/value.ts'

const CURRENCY = /元|人民币|欧元|英镑|USD|CNY|RMB/u

export const I02: RowRule = {
  id: 'I02',
  class: '必改',
  severity: 'M',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('I02'),
  scored: true,
  title: { zh: '金额缺币种或单位', en: 'Sum without a currency' },
  checks: {
    zh: '名称或描述表明是金额，指标值的单位只有“亿”或“万”，没有元、美元等币种；名称或描述已写币种的除外。',
    en: 'Name or description speaks of money and the value\'s unit is only 亿 or 万 without a currency. Exempt where name or description prints the currency.',
  },
  citation: cite(at('101', '第三部分“指标值”')),
  test(row) {
    const target = measured(row.indicator)
    if (target === null || !/^(?:[百千]?[万亿])$/u.test(target.unit ?? '')) return notApplicable
    const { level3, description, valueText } = row.indicator
    if (CURRENCY.test(level3) || CURRENCY.test(description)) return pass
    if (!MONEY_WORDS.some((word) => `${level3}${description}`.includes(word))) return notApplicable
    return fail(
      `金额“${valueText}”（${nameOf(row)}）没有币种，是人民币还是外币不明。建议核查，宜写作“亿元”或“万美元”等完整单位。`,
      `The sum “${valueText}” (${nameOf(row)}) names no currency. Please check; a full unit such as 亿元 or 万美元 would be better.`,
      { cells: ['value_text'], evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
    )
  },
}
