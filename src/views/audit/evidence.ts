import type { EvidenceRow } from '../../queries/finding.ts'
import type { IndicatorRow } from '../../queries/project.ts'

/** The indicator a place is, as the project's page knows it; null for a project's or department's place. */
export function indicatorOf(place: EvidenceRow): IndicatorRow | null {
  const { indicatorId, ordinal } = place
  if (indicatorId === null || ordinal === null) return null
  return {
    indicatorId, ordinal,
    level1: place.level1 ?? '', level2: place.level2 ?? '', level3: place.level3 ?? '', description: place.description ?? '',
    valueText: place.valueText ?? '', basis: place.basis ?? '', group: place.group, hasDescription: place.hasDescription ?? false,
    scoreRaw: place.scoreRaw, score: place.score, measurable: place.measurable, category: place.category, ambition: place.ambition,
    definition: place.definition, basisScore: place.basisScore, ceiling: place.ceiling,
    cellConfidence: place.cellConfidence ?? '', uncertainCells: place.uncertainCells ?? '', locator: place.locator ?? '',
  }
}
