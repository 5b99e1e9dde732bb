/**
 * Recruitment (招商引资) goals wherever the document states them: clause by clause in the overall goal, the itemised
 * goals and the projects' goals, and in indicator rows. Metrics, units and thresholds: domain.md part 6.
 */
import type { GoalPlace, Indicator, Locator, Project, RecruitmentGoal } from '../../model/targetDocument.ts'
import type { RecruitmentFamily } from '../../reference/recruitmentFamilies.ts'
import { type Figure, type Threshold, canonical, familyOf, figuresIn, sizeThreshold } from './recruitmentFigures.ts'

const ABOUT = /招商|签约|洽谈|引进|外资|客商|邀商|推介会|项目落地|续建|开工|线索|跨境电|带动就业/u
/** Words that make a clause without a figure a goal of its own. */
const STATED = /招商(?:引资)?(?:任务|指标|工作|项目|活动|业务|专项)|签约|签订.*(?:合同|协议)|洽谈|引进.*(?:项目|企业)|项目落地|项目.*开工|利用外资|跨境电|参展|推介(?:会|活动)/u
const PUBLIC_WORKS = /(?:基础(?:配套)?设施|民生|道路|绿化|公园|学校|土地)[^，。；]*\d/u
const NEW_SUBJECT = /招商|签约|产业项目|重点项目/u
/** Verbs and scene words around a metric that are not part of its name. */
const LEAD = /^(?:[（(]?[\d一二三四五六七八九十]+[）)、.．]\s*|(?:19|20)\d{2}年(?:度|内)?|本年度?|全年|年内|今年|计划|预计|力争|争取|确保|保证|实现|完成|达到|保持|包含|包括|其中|共计?|继续|高效推进|推进|并|以及|和|[,，:：\s])/u
const TAIL = /(?:保持|保持在|达到|达|实现|完成|计划目标|为|在|至|到|共|预计|力争|不少于|超过|突破|[:：\s])$/u

export interface Statement {
  where: GoalPlace
  projectCode: string | null
  text: string
  locate: (offset: number) => Locator
}

/** Goals stated in a piece of prose, in printed order. */
export function goalsInText(statement: Statement): RecruitmentGoal[] {
  const goals: RecruitmentGoal[] = []
  for (const sentence of pieces(statement.text, /[。！？!?]/u)) {
    let publicWorks = false
    let subject: Subject = { stated: false, signed: false }
    for (const clause of pieces(sentence.text, /[，,；;：:]/u, LONGEST_CLAUSE)) {
      if (NEW_SUBJECT.test(clause.text)) publicWorks = false
      if (PUBLIC_WORKS.test(clause.text) && !ABOUT.test(clause.text)) publicWorks = true
      if (publicWorks) continue
      const locator = statement.locate(sentence.start + clause.start)
      const base = { where: statement.where, projectCode: statement.projectCode, locator }
      const found = figureGoals(clause.text, subject, goals.at(-1) ?? null, base)
      goals.push(...found)
      if (found.length > 0) subject = { stated: true, signed: subject.signed || clause.text.includes('签约') }
      else if (!/\d/u.test(clause.text)) goals.push(...statedGoals(clause.text, base))
    }
  }
  return goals
}

type Base = Pick<RecruitmentGoal, 'where' | 'projectCode' | 'locator'>

/** What the sentence's clauses with a goal have said so far. */
interface Subject {
  stated: boolean
  signed: boolean
}

function figureGoals(clause: string, subject: Subject, before: RecruitmentGoal | null, base: Base): RecruitmentGoal[] {
  const size = sizeThreshold(clause)
  const figures = figuresIn(clause, size)
  return figures.flatMap((figure, index) => {
    const from = figures[index - 1]?.end ?? 0
    const metric = metricName(clause, from, figure, size)
    const family = contextFamily(metric, clause.slice(from), subject, before, figure.unit, size?.threshold ?? null)
    if (metric === '' || (family === null && !ABOUT.test(metric))) return []
    const name = metric === '项目' && size !== null ? clause.slice(size.start, figure.start).trim() : metric
    return [goal(base, name, family, size?.threshold ?? null, figure, quoteOf(clause))]
  })
}

/** `投资额` beside a signing goal is what was signed; `其中百亿元以上项目` are some of those just named. */
function contextFamily(metric: string, clause: string, subject: Subject, before: RecruitmentGoal | null, unit: string, threshold: Threshold): RecruitmentFamily | null {
  const own = familyOf(metric, unit, threshold)
  if (/^(?:计划)?(?:总|协议)?投资(?:总)?额?$/u.test(metric) && subject.signed) return familyOf(`签约${metric}额`, unit, null)
  if (metric === '项目' && subject.stated && before !== null && before.family !== null) return familyOf(before.metric, unit, threshold)
  return own ?? familyOf(clause, unit, threshold)
}

