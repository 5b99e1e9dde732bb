import { planCheckpoints } from '../../analysis/spendingPace.ts'
import { leadingBand, type BudgetQualitySeries } from '../../charts/budget-quality/series.ts'
import { budgetQualityTitle } from '../../charts/budget-quality/words.ts'
import type { RecruitmentSeries } from '../../charts/recruitment-shift/series.ts'
import { recruitmentTitle } from '../../charts/recruitment-shift/words.ts'
import type { Messages } from '../../i18n/index.ts'
import { fenToWan } from '../../model/money.ts'
import { LAST_STRETCH_FROM } from '../../reference/pace.ts'
import { evenPace } from '../../analysis/spendingPace.ts'
import type { PlanRow } from '../../charts/spending-curves/series.ts'

/** What a figure of the brief says, with what the reader needs to weigh it. */
export interface Statement {
  /** Made from the numbers, or the reason why they carry none. */
  sentence: string
  silent: boolean
  /** Denominator, what is left out and what the figures are not; each a sentence. */
  notes: string[]
}

/** Fewest projects that a sentence about all of them is made from. */
const LEAST = 3

/** `documents`: how many are in scope. */
export function qualityStatement(series: BudgetQualitySeries, documents: number, words: Messages): Statement {
  const { brief, format } = words
  const { facts, points } = series
  const judged = facts.projects - facts.unjudged
  const counted = points.filter(({ quality, budgetWan, suspect }) => quality !== null && budgetWan !== null && !suspect).length
  const reason = documents === 0 ? brief.reasons.noDocument
    : facts.projects === 0 ? brief.reasons.noProjects
      : judged < LEAST ? brief.reasons.fewJudged(judged, LEAST)
        : facts.judgedWan <= 0 || leadingBand(facts) === null ? brief.reasons.noMoney : null
  const band = ({ projects, wan }: { projects: number; wan: number }) => brief.band(projects, format.money(wan))
  const { poor, fair, sound } = facts.bands
  return {
    ...said(reason, () => budgetQualityTitle(series, words), words),
    notes: facts.projects === 0 ? [] : [
      ...(judged > 0 ? [brief.denominator.quality(format.money(facts.judgedWan), counted), brief.bands(band(poor), band(fair), band(sound))] : []),
      leftOut([
        facts.suspects > 0 ? brief.suspects(facts.suspects, format.money(facts.suspectWan)) : '',
        facts.unjudged > 0 ? brief.unjudged(facts.unjudged) : '',
        facts.withoutBudget > 0 ? brief.withoutBudget(facts.withoutBudget) : '',
      ], words),
      brief.scoreOnly,
    ],
  }
}

/** Sums over plans that state the end of October; money in 万元. */
export interface OctoberFacts {
  /** Projects asked, and those with a plan of at least two checkpoints. */
  projects: number
  withPlan: number
  /** Of these: October stated, the budget printed and not in doubt. */
  counted: number
  below: number
  wan: number
  belowWan: number
  suspects: number
  suspectWan: number
  withoutBudget: number
}

export function octoberFacts(rows: readonly PlanRow[]): OctoberFacts {
  const facts: OctoberFacts = { projects: rows.length, withPlan: 0, counted: 0, below: 0, wan: 0, belowWan: 0, suspects: 0, suspectWan: 0, withoutBudget: 0 }
  for (const row of rows) {
    const points = planCheckpoints(row)
    if (points === null) continue
    facts.withPlan++
    const wan = row.budgetFen === null ? null : fenToWan(row.budgetFen)
    const october = points.find(({ month }) => month === LAST_STRETCH_FROM)
    if (wan === null) facts.withoutBudget++
    else if (row.suspect) {
      facts.suspects++
      facts.suspectWan += wan
    } else if (october !== undefined) {
      facts.counted++
      facts.wan += wan
      if (october.percent < evenPace(LAST_STRETCH_FROM)) {
        facts.below++
        facts.belowWan += wan
      }
    }
  }
  return facts
}

export function spendingStatement(facts: OctoberFacts, documents: number, words: Messages): Statement {
  const { brief, spending, format } = words
  const reason = documents === 0 ? brief.reasons.noDocument
    : facts.projects === 0 ? brief.reasons.noProjects
      : facts.withPlan < LEAST ? brief.reasons.fewPlans(facts.withPlan, LEAST)
        : facts.counted < LEAST || facts.wan <= 0 ? brief.reasons.noOctober : null
  const sentence = () => facts.belowWan * 2 > facts.wan
    ? spending.title.belowEven(format.share(facts.belowWan / facts.wan), facts.below, facts.counted)
    : brief.atLeastEven(format.share(1 - facts.belowWan / facts.wan), facts.counted - facts.below, facts.counted)
  const without = facts.projects - facts.withPlan
  return {
    ...said(reason, sentence, words),
    notes: facts.projects === 0 ? [] : [
      ...(facts.counted > 0 ? [brief.denominator.spending(format.money(facts.wan), facts.counted)] : []),
      leftOut([
        facts.suspects > 0 ? brief.suspects(facts.suspects, format.money(facts.suspectWan)) : '',
        without > 0 ? brief.withoutPlan(without) : '',
        facts.withoutBudget > 0 ? brief.withoutBudget(facts.withoutBudget) : '',
      ], words),
      brief.planOnly,
    ],
  }
}

export function recruitmentStatement(series: RecruitmentSeries, documents: number, narrowed: boolean, words: Messages): Statement {
  const { brief, recruitment } = words
  const { facts } = series
  const title = recruitmentTitle(series, words)
  const reason = documents === 0 ? brief.reasons.noDocument
    : facts.goals === 0 ? brief.reasons.noGoals
      : title === recruitment.name ? brief.reasons.goalsDiffer(facts.goals) : null
  return {
    ...said(reason, () => title, words),
    notes: facts.goals === 0 ? [] : [
      `${brief.denominator.recruitment(facts.goals, documents)}${facts.withoutNumber > 0 ? ` ${brief.withoutNumber(facts.withoutNumber)}` : ''}`,
      ...(facts.unclassified > 0 ? [brief.leftOut(brief.unclassified(facts.unclassified))] : []),
      recruitment.caution,
      ...(narrowed ? [brief.wholeGoals] : []),
    ],
  }
}

function said(reason: string | null, sentence: () => string, { brief }: Messages): Pick<Statement, 'sentence' | 'silent'> {
  return reason === null ? { sentence: sentence(), silent: false } : { sentence: brief.silent(reason), silent: true }
}

function leftOut(parts: readonly string[], { brief, format }: Messages): string {
  const named = parts.filter(Boolean)
  return named.length === 0 ? brief.nothingLeftOut : brief.leftOut(format.list(named))
}
