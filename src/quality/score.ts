import { partCharges, rowCeiling, rowCharges, rowDeduction } from '../reference/charges.ts'
import { DIMENSION_POINTS, PART_POINTS, ROW_DEDUCTIONS, type ProjectPart, type RowDimension } from '../reference/deductions.ts'
import {
  FATAL_RULES, GRADE_LINES, GROUP_WEIGHTS, PROJECT_CEILINGS, type RowGroup,
} from '../reference/scoreLines.ts'
import { rowsOf } from './hits.ts'
import type { Finding, Grade, IndicatorScore, ProjectScore } from './judgement.ts'

/**
 * Scores of domain.md part 4, 0–100: of how a table is written, not of performance. Only findings that fail and are
 * scored count; what takes precedence elsewhere, is only shown, or cannot be judged changes nothing.
 */

/** Which columns the document's layout prints: a missing one is dropped and the rest rescaled to 100. */
export interface Layout {
  hasBasis: boolean
  hasDescription: boolean
}

const counts = (hit: Finding) => hit.outcome === 'fails' && hit.scored
const isKey = (hit: Finding, key: string) => key === hit.ruleId || key === hit.ruleId + (hit.branch ?? '')

/** Two decimals, so that sums carry no binary noise. */
const round = (score: number) => Math.round(score * 100) / 100

/** Most each dimension can lose in a layout: E is dropped without a basis column, D01's points without a description. */
export function dimensionPoints({ hasBasis, hasDescription }: Layout): Record<RowDimension, number> {
  return {
    ...DIMENSION_POINTS,
    definition: DIMENSION_POINTS.definition - (hasDescription ? 0 : (ROW_DEDUCTIONS['D01']?.points ?? 0)),
    basis: hasBasis ? DIMENSION_POINTS.basis : 0,
  }
}

/** The lowest ceiling a row's findings set; null where none does. */
function lowestCeiling(hits: readonly Finding[]): number | null {
  const ceilings = hits.map(rowCeiling).filter((ceiling) => ceiling !== null)
  return ceilings.length > 0 ? Math.min(...ceilings) : null
}

/**
 * Score of one row from the findings on it: 100 minus deductions within five dimensions with floors at 0, then the
 * lowest ceiling. Findings without a row deduction (project rules that point at a row) are ignored.
 */
export function scoreRow(hits: readonly Finding[], layout: Layout): IndicatorScore {
  const counted = hits.filter((hit) => counts(hit) && rowDeduction(hit) !== null)
  const most = dimensionPoints(layout)
  const lost = (dimension: RowDimension) => rowCharges(counted, dimension).reduce((total, { points }) => total + points, 0)
  const left = (dimension: RowDimension) => Math.max(0, most[dimension] - lost(dimension))
  const sum = Object.values(most).reduce((total, points) => total + points, 0)
  const kept = (Object.keys(most) as RowDimension[]).reduce((total, dimension) => total + left(dimension), 0)
  const raw = round((kept / sum) * 100)
  const ceiling = lowestCeiling(counted)
  return {
    raw,
    score: ceiling === null ? raw : Math.min(raw, ceiling),
    dims: {
      measurable: left('measurable'), category: left('category'), ambition: left('ambition'), definition: left('definition'),
      basis: layout.hasBasis ? left('basis') : null,
    },
    ceiling,
  }
}

/** A row that was not read well enough: counted as 未识别, never as 0. */
export const UNREAD_ROW: IndicatorScore = {
  raw: null, score: null, dims: { measurable: null, category: null, ambition: null, definition: null, basis: null }, ceiling: null,
}

