import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxBetween, moveEdge, plotAt } from '../../src/charts/brush.ts'
import { brushOf } from '../../src/charts/budget-quality/brushed.ts'
import { chosenWithin, isChosen, roundOut, stepEdge, type Chosen } from '../../src/charts/budget-quality/choose.ts'
import { boxOfChosen, chosenOfBox } from '../../src/charts/budget-quality/layout.ts'
import { layoutBudgetQuality, placeBudgetQuality } from '../../src/charts/budget-quality/place.ts'
import { budgetQualitySeries, quadrantChosen } from '../../src/charts/budget-quality/series.ts'
import { budgetQualityNotes, budgetQualitySubtitle, budgetQualityTitle, budgetQualityWords } from '../../src/charts/budget-quality/words.ts'
import { CANVAS_FROM, canBeCanvas, finder, middleOf, walkTo } from '../../src/charts/hit.ts'
import { inside, type Box } from '../../src/charts/scene.ts'
import { spacing } from '../../src/charts/spacing.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { readRange, writeRange } from '../../src/model/range.ts'
import { names, project, YEARS } from './made.ts'

const WAN = 1_000_000
const { zh, en } = MESSAGES
const domain = [4, 12_000] as const
const plot: Box = { x: 40, y: 30, width: 800, height: 300 }
const rows = Array.from({ length: 24 }, (_, i) => project({ projectId: `q${i}`, budgetFen: (10 + i * 10) * WAN, quality: 90 - i * 2, year: i % 2 === 0 ? 2022 : 2023 }))

describe('a rectangle on the plot', () => {
  const box = fc.record({ x: fc.double({ min: 40, max: 830, noNaN: true }), y: fc.double({ min: 30, max: 320, noNaN: true }), width: fc.double({ min: 1, max: 800, noNaN: true }), height: fc.double({ min: 1, max: 300, noNaN: true }) })
    .map(({ x, y, width, height }) => boxBetween({ x, y }, { x: x + width, y: y + height }, plot))

  test('selects what an address can hold and draws again at least what was selected', () => {
    fc.assert(fc.property(box, (drawn) => {
      const chosen = chosenOfBox(drawn, { domain }, { box: plot })
      for (const range of [chosen.amount, chosen.score]) if (range !== null) expect(readRange(writeRange(range))).toEqual(range)
      const again = boxOfChosen(chosen, { domain }, { box: plot }) ?? plot
      expect(inside(drawn, { x: again.x - 0.2, y: again.y - 0.2, width: again.width + 0.4, height: again.height + 0.4 })).toBe(true)
    }))
  })

  test('over the whole plot selects everything, which is no selection', () => {
    expect(chosenOfBox(plot, { domain }, { box: plot })).toEqual({ amount: null, score: null })
  })

  test('is rounded outwards to three digits, and open where it reaches the rim', () => {
    expect([roundOut(123.4, 'from'), roundOut(123.4, 'to'), roundOut(0.12345, 'from'), roundOut(5678, 'to')]).toEqual([123, 124, 0.12, 5680])
    expect(chosenWithin({ left: 3, right: 99.91, bottom: 0, top: 59.2 }, domain)).toEqual({ amount: { from: null, to: 100 }, score: { from: null, to: 60 } })
  })

  test('decides as the queries do: ends included, no figure is outside', () => {
    const chosen: Chosen = { amount: { from: 100, to: 200 }, score: { from: null, to: 59.99 } }
    expect([[100, 59.99], [200, 0], [99.99, 50], [150, 60], [null, 50], [150, null]].map(([wan, score]) => isChosen(chosen, wan === null || wan === undefined ? null : wan * WAN, score ?? null)))
      .toEqual([true, true, false, false, false, false])
  })

  test('has edges that keys move one step, ten with PageUp, and never past the edge across', () => {
    const from: Chosen = { amount: { from: 100, to: 500 }, score: { from: 40, to: 60 } }
    expect(stepEdge(from, 'bottom', 1, domain).score).toEqual({ from: 41, to: 60 })
    expect(stepEdge(from, 'top', -30, domain).score).toEqual({ from: 40, to: 40 })
    expect(stepEdge(from, 'left', 1, domain).amount).toEqual({ from: 110, to: 500 })
    expect(stepEdge(from, 'left', -1, domain).amount).toEqual({ from: 99, to: 500 })
    expect(stepEdge({ amount: null, score: null }, 'top', -1, domain)).toEqual({ amount: null, score: { from: null, to: 99 } })
    expect(stepEdge({ amount: null, score: { from: null, to: 99 } }, 'top', 10, domain)).toEqual({ amount: null, score: null })
  })

  test('keeps to the plot it began in, and an edge dragged over the other takes its place', () => {
    expect(plotAt([plot], { x: 10, y: 40 })).toBe(-1)
    expect(boxBetween({ x: 100, y: 100 }, { x: -50, y: 900 }, plot)).toEqual({ x: 40, y: 100, width: 60, height: 230 })
    expect(moveEdge({ x: 100, y: 100, width: 50, height: 50 }, 'left', { x: 200, y: 0 }, plot)).toEqual({ x: 150, y: 100, width: 50, height: 50 })
  })

  test('stays where it is drawn: the axes do not move with the selection', () => {
    const chosen: Chosen = { amount: { from: 100, to: null }, score: { from: null, to: 60 } }
    const words = budgetQualityWords(zh, names)
    const frame = { width: 900, size: 12, compact: false }
    const [all, some] = [budgetQualitySeries(rows, YEARS), budgetQualitySeries(rows, YEARS, { chosen })]
    expect(layoutBudgetQuality(some, words, frame).domain).toEqual(layoutBudgetQuality(all, words, frame).domain)
    const brush = brushOf(layoutBudgetQuality(some, words, frame), chosen, false, zh.scatter, () => undefined)
    expect(brush.boxes).toHaveLength(1)
    expect(brush.edges.map(({ text }) => text)).toEqual(['100万元', '不限', '不限', '60分'])
  })
})

