import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable } from '../../src/analysis/comparability.ts'
import { funnelSeries, stated } from '../../src/charts/recruitment-funnel/series.ts'
import { funnelTitle } from '../../src/charts/recruitment-funnel/words.ts'
import { placeCounts } from '../../src/charts/recruitment-shift/placeCounts.ts'
import { placeRecruitment } from '../../src/charts/recruitment-shift/place.ts'
import { drawn, laneCount, mostStated, recruitmentSeries, shiftCounts, type GoalRow } from '../../src/charts/recruitment-shift/series.ts'
import { changesText, countWords, sumRows, sumsSubtitle } from '../../src/charts/recruitment-shift/sumWords.ts'
import { goalSums, marked, mostWidespread, type GoalSum } from '../../src/charts/recruitment-shift/sums.ts'
import { convertedText, recruitmentSubtitle, recruitmentTitle, recruitmentWords } from '../../src/charts/recruitment-shift/words.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { RECRUITMENT_FAMILIES } from '../../src/reference/recruitmentFamilies.ts'
import { goal, names, YEARS } from './made.ts'

const { zh, en } = MESSAGES
const vague = { value: null, unit: null, canonicalValue: null, canonicalUnit: null, operator: null }
const figure = (value: number, patch: Partial<GoalRow> = {}) => goal({ value, canonicalValue: value, ...patch })
const documentsOf = (goals: readonly GoalRow[]) => [...new Map(goals.map(({ documentId, departmentId, year }) => [documentId, { documentId, departmentId, year }])).values()]
const silent = (departmentId: string, year: number) => ({ documentId: `d-${departmentId}-${year}`, departmentId, year })
const rowsOf = (goals: GoalRow[], more: ReturnType<typeof silent>[] = []) => recruitmentSeries(goals, [...documentsOf(goals), ...more], YEARS, ['推介活动场次', '签约项目数'])
const lanes = (series: ReturnType<typeof rowsOf>) => series.rows.flatMap((row) => row.lanes)

describe('one scale holds only what may be compared', () => {
  test('a department\'s own goals of several years share one', () => {
    expect(lanes(rowsOf([figure(10), figure(12, { year: 2025 })]))).toMatchObject([{ scaleMax: 12, scale: { length: 2 } }])
  })

  test.each([
    ['two departments', [figure(10), figure(12, { year: 2025, departmentId: '乙园区' })]],
    ['a department\'s goal and a project\'s part of it', [figure(10), figure(12, { year: 2025, place: 'indicator', projectId: 'p1' })]],
    ['two thresholds', [figure(10), figure(12, { year: 2025, thresholdValue: 1, thresholdUnit: '亿元', family: '亿元以上签约项目数' })]],
    ['projects and firms', [figure(10), goal({ year: 2025, value: 12, unit: '家', canonicalValue: null, canonicalUnit: null })]],
    ['foreign capital of 2022 and later', [2022, 2025].map((year) => figure(70, { year, family: '实际利用外资', metric: '实际利用外资', unit: '万美元', canonicalUnit: '万美元' }))],
    ['a number and words', [figure(10), goal({ year: 2025, ...vague })]],
  ])('%s do not', (_, goals) => {
    expect(lanes(rowsOf(goals)).every(({ scaleMax }) => scaleMax === null)).toBe(true)
  })

  test('whatever the goals, any two on one scale are comparable over years, and of one lane', () => {
    const any = fc.record({
      year: fc.constantFrom(2022, 2023, 2025), departmentId: fc.constantFrom('甲园区', '乙园区'), place: fc.constantFrom('overall', 'itemised', 'projectGoal', 'indicator'),
      family: fc.constantFrom('签约项目数', '亿元以上签约项目数', '实际利用外资', '合同外资', '到位资金', '落地项目数'), thresholdValue: fc.constantFrom(null, 1, 5), thresholdUnit: fc.constant('亿元'),
      unit: fc.constantFrom('个', '家', '亿元', '万美元', '%'), quote: fc.constantFrom('签约', '全区签约', '园区签约', '推介会签约', '力争签约'), value: fc.integer({ min: 0, max: 50 }),
    })
    fc.assert(fc.property(fc.array(any, { maxLength: 14 }), (all) => {
      const goals = all.map((one) => goal({ ...one, canonicalValue: one.value, canonicalUnit: one.unit }))
      const series = rowsOf(goals)
      const metricOf = new Map(series.statements.map(({ id, goal: { metric } }) => [id, metric]))
      for (const { scale, department } of lanes(series)) {
        for (const a of scale) for (const b of scale) {
          expect(metricOf.get(a)!.departmentId).toBe(department)
          if (a !== b) expect(comparable(metricOf.get(a)!, metricOf.get(b)!, 'overYears')).toEqual({ ok: true })
        }
      }
    }))
  })

  test('only what is on the scale has a bar', () => {
    const series = rowsOf([figure(10), figure(12, { year: 2025 }), figure(40, { place: 'indicator', projectId: 'p1' })])
    const { marks } = placeRecruitment(series, recruitmentWords(zh, names, RECRUITMENT_FAMILIES), { width: 1200, size: 12, left: 0 })
    const barred = marks.filter(({ shapes }) => shapes.some(({ role }) => role === 'bar')).map(({ id }) => id)
    expect(barred.sort()).toEqual([...lanes(series)[0]!.scale].sort())
    expect(marks).toHaveLength(3)
  })
})

