import { metricsIn, pairAcross, pairSideBySide, wordsOfNumbers, type NamedPair } from '../metricWords.ts'
import { judgementCall } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type DocumentRule, type Fail, type Outcome } from '../rule.ts'
import { hasDigit } from '../text/value.ts'
import type { RowView } from '../views.ts'

/** A defined ratio names two metrics on purpose: landings over signings. */
const RATIO = /率|占比|比例/u
/** 洽谈签约活动4次 counts events; 各5个 gives each its number. */
const EVENT_OR_EACH = /活动|仪式|大会|会议|推介会|洽谈会|分别|各$|均$/u

/** Recruitment metrics stand in outputs and effects. */
const isMetric = (row: RowView) => row.readable && !row.isCost && !row.isSatisfaction && row.level2 !== '时效指标' && hasDigit(row.indicator.valueText)

function pairOfRow({ indicator: { level3, description } }: RowView): NamedPair | null {
  if (RATIO.test(level3) || EVENT_OR_EACH.test(level3)) return null
  return pairSideBySide(level3) ?? (RATIO.test(description) ? null : pairAcross(level3, description) ?? (metricsIn(level3).length === 0 && !EVENT_OR_EACH.test(level3 + description) ? pairSideBySide(description) : null))
}

const pairOfText = (text: string) => wordsOfNumbers(text).filter((words) => !RATIO.test(words) && !EVENT_OR_EACH.test(words)).map(pairSideBySide).find((pair) => pair !== null) ?? null

function found(zh: string, en: string, { a, b, pair }: NamedPair, where: Omit<Fail, 'kind' | 'message'>): Fail {
  return fail(
    `${zh}用一个数同时说${a.zh}和${b.zh}，两者口径不可比（招商指标对照表第${pair}对）。建议核查这个数属于哪一个，宜分开各写一个数。`,
    `${en} uses one number for ${a.en} and ${b.en}, which are not comparable (pair ${pair} of the recruitment table). Please check which one it belongs to; a number for each would be better.`,
    where,
  )
}

export const I04: DocumentRule = {
  id: 'I04',
  class: '必改',
  severity: 'M',
  confidence: 'H',
  scope: 'document',
  ...pointsOf('I04'),
  scored: true,
  title: { zh: '不可比的口径并在一个数里', en: 'Metrics that cannot be compared share one number' },
  checks: {
    zh: '目标或指标（名称、描述，不看依据）用一个数同时说两个不可比的招商口径：洽谈与签约、签约与落地、落地与开工或投产、续建与新开工、签约金额与到位资金、内资与外资、实际与合同外资、跨境电商与进出口。各有各的数的并列、落地率等比率、活动场次不算。没有分值，不影响得分。',
    en: 'A goal or a row (name and description, never the basis) gives one number for two recruitment metrics that cannot be compared: talks and signings, signings and landings, landings and starts, carried over and new, contracted and paid in, domestic and foreign, used and contracted foreign capital, cross-border sales and trade. Separate numbers side by side, defined ratios and counts of events are fine. It has no points and changes no score.',
  },
  citation: judgementCall('招商指标分阶段、分口径统计，见各地商务统计惯例', 'Recruitment is counted by stage and definition'),
  test({ document, projects }) {
    const ofDepartment = document.departmentTargets.flatMap(({ title, indicator }): Outcome[] => {
      const pair = pairOfText(indicator ?? '')
      return pair === null ? [] : [found(`部门分项目标“${title}”的“${indicator}”`, `“${indicator}” of the department's item “${title}”`, pair, { cells: [], evidence: `title=${title}；indicator=${indicator}` })]
    })
    const ofProjects = projects.flatMap(({ index, rows, project: { goals } }): Outcome[] => [
      ...goals.flatMap((goal) => {
        const pair = pairOfText(goal)
        return pair === null ? [] : [found(`绩效目标“${goal}”`, `The goal “${goal}”`, pair, { project: index, cells: ['goals'], evidence: `goals=${goal}` })]
      }),
      ...rows.filter(isMetric).flatMap((row) => {
        const pair = pairOfRow(row)
        return pair === null ? [] : [found(`“${nameOf(row)}”`, `“${nameOf(row)}”`, pair, { project: index, row: row.ordinal, cells: ['level3', 'description'], evidence: rowEvidence(row, 'level3', 'description', 'value_text') })]
      }),
    ])
    const all = [...ofDepartment, ...ofProjects]
    if (all.length > 0) return all
    return projects.some(({ rows }) => rows.length > 0) || document.departmentTargets.length > 0 ? pass : notApplicable
  },
}