describe('what the scatter says of a selection', () => {
  const series = budgetQualitySeries(rows, YEARS, { chosen: { amount: { from: 100, to: null }, score: null } })

  test('title and counts speak of the selected, the others are drawn dimmed', () => {
    expect(series.facts.projects).toBe(15)
    expect(budgetQualityTitle(series, zh)).toMatch(/^15个项目/u)
    expect(budgetQualitySubtitle(series, zh)).toContain('已选24个项目中的15个')
    const scene = placeBudgetQuality(series, budgetQualityWords(zh, names), { width: 900, size: 12, compact: false })
    expect(scene.marks).toHaveLength(24)
    expect(scene.marks.filter(({ dim }) => dim)).toHaveLength(9)
  })

  test('the quadrant counts what its button selects, and leaves budgets in doubt out of sum and median', () => {
    const doubtful = [...rows, project({ projectId: 'x', budgetFen: 9000 * WAN, suspect: true, quality: 10 })]
    const { quadrant } = budgetQualitySeries(doubtful, YEARS)
    if (quadrant === null) throw new Error('silent')
    expect(quadrant.fromWan).toBe(125)
    const narrowed = budgetQualitySeries(doubtful, YEARS, { chosen: quadrantChosen(quadrant) })
    expect(narrowed.facts.projects).toBe(quadrant.projects)
    expect(quadrant).toMatchObject({ projects: 9, suspects: 1 })
    expect(quadrant.wan).toBe(narrowed.points.filter(({ chosen, suspect }) => chosen && !suspect).reduce((sum, { budgetWan }) => sum + (budgetWan ?? 0), 0))
    expect(narrowed.quadrant).toEqual(quadrant)
    expect(budgetQualitySeries(doubtful, YEARS, { chosen: { amount: { from: 1, to: null }, score: null } }).quadrant).toBeNull()
    expect(budgetQualitySeries(rows.slice(0, 7), YEARS).quadrant).toBeNull()
  })

  test('the rank correlation is told from twenty projects on, with n and an interval, else with the reason', () => {
    expect(budgetQualityNotes(budgetQualitySeries(rows, YEARS), en, null)[0]).toBe('Rank correlation of budget and score (Spearman) ρ = −1.00, 95% interval −1.00 to −1.00, n=24.')
    expect(budgetQualityNotes(series, zh, null)[0]).toBe('n=15，不足20，不计算预算与质量分的秩相关。')
  })

  test('legend entries are buttons for years with documents; the others are none', () => {
    const scene = placeBudgetQuality(budgetQualitySeries(rows, YEARS, { yearsOn: [2022] }), budgetQualityWords(zh, names), { width: 900, size: 12, compact: true })
    expect(scene.keys?.map(({ id, pressed }) => [id, pressed])).toEqual([['year 2022', true], ['year 2023', false], ['year 2025', false]])
    for (const { hit } of scene.keys ?? []) expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(24)
  })

  test('facets beyond the most are counted and said, not drawn', () => {
    const many = Array.from({ length: 30 }, (_, i) => project({ departmentId: `d${i}`, budgetFen: (100 + i) * WAN }))
    const series = budgetQualitySeries(many, YEARS, { facets: true })
    expect(series.points).toHaveLength(24)
    expect(series.beyond).toEqual({ departments: 6, projects: 6 })
    expect(budgetQualitySubtitle(series, zh)).toContain('另外6个部门')
  })
})

