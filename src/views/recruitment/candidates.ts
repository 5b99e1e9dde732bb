import { comparable, type Comparability } from '../../analysis/comparability.ts'
import type { RecruitmentMoney } from '../../analysis/recruitmentMoney.ts'
import type { RecruitmentMetric } from '../../analysis/recruitmentMetric.ts'
import type { StatedGoal } from '../../analysis/statedGoals.ts'
import { detailText, familyLabel, valueText, type FamilyName } from '../../charts/recruitment-shift/words.ts'
import type { Statement } from '../../charts/recruitment-shift/series.ts'
import type { Messages } from '../../i18n/index.ts'

/** Something a reader can try to compare: a stated goal, or a document's money per signing. */
export interface Candidate {
  id: string
  metric: RecruitmentMetric
  figure: number | null
  unit: string | null
  modalities: StatedGoal['modalities']
  /** Goals it stands for: any of their ids names it. */
  goalIds: readonly string[]
  name: string
  value: string
  detail: string
}

const FEN_PER_WAN = 1_000_000

/** Every goal, then every amount per signing, in the order given. */
export function candidates(statements: readonly Statement[], money: readonly RecruitmentMoney[], families: readonly FamilyName[], words: Messages): Candidate[] {
  const byId = new Map(families.map((family) => [family.id, family]))
  const goals = statements.map((statement): Candidate => ({
    id: statement.id, ...statement.goal, unit: statement.goal.unit ?? statement.printed.unit,
    name: statement.goal.metric.family === null ? statement.printed.metric : familyLabel(statement.goal.metric.family, words, byId),
    value: valueText(statement.printed, words), detail: detailText(statement, words),
  }))
  const ofGoal = new Map(goals.flatMap((candidate) => candidate.goalIds.map((id) => [id, candidate] as const)))
  const ratios = money.flatMap(({ perSigning }) => perSigning.map(({ metric, denominator, fenPerSigning }): Candidate => {
    const goal = ofGoal.get(denominator.goalIds[0] ?? '')
    const id = `per:${denominator.goalIds[0]}`
    const wan = Number(fenPerSigning) / FEN_PER_WAN
    return {
      id, metric, figure: wan, unit: null, modalities: denominator.modalities, goalIds: [id], name: words.goals.money.ratio, value: words.format.money(wan),
      detail: [goal?.name, goal?.value, goal?.detail].filter(Boolean).join(' '),
    }
  }))
  return [...goals, ...ratios]
}

export interface Trial {
  verdict: Comparability
  /** Within one document, where level alone stands between them: whether both state one figure; null where that is not the case. */
  linked: boolean | null
}

/** What comes of laying two candidates side by side: along the years within one department, on one axis otherwise. */
export function tryPair({ metric: a, figure: x }: Candidate, { metric: b, figure: y }: Candidate): Trial {
  const verdict = comparable(a, b, a.departmentId === b.departmentId && a.year !== b.year ? 'overYears' : 'axis')
  const linked = !verdict.ok && verdict.pair === 13 && x !== null && y !== null && comparable(a, b, 'linkage').ok ? x === y : null
  return { verdict, linked }
}

/** The candidate an id names, whichever of a goal's statements it belongs to. */
export function candidateOf(all: readonly Candidate[], id: string | undefined): Candidate | undefined {
  return id === undefined ? undefined : all.find((one) => one.id === id) ?? all.find(({ goalIds }) => goalIds.includes(id))
}