describe('what is said twice', () => {
  const series = rowsOf([goal({ place: 'overall', unit: null }), goal(), goal({ place: 'indicator', projectId: 'p1', projectName: '招商费用' })])

  test('is one mark that keeps every place', () => {
    expect(series.facts).toMatchObject({ goals: 1, repeated: 1 })
    expect(series.statements[0]).toMatchObject({ rows: { length: 3 }, printed: { unit: '个' }, goal: { places: ['overall', 'itemised', 'indicator'] } })
  })

  test('says so on the mark, in both languages', () => {
    const texts = [zh, en].map((words) => JSON.stringify(placeRecruitment(series, recruitmentWords(words, names, RECRUITMENT_FAMILIES), { width: 1200, size: 12, left: 0 })))
    expect(texts[0]).toContain('写了3次')
    expect(texts[1]).toContain('stated 3 times')
  })
})

describe('over the years', () => {
  test('a year without a document is none, and never a goal dropped', () => {
    const series = rowsOf([figure(10)], [silent('乙园区', 2023)])
    expect(lanes(series)[0]!.cells.map(({ year, state, shifts }) => [year, state, shifts.length])).toEqual([[2022, 'stated', 0], [2023, 'noDocument', 0], [2024, 'noDocument', 0], [2025, 'noDocument', 0]])
    expect(shiftCounts(series)).toEqual([])
  })

  test('a silent document is a goal no longer stated, and the years between are named', () => {
    const series = rowsOf([figure(10)], [silent('甲园区', 2025)])
    expect(lanes(series)[0]!.cells.map(({ state }) => state)).toEqual(['stated', 'noDocument', 'noDocument', 'absent'])
    expect(shiftCounts(series)).toMatchObject([{ family: '签约项目数', of: { disappeared: 1, lowered: 0 } }])
    expect(JSON.stringify(placeRecruitment(series, recruitmentWords(zh, names, RECRUITMENT_FAMILIES), { width: 2400, size: 12, left: 0 }))).toContain('2022年有，未再提出（其间2023、2024年无公开文件）')
  })

  test('a changed threshold is no lowered goal', () => {
    const series = rowsOf([figure(10), figure(4, { year: 2025, thresholdValue: 1, thresholdUnit: '亿元', family: '亿元以上签约项目数' })])
    expect(shiftCounts(series)).toMatchObject([{ of: { thresholdChanged: 1, lowered: 0, disappeared: 0 } }])
    expect(series.facts.compared).toBe(0)
  })

  test('goals of a document without a year keep their column', () => {
    const series = recruitmentSeries([goal({ year: null })], [], [...YEARS, { year: null, documents: 1, step: 1 }], [])
    expect(lanes(series)[0]!.cells.at(-1)).toMatchObject({ year: null, statements: { length: 1 } })
  })
})

