/** Documents the reader keeps in this browser: IndexedDB, by the source's SHA-256. The database is made by the first that is kept. */
import { createStore, del, set, values, type UseStore } from 'idb-keyval'
import type { TargetDocument } from '../model/targetDocument.ts'

const DATABASE = 'target-observatory'

let opened: UseStore | null = null
const store = () => (opened ??= createStore(DATABASE, 'kept'))

/** Each rejects where the browser refuses storage. */
export const keptDocuments = {
  /** As stored, whatever that is by now. */
  async all(): Promise<unknown[]> {
    return await isThere() ? values(store()) : []
  },
  /** The target document, never the source's bytes. */
  put: (document: TargetDocument): Promise<void> => set(document.source.sha256, document, store()),
  remove: (sha256: string): Promise<void> => del(sha256, store()),
}

/** Whether anything was ever kept; where a browser can't tell, it is looked for. */
async function isThere(): Promise<boolean> {
  const { indexedDB } = globalThis
  if (typeof indexedDB.databases !== 'function') return true
  return (await indexedDB.databases()).some(({ name }) => name === DATABASE)
}
