import type { FindingRow, ListedIndicatorRow, ListParams } from '../../queries/audit.ts'
import { findingBlockCount, findingDetails, findingGroups, findingOrder, type FindingGroupsParams } from '../../queries/findingBlocks.ts'
import { BLOCK, type Order } from '../../queries/order.ts'
import { projectRows, rowCounts, rowDetails, rowOrder } from '../../queries/worklist.ts'
import type { Observatory } from '../../state/Observatory.svelte.ts'
import type { ListName } from '../../state/view.ts'
import { byKey, type Group } from './lines.ts'
import { blockFindings, blockRows } from './rows.ts'

export interface BlocksWanted {
  list: ListName
  params: ListParams
  order: Order
  /** From 1. */
  block: number
}

interface Asked {
  state: 'loading' | 'ready' | 'error'
  error: Error | null
}

interface Block {
  list: ListName
  indicators: readonly ListedIndicatorRow[]
  findings: readonly FindingRow[]
}

const different = (keys: readonly string[]) => [...new Set(keys)].sort()

/**
 * One block of a list too long to have whole, what there is in all its blocks, and what the block's groups are in all of
 * them. Asks nothing while `wanted` is null. Made while a component initialises.
 */
export function askBlocks(observatory: Observatory, wanted: () => BlocksWanted | null) {
  const of = (list: ListName) => {
    const now = wanted()
    return now?.list === list ? now : null
  }
  const asked = (now: BlocksWanted | null) => (now === null ? null : { ...now.params, order: now.order, block: now.block - 1 })
  const rows = observatory.ask(rowOrder, () => asked(of('indicators')))
  const rowTexts = observatory.ask(rowDetails, () => {
    const now = of('indicators')
    return now === null || rows.state !== 'ready' || rows.rows === null ? null : { rows: rows.rows, q: now.params.q ?? '' }
  })
  const points = observatory.ask(findingOrder, () => asked(of('findings')))
  const pointTexts = observatory.ask(findingDetails, () => {
    const now = of('findings')
    return now === null || points.state !== 'ready' || points.rows === null ? null : { rows: points.rows, q: now.params.q ?? '' }
  })
  const counts = observatory.ask(rowCounts, () => of('indicators')?.params ?? null)
  const pointCount = observatory.ask(findingBlockCount, () => of('findings')?.params ?? null)

  /** The block that is asked for, once all of it is here. */
  const now = $derived.by((): Block | null => {
    const params = wanted()
    if (params === null) return null
    const [order, texts] = params.list === 'indicators' ? [rows, rowTexts] : [points, pointTexts]
    if (order.state !== 'ready' || texts.state !== 'ready') return null
    const indicators = params.list === 'indicators' ? blockRows(rows.rows ?? [], rowTexts.rows ?? [], params.params) : []
    const findings = params.list === 'findings' ? blockFindings(points.rows ?? [], pointTexts.rows ?? []) : []
    // The texts stay those of the block before until this one's are asked for.
    return (order.rows ?? []).length === indicators.length + findings.length ? { list: params.list, indicators, findings } : null
  })
  let held: Block | null = null
  /** The same, or the one before it while it is on its way. */
  const block = $derived.by((): Block | null => {
    held = now ?? (wanted()?.list === held?.list ? held : null)
    return held
  })

  const ofProjects = observatory.ask(projectRows, () => {
    const params = of('indicators')
    return params === null || params.order.group !== 'project' || now === null ? null : { ...params.params, projects: different(now.indicators.map(({ projectId }) => projectId)) }
  })
  const groups = observatory.ask(findingGroups, (): FindingGroupsParams | null => {
    const params = of('findings')
    if (params === null || params.order.group === 'none' || now === null) return null
    return params.order.group === 'rule' ? { ...params.params, by: 'rule', keys: [] } : { ...params.params, by: 'project', keys: different(now.findings.map(({ projectId, documentId }) => projectId ?? documentId)) }
  })
  const whole = $derived.by((): ReadonlyMap<string, Partial<Group>> => {
    const params = wanted()
    if (params?.list === 'findings') return byKey(params.order.group === 'none' ? [] : groups.rows ?? [])
    return byKey(params?.order.group === 'project' ? (ofProjects.rows ?? []).map(({ projectId, rows: own }) => ({ key: projectId, rows: own })) : [])
  })
  const trouble = $derived.by((): Asked => {
    const parts: Asked[] = wanted()?.list === 'findings' ? [points, pointTexts, pointCount] : [rows, rowTexts, counts]
    return parts.find(({ state }) => state === 'error') ?? { state: now === null || parts.some(({ state }) => state !== 'ready') ? 'loading' : 'ready', error: null }
  })
  const [all] = $derived(counts.rows ?? [])
  const size = $derived.by(() => {
    const params = wanted()
    return params === null ? null : params.list === 'findings' ? pointCount.rows?.[0]?.rows ?? null : all === undefined ? null : params.params.found === true ? all.found : all.rows
  })

  return {
    /** What is on its way or could not be had. */
    get asked() { return trouble },
    /** Rows of both lists; null until the first block of the list is here. */
    get block() { return block },
    /** Rows in all blocks, and how many blocks these are; null until they are counted. */
    get rows() { return size },
    get blocks() { return size === null ? null : Math.max(1, Math.ceil(size / BLOCK)) },
    /** Of the indicators those with a finding chosen that fails, and those without any chosen. */
    get flagged() { return all?.flagged ?? 0 },
    get without() { return all === undefined ? 0 : all.rows - all.found },
    get whole() { return whole },
  }
}
