import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/db/sha256.ts'

test('agrees with Node on every length around the block borders', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff)
    expect(sha256(bytes), `${length} bytes`).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})

test('reads a view into a larger buffer, not the buffer', () => {
  const whole = Uint8Array.from({ length: 300 }, (_, i) => i & 0xff)
  const view = whole.subarray(7, 207)
  expect(sha256(view)).toBe(createHash('sha256').update(view).digest('hex'))
})
