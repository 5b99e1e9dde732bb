import type { Checkpoint, SpendingPlan } from '../model/targetDocument.ts'

/** The printed checkpoints in the order of the year, other months than 3, 6, 10 and 12 included; blanks left out. */
export function planPoints({ mar, jun, oct, dec, extraCheckpoints }: SpendingPlan): Checkpoint[] {
  const fixed = ([[3, mar], [6, jun], [10, oct], [12, dec]] as const).flatMap(([month, percent]) => (percent === null ? [] : [{ month, percent }]))
  return [...fixed, ...(extraCheckpoints ?? [])].sort((a, b) => a.month - b.month)
}

/** `3月底10%、6月底50%`, and in English `10% by month 3, 50% by month 6` */
export const planText = (points: readonly Checkpoint[]) => points.map(({ month, percent }) => `${month}月底${percent}%`).join('、')
export const planTextEn = (points: readonly Checkpoint[]) => points.map(({ month, percent }) => `${percent}% by month ${month}`).join(', ')
