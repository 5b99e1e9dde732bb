import { breakdownsIn, type Breakdown } from '../../model/breakdown.ts'
import { locatorText } from '../../model/locator.ts'
import { contradictionIn, datesApart, type Contradiction } from '../ties.ts'
import { at, cite } from '../cite.ts'
import { hasNarrative, narrativeFactsOf } from '../narrativeFacts.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type DocumentRule, type Fail, type Outcome } from '../rule.ts'
import type { DocumentView } from '../views.ts'

export const G06: DocumentRule = {
  id: 'G06',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'document',
  ...pointsOf('G06'),
  scored: false,
  title: { zh: '文内数字不勾稽', en: 'Figures of the text do not tie' },
  checks: {
    zh: '总数与各部分：部分超过总数；说明是全部（分别为、包含）而相加不等；其中各部分的个数相加等于总数而金额相加不等，或部分项目的金额已等于总额；所写个数与所列名称数不同；同一项目同一阶段两个日期。写“约”的容许5%，没有说是全部的部分不要求相加相等。看目标、用途、分项指标和正文中读出的数字；正文数字未读出时只看已存的部分。',
    en: 'Totals and parts: a part or the parts exceed the total; parts said to be all do not add up; counts of the parts add up and their sums do not, or the sums of only some already do; a stated count is not the number of names listed; one project has two dates for one stage. 约 allows 5 %; parts not said to be all need not add up. Goals, purposes, itemised indicators and the figures read from the narrative are compared; without the latter only what is stored.',
  },
  citation: cite(at('10', '附件“绩效指标明确性”', 'S')),
  test(view) {
    const facts = narrativeFactsOf(view.document)
    const narrated = facts === null ? [] : [
      ...facts.breakdowns.flatMap((breakdown) => finding(contradictionIn(breakdown), { cells: [], evidence: `narrative ${locatorText(breakdown.locator)}=${breakdown.quote}` })),
      ...datesApart(facts.milestones).flatMap((apart) => finding(apart, { cells: [], evidence: `narrative=${apart.zh}` })),
    ]
    const stored = [...(facts === null ? [...ofDepartment(view), ...ofQuotes(view)] : []), ...ofProjects(view)]
    const all = unique([...narrated, ...stored])
    const unread = facts === null && hasNarrative(view.document)
      ? [cannotJudge('正文数字未读出，只核对了目标、用途和分项指标中的数字。', 'The figures of the narrative were not read; only those of goals, purposes and itemised indicators were held together.')]
      : []
    if (all.length + unread.length > 0) return [...all, ...unread]
    return view.projects.length === 0 && view.document.departmentTargets.length === 0 ? notApplicable : pass
  },
}

function finding(found: Contradiction | null, where: Omit<Fail, 'kind' | 'message'>): Outcome[] {
  if (found === null) return []
  return [fail(`${found.zh}。建议核查以哪一个为准，宜使总数与各部分一致。`, `${found.en}. Please check which one holds; the total and its parts should tie.`, where)]
}

const firstIn = (breakdowns: readonly Breakdown[]) => breakdowns.map(contradictionIn).filter((found) => found !== null)

function ofDepartment({ document }: DocumentView): Outcome[] {
  return document.departmentTargets.flatMap(({ title, indicator }) =>
    firstIn(breakdownsIn([indicator ?? ''])).flatMap((found) => finding(found, { cells: [], evidence: `title=${title}；indicator=${indicator}` })))
}

function ofProjects({ projects }: DocumentView): Outcome[] {
  return projects.flatMap(({ index, project: { goals, purpose } }) => [
    ...firstIn(breakdownsIn(goals)).flatMap((found) => finding(found, { project: index, cells: ['goals'], evidence: goals.map((goal) => `goals=${goal}`).join('；') })),
    ...firstIn(breakdownsIn([purpose])).flatMap((found) => finding(found, { project: index, cells: ['purpose'], evidence: `purpose=${found.zh}` })),
  ])
}

/** The quotes of the overall goal's recruitment figures, side by side: only counts that add up exactly prove them to be all. */
function ofQuotes({ document }: DocumentView): Outcome[] {
  const lines = new Map<string, string[]>()
  for (const { where, quote, locator } of document.recruitmentGoals) {
    if (where === 'overall') lines.set(locatorText(locator), [...(lines.get(locatorText(locator)) ?? []), quote])
  }
  return [...lines.values()].map((quotes) => quotes.filter((quote, i) => quotes.indexOf(quote) === i).join('，')).flatMap((text) =>
    breakdownsIn([text]).filter(({ listed }) => listed === null).map((breakdown) => contradictionIn(addingUp(breakdown))).filter((found) => found !== null)
      .flatMap((found) => finding(found, { cells: [], evidence: `overall=${text}` })))
}

/** The first parts whose counts add up to the head's; none where no run of them does. */
function addingUp(breakdown: Breakdown): Breakdown {
  let sum = 0
  const upTo = breakdown.parts.findIndex(({ count }) => (sum += count ?? 0) === breakdown.head.count)
  return { ...breakdown, complete: false, parts: upTo < 1 ? [] : breakdown.parts.slice(0, upTo + 1) }
}

const unique = (outcomes: readonly Outcome[]) => outcomes.filter((one, i) =>
  outcomes.findIndex((other) => one.kind === 'fail' && other.kind === 'fail' && one.message.zh === other.message.zh && one.project === other.project) === i || one.kind !== 'fail')
