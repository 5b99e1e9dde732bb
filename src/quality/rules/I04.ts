import { COUNTED_FROM } from '../../reference/recruitmentPairs.ts'
import { rowOf } from '../example.ts'
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

function pairOfRow({ indicator }: RowView): NamedPair | null {
  const { level3 } = indicator
  const description = indicator.description.replace(COUNTED_FROM, '')
  if (RATIO.test(level3) || EVENT_OR_EACH.test(level3)) return null
  return pairSideBySide(level3) ?? (RATIO.test(description) ? null : pairAcross(level3, description) ?? (metricsIn(level3).length !== 1 && !EVENT_OR_EACH.test(level3 + description) ? pairSideBySide(description) : null))
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
  looksAt: ['level3', 'description', 'goals'],
  checks: {
    zh: '目标或指标行（看名称和描述）用一个数同时说两个不可比的招商口径：洽谈与签约、签约与落地、落地与开工或投产、续建与新开工、签约金额与到位资金、到位内资与外资、实际与合同外资、跨境电商与进出口。一处一个发现，M。没有单独的分值，落在指标行上的，该行得分以89分为限。',
    en: 'A goal or a row (its name and description) gives one number for two recruitment metrics that cannot be compared: talks and signings, signings and landings, landings and starts or production, carried over and newly started, contracted and paid in, domestic and foreign capital, used and contracted foreign capital, cross-border sales and trade. One finding for each place, M. It has no points of its own; a row concerned scores at most 89.',
  },
  exclusions: {
    zh: '各有各的数的并列、落地率等比率和占比、“签约项目开工数”“签约项目中已落地的”这样以一个口径限定另一个的，以及活动、推介会的场次，不算；依据、时效、成本和满意度行不看。',
    en: 'Fine are separate numbers side by side, defined ratios and shares, one metric that qualifies another (“签约项目开工数”, “签约项目中已落地的”), and counts of events. The basis is not read, nor are rows of time, cost and satisfaction.',
  },
  citation: judgementCall('招商指标分阶段、分口径统计，见各地商务统计惯例', 'Recruitment is counted by stage and definition'),
  example: {
    weak: {
      projects: [{ name: '冷链物流合作', goals: ['洽谈、签约项目14个'], rows: [
        rowOf(['数量指标', '洽谈项目数', '实地考察并有记录的冷链项目', '≥10个', '青禾县商发〔2021〕9号']),
        rowOf(['数量指标', '签约项目数', '年内签订正式合同的冷链项目', '≥4个', '青禾县商发〔2021〕9号']),
      ] }],
    },
    better: {
      projects: [{ name: '冷链物流合作', goals: ['洽谈项目10个，签约项目4个'], rows: [
        rowOf(['数量指标', '洽谈项目数', '实地考察并有记录的冷链项目', '≥10个', '青禾县商发〔2021〕9号']),
        rowOf(['数量指标', '签约项目数', '年内签订正式合同的冷链项目', '≥4个', '青禾县商发〔2021〕9号']),
      ] }],
    },
    note: { zh: '洽谈和签约是两个阶段，合成一个14，看不出签成了几个；分开写就清楚了。', en: 'Talks and signings are two stages; as one 14 nobody sees how many were signed, told apart it is plain.' },
  },
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
