import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ResultCache } from '../../src/db/resultCache.ts'

const rows = (count: number, columns = 1) => Array.from({ length: count }, () => Object.fromEntries(Array.from({ length: columns }, (_, at) => [`c${at}`, at])))

test('those used least recently go first', () => {
  const cache = new ResultCache(40)
  for (const key of ['a', 'b', 'c', 'd']) cache.put(key, rows(9))
  expect(cache.cells).toBe(40)
  cache.get('a')
  cache.put('e', rows(9))
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key) !== undefined)).toEqual(['a', 'c', 'd', 'e'])
})

test('a giant is not kept and drives nothing out, but what it replaces is forgotten', () => {
  const cache = new ResultCache(40)
  cache.put('a', rows(3))
  cache.put('b', rows(3))
  cache.put('a', rows(2, 20))
  expect(cache.get('a')).toBeUndefined()
  expect(cache.get('b')).toEqual(rows(3))
  expect(cache.cells).toBe(4)
})

test('answers without rows are answers', () => {
  const cache = new ResultCache(40)
  cache.put('none', [])
  expect(cache.get('none')).toEqual([])
})

test('never holds more cells than the bound, and of a key the newest rows', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), count: fc.nat(30), columns: fc.integer({ min: 1, max: 4 }), put: fc.boolean() })), (most, steps) => {
    const cache = new ResultCache(most)
    const newest = new Map<string, unknown>()
    for (const { key, count, columns, put } of steps) {
      if (put) {
        const own = rows(count, columns)
        newest.set(key, own)
        cache.put(key, own)
      }
      const kept = cache.get(key)
      if (kept !== undefined) expect(kept).toBe(newest.get(key))
      expect(cache.cells).toBeLessThanOrEqual(most)
    }
    const left = ['a', 'b', 'c', 'd', 'e'].flatMap((key) => cache.get(key) ?? [])
    expect(left.length).toBeLessThanOrEqual(cache.cells)
  }))
})
