import { SCALE_RATIO } from '../../reference/goalWords.ts'
import { MONEY_SCALES } from '../../reference/measureUnits.ts'
import { MONEY_WORDS } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { isPerUnit } from '../costRow.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
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
  checks: {
    zh: '项目只有一项金额类产出或效益指标，而预算大于该金额，或不到其万分之一。外币不换算，只按每美元不超过10元的上限比较。只列出两个数，由人判断，不计分。',
    en: 'The project has one sum among its outputs and effects, and the budget is more than that sum or less than a ten-thousandth of it. Foreign money is not converted: it is held at no more than 10 yuan a dollar. The two figures are shown for a person to judge; not scored.',
  },
  citation: cite(at('88', '第20条“适当性”')),
  test({ project: { name, budgetWan }, rows }) {
    const targets = rows.map(moneyTarget).filter((target) => target !== null)
    const [only] = targets
    if (budgetWan === null || budgetWan === 0 || only === undefined || targets.length > 1 || only.wan === 0) return notApplicable
    const ratio = budgetWan / only.wan
    if (ratio <= SCALE_RATIO.high && (only.isForeign || ratio >= SCALE_RATIO.low)) return pass
    const { valueText } = only.row.indicator
    const times = ratio > 1 ? `${Number(ratio.toPrecision(2))}` : `1/${Math.round(1 / ratio)}`
    return fail(
      `“${name}”预算${wanText(budgetWan)}，唯一的金额指标“${nameOf(only.row)}”为“${valueText}”，预算${only.isForeign ? '至少' : ''}是其${times}倍。建议核实资金与目标规模是否相配。`,
      `“${name}” has ${wanTextEn(budgetWan)} and its one money target “${nameOf(only.row)}” is “${valueText}”: the budget is ${only.isForeign ? 'at least ' : ''}${times} times that. Please verify whether money and target are of one scale.`,
      { rows: [only.row.ordinal], cells: ['budget', 'value_text'], evidence: `${rowEvidence(only.row, 'level3', 'description', 'value_text')}；budget=${budgetWan}` },
    )
  },
}
