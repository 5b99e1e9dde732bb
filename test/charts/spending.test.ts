import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judgedPlans } from '../../src/analysis/judgedPlans.ts'
import type { Scene } from '../../src/charts/scene.ts'
import { placeSpending } from '../../src/charts/spending-curves/place.ts'
import { spendingSeries } from '../../src/charts/spending-curves/series.ts'
import { spendingDescription, spendingWords } from '../../src/charts/spending-curves/words.ts'
import { placeWeighted } from '../../src/charts/spending-curves/weightedPlace.ts'
import { weightedSeries, type WeightedLevel } from '../../src/charts/spending-curves/weightedSeries.ts'
import { weightedSubtitle, weightedTitle, weightedWords } from '../../src/charts/spending-curves/weightedWords.ts'
import { svgText } from '../../src/charts/svgText.ts'
import { textWidth } from '../../src/charts/textWidth.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { names, plan, YEARS } from './made.ts'

const WAN = 1_000_000
const { zh, en } = MESSAGES

const rows = [
  plan([10, 50, 80, 100], { projectId: 'a', budgetFen: 300 * WAN }),
  plan([10, 30, 60, 100], { projectId: 'b' }),
  plan([20, 55, 85, 100], { projectId: 'c', departmentId: '乙园区', year: 2023, budgetFen: 900 * WAN }),
  plan([10, 40, 70, 100], { projectId: 'd', year: 2025, name: '道路改造工程', budgetFen: 50 * WAN }),
  plan([null, null, null, null], { projectId: 'e', year: 2025 }),
  plan([10, 40, 70, 100], { projectId: 'f', year: 2025, budgetFen: null }),
  plan([10, 40, 70, 100], { projectId: 'g', year: 2025, budgetFen: 9000 * WAN, suspect: true }),
]
const documents = [...new Set(rows.map(({ departmentId, year }) => `${departmentId} ${year}`))].map((text) => ({ departmentId: text.split(' ')[0]!, year: Number(text.split(' ')[1]) }))
const weighted = (level: WeightedLevel) => weightedSeries(judgedPlans(rows), level, YEARS, documents)

describe('curves weighted by money', () => {
  test('of a department hold a line for each year and say which years have none, and why', () => {
    const { facets } = weighted('department')
    expect(facets.map(({ departmentId, lines, blanks }) => [departmentId, lines.map(({ column }) => column.year), blanks.map(({ column, published }) => [column.year, published])])).toEqual([
      ['乙园区', [2023], [[2022, false], [2024, false], [2025, false]]],
      ['甲园区', [2022, 2025], [[2023, false], [2024, false]]],
    ])
  })

  test('weigh 300 at 80 and 100 at 60 as 75, and tell a year without a document from one without a plan', () => {
    expect(weighted('department').facets[1]?.lines[0]?.curve.points.map(({ percent }) => percent)).toEqual([10, 45, 75, 100])
    const blank = weightedSeries(judgedPlans([plan([null, null, null, null])]), 'year', YEARS, [{ departmentId: '甲园区', year: 2022 }])
    expect(blank.facets.map(({ blanks }) => blanks[0]?.published)).toEqual([true, false, false, false])
  })

  test('of a year are one line each, the year without a document hatched', () => {
    expect(weighted('year').facets.map(({ column, lines }) => [column?.year, lines.length])).toEqual([[2022, 1], [2023, 1], [2024, 0], [2025, 1]])
  })

  test('say what is left out and what may be paid late, and count none of it', () => {
    const { facts } = weighted('year')
    expect(facts).toMatchObject({ projects: 4, wan: 1350, exempt: { projects: 1, wan: 50 }, withoutPlan: 1, withoutBudget: 1, suspect: 1, withOctober: 3, belowEven: 2 })
    expect(weightedSubtitle(weighted('year'), zh)).toContain('未计入的项目：没有可读的支出计划1个、没有预算数1个、预算存疑1个。')
    expect(weightedSubtitle(weighted('year'), zh)).toContain('1个项目（50万元）')
  })

  test('speak of the last two months over the years and of October over the departments', () => {
    expect(weightedTitle(weighted('year'), 'year', zh)).toBe('计划留到最后两个月的资金占比：2022年25%，2025年30%')
    expect(weightedTitle(weighted('department'), 'department', zh)).toBe('3条部门曲线中2条到10月底低于序时进度')
    expect(weightedTitle(weightedSeries(judgedPlans(rows.slice(0, 2)), 'year', YEARS, documents), 'year', zh)).toBe(zh.curves.weightedName.year)
  })
})

