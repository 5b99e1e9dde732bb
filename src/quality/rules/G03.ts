import { at, cite } from '../cite.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Outcome, type ProjectRule } from '../rule.ts'
import { amountsIn, sameWan } from '../text/amounts.ts'
import { quantitiesIn, type Quantity } from '../text/quantities.ts'
import { measured } from '../text/value.ts'
import { listedUses, isServed } from '../uses.ts'
import type { ProjectView, RowView } from '../views.ts'

/** Numbers that are a base, a frequency, a rate per head or the size something must have, and set no target. */
const NOT_A_TARGET_BEFORE = /每[^\d，。；]{0,6}$|(?:上年|去年|同期|现有|原有|目前|已|截至|累计|基数|总面积|占地|建筑面积|共有|第|由|从)[^\d，。；]{0,6}$|[-—–~～至]$|[×*/÷]$/u
const NOT_A_TARGET_AFTER = /^(?:[-—–~～至×*/÷]|(?:及?以[上下内])的?[\p{Script=Han}]{0,6}(?:项目|企业|学校|人员|单位|机构|路段|公路|工业|人群|老人|儿童)|级|强|值班|值守|不间断|制|的?基础)/u
const ROUND_THE_CLOCK = /^(?:24小时|365天|12个月|1年|一年)/u

const isTarget = ({ before, after, text, kind, unit }: Quantity) =>
  !NOT_A_TARGET_BEFORE.test(before) && !NOT_A_TARGET_AFTER.test(after) && !ROUND_THE_CLOCK.test(text) && !(kind === 'renminbi' && FUNDING.test(before)) && !(kind === 'time' && /^(?:年|月|季度)$/u.test(unit))

/** Money the project is given, not what it is to bring. */
const FUNDING = /(?:中央|省级?|市级?|县级?|区级?|财政|本级|上级|专项|预算|项目|安排|投入|配套|自筹|其他)[^，。；\d]{0,6}(?:资金|经费|拨款|预算|补助)?[^，。；\d]{0,3}$/u

const TEN_THOUSANDS = /(\d+(?:\.\d+)?)\s*万(?=人|户|亩|株|份|册|次|头|只|台|件|吨|平方米|立方米|千瓦时|公里)/gu
/** `1.2万人` as `12000人`, so that scales compare. */
const inOnes = (text: string) => text.normalize('NFKC').replace(TEN_THOUSANDS, (_, digits: string) => String(Number((Number(digits) * 10_000).toPrecision(12))))

/** A figure a row prints in its value, name or description; `kind` is null for a number without a unit. */
interface Printed {
  value: number
  unit: string | null
  kind: Quantity['kind'] | null
}

const wanOf = (text: string) => amountsIn(text).map(({ wan }) => wan)

function printedIn({ indicator }: RowView): Printed[] {
  const target = measured(indicator)
  const own: Printed[] = target === null ? [] : [target.value, ...(target.high === null ? [] : [target.high])].map((value) => ({ value, unit: target.unit, kind: target.kind }))
  return [...own, ...quantitiesIn(inOnes(`${indicator.level3}，${indicator.description}，${indicator.valueText}`))]
}

const close = (a: number, b: number) => Math.abs(a - b) < 1e-9

/** Whether rows carry a goal's number: as such, without a unit, or as the sum of two or all rows of its unit. */
function isCarried(goal: Quantity, rows: readonly RowView[], budgetWan: number | null): boolean {
  if (goal.kind === 'renminbi') {
    const [wan] = wanOf(goal.text)
    if (wan === undefined || (budgetWan !== null && sameWan(wan, budgetWan))) return true
    if (rows.some(({ indicator }) => wanOf(`${indicator.level3}，${indicator.description}，${indicator.valueText}`).some((other) => sameWan(wan, other)))) return true
  }
  const printed = rows.map(printedIn)
  if (printed.flat().some(({ value, unit, kind }) => close(value, goal.value) && (unit === null || kind === goal.kind || unit === goal.unit))) return true
  const alike = printed.flatMap((figures) => figures.filter(({ unit }) => unit === goal.unit).slice(0, 1)).map(({ value }) => value)
  if (alike.length > 1 && close(alike.reduce((sum, value) => sum + value, 0), goal.value)) return true
  return alike.some((a, i) => alike.some((b, j) => j > i && close(a + b, goal.value)))
}

