import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { placeBudgetQuality } from '../../src/charts/budget-quality/place.ts'
import { budgetQualitySeries } from '../../src/charts/budget-quality/series.ts'
import { budgetQualityWords } from '../../src/charts/budget-quality/words.ts'
import { placeFunnel } from '../../src/charts/recruitment-funnel/place.ts'
import { funnelSeries } from '../../src/charts/recruitment-funnel/series.ts'
import { funnelWords } from '../../src/charts/recruitment-funnel/words.ts'
import { placeRecruitment } from '../../src/charts/recruitment-shift/place.ts'
import { recruitmentSeries } from '../../src/charts/recruitment-shift/series.ts'
import { recruitmentWords } from '../../src/charts/recruitment-shift/words.ts'
import type { Scene, Shape } from '../../src/charts/scene.ts'
import { placeSpending } from '../../src/charts/spending-curves/place.ts'
import { spendingSeries } from '../../src/charts/spending-curves/series.ts'
import { spendingWords } from '../../src/charts/spending-curves/words.ts'
import { svgText } from '../../src/charts/svgText.ts'
import { textWidth } from '../../src/charts/textWidth.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { goal, names, plan, project, YEARS } from './made.ts'

/** A case is a function; its name is the golden's. `UPDATE_GOLDENS=1` writes them anew. */

const WAN = 1_000_000
const DOCUMENTS = [['甲园区', 2022], ['甲园区', 2025], ['乙园区', 2023], ['丙园区', 2022], ['丙园区', 2023]].map(([departmentId, year]) => ({ documentId: `d-${departmentId}-${year}`, departmentId: String(departmentId), year: Number(year) }))
const FAMILIES = [{ id: '签约项目数', en: 'Signed projects', stage: 'signing' }, { id: '实际利用外资', en: 'Foreign capital used', stage: 'money' }]
const { zh, en } = MESSAGES

const points = budgetQualitySeries([
  project({ projectId: 'a', name: '扶持资金', budgetFen: 8000 * WAN, year: 2023, quality: 77.5 }),
  project({ projectId: 'b', name: '城市养护费用（原港城物业划转人员经费）2022', budgetFen: 542 * WAN, quality: 79 }),
  project({ projectId: 'c', name: '体育公园一期工程', budgetFen: 567 * WAN, quality: 79, indicatorCount: 4 }),
  project({ projectId: 'd', name: '2025年装备专项业务经费', budgetFen: 301 * WAN, year: 2025, quality: 59 }),
  project({ projectId: 'e', name: '机关运转经费', budgetFen: 35 * WAN, quality: null, grade: null }),
  project({ projectId: 'f', name: '未印预算的项目', budgetFen: null, quality: 92 }),
], YEARS)

/** Two departments, one in 2022, 2023 and 2025 (a gap), eleven projects of one budget class, one in doubt. */
const crowd = [
  ...Array.from({ length: 11 }, (_, i) => project({ projectId: `k${i}`, name: `园区维护${i + 1}`, budgetFen: (110 + i * 60) * WAN, quality: 45 + i * 4 })),
  ...[2022, 2023, 2025].map((year, i) => project({ projectId: `m${i}`, name: `招商引资${year}`, departmentId: '乙园区', year, budgetFen: (2000 + i * 1500) * WAN, quality: 52 + i * 12 })),
  project({ projectId: 'z', name: '预算存疑的项目', budgetFen: 5000 * WAN, suspect: true, quality: 40 }),
]
const brushed = budgetQualitySeries(crowd, YEARS, { chosen: { amount: { from: 200, to: null }, score: { from: null, to: 70 } }, yearsOn: [2022, 2025], highlight: '乙园区', pathOf: '乙园区' })
const facets = budgetQualitySeries(crowd, YEARS, { facets: true })

const curves = spendingSeries([
  ...['k', 'l', 'm'].map((id) => plan([10, 50, 80, 100], { projectId: id })),
  plan([25, 50, 85, 100], { projectId: 'n', departmentId: '乙园区' }),
  plan([10, 30, 60, 100], { projectId: 'o', year: 2025, budgetFen: null }),
  plan([10, 50, 80, 100], { projectId: 'q', year: 2023 }),
], YEARS)

