import { expect, test, vi } from 'vitest'
import { engineAhead, type Machine } from '../../src/state/engineAhead.ts'

/** A machine whose idle moment and first picture come when the test says. */
function scene(over: Partial<Machine> = {}) {
  const order: string[] = []
  let paint = () => {}
  let rest = () => {}
  const seen = new Promise<void>((resolve) => { paint = resolve })
  const idle = new Promise<void>((resolve) => { rest = resolve })
  const warm = vi.fn(async () => { order.push('warm') })
  const machine: Machine = { memory: 8, savesData: false, slowLine: false, idle: () => { order.push('idle asked'); return idle }, ...over }
  return { order, warm, paint, rest, done: engineAhead(seen, machine, warm) }
}

test('starts once the first picture is painted and then the page has nothing to do', async () => {
  const { order, warm, paint, rest, done } = scene()
  rest()
  await Promise.resolve()
  expect(order).toEqual([])
  paint()
  await done
  expect(order).toEqual(['idle asked', 'warm'])
  expect(warm).toHaveBeenCalledOnce()
})

test('does not start while the page is busy', async () => {
  const { order, warm, paint, rest, done } = scene()
  paint()
  await vi.waitFor(() => expect(order).toEqual(['idle asked']))
  expect(warm).not.toHaveBeenCalled()
  rest()
  await done
  expect(warm).toHaveBeenCalledOnce()
})

test.each<[string, Partial<Machine>]>([['that saves data', { savesData: true }], ['on a slow line', { slowLine: true }], ['with little memory', { memory: 1 }], ['with hardly any', { memory: 0.25 }]])('never starts on a machine %s', async (_, over) => {
  const { order, warm, paint, rest, done } = scene(over)
  paint()
  rest()
  await done
  expect(order).toEqual([])
  expect(warm).not.toHaveBeenCalled()
})

test.each<[string, Partial<Machine>]>([['2 GiB', { memory: 2 }], ['a browser that does not say', { memory: undefined }]])('starts with %s', async (_, over) => {
  const { warm, paint, rest, done } = scene(over)
  paint()
  rest()
  await done
  expect(warm).toHaveBeenCalledOnce()
})
