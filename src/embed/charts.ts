import type { ChartName, ViewName } from '../state/view.ts'

/** Charts that can be shown inside another page; a name is a promise and stays. */
export const EMBED_CHARTS = ['budget-quality', 'spending-curves', 'recruitment-shift', 'recruitment-funnel', 'target-changes'] as const satisfies readonly ChartName[]
export type EmbedChart = (typeof EMBED_CHARTS)[number]

/** The view of the page that shows the chart at full size. */
export const VIEW_OF: Readonly<Record<EmbedChart, ViewName>> = {
  'budget-quality': 'budget-quality', 'spending-curves': 'spending', 'recruitment-shift': 'recruitment', 'recruitment-funnel': 'recruitment', 'target-changes': 'compare',
}