function statedGoals(clause: string, base: Base): RecruitmentGoal[] {
  return clause.split('、').flatMap((part) => {
    const metric = part.trim().replace(LEAD, '')
    if (!STATED.test(part) || metric === '') return []
    return [goal(base, metric, statedFamily(metric), null, null, quoteOf(part))]
  })
}

/** Without a figure only words that name the measure itself make a family of money or events. */
function statedFamily(metric: string): RecruitmentFamily | null {
  const family = familyOf(metric, null, null)
  if (family === null) return null
  if (/亿元|万美元|%/u.test(family.unit) && !/额|资金|投资|收入|外资/u.test(metric)) return null
  return family.stage === 'event' && !/推介|展|会|举办/u.test(metric) ? null : family
}

/** Indicator rows that are recruitment goals: outputs and benefits, not timeliness, cost, ecology or satisfaction. */
export function goalsInIndicators(project: Project): RecruitmentGoal[] {
  return project.indicators.flatMap((printed) => {
    const row = { ...printed, level3: printed.level3.slice(0, LONGEST_CLAUSE), description: printed.description.slice(0, LONGEST_CLAUSE) }
    if (row.level2Standard === null || /时效|成本|生态|满意/u.test(row.level2Standard)) return []
    const size = sizeThreshold(row.level3) ?? sizeThreshold(row.description)
    const threshold = size?.threshold ?? null
    const unit = row.kind === 'number' ? row.unit ?? '' : null
    const family = familyOf(row.level3, unit, threshold) ?? (ABOUT.test(row.level3 + row.description) ? familyOf(row.description, unit, threshold) : null)
    if (family === null && !ABOUT.test(row.level3) && !/招商|带动就业/u.test(row.description)) return []
    if (/完成率|支付率|执行率/u.test(row.level3)) return []
    const figure = row.kind === 'number' && row.value !== null ? { operator: row.operator, value: row.value, unit: row.unit ?? '' } : null
    const metric = row.level3 === '' ? row.description : row.level3
    const base: Base = { where: 'indicator', projectCode: project.code, locator: row.locator }
    return [goal(base, metric, family, threshold, figure, rowQuote(row))]
  })
}

function goal(base: Base, metric: string, family: RecruitmentFamily | null, threshold: Threshold, figure: Pick<Figure, 'operator' | 'value' | 'unit'> | null, quote: string): RecruitmentGoal {
  const unit = figure === null || figure.unit === '' ? null : figure.unit
  const same = canonical(family, figure?.value ?? null, unit)
  return {
    where: base.where, projectCode: base.projectCode, metric, family: family?.id ?? null, threshold,
    operator: figure?.operator ?? null, value: figure?.value ?? null, unit,
    canonicalValue: same?.value ?? null, canonicalUnit: same?.unit ?? null,
    quote, locator: base.locator,
  }
}

/** Patterns look at each place of a clause, so that a text made without punctuation is cut: after this many characters, not inside a figure. */
const LONGEST_CLAUSE = 400
const LONGEST_FIGURE = 40

/** The words before the figure without verbs and scene words; where none are left, the noun after it. */
function metricName(clause: string, from: number, figure: Figure, size: { start: number; end: number } | null): string {
  let words = size !== null && size.start >= from && size.end <= figure.start
    ? clause.slice(from, size.start) + clause.slice(size.end, figure.start)
    : clause.slice(from, figure.start)
  for (let before = ''; before !== words;) {
    before = words
    words = words.replace(LEAD, '').replace(TAIL, '')
  }
  if (words !== '') return words.trim()
  const after = /^(?:的)?([\p{Script=Han}]{2,12})/u.exec(clause.slice(figure.end).trimStart())
  return after?.[1] ?? ''
}

const quoteOf = (clause: string) => clause.trim()
const rowQuote = (row: Indicator) => [row.level3, row.description === row.level3 ? '' : row.description, row.valueText].filter((cell) => cell !== '').join(' ')

function pieces(text: string, separator: RegExp, longest = Infinity): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = []
  let start = 0
  for (let index = 0; index <= text.length; index++) {
    const character = text[index]
    const over = index - start - longest
    if (character !== undefined && over >= 0 && (over >= LONGEST_FIGURE || !/[\d.,]/u.test(character))) {
      found.push({ text: text.slice(start, index), start })
      start = index
    }
    const decimalPoint = character === ',' && /\d/u.test(text[index - 1] ?? '') && /\d/u.test(text[index + 1] ?? '')
    if (character !== undefined && (!separator.test(character) || decimalPoint)) continue
    if (index > start) found.push({ text: text.slice(start, index), start })
    start = index + 1
  }
  return found
}
