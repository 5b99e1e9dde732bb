import { breakdownsIn, type Breakdown } from '../../model/breakdown.ts'
import { locatorText } from '../../model/locator.ts'
import { rowOf } from '../example.ts'
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
  looksAt: ['purpose', 'goals'],
  checks: {
    zh: '总数与各部分对不上：部分大于总数；说明是全部（分别为、包含等）而个数或金额相加不等；各部分个数相加等于总数而金额相加不等，或只有一部分项目的金额已等于总额；所写个数与列出的名称数不同；同一项目同一阶段有两个日期。写“约、左右、近”的容许5%，金额容许最后一位的四舍五入。核对目标、用途、部门分项指标和已读出的正文数字。',
    en: 'A total and its parts do not agree: a part is larger than the total; parts said to be all (“分别为”, “包含” …) do not add up; the counts of the parts add up and their sums do not, or the sums of only some already make the whole; a stated count is not the number of names listed; one project has two dates for one stage. With “约”, “左右” or “近” 5 % is allowed, and sums may differ by the rounding of their last digit. Goals, purposes, itemised indicators and the figures read from the narrative are held together.',
  },
  exclusions: {
    zh: '没有说是全部的部分（其中、等、主要）相加可以小于总数；可能互相重叠的部分（亿元以上、重点、女性等）不相加；正文数字未读出时，只核对已存的部分，并说明正文不作判断。没有分值，不影响得分。',
    en: 'Parts not said to be all (“其中”, “等”, “主要”) may make less than the total, and parts that may overlap (by size, rank or sex) are not added up. Where the figures of the narrative were not read, only what is stored is held together and the narrative is said not to be judged. It has no points and changes no score.',
  },
  citation: cite(at('10', '附件“绩效指标明确性”', 'S')),
  example: {
    weak: {
      projects: [{ name: '养老护理员培训', goals: ['培训护理员90人，分别为初级50人、中级30人'],
        rows: [rowOf(['数量指标', '培训初级护理员人数', '考试合格的初级护理员', '≥50人', '青禾县民发〔2021〕15号']), rowOf(['数量指标', '培训中级护理员人数', '考试合格的中级护理员', '≥30人', '青禾县民发〔2021〕15号'])] }],
    },
    better: {
      projects: [{ name: '养老护理员培训', goals: ['培训护理员90人，分别为初级50人、中级40人'],
        rows: [rowOf(['数量指标', '培训初级护理员人数', '考试合格的初级护理员', '≥50人', '青禾县民发〔2021〕15号']), rowOf(['数量指标', '培训中级护理员人数', '考试合格的中级护理员', '≥40人', '青禾县民发〔2021〕15号'])] }],
    },
    note: { zh: '分项相加等于总数，才知道目标到底是多少。', en: 'Only where the parts make the total is it clear what the target is.' },
  },
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
