import { descending } from 'd3-array'
import { judgedPlans } from '../../analysis/judgedPlans.ts'
import { placeRecruitment, type RecruitmentWords } from '../../charts/recruitment-shift/place.ts'
import { laneCount, type Lane, type RecruitmentSeries } from '../../charts/recruitment-shift/series.ts'
import { px, type Scene } from '../../charts/scene.ts'
import type { PlanRow } from '../../charts/spending-curves/series.ts'
import { weightedSeries, type WeightedSeries } from '../../charts/spending-curves/weightedSeries.ts'
import type { YearColumn } from '../../charts/years.ts'

/** The years' money-weighted curves in one facet, so that they fit half of a page beside each other. */
export function yearsInOne(rows: readonly PlanRow[], years: readonly YearColumn[], documents: readonly { departmentId: string; year: number | null }[]): WeightedSeries {
  const { facets, facts } = weightedSeries(judgedPlans(rows), 'year', years, documents)
  const lines = facets.flatMap((facet) => facet.lines)
  const blanks = facets.flatMap((facet) => facet.blanks)
  return { facets: [{ id: 'all', departmentId: null, column: null, lines, blanks }], facts }
}

/** The scene without what is empty below its last line of text. */
export function cropped(scene: Scene, size: number): Scene {
  const bottoms = [...scene.back, ...scene.front].flatMap((shape) => (shape.kind === 'text' ? [shape.y] : []))
  return { ...scene, height: px(Math.min(scene.height, Math.max(0, ...bottoms) + size * 0.5)) }
}

/** Lanes a small picture tries first: those with figures that may be compared over years, then those with most figures. */
function weight({ cells }: Lane): number {
  const compared = cells.flatMap(({ shifts }) => shifts).filter(({ difference }) => difference !== null).length
  const figures = cells.filter(({ statements }) => statements.some(({ goal }) => goal.figure !== null)).length
  return compared * 1000 + figures
}

const withLanes = (series: RecruitmentSeries, kept: ReadonlySet<Lane>): RecruitmentSeries => ({
  ...series,
  rows: series.rows.map((row) => ({ ...row, lanes: row.lanes.filter((lane) => kept.has(lane)) })).filter(({ lanes }) => lanes.length > 0),
})

/** As many lanes as `height` pixels hold, up to `most`; a lane that does not fit gives way to the next. Null where none fits. */
export function fittedRecruitment(series: RecruitmentSeries, words: RecruitmentWords, frame: { width: number; size: number }, height: number, most = 12): Scene | null {
  const all = laneCount(series)
  const lanes = series.rows.flatMap((row) => row.lanes).sort((a, b) => descending(weight(a), weight(b)))
  const kept = new Set<Lane>()
  let best: Scene | null = null
  for (const lane of lanes) {
    if (kept.size === most) break
    kept.add(lane)
    const scene = placeRecruitment(withLanes(series, kept), words, { ...frame, left: all - kept.size })
    if (scene.height <= height) best = scene
    else kept.delete(lane)
  }
  return best
}
