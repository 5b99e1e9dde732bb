/** Target documents → judged tables in a worker of its own, so that the page stays free. */
import type { SnapshotTables } from '../model/tables.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import { localTables } from './localTables.ts'

export type TablesAnswer = { kind: 'tables'; tables: SnapshotTables } | { kind: 'stopped'; code: 'reader-ended'; detail: string }

addEventListener('message', ({ data: documents }: MessageEvent<readonly TargetDocument[]>) => postMessage(answerOf(documents)), { once: true })

function answerOf(documents: readonly TargetDocument[]): TablesAnswer {
  try {
    return { kind: 'tables', tables: localTables(documents) }
  } catch (error) {
    return { kind: 'stopped', code: 'reader-ended', detail: error instanceof Error ? error.message : String(error) }
  }
}
