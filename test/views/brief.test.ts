import { describe, expect, test } from 'vitest'
import { budgetQualitySeries } from '../../src/charts/budget-quality/series.ts'
import { recruitmentSeries } from '../../src/charts/recruitment-shift/series.ts'
import { recruitmentWords } from '../../src/charts/recruitment-shift/words.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import { EVERYTHING } from '../../src/queries/selection.ts'
import { cropped, fittedRecruitment, yearsInOne } from '../../src/views/brief/pictures.ts'
import { scopeText } from '../../src/views/brief/scope.ts'
import { octoberFacts, qualityStatement, recruitmentStatement, spendingStatement } from '../../src/views/brief/statements.ts'
import { goal, names, plan, project, YEARS } from '../charts/made.ts'

const { zh, en } = MESSAGES
const WAN = 1_000_000
const quality = (rows: Parameters<typeof budgetQualitySeries>[0], words = zh) => qualityStatement(budgetQualitySeries(rows, YEARS), 1, words)

describe('the sentence on quality', () => {
  const three = [project({ quality: 50, budgetFen: 100 * WAN }), project({ quality: 50, budgetFen: 200 * WAN }), project({ quality: 85, budgetFen: 100 * WAN })]

  test('is made of the judged money, with its denominator and the money of each band', () => {
    const { sentence, silent, notes } = quality(three)
    expect([sentence, silent]).toEqual(['3个项目中2个低于60分，占资金的75%', false])
    expect(notes[0]).toBe('分母：400万元，3个有分数、预算计入合计的项目。')
    expect(notes[1]).toBe('低于60分：2个项目，300万元；60–79分：0个项目，0万元；80分及以上：1个项目，100万元。')
    expect(notes[2]).toBe('没有未计入的项目。')
  })

  test('leaves budgets in doubt out of the denominator and says so, as the unjudged and those without a budget', () => {
    const { notes } = quality([...three, project({ suspect: true, budgetFen: 999 * WAN }), project({ quality: null }), project({ budgetFen: null })])
    expect(notes[0]).toContain('400万元，3个')
    expect(notes[2]).toBe('未计入：1个项目的存疑预算999万元、1个未能评判的项目、1个没有预算数的项目。')
  })

  test.each<[string, () => ReturnType<typeof quality>]>([
    ['所选范围内无公开文件', () => qualityStatement(budgetQualitySeries([], YEARS), 0, zh)],
    ['所选范围内没有项目', () => quality([])],
    ['只有2个项目能评分，不到3个', () => quality(three.slice(1))],
    ['能评分的项目都没有可计入合计的预算数', () => quality(three.map((row) => ({ ...row, suspect: true })))],
  ])('is silent, because %s', (reason, statement) => {
    expect(statement()).toMatchObject({ silent: true, sentence: `数据不足以支持一句结论：${reason}。` })
  })
})

describe('the sentence on spending', () => {
  const said = (rows: Parameters<typeof octoberFacts>[0], words = zh) => spendingStatement(octoberFacts(rows), 1, words)

  test('says how much money is planned below the even pace, or at least how much is not', () => {
    const late = [10, 30, 60, 100], even = [25, 50, 90, 100]
    expect(said([plan(late), plan(late), plan(even)]).sentence).toBe('到10月底，67%的资金计划低于序时进度（3个项目中2个）')
    expect(said([plan(late), plan(even), plan(even)]).sentence).toBe('到10月底，67%的资金计划达到或高于序时进度（3个项目中2个）')
  })

  test('counts what the denominator counts: neither blank plans nor budgets in doubt nor missing ones', () => {
    const { sentence, notes } = said([...Array.from({ length: 3 }, () => plan([10, 30, 60, 100])), plan([10, 30, 60, 100], { suspect: true }), plan([10, 30, 60, 100], { budgetFen: null }), plan([])])
    expect(sentence).toContain('（3个项目中3个）')
    expect(notes).toEqual(['分母：300万元，3个计划写明10月底、预算计入合计的项目。', '未计入：1个项目的存疑预算100万元、1个没有可读支出计划的项目、1个没有预算数的项目。', '为年初计划，不是实际支出。'])
  })

  test('is silent under three plans, and in English too', () => {
    expect(said([plan([10, 30, 60, 100])], en)).toMatchObject({ silent: true, sentence: 'The data do not carry a sentence: only 1 project has a spending plan that could be read, fewer than 3.' })
  })
})