const goals = recruitmentSeries([
  goal({ goalId: 'g1', projectId: 'p1', projectName: '招商费用', place: 'indicator' }),
  goal({ goalId: 'g2', year: 2022, value: 15, canonicalValue: 15 }),
  goal({ goalId: 'g2b', year: 2022, value: 15, canonicalValue: 15, unit: null, place: 'overall' }),
  goal({ goalId: 'g3', year: 2025, value: 20, canonicalValue: 20 }),
  goal({ goalId: 'g4', year: 2023, departmentId: '乙园区', value: null, unit: null, canonicalValue: null, canonicalUnit: null, operator: null }),
  goal({ goalId: 'g5', departmentId: '丙园区', family: '亿元以上签约项目数', thresholdValue: 1, thresholdUnit: '亿元', value: 8, canonicalValue: 8, operator: null }),
  goal({ goalId: 'g6', departmentId: '丙园区', year: 2023, thresholdValue: 5000, thresholdUnit: '万元', value: 12, canonicalValue: 12, quote: '力争签约12个' }),
  goal({ goalId: 'g7', family: '实际利用外资', metric: '实际利用外资', quote: '利用外资', year: 2022, value: 1, unit: '亿美元', canonicalValue: 10000, canonicalUnit: '万美元' }),
], DOCUMENTS, YEARS, FAMILIES.map(({ id }) => id))
const funnel = funnelSeries(DOCUMENTS, [
  goal({ goalId: 'f1' }), goal({ goalId: 'f2', family: '到位资金', value: null, canonicalValue: null }), goal({ goalId: 'f3', departmentId: '丙园区', year: 2023, family: '亿元以上签约项目数' }),
], YEARS)

const cases: Record<string, () => Scene> = {
  'budget-quality': () => placeBudgetQuality(points, budgetQualityWords(zh, names), { width: 900, size: 12, compact: false }),
  'budget-quality-phone-en': () => placeBudgetQuality(points, budgetQualityWords(en, names), { width: 358, size: 12, compact: true }),
  'budget-quality-brushed': () => placeBudgetQuality(brushed, budgetQualityWords(zh, names), { width: 900, size: 12, compact: false }),
  'budget-quality-facets-en': () => placeBudgetQuality(facets, budgetQualityWords(en, names), { width: 700, size: 12, compact: false }),
  'spending-curves': () => placeSpending(curves, spendingWords(zh, names), { width: 1100, size: 12, compact: false }),
  'spending-curves-phone-en': () => placeSpending(curves, spendingWords(en, names), { width: 358, size: 12, compact: true }),
  'recruitment-shift': () => placeRecruitment(goals, recruitmentWords(zh, names, FAMILIES), { width: 1000, size: 12, left: 0 }),
  'recruitment-shift-phone-en': () => placeRecruitment(goals, recruitmentWords(en, names, FAMILIES), { width: 358, size: 12, left: 2 }),
  'recruitment-funnel': () => placeFunnel(funnel, funnelWords(zh, names), { width: 1000, size: 12 }),
  'recruitment-funnel-phone-en': () => placeFunnel(funnel, funnelWords(en, names), { width: 358, size: 12 }),
}

describe.each(Object.entries(cases))('%s', (name, place) => {
  const scene = place()
  const shapes: Shape[] = [...scene.back, ...(scene.keys ?? []).flatMap((key) => key.shapes), ...scene.marks.flatMap((mark) => mark.shapes), ...scene.front]

  test('is drawn as before', () => {
    const path = new URL(`output/${name}.svg`, import.meta.url)
    const drawn = svgText(scene)
    if (process.env.UPDATE_GOLDENS) {
      mkdirSync(new URL('output/', import.meta.url), { recursive: true })
      writeFileSync(path, drawn)
    }
    expect(drawn).toBe(readFileSync(path, 'utf8'))
  })

  test('keeps every word inside the drawing', () => {
    const out = shapes.flatMap((shape) => {
      if (shape.kind !== 'text' || shape.turn !== undefined) return []
      const width = textWidth(shape.text, shape.size)
      const left = shape.x - (shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? width : width / 2)
      return left < -0.5 || left + width > scene.width + 0.5 || shape.y > scene.height + 0.5 ? [`${shape.text} ${left}–${left + width} of ${scene.width}`] : []
    })
    expect(out).toEqual([])
  })

  test('has a name, a tooltip and a place for every mark, each with an id of its own', () => {
    expect(new Set(scene.marks.map(({ id }) => id)).size).toBe(scene.marks.length)
    for (const { name: spoken, tip } of scene.marks) {
      expect(spoken).not.toMatch(/undefined|null|NaN/u)
      expect(tip.title).not.toBe('')
    }
  })

  test('has no coordinate that is not a number', () => {
    expect(svgText(scene)).not.toMatch(/NaN|Infinity|undefined/u)
  })
})
