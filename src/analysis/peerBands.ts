/** Fewest projects of a budget class for which the middle half of their scores is told. */
export const FEWEST_PEERS = 10

/** Projects whose budgets are of one power of ten, and where the middle half of their scores lies. */
export interface PeerBand {
  /** 万元, from included to below `to`. */
  from: number
  to: number
  n: number
  lower: number
  median: number
  upper: number
}

/**
 * Quantile of sorted values by linear interpolation between order statistics: type 7 of R. J. Hyndman and Y. Fan, Sample
 * quantiles in statistical packages, The American Statistician 50 (1996) 361–365. NaN for none.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? NaN
  return below + ((sorted[Math.ceil(at)] ?? NaN) - below) * (at - Math.floor(at))
}

/** Median of any values, null for none. */
export function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantile([...values].sort((a, b) => a - b), 0.5)
}

/** Bands of the classes with FEWEST_PEERS projects at least, smallest budgets first. `wan` is positive, `score` 0–100. */
export function peerBands(projects: readonly { wan: number; score: number }[]): PeerBand[] {
  const classes = new Map<number, number[]>()
  for (const { wan, score } of projects) {
    const power = Math.floor(Math.log10(wan) + 1e-9)
    const held = classes.get(power)
    if (held === undefined) classes.set(power, [score])
    else held.push(score)
  }
  return [...classes].filter(([, scores]) => scores.length >= FEWEST_PEERS).sort(([a], [b]) => a - b).map(([power, scores]) => {
    const sorted = scores.sort((a, b) => a - b)
    return { from: 10 ** power, to: 10 ** (power + 1), n: sorted.length, lower: quantile(sorted, 0.25), median: quantile(sorted, 0.5), upper: quantile(sorted, 0.75) }
  })
}
