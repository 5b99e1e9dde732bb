/** Fewest pairs a correlation is told for. */
export const FEWEST_PAIRS = 20
/** Standard normal quantile of a two-sided 95 % interval. */
const Z95 = 1.959964

export type RankCorrelation =
  | { rho: number; low: number; high: number; n: number }
  /** `few`: under FEWEST_PAIRS pairs; `constant`: all of one side are equal, so that there is no order to compare. */
  | { silent: 'few' | 'constant'; n: number }

/** Ranks from 1; equal values share the average of the ranks they take. */
export function averageRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length)
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++
    for (let i = start; i < end; i++) ranks[order[i] ?? 0] = (start + 1 + end) / 2
  }
  return ranks
}

/**
 * Spearman's rank correlation of pairs with a 95 % interval: the product-moment correlation of average ranks, the interval
 * by Fisher's z with standard error √((1 + ρ²/2) / (n − 3)), D. G. Bonett and T. A. Wright, Sample size requirements for
 * estimating Pearson, Kendall and Spearman correlations, Psychometrika 65 (2000) 23–28. Silent under FEWEST_PAIRS pairs.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): RankCorrelation {
  const n = pairs.length
  if (n < FEWEST_PAIRS) return { silent: 'few', n }
  const a = averageRanks(pairs.map(([first]) => first))
  const b = averageRanks(pairs.map(([, second]) => second))
  const mean = (n + 1) / 2
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [da, db] = [(a[i] ?? 0) - mean, (b[i] ?? 0) - mean]
    ab += da * db
    aa += da * da
    bb += db * db
  }
  return correlationOf(aa === 0 || bb === 0 ? null : ab / Math.sqrt(aa * bb), n)
}

/** The same of a correlation of average ranks that is known already; null where all of one side are equal. */
export function correlationOf(correlation: number | null, n: number): RankCorrelation {
  if (n < FEWEST_PAIRS) return { silent: 'few', n }
  if (correlation === null) return { silent: 'constant', n }
  const rho = Math.min(1, Math.max(-1, correlation))
  const reach = Z95 * Math.sqrt((1 + (rho * rho) / 2) / (n - 3))
  const z = Math.atanh(rho)
  return { rho, low: Math.tanh(z - reach), high: Math.tanh(z + reach), n }
}
