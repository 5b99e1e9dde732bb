import type { Brush, BrushEdge } from '../brush.ts'
import type { Box } from '../scene.ts'
import { endsOf, EDGES, END_OF, isAnything, stepEdge, type Chosen } from './choose.ts'
import { boxOfChosen, chosenOfBox, type Layout } from './layout.ts'

export interface BrushWords {
  edges: Record<BrushEdge, string>
  /** What an open end says. */
  open: string
  money: (wan: number) => string
  score: (score: number) => string
}

/** The brush over a layout, in the values of the address. `onchoose` gets the new selection and whether it only goes on from the last. */
export function brushOf(layout: Layout, chosen: Chosen, armed: boolean, words: BrushWords, onchoose: (chosen: Chosen, goesOn: boolean) => void): Brush {
  const { panels, domain } = layout
  const ends = endsOf(chosen, domain)
  return {
    plots: panels.map(({ box }) => box),
    boxes: panels.map((panel) => boxOfChosen(chosen, layout, panel)).filter((box): box is Box => box !== null),
    armed,
    edges: EDGES.map((edge) => {
      const { of, end } = END_OF[edge]
      const value = chosen[of]?.[end] ?? null
      const [least, most] = of === 'amount' ? domain : [0, 100] as const
      return { edge, name: words.edges[edge], text: value === null ? words.open : of === 'amount' ? words.money(value) : words.score(value), now: ends[edge], least, most }
    }),
    ondraw(box, plot) {
      const panel = panels[plot]
      if (panel === undefined) return
      const next = chosenOfBox(box, layout, panel)
      onchoose(next, false)
    },
    onstep: (edge, steps, first) => onchoose(stepEdge(chosen, edge, steps, domain), !first),
    onclear: () => isAnything(chosen) && onchoose({ amount: null, score: null }, false),
  }
}