describe('rows and words', () => {
  test('rows follow the funnel, unclassified goals stay out of the drawing, are counted and stand in the table', () => {
    const series = rowsOf([goal(), goal({ family: '推介活动场次', unit: '场', canonicalUnit: '场次' }), goal({ family: null, metric: '招商任务' })])
    expect(series.rows.map(({ family }) => family)).toEqual(['推介活动场次', '签约项目数'])
    expect(series.facts).toMatchObject({ goals: 2, unclassified: 1 })
    expect(series.statements).toHaveLength(3)
    expect(recruitmentSubtitle(series, zh)).toContain('1条未归入')
  })

  test('a small multiple keeps the lanes that say most and counts the rest', () => {
    const series = rowsOf([goal(), figure(12, { year: 2025 }), goal({ departmentId: '乙园区', ...vague })])
    const few = mostStated(series, 1)
    expect([laneCount(series), laneCount(few), drawn(few), lanes(few as never)[0]!.department]).toEqual([2, 1, 2, '甲园区'])
  })

  test('the title says how comparable goals moved, else what has no number, and nothing for fewer than four', () => {
    const moving = ['甲', '乙', '丙', '丁'].flatMap((departmentId, i) => [figure(10, { departmentId }), figure(9 + i, { departmentId, year: 2025 })])
    expect(recruitmentTitle(rowsOf(moving), zh)).toBe('4处跨年可比的目标变化：提高2处，降低1处，持平1处')
    expect(recruitmentTitle(rowsOf(moving), en)).toBe('4 changes between comparable goals: 2 raised, 1 lowered, 1 kept')
    expect(recruitmentTitle(rowsOf([goal(vague)]), zh)).toBe(zh.recruitment.name)
    expect(recruitmentTitle(rowsOf([goal(vague), ...['乙', '丙', '丁'].map((departmentId) => goal({ departmentId }))]), zh)).toBe('4条招商目标中1条没有给出数字')
  })
})

describe('a conversion', () => {
  const rate = { yuanPerDollar: 7.1, date: '2024-01-02' }

  test('stands with its rate and day beside money, and nowhere without a rate', () => {
    expect(convertedText({ figure: 10_000, unit: '万美元' }, rate, zh)).toBe('≈7.1亿元（按2024年1月2日 1美元=7.1元换算）')
    expect(convertedText({ figure: 10_000, unit: '万美元' }, null, zh)).toBe('')
    expect(convertedText({ figure: 10, unit: '个' }, rate, zh)).toBe('')
  })
})

describe('funnel coverage', () => {
  const documents = [silent('甲园区', 2022), silent('甲园区', 2025), silent('乙园区', 2023)]
  const series = funnelSeries(documents, [goal(), goal({ family: '到位资金', year: 2025, ...vague })], YEARS)

  test('tells a figure from words, silence and a missing document', () => {
    const [other, own] = series.facets
    const states = (facet: typeof own, stage: string) => facet!.rows.find((row) => row.stage === stage)!.cells.map(({ state }) => state)
    expect(states(own, 'signing')).toEqual(['figure', 'noDocument', 'noDocument', 'absent'])
    expect(states(own, 'moneyIn')).toEqual(['absent', 'noDocument', 'noDocument', 'words'])
    expect(other!.department).toBe('乙园区')
    expect(states(other, 'signing')).toEqual(['noDocument', 'absent', 'noDocument', 'noDocument'])
  })

  test('counts marks, stages and documents with signings but no money paid in', () => {
    expect(stated(series)).toBe(2)
    expect(series.facets.map(({ covered }) => covered)).toEqual([0, 2])
    expect(series.facts).toMatchObject({ documents: 3, departments: 2, signing: 1, withoutMoney: 1, complete: 0 })
    expect(funnelTitle(series, zh)).toContain('2个部门中')
    expect(funnelTitle({ ...series, facts: { ...series.facts, signing: 3, withoutMoney: 2 } }, en)).toContain('2 of 3 documents')
  })
})

