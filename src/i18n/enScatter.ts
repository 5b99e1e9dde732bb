import { formatIn } from './format.ts'
import type { zhScatter } from './zhScatter.ts'

const f = formatIn('en')
const s = (n: number, noun: string) => `${f.number(n)} ${noun}${n === 1 ? '' : 's'}`

/** Words of the scatter of budget and quality, English. */
export const enScatter: typeof zhScatter = {
  scatter: {
    controls: 'How to look at the chart',
    select: 'Select area',
    selectHint: 'Drag a rectangle on the chart and every other view narrows to it; by keyboard, arrow keys move its four edges, Esc clears it',
    clear: 'Clear selection',
    highlight: 'Highlight',
    nobody: 'No department',
    facets: 'One chart per department',
    chosen: (n, of) => `${f.number(n)} of ${s(of, 'project')} selected, the others dimmed; figures are of the selected.`,
    yearKey: (label, on) => (on ? `${label}, selected, press to clear` : `Show only ${label}`),
    facet: (department, projects) => `${department} · ${s(projects, 'project')}`,
    beyond: (departments, projects) => `${s(departments, 'department')} with less money (${s(projects, 'project')}) not drawn; see the data table or filter by department.`,
    edges: { left: 'Lowest budget', right: 'Highest budget', bottom: 'Lowest score', top: 'Highest score' },
    open: 'no limit',
    money: (wan) => f.money(wan),
    score: (score) => f.number(score),
    quadrant: (wan, line, projects, money, suspects) =>
      `Budget of at least the median ${wan} and score under ${line}: ${s(projects, 'project')}, ${money}${suspects > 0 ? ` (${f.number(suspects)} of them in doubt, not in the sum)` : ''}`,
    crowd: (n) => `n=${f.number(n)}: so many projects are counted where they lie, the stronger the tone the more; those that lie alone are marks. Across: budget in 10,000 yuan, log scale. Up: writing score, 0–100.`,
    density: 'Projects in a cell',
    densityStep: (from, to) => (to === null ? `${f.number(from)} or more` : `${f.number(from)}–${f.number(to)}`),
    between: (from, to) => `${from} to ${to}`,
    cellCount: (projects) => s(projects, 'project'),
    cellSum: (money, suspects) => `${money} in all${suspects > 0 ? `, without ${s(suspects, 'budget')} in doubt` : ''}`,
    quadrantKey: (text) => `${text}. Show only these`,
    bands: (fewest, parts) => `Pale bands: the middle half of scores within a budget class (powers of ten), drawn from ${fewest} projects on: ${parts.join('; ')}.`,
    band: (from, to, lower, upper, n) => `${f.money(from)} to ${f.money(to)}: ${f.number(lower, 1)}–${f.number(upper, 1)} (n=${f.number(n)})`,
    noBands: (fewest) => `No budget class reaches ${fewest} projects, so no peer band is drawn.`,
    path: (department, parts) => `${department}, mean of each year (score weighted by money, across: mean budget): ${parts.join('; ')}. Years without a document are not joined.`,
    pathPoint: (year, score, wan, n) => `${year} ${f.number(score, 1)}, ${wan} (n=${f.number(n)})`,
    correlation: (rho, low, high, n, clear) =>
      `Rank correlation of budget and score (Spearman) ρ = ${rho}, 95% interval ${low} to ${high}, n=${f.number(n)}${clear ? '' : '; the interval holds 0, so no direction can be told'}.`,
    few: (n, fewest) => `n=${f.number(n)}, under ${fewest}: no rank correlation of budget and score is computed.`,
    constant: (n) => `n=${f.number(n)}, with all budgets or all scores equal: there is no rank correlation.`,
    tableCut: (n) => `${s(n, 'more project')} not listed; export the data to have all.`,
  },
  drawing: {
    openProject: 'Open the project',
    closeTip: 'Close',
    canvas: (n) => `${s(n, 'mark')}. Arrow keys go from mark to mark, Enter opens.`,
  },
}
