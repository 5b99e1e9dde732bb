import type { Query } from '../../src/db/sql.ts'

export interface Discovered {
  /** File name without extension. */
  module: string
  query: Query<unknown, Record<string, unknown>>
  sample: unknown
}

/**
 * Every query of the modules given: exports of the shape { name, sql, bind, row }. Each module that has one also
 * exports `sample`, the parameters its queries are tried with; a query of other parameters has its own in `samples`
 * by the query's name.
 * @throws {TypeError} when a module has queries and no sample
 */
export function discover(modules: Record<string, unknown>): Discovered[] {
  return Object.entries(modules).flatMap(([path, exports]) => {
    const module = path.split('/').pop()!.replace(/\.ts$/u, '')
    const named = exports as Record<string, unknown> & { sample?: unknown; samples?: Record<string, unknown> }
    return Object.values(named).filter(isQuery).map((query) => {
      const sample = named.samples?.[query.name] ?? named.sample
      if (sample === undefined) throw new TypeError(`src/queries/${module}.ts exports the query ${query.name} and no sample`)
      return { module, query, sample }
    })
  })
}

function isQuery(value: unknown): value is Discovered['query'] {
  return typeof value === 'object' && value !== null && ['name', 'sql', 'bind', 'row'].every((key) => key in value)
}
