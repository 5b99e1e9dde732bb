import { beforeEach, describe, expect, test } from 'vitest'
import { Activity, type Stopwatch } from '../../src/state/activity.ts'

let clock = 0
let paints: (() => void)[] = []
let log: string[] = []
const stopwatch: Stopwatch = {
  now: () => clock,
  painted: (then) => void paints.push(then),
  mark: (name) => void log.push(name),
  measure: (name, start) => void log.push(`${name} ${start}–${clock}`),
}
const paint = () => paints.splice(0).forEach((then) => then())

beforeEach(() => {
  clock = 0
  paints = []
  log = []
})

describe('a filter change is measured', () => {
  test('from the input until every question is answered and painted', () => {
    const activity = new Activity(stopwatch)
    clock = 10
    activity.begin()
    activity.enter()
    activity.enter()
    paint()
    clock = 20
    activity.leave()
    paint()
    expect(log).toEqual([])
    clock = 30
    activity.leave()
    paint()
    expect(log).toEqual(['update 10–30'])
  })

  test('once, also where it asks nothing', () => {
    const activity = new Activity(stopwatch)
    activity.begin()
    paint()
    activity.enter()
    activity.leave()
    paint()
    expect(log).toEqual(['update 0–0'])
  })

  test('and questions without a filter change are not', () => {
    const activity = new Activity(stopwatch)
    activity.enter()
    activity.leave()
    paint()
    expect(log).toEqual([])
  })
})

test('the first chart is marked once, when it is painted', () => {
  const activity = new Activity(stopwatch)
  activity.charted()
  expect(log).toEqual([])
  paint()
  activity.charted()
  paint()
  expect(log).toEqual(['first-chart'])
})