describe('a crowd of departments', () => {
  const sum = (patch: Partial<GoalSum>): GoalSum => ({
    part: 'cell', metricKey: '签约项目数|projects|', family: '签约项目数', year: 2022, unit: '个', kind: null, compared: null, departments: 0, figured: 0, goals: 0, withoutNumber: 0, repeated: 0, changes: 0, ...patch,
  })
  const documents = ['甲', '乙', '丙', '丁'].flatMap((departmentId) => [2022, 2023].map((year) => ({ departmentId, year }))).concat({ departmentId: '甲', year: 2025 })
  const sums = goalSums([
    sum({ departments: 3, figured: 2, goals: 5, withoutNumber: 2 }), sum({ year: 2023, departments: 1, figured: 1, goals: 1 }),
    sum({ part: 'row', year: null, departments: 3 }), sum({ part: 'family', metricKey: null, year: null, departments: 3 }), sum({ part: 'all', metricKey: null, family: null, year: null, departments: 3 }),
    sum({ part: 'change', year: 2023, kind: 'raised', compared: true, changes: 1 }), sum({ part: 'change', year: 2023, kind: 'disappeared', compared: false, changes: 2 }),
    sum({ part: 'unclassified', metricKey: null, family: null, year: null, goals: 4, repeated: 1 }),
  ], documents, YEARS, ['签约项目数'], null)
  const rows = (tracks: boolean) => sumRows(sums, zh, RECRUITMENT_FAMILIES, tracks)
  const scene = placeCounts(YEARS, rows(true), countWords(zh), { width: 1200, size: 12 })
  const bars = (role: string) => scene.marks.map(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'rect' && shape.role === role ? [shape.width] : [])).join())

  test('is drawn as one bar a year on one scale: with a number, words only, over all with a document', () => {
    expect(scene.marks).toHaveLength(2)
    const [solid, hollow] = [bars('bar'), bars('bar hollow')]
    expect(Number(solid[0])).toBeCloseTo(2 * Number(solid[1]), 0)
    expect(hollow[0]).toBe(solid[1])
    const tracks = scene.back.flatMap((shape) => (shape.kind === 'rect' && shape.role === 'track' ? [shape.width] : []))
    expect(tracks[0]).toBeCloseTo(4 * Number(solid[1]), 0)
    expect(scene.back.filter(({ role }) => role === 'hatch')).toHaveLength(1)
    expect(JSON.stringify(scene)).toContain(zh.recruitment.notStated)
  })

  test('has no track where only some goals are chosen, and says how many rows are left out', () => {
    const some = placeCounts(YEARS, rows(false), countWords(en), { width: 390, size: 12, left: 3 })
    expect(some.back.some(({ role }) => role === 'track')).toBe(false)
    expect(JSON.stringify(some.front)).toContain(en.goals.moreLanes(3))
  })

  test('counts departments, goals and changes, and says what fits no definition', () => {
    expect(sums.facts).toEqual({ goals: 6, withoutNumber: 2, unclassified: 4, repeated: 1, families: 1, departments: 3, compared: 1, raised: 1, lowered: 0 })
    expect(changesText(sums.rows[0]!.cells[1]!, zh)).toBe(['未再提出 2', '提高 1'].join(zh.separator))
    expect(sumsSubtitle(sums, zh, true)).toContain(zh.goals.sums.leftOut(4))
    expect(marked(mostWidespread(sums, 0))).toBe(0)
    expect(scene.marks.map(({ name }) => name)).toEqual([expect.stringContaining('3个部门提出，2个有数字，共5条'), expect.stringContaining('未再提出')])
  })
})
