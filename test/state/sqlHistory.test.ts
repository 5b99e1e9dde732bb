import { expect, test } from 'vitest'
import { findRan, MOST_KEPT, SqlHistory, type SessionStore } from '../../src/state/sqlHistory.ts'

function store(initial: string | null = null): SessionStore & { value: string | null } {
  const kept = { value: initial, getItem: () => kept.value, setItem: (_: string, value: string) => { kept.value = value }, removeItem: () => { kept.value = null } }
  return kept
}

test('what was run is there again in the same session, newest first, once each, fifty at most', () => {
  const session = store()
  const history = new SqlHistory(() => session)
  for (let n = 0; n < MOST_KEPT + 5; n++) history.add({ text: `SELECT ${n}`, rows: 1 })
  history.add({ text: 'SELECT 20', rows: null })
  const again = new SqlHistory(() => session).entries
  expect(again).toHaveLength(MOST_KEPT)
  expect(again[0]).toEqual({ text: 'SELECT 20', rows: null })
  expect(again.filter(({ text }) => text === 'SELECT 20')).toHaveLength(1)
  history.clear()
  expect(new SqlHistory(() => session).entries).toEqual([])
})

test('a browser that refuses storage, or holds something else there, loses nothing of the page', () => {
  const refused = new SqlHistory(() => { throw new DOMException('denied', 'SecurityError') })
  refused.add({ text: 'SELECT 1', rows: 1 })
  expect(refused.entries).toEqual([{ text: 'SELECT 1', rows: 1 }])
  for (const odd of ['{', '{"a":1}', '[1,null,{"text":2}]']) expect(new SqlHistory(() => store(odd)).entries).toEqual([])
})

test('is found by every word, in any case', () => {
  const entries = [{ text: 'SELECT name FROM projects', rows: 1 }, { text: 'SELECT 1', rows: 1 }]
  expect(findRan(entries, 'from NAME')).toEqual([entries[0]])
  expect(findRan(entries, ' ')).toEqual(entries)
})
