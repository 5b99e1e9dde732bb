import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest, TableName } from '../../src/model/tables.ts'
import { DEFAULT_WEIGHTS, weightsOf } from '../../src/reference/weights.ts'
import { EVERYTHING, type Selection } from '../../src/queries/selection.ts'
import type { Discovered } from './discoverQueries.ts'
import { ROOT } from './run.ts'

export const COMMITTED = ['default', 'sample'] as const

export interface Committed {
  folder: string
  manifest: Manifest
  pathOf: (table: TableName) => string
}

/** A snapshot of the working copy. */
export function committed(name: (typeof COMMITTED)[number]): Committed {
  const folder = join(ROOT, 'public/snapshots', name)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  return { folder, manifest, pathOf: (table) => join(folder, manifest.files.find((file) => file.table === table)!.name) }
}

/** Weights that are not the published ones. */
export const OWN_WEIGHTS = weightsOf([40, 40, 20, 50, 10, 15, 15, 10, 30, 20, 20, 15, 15])!

const NARROWINGS: Partial<Selection>[] = [
  { weights: OWN_WEIGHTS }, { categories: ['数量指标'] }, { rules: ['V02', 'V03'] }, { amount: { from: 10, to: null } }, { score: { from: 0, to: 85 } },
]
const SELECTIONS: Selection[] = [...NARROWINGS, {}, Object.assign({}, ...NARROWINGS) as Partial<Selection>].map((narrowing) => ({ ...EVERYTHING, ...narrowing }))

/** Ids that stand in a snapshot. */
export interface Ids {
  projects: readonly string[]
  indicators: readonly string[]
  findings: readonly string[]
  rules: readonly string[]
  /** Documents that have recruitment goals, such goals, and plans of projects as `plan_key` writes them. */
  documents: readonly string[]
  goals: readonly string[]
  plans: readonly string[]
}

/**
 * Parameters a query is tried with: its sample; for one that takes a selection also nothing chosen, each narrowing alone
 * and all together; for one that takes ids or weights, real ids under both weights.
 */
export function parametersOf({ sample }: Pick<Discovered, 'sample'>, { projects, indicators, findings, rules, documents, goals, plans }: Ids): unknown[] {
  const given = sample as object
  if ('categories' in given) {
    const all = 'severities' in given ? { severities: [], classes: [], outcomes: [] } : {}
    const unsearched = 'q' in given ? { q: '', found: false } : {}
    const searches = 'q' in given ? [{ ...given, ...EVERYTHING }, { ...given, ...EVERYTHING, ...all, found: false }] : []
    const wanted = { ...('keys' in given ? { keys: projects } : {}), ...('projects' in given ? { projects } : {}), ...('plans' in given ? { plans } : {}) }
    return [sample, ...searches, ...SELECTIONS.map((selection) => ({ ...given, ...all, ...unsearched, ...selection }))].map((params) => ({ ...params as object, ...wanted }))
  }
  const weighed = 'weights' in given ? [{ weights: DEFAULT_WEIGHTS }, { weights: OWN_WEIGHTS }] : [{}]
  const named: object[] = [{}]
  if ('project' in given) named.push(...projects.map((project) => ({ project })))
  if ('indicator' in given) named.push(...indicators.map((indicator) => ({ indicator, finding: '' })), ...findings.map((finding) => ({ indicator: '', finding })))
  if ('rows' in given) named.push({ rows: [...projects.map((projectId) => ({ projectId, ordinal: 1, findingId: projectId })), ...findings.map((findingId) => ({ projectId: findingId.replace(/-\d+-[A-Z]\d\d.*$/u, ''), ordinal: 1, findingId }))], q: '' })
  if ('documents' in given) named.push({ documents })
  if ('goals' in given) named.push({ goals })
  if ('rule' in given) named.push(...rules.map((rule) => ({ rule })))
  if ('typed' in given) named.push({ typed: '服务' }, { typed: 'fw' })
  if ('years' in given) named.push({ years: [], departments: [] })
  if ('by' in given) named.push({ by: 'year' })
  return named.flatMap((name) => weighed.map((weights) => ({ ...given, ...name, ...weights })))
}
