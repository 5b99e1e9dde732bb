import { COST_WORDS, RATES_OF_SPENDING } from '../../reference/categoryWords.ts'
import { at, cite } from '../cite.ts'
import { printedNumber } from '../basis.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
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
  looksAt: ['level2', 'level3', 'description', 'value_text', 'basis'],
  checks: {
    zh: '成本行的指标值没有数字（如“不超预算”）；或指标值有数字和单位，但单位不是金额，名称没有成本、预算、单价、标准、控制等字样，描述也没有费用、价格、补助等字样（支付率、使用率一类的比率不因描述提到资金而算成本）。',
    en: 'The value of a cost row has no digit (such as “不超预算”); or it has a number with a unit that is no money, the name has no word such as “成本”, “预算”, “单价”, “标准” or “控制”, and the description speaks of no fee, price or grant (a rate of payment or use is no cost because its description mentions money).',
  },
  exclusions: {
    zh: '写有标准、定额、限额并列出文件名或文号的，数额须另查，不作判断；社会成本、生态环境成本行，以及没有单位又看不出是否成本的数字，不作判断或不适用；空白的指标值见V01。',
    en: 'Not judged: a standard, quota or limit with the title or number of its document, whose figure has to be looked up, and a number without a unit that may or may not be a cost. Social and ecological cost rows are not judged without a number and not asked otherwise. Blank values are V01.',
  },
  citation: cite(at('101', '第二部分（一）“成本指标”')),
  example: rowExample(
    ['成本指标', '培训成本控制', '教师培训的各项费用', '不超预算', '云溪县教发〔2021〕14号'],
    ['成本指标', '人均培训成本', '每名教师培训的师资、教材和食宿费', '≤450元/人', '云溪县教发〔2021〕14号'],
    { zh: '“不超预算”事后只能回答是或否；写明人均多少元，可以与实际支出核对。', en: '“不超预算” can only be answered yes or no; a sum per teacher can be held against what was paid.' },
    { name: '乡村教师培训', purpose: '支付授课费、教材费和参训教师食宿费' },
  ),
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
      `“${nameOf(row)}”（“${valueText}”）列为成本指标，内容似乎不是成本。建议核查，宜写单位成本、支出标准或控制数，原内容移到相应类别。`,
      `“${nameOf(row)}” (“${valueText}”) is listed as a cost and does not seem to be one. Please check; a unit cost, a spending standard or a ceiling would be better, with this row under its own category.`,
      { branch: 'b', ...found },
    )
  },
}
