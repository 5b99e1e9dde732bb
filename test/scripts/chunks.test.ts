import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunkNames } from '../../scripts/lib/site/chunks.ts'

type Graph = Record<string, string[]>
const modulesOf = (graph: Graph) => ({ getModuleInfo: (id: string) => (graph[id] === undefined ? null : { importedIds: graph[id] }) })

const PAGE = '/x/src/main.ts'
const VIEW = '/x/src/views/Overview.svelte'
const namesOf = (graph: Graph) => {
  const name = chunkNames({ page: PAGE, firstView: VIEW })
  return Object.fromEntries(Object.keys(graph).map((id) => [id, name(id, modulesOf(graph))]))
}

describe('a module’s file', () => {
  test('is the page’s for what the page needs at once, at whatever hand, circles among it', () => {
    const graph: Graph = { [PAGE]: ['a'], a: ['b'], b: ['c', 'a'], c: ['b'], [VIEW]: [], later: ['a'] }
    expect(namesOf(graph)).toEqual({ [PAGE]: 'app', a: 'app', b: 'app', c: 'app', [VIEW]: null, later: null })
  })

  test('is the charts’ for drawing code that only the first view needs', () => {
    const scale = '/x/node_modules/d3-scale/src/index.js'
    const place = '/x/src/charts/scatter/place.ts'
    const shared = '/x/src/charts/scene.ts'
    const graph: Graph = { [PAGE]: [shared], [VIEW]: [place, '/x/src/ui/Button.svelte'], [place]: [scale, shared], [scale]: [place], [shared]: [], '/x/src/ui/Button.svelte': [], '/x/src/charts/other.ts': [] }
    expect(namesOf(graph)).toMatchObject({ [place]: 'charts', [scale]: 'charts', [shared]: 'app', [VIEW]: null, '/x/src/ui/Button.svelte': null, '/x/src/charts/other.ts': null })
  })

  test('does not depend on the module asked for first, in any graph', () => {
    const id = fc.constantFrom(PAGE, VIEW, '/x/src/charts/a.ts', '/x/src/charts/b.ts', '/x/node_modules/d3-array/i.js', 'u', 'v')
    fc.assert(fc.property(fc.array(fc.tuple(id, id), { maxLength: 24 }), id, (edges, first) => {
      const graph: Graph = { [PAGE]: [], [VIEW]: [] }
      for (const [from, to] of edges) {
        graph[to] ??= []
        ;(graph[from] ??= []).push(to)
      }
      const name = chunkNames({ page: PAGE, firstView: VIEW })
      name(first, modulesOf(graph))
      const names = namesOf(graph)
      for (const one of Object.keys(graph)) expect(name(one, modulesOf(graph))).toBe(names[one])
      const reach = (from: string, seen = new Set<string>()): Set<string> => {
        if (seen.has(from)) return seen
        seen.add(from)
        for (const next of graph[from] ?? []) reach(next, seen)
        return seen
      }
      for (const one of reach(PAGE)) expect(names[one]).toBe('app')
    }))
  })
})
