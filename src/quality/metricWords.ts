import { METRIC_PAIRS, METRIC_WORDS, type MetricWords } from '../reference/recruitmentPairs.ts'

/** Which recruitment metrics words name, and whether one number stands for two of a pair (domain.md 6.3). */

export interface NamedPair {
  /** Row of the table in 6.3. */
  pair: number
  a: MetricWords
  b: MetricWords
}

const byId = new Map(METRIC_WORDS.map((metric) => [metric.id, metric]))

/** Ids of the metrics named in a text. */
export const metricsIn = (text: string): string[] => METRIC_WORDS.filter(({ words }) => words.test(text)).map(({ id }) => id)

/** Between two metrics that are named side by side: nothing, or a list of short words joined by 、 和 及. */
const SIDE_BY_SIDE = /^(?:项目|企业|数量?|个数)?(?:[、和及与或/]|以及|并)?(?:[\p{Script=Han}]{1,4}[、和及与或/])*(?:新)?$/u
const LONGEST_GAP = 24
const HEADED = /^(?:项目|企业)$/u

function between(text: string, a: MetricWords, b: MetricWords): string | null {
  const [left, right] = [a, b].map(({ words }) => words.exec(text))
  if (!left || !right) return null
  const [first, second] = left.index <= right.index ? [left, right] : [right, left]
  const end = first.index + first[0].length
  return end > second.index ? null : text.slice(end, second.index)
}

/** A pair named side by side in one text; 签约项目开工数 counts the starts among the signed and names one metric. */
export function pairSideBySide(text: string): NamedPair | null {
  for (const [pair, left, right] of METRIC_PAIRS) {
    const [a, b] = [byId.get(left)!, byId.get(right)!]
    const gap = between(text, a, b)
    if (gap !== null && gap.length <= LONGEST_GAP && SIDE_BY_SIDE.test(gap) && !HEADED.test(gap)) return { pair, a, b }
  }
  return null
}

/** A pair of which one text names one metric only and the other text the other only. */
export function pairAcross(one: string, other: string): NamedPair | null {
  const [left, right] = [metricsIn(one), metricsIn(other)]
  for (const [pair, first, second] of METRIC_PAIRS) {
    for (const [a, b] of [[first, second], [second, first]] as const) {
      if (left.includes(a) && !left.includes(b) && right.includes(b) && !right.includes(a)) return { pair, a: byId.get(a)!, b: byId.get(b)! }
    }
  }
  return null
}

const NUMBER = /(?:不少于|不低于|达到|≥|>=|>|计划目标)?\s*(?<![\d,])\d[\d,]{0,15}(?:\.\d{1,6})?\s*(?:%|％|个|项|家|户|次|场|亿|万|元|宗|人)/gu

/** The words of a text that belong to each of its numbers: those before it in its clause, since the number before. */
export function wordsOfNumbers(text: string): string[] {
  return text.normalize('NFKC').split(/[，。；;！!\n]/u).flatMap((clause) => {
    let from = 0
    return [...clause.matchAll(NUMBER)].map((match) => {
      const words = clause.slice(from, match.index)
      from = match.index + match[0].length
      return words === '' ? (/^[\p{Script=Han}]{2,12}/u.exec(clause.slice(from))?.[0] ?? '') : words
    })
  })
}
