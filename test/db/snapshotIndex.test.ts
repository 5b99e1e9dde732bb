import { expect, test } from 'vitest'
import { loadSnapshotIndex, readSnapshotIndex } from '../../src/db/snapshotIndex.ts'

const entry = { name: 'made', title: { zh: '样例', en: 'Sample' }, fictional: true, published: null }
const answering = (text: string, status = 200) => ({ silenceMs: 1000, fetch: () => Promise.resolve(new Response(text, { status })) })

test('the list of snapshots keeps its order and leaves out what does not fit', () => {
  const listed = { snapshots: [entry, { ...entry, name: '../up' }, { ...entry, title: null }, null, { ...entry, fictional: 'no' }, { ...entry, name: 'other' }] }
  expect(readSnapshotIndex(listed).map(({ name }) => name)).toEqual(['made', 'other'])
})

test.each([[null], [[]], [{ snapshots: 'all' }], ['text']])('%j lists none', (json) => {
  expect(readSnapshotIndex(json)).toEqual([])
})

test('where there is no list, or a page instead, there is nothing to choose from', async () => {
  expect(await loadSnapshotIndex('https://example.test/a/', answering('gone', 404))).toEqual([])
  expect(await loadSnapshotIndex('https://example.test/a/', answering('<html>'))).toEqual([])
  expect(await loadSnapshotIndex('https://example.test/a/', answering(JSON.stringify({ snapshots: [entry] })))).toEqual([entry])
})