test('a year whose projects are filtered away is not said to lack a document, and no department is called a copier for what is left', () => {
  const words = spendingWords(zh, names)
  const left = spendingSeries(rows.filter(({ year }) => year === 2022), YEARS)
  expect(left.facets.map((facet) => (facet.projects > 0 ? '' : words.empty(facet)))).toEqual(['', '没有所选形态的项目', '无公开文件', '没有所选形态的项目'])
  const copies = spendingSeries([plan([10, 50, 80, 100]), plan([10, 50, 80, 100])], YEARS)
  expect([true, false].map((whole) => spendingDescription(copies, zh, whole).includes('同一条支出曲线'))).toEqual([true, false])
})

describe('projects drawn as money', () => {
  const scene = placeSpending(spendingSeries(rows, YEARS), spendingWords(zh, names, true), { width: 1100, size: 12, compact: false, money: true })
  const lineOf = (id: string) => scene.marks.find((mark) => mark.id === id)?.echo?.d

  test('have a line each, but none for a blank budget or one in doubt, which keep their dots', () => {
    expect(['a', 'b', 'd'].map((id) => lineOf(id) === undefined)).toEqual([false, false, false])
    expect(['f', 'g'].map(lineOf)).toEqual([undefined, undefined])
    expect(scene.marks.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'f', 'g'])
  })

  test('share one axis, which a budget in doubt does not stretch', () => {
    const ticks = scene.back.flatMap((shape) => (shape.kind === 'text' && shape.role === 'tick' ? [shape.text] : []))
    expect(ticks).toContain('800')
    expect(ticks).not.toContain('8,000')
  })

  test('say the planned money of each checkpoint', () => {
    expect(scene.marks.find(({ id }) => id === 'a')?.tip.lines).toContain('到10月底计划支出240万元')
  })
})

const frame = { width: 1100, size: 12, compact: false }
const phone = { width: 358, size: 12, compact: false }
const cases: Record<string, () => Scene> = {
  'spending-departments': () => placeWeighted(weighted('department'), weightedWords(zh, names), { ...frame, money: false }),
  'spending-years-money': () => placeWeighted(weighted('year'), weightedWords(zh, names), { ...frame, money: true }),
  'spending-years-phone-en': () => placeWeighted(weighted('year'), weightedWords(en, names), { ...phone, money: false }),
  'spending-projects-money': () => placeSpending(spendingSeries(rows, YEARS), spendingWords(zh, names, true), { ...frame, money: true }),
}

describe.each(Object.entries(cases))('%s', (name, place) => {
  const scene = place()

  test('is drawn as before', () => {
    const path = new URL(`output/${name}.svg`, import.meta.url)
    if (process.env.UPDATE_GOLDENS) {
      mkdirSync(new URL('output/', import.meta.url), { recursive: true })
      writeFileSync(path, svgText(scene))
    }
    expect(svgText(scene)).toBe(readFileSync(path, 'utf8'))
  })

  test('keeps every word inside the drawing and every mark named', () => {
    const out = [...scene.back, ...scene.front].flatMap((shape) => {
      if (shape.kind !== 'text' || shape.turn !== undefined) return []
      const width = textWidth(shape.text, shape.size)
      const left = shape.x - (shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? width : width / 2)
      return left < -0.5 || left + width > scene.width + 0.5 || shape.y > scene.height + 0.5 ? [shape.text] : []
    })
    expect(out).toEqual([])
    expect(scene.marks.filter((mark) => mark.name === '' || /undefined|null|NaN/u.test(mark.name))).toEqual([])
    expect(svgText(scene)).not.toMatch(/NaN|Infinity|undefined/u)
  })
})