export const G03: ProjectRule = {
  id: 'G03',
  class: '必改',
  severity: 'M',
  confidence: 'H',
  scope: 'project',
  ...pointsOf('G03'),
  scored: true,
  title: { zh: '目标或用途未被指标覆盖', en: 'Goals or uses no indicator carries' },
  looksAt: ['level3', 'description', 'value_text', 'purpose', 'goals'],
  checks: {
    zh: '绩效目标中带单位的每个数，都应在某一行指标的名称、描述或指标值中以同一类单位出现，或等于单位相同的两行或各行之和；缺少的为必改，M。另：用途逐项列出用途（一是……二是……），而其中一项没有哪个短语有三成以上的用词（按双字）出现在产出行中的，作为提示，不计分。',
    en: 'Each number with a unit in the goals should stand in the name, description or value of a row in a unit of the same kind, or be the sum of two or of all rows in its unit; one that is missing is a must, M. Besides, where the purpose lists its uses (“一是…二是…”) and one has no phrase of which three in ten of the character pairs stand in the output rows, that is a hint and not scored.',
  },
  exclusions: {
    zh: '年份、频次、人均、门槛（500人以上的学校）、基数（现有、上年、累计）、等于预算的金额和拨付的资金不是目标，不算；行中没有单位的同一个数视为已覆盖；有指标行未识别的不作判断。',
    en: 'Years, frequencies, rates per head, thresholds, bases (“现有”, “上年”, “累计”), the budget itself and money the project is given set no target and are left out; the same number without a unit counts as carried. Not judged where rows were not read.',
  },
  citation: cite(at('10', '附件“绩效指标明确性”', 'S')),
  example: {
    weak: {
      projects: [{ name: '乡村医生培训', goals: ['举办培训班4期，培训乡村医生160人'], rows: [rowOf(['数量指标', '培训班期数', '全年举办的培训班', '≥4期', '云溪县卫发〔2021〕16号'])] }],
    },
    better: {
      projects: [{ name: '乡村医生培训', goals: ['举办培训班4期，培训乡村医生160人'],
        rows: [rowOf(['数量指标', '培训班期数', '全年举办的培训班', '≥4期', '云溪县卫发〔2021〕16号']), rowOf(['数量指标', '培训乡村医生人数', '全程参训并考试的乡村医生', '≥160人', '云溪县卫发〔2021〕16号'])] }],
    },
    note: { zh: '目标里的160人要有一行指标承接，否则年底没有人核对。', en: 'The 160 doctors of the goal need a row of their own, or nobody will check them at the end of the year.' },
  },
  test(view) {
    const { goals, purpose } = view.project
    if (goals.length === 0 && purpose.trim() === '') return notApplicable
    return [judgeNumbers(view), judgeUses(view)]
  },
}

/** The words of a goal about one of its numbers, 15000人 as the 1.5万人 it was printed. */
function asPrinted({ before, text, after, value }: Quantity, goals: string): string {
  const short = text.replace(/^[\d.]+/u, `${Number((value / 10_000).toPrecision(12))}万`)
  const own = !goals.includes(text.trim()) && goals.replace(/\s+/gu, '').includes(short) ? short : text
  return `${before.replaceAll('□', '')}${own}${/^以[上下内]/u.test(after) ? after.slice(0, 2) : ''}`.trim()
}

const isUncertain = ({ incomplete, rows }: ProjectView) => incomplete || rows.length === 0 || rows.some(({ readable }) => !readable)

function judgeNumbers(view: ProjectView): Outcome {
  const { goals, budgetWan } = view.project
  const numbers = goals.flatMap((goal) => quantitiesIn(inOnes(goal)).filter(isTarget))
  if (numbers.length === 0) return notApplicable
  const lost = numbers.filter((goal) => !isCarried(goal, view.rows, budgetWan))
  if (lost.length === 0) return pass
  const words = lost.map((number) => asPrinted(number, goals.join('\n').normalize('NFKC')))
  const found = { cells: ['goals'] as ['goals'], evidence: goals.map((goal) => `goals=${goal}`).join('；') }
  if (isUncertain(view)) return cannotJudge(`有指标行未识别，目标“${words.join('”“')}”是否有对应指标无从判断。`, `Some rows were not read, so whether “${words.join('”, “')}” has an indicator is not known.`, found)
  return fail(
    `绩效目标写“${words.join('”“')}”，指标中没有同一单位的这${lost.length === 1 ? '个数' : '些数'}。建议核查，宜补相应的指标行或使两处数字一致。`,
    `The goals say “${words.join('”, “')}”, and no indicator holds ${lost.length === 1 ? 'this number' : 'these numbers'} in that unit. Please check; a row for each, or the same figure in both places, would be better.`,
    { ...found, branch: 'number' },
  )
}

function judgeUses(view: ProjectView): Outcome {
  const uses = listedUses(view.project.purpose)
  const outputs = view.rows.filter(({ level1, isCost }) => level1 === '产出指标' && !isCost)
  if (uses.length < 2 || outputs.length === 0 || isUncertain(view)) return notApplicable
  const unserved = uses.filter((use) => !isServed(use, outputs.map(({ indicator }) => indicator.level3 + indicator.description)))
  if (unserved.length === 0) return pass
  return fail(
    `资金用途列有“${unserved.join('”“')}”，产出指标中似乎没有对应的内容。建议核实，宜为每项用途设一项产出指标。`,
    `The purpose lists “${unserved.join('”, “')}”, and no output row seems to speak of it. Please verify; an output for each use would be better.`,
    { branch: 'use', class: '提示', severity: 'L', scored: false, cells: ['purpose'], evidence: `purpose=${unserved.join('；')}` },
  )
}
