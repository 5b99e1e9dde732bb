import { MONEY_WORDS } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
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
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '指标值的单位只有“亿”“万”（或百万、千万等），而名称或描述含金额、投资、资金、收入、税收、产值、成本等表明是钱。',
    en: 'The value\'s unit is only “亿” or “万” (or “百万”, “千万” …) while name or description speaks of money (“金额”, “投资”, “资金”, “收入”, “税收”, “产值”, “成本” …).',
  },
  exclusions: {
    zh: '名称或描述已写元、人民币、美元、欧元、英镑等币种的不提示；看不出是钱的（如4万人次写作4万）不适用。',
    en: 'A currency in name or description (“元”, “人民币”, “美元”, “欧元”, “英镑” …) is enough. Not asked where nothing speaks of money.',
  },
  citation: cite(at('101', '第三部分“指标值”')),
  example: rowExample(
    ['经济效益指标', '农产品网络销售额', '全年网店登记的农产品销售额', '≥2亿', '青禾县农发〔2021〕23号'],
    ['经济效益指标', '农产品网络销售额', '全年网店登记的农产品销售额', '≥2亿元', '青禾县农发〔2021〕23号'],
    { zh: '“2亿”没有写是元还是美元；写全单位，才能与统计数核对。', en: '“2亿” leaves the currency open; with the unit in full it can be held against the statistics.' },
    { name: '农村电商服务', purpose: '支付网店培训、物流补助和平台服务费' },
  ),
  test(row) {
    const target = measured(row.indicator)
    if (target === null || !/^(?:[百千]?[万亿])$/u.test(target.unit ?? '')) return notApplicable
    const { level3, description, valueText } = row.indicator
    if (CURRENCY.test(level3) || CURRENCY.test(description)) return pass
    if (!MONEY_WORDS.some((word) => `${level3}${description}`.includes(word))) return notApplicable
    return fail(
      `“${nameOf(row)}”的金额“${valueText}”没有币种，是人民币还是外币不明。建议核查，宜写作“亿元”或“万美元”等完整单位。`,
      `The sum “${valueText}” of “${nameOf(row)}” names no currency. Please check; a full unit such as “亿元” or “万美元” would be better.`,
      { cells: ['value_text'], evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
    )
  },
}
