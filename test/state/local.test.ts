import { describe, expect, test, vi } from 'vitest'
import { targetNames as ingestNames } from '../../scripts/lib/targetNames.ts'
import type { LocalReading } from '../../src/model/localReading.ts'
import type { SnapshotTables } from '../../src/model/tables.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { localTables } from '../../src/snapshot/localTables.ts'
import { Local, type LocalSource } from '../../src/state/Local.svelte.ts'
import { isTargetDocument, targetNames, targetText } from '../../src/state/local.ts'
import { targetDocument } from '../support/documents.ts'

const named = (seed: string, name: string) => {
  const document = targetDocument(seed)
  return { ...document, source: { ...document.source, name } }
}

describe('names of target documents', () => {
  test('are those that ingest gives', () => {
    const documents = [named('0a', '甲.pdf'), named('0b', '甲.docx'), named('0c', 'b.tar.txt'), named('0d', '.hidden'), named('0e', 'B.TAR.docx')]
    const ingest = ingestNames(documents.map(({ source: { name, sha256 } }) => ({ path: name, sha256 })))
    // Of two with one stem ingest lets the first by path keep it, the page the first that was opened.
    const inOrder = [...documents].sort((a, b) => (a.source.name < b.source.name ? -1 : 1))
    expect(targetNames(inOrder)).toEqual(inOrder.map(({ source }) => `${ingest.get(source.name)!.name}.json`))
  })

  test('a document from storage must at least look like one', () => {
    expect(isTargetDocument(JSON.parse(targetText(targetDocument('0a'))))).toBe(true)
    for (const wrong of [null, 'text', {}, { ...targetDocument('0a'), schemaVersion: 2 }, { ...targetDocument('0a'), projects: 'none' }, { ...targetDocument('0a'), source: { sha256: '../..' } }]) {
      expect(isTargetDocument(wrong)).toBe(false)
    }
  })
})

const file = (name: string) => new File([name], name)
const until = (truth: () => boolean) => vi.waitFor(() => { if (!truth()) throw new Error('not yet') })

function setUp({ kept = [] as unknown[], refuse = false } = {}) {
  const shelf = new Map<string, TargetDocument>()
  const readings = new Map<string, (outcome: LocalReading) => void>()
  const laid: Promise<SnapshotTables | null>[] = []
  const refused = () => Promise.reject(new Error('refused'))
  const source: LocalSource = {
    read: ({ name }, { signal }) => new Promise((resolve) => {
      readings.set(name, resolve)
      signal.addEventListener('abort', () => resolve({ kind: 'stopped', code: 'cancelled', detail: '' }))
    }),
    tables: async (documents) => localTables(documents),
    shelf: {
      all: () => (refuse ? refused() : Promise.resolve(kept)),
      put: (document) => (refuse ? refused() : Promise.resolve(void shelf.set(document.source.sha256, document))),
      remove: (sha256) => (refuse ? refused() : Promise.resolve(void shelf.delete(sha256))),
    },
    largest: 1, secondsFor: () => 1,
  }
  const local = new Local(source, (tables) => laid.push(tables))
  const finish = (name: string, document: TargetDocument | null) => readings.get(name)!({ kind: 'read', document, said: [] })
  return { local, shelf, readings, laid, finish }
}

const shownCount = async (laid: readonly Promise<SnapshotTables | null>[]) => (await laid.at(-1))?.documents.length ?? 0

describe('opening documents', () => {
  test('reads two at a time, goes on where one fails, and lays all down once', async () => {
    const { local, readings, laid, finish } = setUp()
    local.add([file('a'), file('b'), file('c'), file('d')])
    expect([...readings.keys()]).toEqual(['a', 'b'])
    finish('a', null)
    await until(() => readings.size === 3)
    finish('b', targetDocument('0b'))
    await until(() => readings.size === 4)
    finish('c', targetDocument('0c'))
    local.cancel(local.files[3]!)
    await until(() => !local.busy)
    expect(local.files.map(({ state, stopped }) => stopped?.code ?? state)).toEqual(['unread', 'read', 'read', 'cancelled'])
    expect(laid).toHaveLength(1)
    expect(await shownCount(laid)).toBe(2)
  })

  test('one content given twice counts once', async () => {
    const { local, laid, finish } = setUp()
    local.add([file('a'), file('b')])
    finish('a', targetDocument('0a'))
    await until(() => local.files[0]!.state === 'read')
    finish('b', named('0a', 'b'))
    await until(() => !local.busy)
    expect(local.files[1]!.state).toBe('twin')
    expect(await shownCount(laid)).toBe(1)
  })

  test('cancelling all leaves nothing under way and starts nothing', async () => {
    const { local, readings } = setUp()
    local.add([file('a'), file('b'), file('c')])
    local.cancelAll()
    await until(() => !local.busy)
    expect(local.files.map(({ stopped }) => stopped?.code)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect([...readings.keys()]).toEqual(['a', 'b'])
  })

  test('hiding takes them out of the views, showing brings them back, removing ends it', async () => {
    const { local, laid, finish } = setUp()
    local.add([file('a')])
    finish('a', targetDocument('0a'))
    await until(() => !local.busy)
    local.show(false)
    expect(await laid.at(-1)).toBeNull()
    local.show(true)
    expect(await shownCount(laid)).toBe(1)
    local.removeAll()
    expect(await laid.at(-1)).toBeNull()
    expect(local.files).toEqual([])
  })

  test('what is kept comes back before the views start, what is forgotten or removed does not', async () => {
    const { local, shelf, finish } = setUp()
    local.add([file('a'), file('b')])
    finish('a', targetDocument('0a'))
    finish('b', targetDocument('0b'))
    await until(() => !local.busy)
    await local.keep(local.files[0]!)
    await local.keep(local.files[1]!)
    expect([...shelf.keys()]).toEqual([targetDocument('0a').source.sha256, targetDocument('0b').source.sha256])
    await local.forget(local.files[0]!)
    local.remove(local.files[1]!)
    await until(() => shelf.size === 0)

    const again = setUp({ kept: [targetDocument('0a'), { damaged: true }] })
    const restored = again.local.restore()
    expect(again.laid).toHaveLength(1)
    expect(await shownCount(again.laid)).toBe(1)
    await restored
    expect(again.local.files).toMatchObject([{ state: 'read', kept: true, said: [{ code: 'made-up' }] }])
  })

  test('where storage is refused it is said, and all else goes on', async () => {
    const { local, laid, finish } = setUp({ refuse: true })
    await local.restore()
    expect(local.storage).toBe('refused')
    local.add([file('a')])
    finish('a', targetDocument('0a'))
    await until(() => !local.busy)
    await local.keep(local.files[0]!)
    expect(local.files[0]).toMatchObject({ state: 'read', kept: false })
    expect(await shownCount(laid)).toBe(1)
  })
})
