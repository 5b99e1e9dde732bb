import { px, type Mark } from '../scene.ts'
import { densityStep } from './axes.ts'
import { xScale, yScale, type Layout, type Panel } from './layout.ts'
import type { BudgetQualitySeries, DensityCell } from './series.ts'

interface PlacedCell {
  mark: Mark
  /** Its middle. */
  x: number
  y: number
}

/** Cells of one panel as tiles in the tone of their number, in the lanes too where they lie on one axis only. */
export function placeCells(layout: Layout, panel: Panel, { highlight }: BudgetQualitySeries, words: { cell: (cell: DensityCell) => Pick<Mark, 'name' | 'tip'> }): PlacedCell[] {
  const [xOf, yOf] = [xScale(layout, panel), yScale(panel)]
  const { size } = layout.frame
  const lane = size * 1.2
  const { box } = panel
  return panel.cells.map((cell): PlacedCell => {
    const across = cell.wan === null ? [panel.laneX - lane / 2, panel.laneX + lane / 2] as const : [Math.max(xOf(cell.wan[0]), box.x), Math.min(xOf(cell.wan[1]), box.x + box.width)] as const
    const down = cell.score === null ? [panel.laneY - lane / 2, panel.laneY + lane / 2] as const : [yOf(Math.min(cell.score[1], 100)), yOf(cell.score[0])] as const
    const [width, height] = [Math.max(across[1] - across[0] - 0.5, 1.5), Math.max(down[1] - down[0] - 0.5, 1.5)]
    const [x, y] = [(across[0] + across[1]) / 2, (down[0] + down[1]) / 2]
    const hit = { x: px(x - width / 2), y: px(y - height / 2), width: px(width), height: px(height) }
    return {
      x, y,
      mark: {
        id: cell.id, role: `density d${densityStep(cell.projects)}`, project: null, hit, at: { x: px(x), y: hit.y },
        shapes: [{ kind: 'path', role: 'symbol', d: `M${px(-width / 2)},${px(-height / 2)}h${hit.width}v${hit.height}h${px(-width)}z`, x: px(x), y: px(y) }],
        ...(!cell.chosen || highlight !== null ? { dim: true } : {}),
        get name() { return words.cell(cell).name },
        get tip() { return words.cell(cell).tip },
      },
    }
  })
}
