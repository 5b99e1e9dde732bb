import { LINKAGE_VERDICTS, type LinkageVerdict } from '../../analysis/linkageVerdict.ts'
import { FUNNEL_STAGES, type FunnelStage } from '../../reference/funnel.ts'
import type { YearColumn } from '../years.ts'
import type { FunnelFacts } from './series.ts'

/** A number of what whole documents state (queries/recruitmentWhole.ts). */
export interface WholeSum {
  part: 'stage' | 'documents' | 'signing' | 'complete' | 'linkage' | 'all' | 'scope'
  key: string | null
  year: number | null
  departments: number
  documents: number
  figured: number
}

/** Documents of a year by what they say of a stage. */
export interface StageSum {
  year: number | null
  documents: number
  figured: number
  worded: number
  absent: number
}

export interface FunnelSums {
  columns: YearColumn[]
  /** Cells by year column. */
  rows: { stage: FunnelStage; cells: StageSum[] }[]
  facts: FunnelFacts
  linkage: Record<LinkageVerdict, number>
  /** Departments shown, and where more than years and departments is chosen all that have a project; 0 otherwise. */
  departments: { shown: number; all: number }
}

/** The same facts as `funnelSeries` makes of goals, and counts of documents in place of a block per department. */
export function funnelSums(sums: readonly WholeSum[], columns: readonly YearColumn[]): FunnelSums {
  const of = (part: WholeSum['part']) => sums.filter((sum) => sum.part === part)
  const published = of('documents')
  const [signing, complete, scope] = [of('signing')[0], of('complete')[0], of('scope')[0]]
  const rows = FUNNEL_STAGES.map((stage) => ({
    stage,
    cells: columns.map(({ year }): StageSum => {
      const documents = published.find((sum) => sum.year === year)?.documents ?? 0
      const stated = of('stage').find((sum) => sum.key === stage && sum.year === year)
      const [all, figured] = [stated?.documents ?? 0, stated?.figured ?? 0]
      return { year, documents, figured, worded: all - figured, absent: documents - all }
    }),
  }))
  const cells = rows.flatMap((row) => row.cells)
  const total = (state: 'figured' | 'worded' | 'absent') => cells.reduce((sum, cell) => sum + cell[state], 0)
  const shown = of('all')[0]?.departments ?? 0
  return {
    columns: [...columns],
    rows,
    facts: {
      documents: published.reduce((sum, { documents }) => sum + documents, 0), departments: shown, figure: total('figured'), words: total('worded'), absent: total('absent'),
      signing: signing?.documents ?? 0, withoutMoney: (signing?.documents ?? 0) - (signing?.figured ?? 0), complete: complete?.departments ?? 0,
    },
    linkage: Object.fromEntries(LINKAGE_VERDICTS.map((verdict) => [verdict, of('linkage').find(({ key }) => key === verdict)?.documents ?? 0])) as Record<LinkageVerdict, number>,
    departments: { shown, all: scope?.departments ?? 0 },
  }
}

/** Cells of documents that state something, each one mark. */
export const markedStages = ({ rows }: Pick<FunnelSums, 'rows'>): number => rows.flatMap(({ cells }) => cells).filter(({ figured, worded }) => figured + worded > 0).length
