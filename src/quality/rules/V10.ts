import { CLEAR_DIRECTION, FALLS, NEGATIVE_HEAD, POSITIVE_RATE, SPENDING_RATE, TURNED_ROUND, UNCLEAR_DIRECTION, UNWANTED } from '../../reference/polarity.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Field, type Outcome, type RowRule } from '../rule.ts'
import { isCeiling, isFloor, shareOf } from '../share.ts'
import { headed } from '../text/head.ts'
import { measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

const found = (row: RowView) => ({ cells: ['level3', 'value_text'] as Field[], evidence: rowEvidence(row, 'level3', 'description', 'value_text') })

function wrongWay(row: RowView): Outcome | null {
  const share = shareOf(row)
  if (share === null || share.high !== null) return null
  const key = headed(row.key)
  const { valueText } = row.indicator
  if (NEGATIVE_HEAD.test(key) && !TURNED_ROUND.test(key) && !FALLS.test(row.indicator.description) && isFloor(share) && share.value > 0) {
    return fail(
      `“${nameOf(row)}”越低越好，指标值却写作“${valueText}”。建议核查方向，宜写作“≤”，或改用正向的名称。`,
      `Of “${nameOf(row)}” less is better, yet the value reads “${valueText}”. Please check the direction; writing “≤”, or a name of which more is better, would be clearer.`,
      { branch: 'a', ...found(row) },
    )
  }
  if (!POSITIVE_RATE.test(key) || UNWANTED.test(key) || !isCeiling(share)) return null
  if (share.value >= 100 && SPENDING_RATE.test(key)) {
    return cannotJudge(`“${nameOf(row)}”写“${valueText}”，可能只是说不超预算。`, `“${nameOf(row)}” reads “${valueText}”, which may only say that the budget is not exceeded.`, found(row))
  }
  return fail(
    `“${nameOf(row)}”越高越好，指标值却写作“${valueText}”，成了封顶。建议核查方向，宜写作“≥”。`,
    `Of “${nameOf(row)}” more is better, yet the value “${valueText}” caps it. Please check the direction; writing “≥” would be better.`,
    { branch: 'a', ...found(row) },
  )
}

/** A head that is a rate, count or sum says by itself what more of it means. */
const MEASURED_HEAD = /(?<!影响|变化)(?:率|数|量|额|比例|占比|面积|次|天|成本|时间|指数)$/u

function unclear(row: RowView): Outcome | null {
  const target = measured(row.indicator)
  if (target === null || target.high !== null || target.kind === 'time' || (!isFloor(target) && !isCeiling(target))) return null
  const { level3, description, valueText } = row.indicator
  const name = headed(level3)
  const texts = MEASURED_HEAD.test(name) && !UNCLEAR_DIRECTION.test(name) ? [level3] : [level3, description]
  const text = texts.find((candidate) => UNCLEAR_DIRECTION.test(candidate))
  if (text === undefined || CLEAR_DIRECTION.test(level3 + text)) return null
  if (target.unit !== '%' && target.unit !== null && isCeiling(target)) {
    return cannotJudge(`“${text}”以“${target.unit}”计并封顶，可能是排放、噪声一类的限值。`, `“${text}” is capped in “${target.unit}” and may be a limit, as of noise or emissions.`, found(row))
  }
  const word = UNCLEAR_DIRECTION.exec(text)?.[0] ?? ''
  return fail(
    `“${text}”没有说明“${word}”是好是坏，指标值却写“${valueText}”，方向不明。建议核查，宜写成“改善”“降低”等有方向的名称。`,
    `“${text}” does not say whether “${word}” is for better or worse, yet the value reads “${valueText}”: its direction is unclear. Please check; a name with a direction, such as improvement or reduction, would be better.`,
    { branch: 'b', severity: 'M', ...found(row), cells: [text === level3 ? 'level3' : 'description', 'value_text'] },
  )
}

export const V10: RowRule = {
  id: 'V10',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('V10'),
  scored: true,
  title: { zh: '方向错误或不明', en: 'Direction wrong or unclear' },
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '（a）指标值是百分数：落脚于破坏、损失、事故、投诉、差错、逾期、超支、故障、流失、闲置、违规、排放、能耗、伤亡、死亡、发病、发案、失业、辍学、返贫、空置、漏损的名称写“≥”且大于0；或合格率、及时率、覆盖率、支付率、满意度等越高越好的比率写“≤”：H。（b）名称或描述写影响、变化、程度而没有好坏之分，指标值却有“≥”或“≤”：M，不受30分封顶。',
    en: '(a) The value is a percentage: a name whose head is damage, loss, accidents, complaints, errors, arrears, overspending, faults, drain, idleness, breaches, emissions, energy use, casualties, deaths, illness, crime, unemployment, dropping out, falling back into poverty, vacancy or leakage, with ≥ and above 0; or a rate of which more is better (pass, on-time, coverage, payment, satisfaction) with ≤: H. (b) The name or description speaks of influence, change or degree, for better or worse, and the value has ≥ or ≤: M, without the ceiling of 30 points.',
  },
  exclusions: {
    zh: '下降率、处理率、挽回损失等反转的名称不算，描述写明是下降幅度的也不算；成本、时间、占比、负债率写“≤”是对的；区间和容差不算；垃圾、病虫等越少越好之物的覆盖率不算。支付率、执行率写“≤100%”可能只是说不超预算，（b）以实物单位封顶的可能是排放限值，都不作判断。',
    en: 'Names that turn round (rates of decline or handling, losses made good) are exempt, and so are descriptions by which the figure is a fall; ≤ is right for cost, time, proportions and debt ratios; ranges and tolerances are exempt; so is coverage by what is better scarce, such as litter or pests. Payment and execution rates with ≤100 % may only say that the budget is not exceeded, and a cap in a physical unit under (b) may be a limit of emissions: neither is judged.',
  },
  citation: cite(at('101', '第三部分“指标值＝方向＋数值＋单位”')),
  example: rowExample(
    ['社会效益', '不动产登记差错率', '有差错的登记件占全部登记件的比例', '≥2%', '市自然资〔2022〕31号'],
    ['社会效益', '不动产登记差错率', '有差错的登记件占全部登记件的比例', '≤2%', '市自然资〔2022〕31号'],
    { zh: '差错越少越好，方向宜写“≤”；写“≥”就成了差错越多越达标。', en: 'Fewer errors are better, so the sign should be “≤”; with “≥” more errors would meet the target.' },
  ),
  test(row) {
    if (measured(row.indicator) === null) return notApplicable
    return wrongWay(row) ?? unclear(row) ?? pass
  },
}