describe('twenty thousand dots', () => {
  const next = (() => {
    let state = 3
    return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  })()
  // Scores bunch at the ceilings, as real ones do.
  const many = Array.from({ length: 20_000 }, (_, i) => project({ projectId: `c${i}`, budgetFen: Math.round(Math.exp(next() * 9) * WAN), quality: i % 3 === 0 ? 79 : Math.round(next() * 100) }))
  const scene = placeBudgetQuality(budgetQualitySeries(many, YEARS), budgetQualityWords(zh, names), { width: 1200, size: 12, compact: false })

  test('are all drawn, by canvas, and found where they are', () => {
    expect(scene.marks).toHaveLength(20_000)
    expect(canBeCanvas(scene.marks)).toBe(true)
    expect(canBeCanvas(scene.marks.slice(0, CANVAS_FROM - 1))).toBe(false)
    const find = finder(scene.marks)
    for (const i of [0, 77, 19_999]) {
      const { x, y } = middleOf(scene.marks[i]!)
      const found = scene.marks[find(x, y, 10) ?? -1]!
      expect([middleOf(found).x, middleOf(found).y]).toEqual([x, y])
    }
    expect(find(-500, -500, 20)).toBeNull()
  })

  test.each([['strewn', 1], ['bunched on one line', 0], ['all in one place', -1]])('%s, the reach of each is found in a bounded number of looks', (_, spread) => {
    let looks = 0
    const spots = Array.from({ length: 20_000 }, () => {
      const [x, y] = spread < 0 ? [5, 5] : [next() * 1000, spread * next() * 400]
      return { get x() { looks++; return x }, get y() { looks++; return y } }
    })
    spacing(spots, 6, 26)
    expect(looks / spots.length).toBeLessThan(150)
  })

  test('are walked from left to right by keys', () => {
    const [first, second] = scene.walk ?? []
    expect(walkTo('ArrowRight', first!, scene.marks.length, scene.walk)).toBe(second)
    expect(walkTo('ArrowLeft', first!, scene.marks.length, scene.walk)).toBeNull()
    expect(middleOf(scene.marks[second!]!).x).toBeGreaterThanOrEqual(middleOf(scene.marks[first!]!).x)
    expect(walkTo('a', first!, scene.marks.length, scene.walk)).toBeNull()
  })

  test('a dimmed dot never hides a chosen one from the pointer', () => {
    const [a, b] = [scene.marks[0]!, scene.marks[1]!]
    const here = { ...a.hit }
    expect(finder([{ ...a, dim: true }, { ...b, hit: { ...here, x: here.x + 3 } }])(middleOf(a).x, middleOf(a).y, 10)).toBe(1)
  })
})

test('nearest neighbours are those a full comparison finds', () => {
  const spot = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) })
  fc.assert(fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
    const slow = spots.map((a) => Math.min(26, Math.max(6, Math.min(26, ...spots.flatMap((b) => (a === b ? [] : [Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))]))))))
    expect(spacing(spots, 6, 26)).toEqual(slow)
  }))
})
