import { RATE_WORDS, STAGE_PATTERNS } from '../../reference/indicatorWords.ts'
import { COUNTED_FROM } from '../../reference/recruitmentPairs.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Bilingual, type CannotJudge, type Field, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'
import { quantitiesIn, type Quantity } from '../text/quantities.ts'
import { hasDigit, isBlank, measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

type Mismatch = Bilingual & { cells: Field[] }

/** Numbers of a formula, a scoring rule, a baseline or the size something must have are no target. */
const NOT_A_TARGET_BEFORE = /[×*/÷]$|每|扣|得|上年|去年|同比|基期|现有|原有|目前|已|第$|\d{4}年/u
const NOT_A_TARGET_AFTER = /^(?:[×*/÷]|以上的?[\p{Script=Han}]|以下的?[\p{Script=Han}]|以内的?[\p{Script=Han}]|强|的?扣|得)/u
const isTarget = ({ before, after }: Quantity) => !NOT_A_TARGET_BEFORE.test(before) && !NOT_A_TARGET_AFTER.test(after)

const STRICT_BELOW = /(?<![不补勿未])(?:少于|小于|低于)$/u
const STRICT_ABOVE = /(?<![不补勿未])(?:大于|高于|多于|超过)$/u
const INCLUSIVE_BELOW = /(?:不超过|不高于|不多于|不大于)$/u
const INCLUSIVE_ABOVE = /(?:不少于|不低于|不小于|至少)$/u

/** The number a description gives for the target: attached to an operator, or right after the name. */
function givenNumber(row: RowView, numbers: Quantity[]): Quantity | undefined {
  return numbers.find(({ before, after }) => {
    if (STRICT_BELOW.test(before) || STRICT_ABOVE.test(before) || INCLUSIVE_BELOW.test(before) || INCLUSIVE_ABOVE.test(before)) return true
    if (/(?:预计|达到|≥|≤|>|<|=)$/u.test(before) || /^(?:以上|以下|以内|内|起)$/u.test(after)) return true
    const name = norm(row.indicator.level3)
    return name !== '' && norm(before) === name
  })
}

function numbersDiffer(row: RowView): Mismatch | CannotJudge | null {
  const { description, valueText } = row.indicator
  const numbers = quantitiesIn(description).filter(isTarget)
  const target = measured(row.indicator)
  if (target === null) {
    const given = row.indicator.kind !== 'date' && !hasDigit(valueText) ? givenNumber(row, numbers) : undefined
    if (given === undefined) return null
    return { zh: `描述中有“${given.text}”，指标值“${valueText}”却没有数值`, en: `the description gives “${given.text}” and the value “${valueText}” gives no number`, cells: ['description', 'value_text'] }
  }
  const same = numbers.filter(({ unit }) => unit === target.unit)
  const [first] = same
  if (first === undefined || same.some(({ value }) => value === target.value || value === target.high)) return null
  const sum = same.reduce((total, { value }) => total + value, 0)
  if (Math.abs(sum - target.value) < 1e-9) return null
  if (same.length > 1) {
    return cannotJudge(`描述中有多个以“${first.unit}”计的数，哪一个对应指标值“${valueText}”无从判断。`, `The description holds several numbers in “${first.unit}”; which one belongs to the value “${valueText}” is not known.`, { cells: ['description', 'value_text'], evidence: rowEvidence(row, 'description', 'value_text') })
  }
  return { zh: `描述写“${first.text}”，指标值写“${valueText}”`, en: `the description reads “${first.text}” and the value “${valueText}”`, cells: ['description', 'value_text'] }
}

function operatorsDiffer(row: RowView): Mismatch | null {
  const { description, valueText } = row.indicator
  const target = measured(row.indicator)
  const number = target && quantitiesIn(description).find(({ value, unit }) => value === target.value && unit === target.unit)
  if (!target || !number) return null
  const cells: Field[] = ['description', 'value_text']
  if (/预计$/u.test(number.before) && target.operator === '>=') {
    return { zh: `描述写“预计${number.text}”，指标值“${valueText}”却是下限`, en: `the description expects (“预计${number.text}”) while the value “${valueText}” is a floor`, cells }
  }
  const strict = STRICT_BELOW.exec(number.before)?.[0] ?? STRICT_ABOVE.exec(number.before)?.[0]
  const inclusive = INCLUSIVE_BELOW.exec(number.before)?.[0] ?? INCLUSIVE_ABOVE.exec(number.before)?.[0]
  const strictThenInclusive = strict !== undefined && (target.operator === '<=' || target.operator === '>=') && !/^以[上下内]/u.test(number.after)
  const inclusiveThenStrict = inclusive !== undefined && (target.operator === '<' || target.operator === '>')
  if (!strictThenInclusive && !inclusiveThenStrict) return null
  return { zh: `描述写“${strict ?? inclusive}${number.text}”，指标值写“${valueText}”，是否含本数不一致`, en: `the description says “${strict ?? inclusive}${number.text}” and the value “${valueText}”: whether the figure itself counts differs`, cells }
}

function satisfactionWithoutSatisfaction(row: RowView): Mismatch | null {
  if (!row.isSatisfaction || /满意|评价|调查/u.test(row.indicator.description)) return null
  return { zh: `满意度指标的描述“${row.indicator.description}”讲的不是满意度、评价或调查`, en: `the description “${row.indicator.description}” of a satisfaction row speaks of no satisfaction, rating or survey`, cells: ['description', 'level3'] }
}

const stagesIn = (text: string) => STAGE_PATTERNS.filter(({ pattern }) => pattern.test(text)).map(({ stage }) => stage)
const isDocument = (basis: string) => /《|〔|\[|号|方案|通知|计划|文件|会议|清单|台账|报表|工作/u.test(basis)

function stagesDiffer(row: RowView): Mismatch | null {
  const { level3, description, basis } = row.indicator
  const cells = [['level3', level3], ['description', description], ['basis', isDocument(basis) ? '' : basis]] as const
  const staged = cells.map(([field, text]) => ({ field, text, stages: stagesIn(text.replace(COUNTED_FROM, '')) })).filter(({ stages }) => stages.length > 0)
  for (const [i, a] of staged.entries()) {
    const b = staged.slice(i + 1).find(({ text, stages }) => !stages.some((stage) => a.stages.includes(stage)) && !a.stages.some((stage) => text.includes(stage)) && !stages.some((stage) => a.text.includes(stage)))
    if (b) return { zh: `“${a.text}”说的是${a.stages[0]}，“${b.text}”说的是${b.stages[0]}`, en: `“${a.text}” is about “${a.stages[0]}” and “${b.text}” about “${b.stages[0]}”`, cells: [a.field, b.field] }
  }
  return null
}

function rateWithoutRate(row: RowView): Mismatch | null {
  const { level3, description } = row.indicator
  const text = description.normalize('NFKC')
  if (!norm(level3).endsWith('率') || RATE_WORDS.some((word) => text.includes(word)) || /\d/u.test(text)) return null
  return { zh: `名称“${level3}”是比率，描述“${description}”没有说明是什么与什么之比`, en: `the name “${level3}” is a rate and the description “${description}” does not say of what`, cells: ['level3', 'description'] }
}

export const D02: RowRule = {
  id: 'D02',
  class: '必改',
  severity: 'M',
  confidence: 'D/H',
  scope: 'row',
  ...pointsOf('D02'),
  scored: true,
  title: { zh: '描述与指标值、名称不一致', en: 'Description does not agree with value or name' },
  looksAt: ['level2', 'level3', 'description', 'value_text', 'basis'],
  checks: {
    zh: '有下列之一：描述与指标值中同一单位的数不同；描述有目标数而指标值没有数；描述写“预计”而指标值是“≥”；“少于”与“≤”一类，是否含本数不一致；满意度行的描述不含满意、评价、调查；签约、开工、续建、落地、到位等阶段在名称、描述和依据之间不同；名称是比率而描述不是比率。',
    en: 'One of these: numbers of the same unit differ between description and value; the description gives a target number and the value none; the description expects a number (“预计”) and the value makes it a floor; wording such as less than beside ≤ differs on whether the figure itself counts; the description of a satisfaction row speaks of no satisfaction, rating or survey; the stage of a project (signing, start, carrying on, landing, money in) differs between name, description and basis; the name is a rate and the description is none.',
  },
  exclusions: {
    zh: '公式、计分、基期、规模门槛中的数不算，描述各数之和等于指标值的不算；描述有多个同单位的数而对不上的，不作判断。依据是文件、会议、台账的，不看其中的阶段；“签约项目中已开工的”一类，前一阶段只是统计范围，不算。描述或指标值空白的不适用。',
    en: 'Numbers of formulas, scoring, baselines and size thresholds are left out, and so are parts that add up to the value; where several numbers of that unit fit none, no judgement is made. A basis that names a document, meeting or ledger is not read for stages; nor does an earlier stage count that only says what is counted, as in those started among the signed projects. A blank description or value does not apply.',
  },
  citation: cite(at('gao', '“定义与算法一致”', 'S')),
  example: rowExample(
    ['数量', '新建村级文化广场', '年内新建并验收村级文化广场6个', '≥8个', '县文广〔2022〕10号'],
    ['数量', '新建村级文化广场', '年内新建并验收的村级文化广场', '≥8个', '县文广〔2022〕10号'],
    { zh: '数只写在指标值一处，就不会前后不一。', en: 'With the number in one place, the value, nothing can disagree.' },
  ),
  test(row) {
    if (norm(row.indicator.description) === '' || isBlank(row.indicator.valueText)) return notApplicable
    const numbers = numbersDiffer(row)
    const certain = numbers !== null && 'zh' in numbers ? numbers : null
    const found = certain ?? operatorsDiffer(row) ?? satisfactionWithoutSatisfaction(row) ?? stagesDiffer(row) ?? rateWithoutRate(row)
    if (found === null) return numbers !== null && 'kind' in numbers ? numbers : pass
    return fail(
      `“${nameOf(row)}”：${found.zh}。建议核查以哪一个为准，宜使名称、描述和指标值一致。`,
      `“${nameOf(row)}”: ${found.en}. Please check which one holds; name, description and value that agree would be better.`,
      { cells: found.cells, evidence: rowEvidence(row, 'level3', 'description', 'value_text', 'basis') },
    )
  },
}