export interface ScoredRow {
  group: RowGroup | null
  score: IndicatorScore
  /** Findings on this row that cost it points. */
  hits: readonly Finding[]
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** Weighted mean of row scores: 产出+成本 50, 效益 30, 满意度 10, over the weights present; null without a judged row. */
export function weightedMean(rows: readonly ScoredRow[]): number | null {
  const judged = rows.flatMap(({ group, score }) => (score.score === null ? [] : [{ group, score: score.score }]))
  if (judged.length === 0) return null
  const groups = (Object.keys(GROUP_WEIGHTS) as RowGroup[]).flatMap((group) => {
    const scores = judged.filter((row) => row.group === group).map(({ score }) => score)
    return scores.length > 0 ? [{ weight: GROUP_WEIGHTS[group], score: mean(scores) }] : []
  })
  if (groups.length === 0) return mean(judged.map(({ score }) => score))
  return groups.reduce((sum, { weight, score }) => sum + weight * score, 0) / groups.reduce((sum, { weight }) => sum + weight, 0)
}

/** What a project keeps of one part, floor 0. */
function partScore(part: ProjectPart, hits: readonly Finding[]): number {
  const lost = partCharges(hits, part).reduce((total, { points }) => total + points, 0)
  return Math.max(0, PART_POINTS[part] - lost)
}

export interface Ceiling {
  ceiling: number
  zh: string
  en: string
}

/** The ceilings of part 4.2 that apply, lowest first. `findings` are the project's own, `rows` its judged rows. */
export function projectCeilings(rows: readonly ScoredRow[], findings: readonly Finding[], sameGoals: boolean): Ceiling[] {
  const judged = rows.filter(({ score }) => score.score !== null)
  const high = judged.filter(({ hits }) => hits.some((hit) => counts(hit) && hit.severity === 'H')).length
  const fatal = judged.filter(({ hits }) => hits.some((hit) => counts(hit) && FATAL_RULES.some((key) => isKey(hit, key)))).length
  const n = judged.length
  const { fatalThird, sameGoals: same, highQuarter, highProjectFinding, highRow } = PROJECT_CEILINGS
  const serious = [...new Set(findings.filter((hit) => counts(hit) && hit.severity === 'H' && !highProjectFinding.except.includes(hit.ruleId)).map(({ ruleId }) => ruleId))]
  const ceilings: (Ceiling | false)[] = [
    n > 0 && fatal / n >= fatalThird.share && { ceiling: fatalThird.ceiling, zh: `${n}行中${fatal}行指标值空白、重复名称或方向错误（三分之一以上）`, en: `${fatal} of ${n} rows (a third or more) have a value that is blank, repeats the name or points the wrong way` },
    sameGoals && { ceiling: same.ceiling, zh: '各条绩效目标完全相同', en: 'all goals are the same' },
    n > 0 && high / n >= highQuarter.share && { ceiling: highQuarter.ceiling, zh: `${n}行中${high}行有严重级（H）问题（四分之一以上）`, en: `${high} of ${n} rows (a quarter or more) have a finding of severity H` },
    serious.length > 0 && { ceiling: highProjectFinding.ceiling, zh: `项目有严重级（H）问题（${serious.join('、')}）`, en: `the project has findings of severity H (${serious.join(', ')})` },
    high > 0 && { ceiling: highRow.ceiling, zh: `${n}行中${high}行有严重级（H）问题`, en: `${high} of ${n} rows have a finding of severity H` },
  ]
  return ceilings.filter((ceiling) => ceiling !== false).sort((a, b) => a.ceiling - b.ceiling)
}

/** The band of a score: 优 ≥ 90, 良 80–89, 中 60–79, 差 below. */
export function gradeOf(score: number): Grade {
  return GRADE_LINES.find(({ from }) => score >= from)?.grade ?? '差'
}

/**
 * Score of a project: five parts summed, then the lowest ceiling with its reason in both languages (`zh | en`).
 * `hits` are all findings of the project, those on rows included. Null, never 0, where no row could be judged.
 */
export function scoreProject(rows: readonly ScoredRow[], hits: readonly Finding[], sameGoals: boolean): ProjectScore {
  const counted = hits.filter(counts)
  const quality = weightedMean(rows)
  const parts = {
    indicators: quality === null ? null : round((quality / 100) * PART_POINTS.indicators),
    completeness: partScore('completeness', counted),
    relevance: partScore('relevance', counted),
    adequacy: partScore('adequacy', counted),
    feasibility: partScore('feasibility', counted),
  }
  if (parts.indicators === null) return { raw: null, quality: null, grade: null, parts, ceiling: null, ceilingReason: null }
  const raw = round(parts.indicators + parts.completeness + parts.relevance + parts.adequacy + parts.feasibility)
  const own = counted.filter((hit) => rowDeduction(hit) === null || rowsOf(hit).length === 0)
  const [lowest] = projectCeilings(rows, own, sameGoals)
  const score = lowest === undefined ? raw : Math.min(raw, lowest.ceiling)
  return {
    raw,
    quality: score,
    grade: gradeOf(score),
    parts,
    ceiling: lowest?.ceiling ?? null,
    ceilingReason: lowest === undefined ? null : `${lowest.zh} | ${lowest.en}`,
  }
}
