import { SCALE_RATIO } from '../../reference/goalWords.ts'
import { MONEY_SCALES } from '../../reference/measureUnits.ts'
import { MONEY_WORDS } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { isPerUnit } from '../costRow.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { wanText, wanTextEn } from '../text/amounts.ts'
import { measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

interface MoneyTarget {
  row: RowView
  /** 万元; for foreign money the most it can be. */
  wan: number
  isForeign: boolean
}

const FOREIGN_SCALE: Readonly<Record<string, number>> = { 亿: 10_000, 百万: 100, 万: 1, 千: 0.1 }

/** The sum a row promises, as an output or effect. */
function moneyTarget(row: RowView): MoneyTarget | null {
  const target = measured(row.indicator)
  if (!row.readable || row.isCost || row.isSatisfaction || target === null || target.unit === null || isPerUnit(row)) return null
  if (target.kind === 'foreign') {
    const scale = FOREIGN_SCALE[target.unit.replace(/(?:美|欧|日)?元$/u, '')] ?? 0.0001
    return /日元/u.test(target.unit) ? null : { row, wan: target.value * scale * SCALE_RATIO.mostYuanPerDollar, isForeign: true }
  }
  const scale = MONEY_SCALES[target.unit]
  if (target.kind !== 'renminbi' || scale === undefined) return null
  if (!target.unit.endsWith('元') && !MONEY_WORDS.some((word) => `${row.indicator.level3}${row.indicator.description}`.includes(word))) return null
  return { row, wan: target.value * scale, isForeign: false }
}

export const B06: ProjectRule = {
  id: 'B06',
  class: '提示',
  severity: 'M',
  confidence: 'S',
  scope: 'project',
  ...pointsOf('B06'),
  scored: false,
  title: { zh: '资金与目标规模是否相配', en: 'Whether money and target are of one scale' },
  looksAt: ['level3', 'description', 'value_text', 'budget'],
  checks: {
    zh: '项目只有一项带单位的金额类产出或效益指标，而预算大于该金额，或不到该金额的万分之一。只列出两个数，由人判断，不计分。',
    en: 'The project has just one sum of money with a unit among its outputs and effects, and the budget is more than that sum or less than a ten-thousandth of it. The two figures are shown for a person to judge; not scored.',
  },
  exclusions: {
    zh: '单价、人均和成本行、满意度行不算；有两项以上金额指标的不适用；外币不换算，只按1美元不超过10元的上限比较，日元不比较。',
    en: 'Unit prices, sums per head, cost rows and satisfaction are left out; not asked where there are two sums or more. Foreign money is not converted but held at no more than 10 yuan a dollar; yen are not compared.',
  },
  citation: cite(at('88', '第20条“适当性”')),
  example: {
    weak: { projects: [{ name: '非遗手工艺展销', budget: 80, rows: [rowOf(['经济效益指标', '展销成交额', '展销期间登记的手工艺品成交额', '≥30万元', '青禾县文旅发〔2021〕7号'])] }] },
    better: { projects: [{ name: '非遗手工艺展销', budget: 80, rows: [rowOf(['经济效益指标', '展销成交额', '展销期间和会后3个月登记的手工艺品成交额', '≥260万元', '青禾县文旅发〔2021〕7号'])] }] },
    note: { zh: '花80万元促成30万元成交，需要说明值得的理由；把会后订单也统计进来，才反映项目的实际效果。', en: 'Spending 80 万元 for sales of 30 万元 needs a reason; counting the orders that follow shows what the event really brings.' },
  },
  test({ project: { name, budgetWan }, rows }) {
    const targets = rows.map(moneyTarget).filter((target) => target !== null)
    const [only] = targets
    if (budgetWan === null || budgetWan === 0 || only === undefined || targets.length > 1 || only.wan === 0) return notApplicable
    const ratio = budgetWan / only.wan
    if (ratio <= SCALE_RATIO.high && (only.isForeign || ratio >= SCALE_RATIO.low)) return pass
    const { valueText } = only.row.indicator
    const times = ratio > 1 ? `${Number(ratio.toPrecision(2))}` : `1/${Math.round(1 / ratio)}`
    return fail(
      `“${name}”预算${wanText(budgetWan)}，唯一的金额指标“${nameOf(only.row)}”为“${valueText}”，预算${only.isForeign ? '至少' : ''}是其${times}倍。建议核实资金与目标规模是否相配，宜说明理由或写与资金相称的目标。`,
      `“${name}” has ${wanTextEn(budgetWan)} and its one money target “${nameOf(only.row)}” is “${valueText}”: the budget is ${only.isForeign ? 'at least ' : ''}${times} times that. Please verify whether money and target are of one scale; a reason, or a target that matches the money, would be better.`,
      { rows: [only.row.ordinal], cells: ['budget', 'value_text'], evidence: `${rowEvidence(only.row, 'level3', 'description', 'value_text')}；budget=${budgetWan}` },
    )
  },
}
