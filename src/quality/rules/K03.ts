import { COST_WORDS, RATES_OF_SPENDING } from '../../reference/categoryWords.ts'
import { at, cite } from '../cite.ts'
import { printedNumber } from '../basis.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Field, type Outcome, type RowRule } from '../rule.ts'
import { hasDigit, isBlank, measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

/** A standard or quota kept to, with the document that sets it. */
function citesStandard({ indicator: { level3, description, valueText, basis } }: RowView): boolean {
  const words = `${level3}${description}${valueText}`
  return /标准|定额|限额/u.test(words) && (/《[^》]+》/u.test(words + basis) || printedNumber(words) !== null || printedNumber(basis) !== null)
}

function withoutNumber(row: RowView): Outcome {
  const { valueText } = row.indicator
  const found = { cells: ['value_text'] as Field[], evidence: rowEvidence(row, 'level2', 'level3', 'value_text', 'basis') }
  if (citesStandard(row)) {
    return cannotJudge(`“${valueText}”以所列标准为准，标准中的数额须另查。`, `“${valueText}” rests on the standard it cites, whose figure has to be looked up.`, found)
  }
  return fail(
    `成本指标“${nameOf(row)}”的指标值“${valueText}”没有数值，事后无法核对。建议核查，宜写明金额、单价或定额，如“≤500元/人”。`,
    `The value “${valueText}” of the cost row “${nameOf(row)}” has no number to check against. Please check; a sum, unit price or quota, such as “≤500元/人”, would be better.`,
    { branch: 'a', ...found },
  )
}

/** Money in the value, or words of cost in name or description, a rate of spending apart. */
function speaksOfCost(row: RowView): boolean {
  const { level3, description, unit } = row.indicator
  const kind = measured(row.indicator)?.kind ?? null
  if (kind === 'renminbi' || kind === 'foreign' || (unit ?? '').includes('元')) return true
  if (/成本|预算|单价|标准|控制/u.test(level3)) return true
  return COST_WORDS.test(level3 + description) && !RATES_OF_SPENDING.test(level3)
}

export const K03: RowRule = {
  id: 'K03',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('K03'),
  scored: true,
  title: { zh: '成本无数值或不是成本', en: 'Cost without a number, or no cost at all' },
  checks: {
    zh: '成本行的指标值没有数字（如“不超预算”）；或名称没有成本、预算、单价、标准、控制等字样，描述和单位也不是金额。注明标准或定额出处的，社会成本、生态环境成本行，以及无单位的数字，不作判断。空白的指标值归V01。',
    en: 'The value of a cost row has no digit (不超预算), or its name has no word of cost and neither description nor unit is about money. Cited standards or quotas, social and ecological cost rows and numbers without a unit are not judged. Blank values belong to V01.',
  },
  citation: cite(at('101', '第二部分（一）“成本指标”')),
  test(row) {
    const { valueText } = row.indicator
    if (!row.isCost || isBlank(valueText)) return notApplicable
    const other = row.level2 === '社会成本指标' || row.level2 === '生态环境成本指标'
    const found = { cells: ['level2', 'level3', 'value_text'] as Field[], evidence: rowEvidence(row, 'level2', 'level3', 'description', 'value_text') }
    const target = measured(row.indicator)
    if (target === null && !hasDigit(valueText)) {
      return other ? cannotJudge(`“${row.level2}”能否用数值表示，取决于项目内容。`, `Whether “${row.level2}” can be put in numbers depends on the project.`, found) : withoutNumber(row)
    }
    if (other) return notApplicable
    if (speaksOfCost(row)) return pass
    if (target === null || target.unit === null) {
      return cannotJudge(`“${nameOf(row)}”的指标值“${valueText}”没有单位，是否为成本无从判断。`, `The value “${valueText}” of “${nameOf(row)}” has no unit, so whether it is a cost is not known.`, found)
    }
    return fail(
      `“${nameOf(row)}”（“${valueText}”）列为成本指标，内容不是成本。建议核查，宜写单位成本、支出标准或控制数，原内容移到相应类别。`,
      `“${nameOf(row)}” (“${valueText}”) stands as a cost and is none. Please check; a unit cost, a spending standard or a ceiling would be better, and this row belongs elsewhere.`,
      { branch: 'b', ...found },
    )
  },
}
