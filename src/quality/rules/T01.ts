import { PAST_MATTERS, PLAN_VERBS } from '../../reference/goalWords.ts'
import { pastYearsIn, type PastYear } from '../../model/pastYears.ts'
import { judgementCall } from '../cite.ts'
import { narrativeFactsOf } from '../narrativeFacts.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type DocumentRule, type Fail, type Field, type Outcome } from '../rule.ts'
import type { DocumentView } from '../views.ts'

const WORDS = { planVerbs: PLAN_VERBS, pastMatters: PAST_MATTERS }

/** A text that states goals or targets, with its place. */
interface Stated {
  text: string
  field: Field | null
  /** What the place is called in a message. */
  zh: string
  en: string
  place: Pick<Fail, 'project' | 'row'>
}

function* statedTexts({ document, projects }: DocumentView): Generator<Stated> {
  for (const { title, indicator } of document.departmentTargets) {
    yield { text: `${title}。${indicator ?? ''}`, field: null, zh: `部门分项目标“${title}”`, en: `the department's item “${title}”`, place: {} }
  }
  for (const { project: { name, goals }, index, rows } of projects) {
    for (const goal of goals) yield { text: goal, field: 'goals', zh: `“${name}”的绩效目标`, en: `a goal of “${name}”`, place: { project: index } }
    for (const { readable, ordinal, indicator } of rows) {
      if (!readable) continue
      for (const [field, text] of [['level3', indicator.level3], ['description', indicator.description], ['value_text', indicator.valueText]] as const) {
        yield { text, field, zh: `“${name}”第${ordinal}行`, en: `row ${ordinal} of “${name}”`, place: { project: index, row: ordinal } }
      }
    }
  }
}

const clauseOf = (evidence: string) => evidence.replace(/^\w+=/u, '').replace(/\s+/gu, '')
const evidenceOf = ({ field }: Stated, { clause }: PastYear) => `${field ?? 'indicator'}=${clause}`

export const T01: DocumentRule = {
  id: 'T01',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'document',
  ...pointsOf('T01'),
  scored: true,
  title: { zh: '年份陈旧', en: 'A year gone by in a plan' },
  checks: {
    zh: '绩效目标、部门分项目标或指标（不含依据）中陈述要做的工作，年份却早于文件年度：年份后接计划动词或截止日期。书名号、文号、起止年份、“较/比20xx年”、“20xx年……基础上”、“20xx年已/末/底……未/存”、提前下达、上年、去年，以及往年的结算、考核、兑现等不算；只有年份而看不出是否计划的不作判断。',
    en: 'A goal, a department item or an indicator (not its basis) states work to do and its year is before the document\'s: the year is followed by a verb of planning or is a deadline. Titles, document numbers, ranges, comparisons, bases, 提前下达, 上年, 去年 and the bills, reviews or rewards of an earlier year are left out; a year that may be something else is not judged.',
  },
  citation: judgementCall('年度目标应属于本预算年度', 'A year\'s targets belong to that budget year'),
  test(view) {
    const { year } = view.document
    const texts = [...statedTexts(view)]
    if (texts.every(({ text }) => text.trim() === '')) return notApplicable
    if (year === null) {
      return texts.some(({ text }) => /(?:19|20)\d\d年/u.test(text)) ? cannotJudge('文件年度不明，目标中的年份是否陈旧无从判断。', 'The document\'s year is unknown, so whether a year in a goal is past is too.') : pass
    }
    const outcomes = texts.flatMap((stated): Outcome[] => {
      const past = pastYearsIn(stated.text, year, WORDS)
      const found = past.find(({ plans }) => plans)
      const cells = stated.field === null ? [] : [stated.field]
      if (found !== undefined) return [fail(...message(stated.zh, stated.en, found, year), { ...stated.place, cells, evidence: evidenceOf(stated, found) })]
      if (past[0] === undefined) return []
      return [cannotJudge(`${stated.zh}中的“${past[0].clause}”是否陈述本年度要做的工作，无从判断。`, `Whether “${past[0].clause}” in ${stated.en} states work of this year is not known.`, { ...stated.place, cells, evidence: evidenceOf(stated, past[0]) })]
    })
    const narrated = (narrativeFactsOf(view.document)?.pastYears ?? []).map((found) => fail(...message('总体或分项绩效目标', 'the overall or itemised goals', { ...found, plans: true }, year), { cells: [], evidence: `narrative=${found.clause}` }))
    const said = new Set(outcomes.map((outcome) => ('evidence' in outcome ? clauseOf(outcome.evidence ?? '') : '')))
    const all = [...outcomes, ...narrated.filter(({ evidence }) => !said.has(clauseOf(evidence)))]
    return all.length > 0 ? all : pass
  },
}

function message(zh: string, en: string, { year: past, clause }: PastYear, year: number): [string, string] {
  return [
    `${zh}写“${clause}”，${past}年早于文件年度${year}年。建议核查是否沿用往年文本，宜改为本年度要完成的工作和时间。`,
    `${en} reads “${clause}”, and ${past} is before the document's year ${year}. Please check whether an earlier text was carried over; this year's work and date would be better.`,
  ]
}
