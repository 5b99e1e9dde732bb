import { PAST_MATTERS, PLAN_VERBS } from '../../reference/goalWords.ts'
import { pastYearsIn, type PastYear } from '../../model/pastYears.ts'
import { judgementCall } from '../cite.ts'
import { rowOf } from '../example.ts'
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
  looksAt: ['level3', 'description', 'value_text', 'goals'],
  checks: {
    zh: '绩效目标、部门分项目标或指标行（不看依据和用途）里的年份早于文件年度，并且后面接计划动词（将、完成、建设、确保……）或本身是截止日期（20××年6月底前）；已读出的总体、分项目标正文一并核对。没有单独的分值，落在指标行上的，该行得分以79分为限。',
    en: 'A goal, a department item or an indicator row (never its basis, nor the purpose) has a year before the document\'s, followed by a verb of planning (“将”, “完成”, “建设”, “确保” …) or printed as a deadline; the overall and itemised goals of the narrative are held to the same where they were read. It has no points of its own; a row concerned scores at most 79.',
  },
  exclusions: {
    zh: '书名号、文号、起止年份、“较20××年”、“20××年……基础上”、“20××年已、末、底……未、存”、提前下达、上年、去年，以及往年的结算、考核、兑现、验收、结转等，不是本年要做的工作，不算；只有年份而看不出是否计划的，或文件年度不明的，不作判断。',
    en: 'Left out, as no work of this year: titles, document numbers, ranges of years, comparisons and bases, what was left undone in an earlier year, “提前下达”, “上年”, “去年”, and the bills, reviews, rewards, acceptance or carry-over of an earlier year. Not judged: a year that may be something else, and any document whose own year is unknown.',
  },
  citation: judgementCall('年度目标应属于本预算年度', 'A year\'s targets belong to that budget year'),
  example: {
    weak: { year: 2022, projects: [{ name: '公办幼儿园改建', goals: ['2021年完成4所公办幼儿园改建'], rows: [rowOf(['数量指标', '改建幼儿园数量', '年内完成改建并验收的公办幼儿园', '≥4所', '云溪县教发〔2021〕22号'])] }] },
    better: { year: 2022, projects: [{ name: '公办幼儿园改建', goals: ['2022年完成4所公办幼儿园改建'], rows: [rowOf(['数量指标', '改建幼儿园数量', '年内完成改建并验收的公办幼儿园', '≥4所', '云溪县教发〔2021〕22号'])] }] },
    note: { zh: '2022年的预算对应2022年要做的工作；沿用上一年的文字，年底无法核对。', en: 'A budget of 2022 stands for work of 2022; words left over from the year before cannot be checked at its end.' },
  },
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
