import type { Messages } from '../../i18n/index.ts'
import type { Names } from '../names.ts'
import type { ChangeWords } from './place.ts'
import { type ChangeSeries, GROUPS } from './series.ts'

export function changeWords(words: Messages, names: Names): ChangeWords {
  const { compare, format } = words
  return {
    department: names.whole,
    years: ({ from, to }) => compare.pairYears(from, to),
    group: (group) => compare.chartGroups[group],
    count: (n) => format.number(n),
    mark(pair, group) {
      const years = compare.pairYears(pair.from, pair.to)
      const n = pair.counts[group]
      return {
        name: compare.chartMark(names.whole(pair.departmentId), years, compare.chartGroups[group], n),
        tip: { title: `${compare.chartGroups[group]} ${format.number(n)}`, lines: [`${names.whole(pair.departmentId)} · ${years}`, compare.summary(pair.kept + pair.renamed, pair.dropped, pair.added)] },
      }
    },
  }
}

/** The share of targets lowered or loosened, silent where none can be compared. */
export function changeTitle({ facts }: ChangeSeries, { compare, format }: Messages): string {
  return facts.comparable === 0 ? compare.chartName : compare.chartTitle(facts.lowered, facts.comparable, format.share(facts.lowered / facts.comparable))
}

export function changeDescription({ facts }: ChangeSeries, { compare, format, separator }: Messages): string {
  return `${compare.scope(facts.pairs, facts.projects, facts.indicators)} ${compare.chartDescription(GROUPS.map((group) => `${compare.chartGroups[group]} ${format.number(facts[group])}`).join(separator))}`
}
