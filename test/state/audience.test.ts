import { describe, expect, test } from 'vitest'
import { listed, switched } from '../../src/state/audience.ts'
import { INITIAL, type ViewState } from '../../src/state/view.ts'

const state = (patch: Partial<ViewState>): ViewState => ({ ...INITIAL, ...patch })

describe('what the worklist shows', () => {
  test('is the audience\'s choice where the address names none', () => {
    expect(listed(state({}))).toEqual({ severity: ['H', 'M', 'L'], class: ['must', 'advice', 'note'], outcome: ['fails'] })
    expect(listed(state({ audience: 'leadership' }))).toEqual({ severity: ['H'], class: ['must', 'advice'], outcome: ['fails'] })
  })

  test('is what the address names, whatever the audience', () => {
    expect(listed(state({ audience: 'public', severity: ['L'], outcome: ['cannotJudge'] }))).toEqual({ severity: ['L'], class: ['must', 'advice'], outcome: ['cannotJudge'] })
  })
})

test('switching a filter leaves nothing in the address where it comes back to the audience\'s choice', () => {
  expect(switched(['H', 'M'], 'L', ['H', 'M'])).toEqual(['H', 'M', 'L'])
  expect(switched(['H', 'M', 'L'], 'L', ['H', 'M'])).toEqual([])
  expect(switched(['H'], 'H', ['H', 'M'])).toEqual([])
})
