import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decades } from '../../src/charts/budget-quality/axes.ts'
import { boxOf, placeLabels } from '../../src/charts/labels.ts'
import { hatch, inside, overlaps, px, type Box } from '../../src/charts/scene.ts'
import { fitText, textWidth, wrapText } from '../../src/charts/textWidth.ts'
import { yearColumns } from '../../src/charts/years.ts'

describe('text is measured without a page', () => {
  test('a Chinese character is as wide as the type is high', () => {
    expect(textWidth('预算与质量', 12)).toBe(60)
  })

  test('what does not fit ends in an ellipsis and then does', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 30, max: 300 }), (text, width) => {
      expect(textWidth(fitText(text, width, 12), 12)).toBeLessThanOrEqual(width)
    }))
  })

  test('lines break between characters, never before closing punctuation', () => {
    expect(wrapText('城市养护费用（原港城物业划转人员经费）2022', 120, 12, 2)).toEqual(['城市养护费用（原港城', '物业划转人员经费）…'])
    expect(wrapText('未署名（118001）', 70, 12, 3)).toEqual(['未署名', '（118001）'])
    expect(wrapText('No public document', 60, 12, 3)).toEqual(['No public', 'document'])
  })

  test('wrapping loses nothing while lines are left', () => {
    fc.assert(fc.property(fc.stringMatching(/^[一-龥a-z，。（） ]{0,40}$/u), (text) => {
      expect(wrapText(text, 80, 12, 100).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }))
  })
})

describe('labels', () => {
  const spot = fc.record({ x: fc.integer({ min: 20, max: 780 }), y: fc.integer({ min: 20, max: 380 }), reach: fc.integer({ min: 3, max: 10 }), text: fc.stringMatching(/^[一-龥]{2,9}$/u) })

  test('never touch a mark, each other or the edge', () => {
    const bounds: Box = { x: 0, y: 0, width: 800, height: 400 }
    fc.assert(fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
      const requests = spots.map((one, i) => ({ ...one, id: String(i) }))
      const placed = placeLabels(requests, 12, bounds)
      placed.forEach(({ box }, i) => {
        expect(inside(box, bounds)).toBe(true)
        expect(requests.some((request) => overlaps(box, boxOf(request)))).toBe(false)
        expect(placed.some((other, j) => i !== j && overlaps(box, other.box))).toBe(false)
      })
    }))
  })

  test('are all placed where there is room', () => {
    const requests = [0, 1, 2].map((i) => ({ id: String(i), text: '招商费用', x: 100 + i * 200, y: 100, reach: 8 }))
    expect(placeLabels(requests, 12, { x: 0, y: 0, width: 800, height: 200 }).map(({ id }) => id)).toEqual(['0', '1', '2'])
  })
})

test('coordinates are drawn in tenths, and zero is never negative', () => {
  expect([1.26, -0.04, 1 / 3].map(px)).toEqual([1.3, 0, 0.3])
  expect(Object.is(px(-0.01), 0)).toBe(true)
})

test('a hatch stays in its box', () => {
  fc.assert(fc.property(fc.integer({ min: 5, max: 300 }), fc.integer({ min: 5, max: 300 }), (width, height) => {
    const shape = hatch({ x: 10, y: 20, width, height })
    const points = shape.kind === 'path' ? [...shape.d.matchAll(/[ML]([\d.]+),([\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const) : []
    expect(points.length).toBeGreaterThan(0)
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(10)
      expect(x).toBeLessThanOrEqual(10 + width)
      expect(y).toBeGreaterThanOrEqual(20)
      expect(y).toBeLessThanOrEqual(20 + height)
    }
  }))
})

describe('the log axis', () => {
  test.each([[[4, 10000], [10, 100, 1000, 10000]], [[20, 700], [20, 50, 100, 200, 500]], [[0.5, 3], [0.5, 1, 2]]])('from %j has round ticks', (domain, ticks) => {
    expect(decades(domain)).toEqual(ticks)
  })
})

describe('year columns', () => {
  const years = [2022, 2022, 2023, 2023, 2025]

  test('hold every year of the range, the one without a document too', () => {
    expect(yearColumns(years, years, [])).toEqual([
      { year: 2022, documents: 2, step: 1 }, { year: 2023, documents: 2, step: 2 }, { year: 2024, documents: 0, step: 3 }, { year: 2025, documents: 1, step: 4 },
    ])
  })

  test('keep a year’s step whatever is selected', () => {
    expect(yearColumns([2025], years, [2024, 2025])).toEqual([{ year: 2024, documents: 0, step: 3 }, { year: 2025, documents: 1, step: 4 }])
  })

  test('reach beyond the covered years where the snapshot does, and show documents without a year apart', () => {
    expect(yearColumns([2021, null], [2021, null], []).map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, null])
  })
})
