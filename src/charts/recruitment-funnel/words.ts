import type { Messages } from '../../i18n/index.ts'
import { FUNNEL_STAGES } from '../../reference/funnel.ts'
import type { Names } from '../names.ts'
import type { FunnelWords } from './place.ts'
import type { CountRow } from '../recruitment-shift/placeCounts.ts'
import type { FunnelSeries, StageCell } from './series.ts'
import type { FunnelSums } from './sums.ts'

export function funnelWords(words: Messages, names: Names): FunnelWords {
  const { funnel } = words.goals
  return {
    department: names.short,
    covered: ({ covered }) => funnel.covered(covered, FUNNEL_STAGES.length),
    year: (year) => (year === null ? words.years.name(year) : String(year)),
    stage: (stage) => funnel.stages[stage],
    mark(facet, row, cell) {
      const [department, year, stage] = [names.whole(facet.department), words.years.name(cell.year), funnel.stages[row.stage]]
      const state = stateText(cell, words)
      return {
        name: funnel.mark(department, year, stage, state, cell.goalIds.length),
        tip: { title: `${stage}${words.colon}${state}`, lines: [`${department} · ${year}`, words.goals.saidTimes(cell.goalIds.length)] },
      }
    },
  }
}

export function stateText({ state }: Pick<StageCell, 'state'>, words: Messages): string {
  return state === 'noDocument' ? words.years.noDocument : words.goals.funnel.states[state]
}

/** From three documents with figures for signing: how many of them name no money paid in; else that nobody covers every stage. */
export function funnelTitle({ facts }: Pick<FunnelSeries, 'facts'>, { goals: { funnel } }: Messages): string {
  if (facts.signing >= 3 && facts.withoutMoney > 0) return funnel.titleMoney(facts.withoutMoney, facts.signing)
  if (facts.departments >= 2 && facts.complete === 0) return funnel.title(facts.departments, FUNNEL_STAGES.length)
  return funnel.name
}

export function funnelDescription({ facts }: Pick<FunnelSeries, 'facts'>, { goals: { funnel } }: Messages): string {
  return funnel.description(facts.departments, facts.documents, facts.figure, facts.words, facts.absent)
}

/** Stages as rows of counts of documents. */
export function stageRows({ rows }: Pick<FunnelSums, 'rows'>, words: Messages): CountRow[] {
  const { funnel } = words.goals
  return rows.map(({ stage, cells }): CountRow => ({
    heading: '', label: funnel.stages[stage], note: '',
    cells: cells.map(({ year, documents, figured, worded, absent }) => ({
      solid: figured, hollow: worded, of: documents, missing: documents === 0, instead: funnel.states.absent,
      value: funnel.sums.value(figured + worded, documents), detail: worded === 0 ? '' : funnel.sums.detail(figured, worded),
      mark: figured + worded === 0 ? null : {
        id: `${stage} ${year ?? ''}`, name: funnel.sums.mark(funnel.stages[stage], words.years.name(year), figured, worded, absent),
        tip: { title: `${funnel.stages[stage]} · ${words.years.name(year)}`, lines: [funnel.sums.mark(funnel.stages[stage], words.years.name(year), figured, worded, absent)] },
      },
    })),
  }))
}
