import type { IndicatorRow, ProjectFindingRow, ProjectRow } from '../../queries/project.ts'
import { partCharges, rowCeiling, rowCharges, rowDeduction, type Charge } from '../../reference/charges.ts'
import { DIMENSION_POINTS, PART_POINTS, ROW_DEDUCTIONS, type ProjectPart, type RowDimension } from '../../reference/deductions.ts'
import type { RowGroup } from '../../reference/scoreLines.ts'
import { DIMENSION_KEYS, GROUP_KEYS, PART_KEYS, type Weights } from '../../reference/weights.ts'

/** The way from findings to a score, step by step, as anybody can work it out by hand. */

export interface Step<Key> {
  key: Key
  /** The chosen weight; `most` is what can be kept here, `full` what the published weight gives. */
  weight: number
  full: number
  most: number
  kept: number
  charges: readonly Charge[]
}

export interface RowSteps {
  ordinal: number
  group: RowGroup | null
  /** Without a dimension that the layout does not print. */
  dims: readonly Step<RowDimension>[]
  raw: number
  ceiling: number | null
  /** Rules whose findings set the ceiling. */
  setBy: readonly string[]
  score: number
}

export interface ProjectSteps {
  /** Groups with a judged row; `key` is null for rows without a standard category, which count only where there are no others. */
  groups: readonly { key: RowGroup | null; weight: number; rows: readonly { ordinal: number; score: number }[]; mean: number }[]
  /** Weighted mean of the groups, 0–100. */
  mean: number
  /** The parts after the first, which the rows earn. */
  parts: readonly Step<ProjectPart>[]
  /** Of the first part. */
  indicatorsWeight: number
  raw: number
  ceiling: number | null
  quality: number
}

type Finding = Pick<ProjectFindingRow, 'ruleId' | 'branch' | 'severity' | 'outcome' | 'scored' | 'indicatorOrdinal' | 'ordinals'>

const counts = ({ outcome, scored }: Finding) => outcome === 'fails' && scored
const taking = (charges: readonly Charge[]) => charges.filter(({ points }) => points > 0)
const isOn = ({ indicatorOrdinal, ordinals }: Finding, row: number) => (indicatorOrdinal === null ? ordinals.split(',').includes(String(row)) : indicatorOrdinal === row)

/** Points a layout without descriptions can't lose. */
const WITHOUT_DESCRIPTION = ROW_DEDUCTIONS['D01']?.points ?? 0

/** How one row came to its score; null where it was not judged. */
export function rowSteps(row: IndicatorRow, findings: readonly Finding[], weights: Weights): RowSteps | null {
  if (row.score === null || row.scoreRaw === null) return null
  const own = findings.filter((finding) => counts(finding) && rowDeduction(finding) !== null && isOn(finding, row.ordinal))
  const keptIn: Record<RowDimension, number | null> = {
    measurable: row.measurable, category: row.category, ambition: row.ambition, definition: row.definition, basis: row.basisScore,
  }
  const dims = DIMENSION_KEYS.flatMap((key): Step<RowDimension>[] => {
    const kept = keptIn[key]
    if (kept === null) return []
    const full = DIMENSION_POINTS[key]
    const most = full - (key === 'definition' && !row.hasDescription ? WITHOUT_DESCRIPTION : 0)
    return [{ key, weight: weights.dimensions[key], full, most, kept, charges: taking(rowCharges(own, key)) }]
  })
  const setBy = row.ceiling === null ? [] : own.filter((finding) => rowCeiling(finding) === row.ceiling).map(({ ruleId }) => ruleId)
  return {
    ordinal: row.ordinal, group: row.group as RowGroup | null, dims, raw: row.scoreRaw, ceiling: row.ceiling, setBy: [...new Set(setBy)], score: row.score,
  }
}

/** How the project came to its score; null where no row was judged. */
export function projectSteps(project: ProjectRow, rows: readonly IndicatorRow[], findings: readonly Finding[], weights: Weights): ProjectSteps | null {
  if (project.quality === null || project.qualityRaw === null) return null
  const judged = rows.flatMap(({ ordinal, group, score }) => (score === null ? [] : [{ ordinal, group, score }]))
  const grouped = [...GROUP_KEYS, null].flatMap((key) => {
    const own = judged.filter(({ group }) => group === key)
    if (own.length === 0) return []
    return [{ key, weight: key === null ? 1 : weights.groups[key], rows: own, mean: own.reduce((sum, { score }) => sum + score, 0) / own.length }]
  })
  const standard = grouped.filter(({ key }) => key !== null)
  const groups = standard.length > 0 ? standard : grouped
  const weight = groups.reduce((sum, group) => sum + group.weight, 0)
  const counted = findings.filter(counts)
  const keptIn: Partial<Record<ProjectPart, number | null>> = {
    completeness: project.partCompleteness, relevance: project.partRelevance, adequacy: project.partAdequacy, feasibility: project.partFeasibility,
  }
  const parts = PART_KEYS.flatMap((key): Step<ProjectPart>[] => {
    const kept = keptIn[key]
    if (kept === undefined || kept === null) return []
    const most = PART_POINTS[key]
    return [{ key, weight: weights.parts[key], full: most, most, kept, charges: taking(partCharges(counted, key)) }]
  })
  return {
    groups, parts, indicatorsWeight: weights.parts.indicators,
    mean: groups.reduce((sum, group) => sum + group.weight * group.mean, 0) / weight,
    raw: project.qualityRaw, ceiling: project.ceiling, quality: project.quality,
  }
}