describe('the sentence on recruitment', () => {
  const series = (goals: ReturnType<typeof goal>[]) => recruitmentSeries(goals, goals.map(({ documentId, departmentId, year }) => ({ documentId, departmentId, year })), YEARS, [])

  test('is silent where goals cannot be laid beside each other, and says that it counts whole documents under a narrowing', () => {
    const few = series([goal(), goal({ family: '签约金额', metric: '签约金额' })])
    expect(recruitmentStatement(few, 1, false, zh)).toMatchObject({ silent: true, sentence: '数据不足以支持一句结论：2条招商目标的口径各不相同，没有足够的同一口径可以比较。' })
    expect(recruitmentStatement(few, 1, false, zh).notes).not.toContain(zh.brief.wholeGoals)
    expect(recruitmentStatement(few, 1, true, zh).notes).toContain(zh.brief.wholeGoals)
    expect(recruitmentStatement(series([]), 1, false, zh).sentence).toContain('所选文件中没有招商目标')
  })

  test('has a picture of as many lanes as there is room for, and says how many are left', () => {
    const many = series(['甲', '乙', '丙', '丁', '戊'].map((departmentId) => goal({ departmentId })))
    const at = (height: number) => fittedRecruitment(many, recruitmentWords(zh, names, []), { width: 700, size: 11.5 }, height)
    const heights = [120, 170, 260, 1000].map((height) => ({ height, scene: at(height) }))
    for (const { height, scene } of heights) expect(scene?.height ?? 0).toBeLessThanOrEqual(height)
    const drawn = heights.map(({ scene }) => scene?.marks.length ?? 0)
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b))
    expect(drawn.at(-1)).toBe(5)
    expect(drawn[1]).toBeLessThan(5)
    expect(at(20)).toBeNull()
  })
})

test('the years of a plan stand in one facet, a year without a document in words', () => {
  const { facets } = yearsInOne([plan([10, 30, 60, 100]), plan([10, 50, 80, 100], { year: 2023 })], YEARS, [{ departmentId: '甲园区', year: 2022 }, { departmentId: '甲园区', year: 2023 }])
  expect(facets).toHaveLength(1)
  expect(facets[0]!.lines.map(({ column }) => column.year)).toEqual([2022, 2023])
  expect(facets[0]!.blanks.map(({ column, published }) => [column.year, published])).toEqual([[2024, false], [2025, false]])
})

test('a picture ends below its last line of text', () => {
  expect(cropped({ width: 10, height: 100, back: [{ kind: 'text', role: 'key', x: 0, y: 40, size: 10, anchor: 'start', text: 'a' }], marks: [], front: [] }, 10).height).toBe(45)
})

describe('the scope in words', () => {
  const text = (patch: Partial<typeof EVERYTHING>, words = zh) => scopeText({ ...EVERYTHING, ...patch }, { department: (id) => id, category: (name) => name }, words)

  test('names every filter, and none', () => {
    expect(text({})).toBe('全部年份、部门和项目')
    expect(text({ years: [2022, 2023], departments: ['甲'], categories: ['数量指标'], rules: ['V02'], amount: { from: 100, to: null }, score: { from: null, to: 79.5 } }))
      .toBe('2022、2023年，部门：甲，有这些类别指标的项目：数量指标，有这些规则问题的项目：V02，预算≥100万元，得分≤79.5')
    expect(text({ amount: { from: 1, to: 2 } }, en)).toBe('Budget CNY 0.01 million to CNY 0.02 million')
  })

  test('counts what would not fit a line', () => {
    expect(text({ departments: ['甲', '乙', '丙', '丁', '戊', '己'] })).toBe('部门：甲、乙、丙等6个')
  })
})
