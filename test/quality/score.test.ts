import { describe, expect, it } from 'vitest'
import { DIMENSION_POINTS, PART_DEDUCTIONS, PART_POINTS, ROW_DEDUCTIONS } from '../../src/reference/deductions.ts'
import type { Finding, FindingSeverity, IndicatorScore } from '../../src/quality/judgement.ts'
import { gradeOf, projectCeilings, scoreProject, scoreRow, UNREAD_ROW, weightedMean, type ScoredRow } from '../../src/quality/score.ts'

/** A finding by id, branch and severity, e.g. `V10a:H`. */
function hit(text: string, more: Partial<Finding> = {}): Finding {
  const [, ruleId = '', branch = '', severity = 'H'] = /^([A-Z]\d\d[ab]?)(?:\/(\w+))?(?::([HML]))?$/u.exec(text) ?? []
  return {
    ruleId, branch: branch || null, outcome: 'fails', class: '必改', severity: severity as FindingSeverity, scored: true,
    projectIndex: 0, indicatorOrdinal: 1, rows: [], messageZh: '', messageEn: '', evidence: '', cells: [], precedence: null, ...more,
  }
}

const WHOLE = { hasBasis: true, hasDescription: true }
const score = (texts: string[], layout = WHOLE) => scoreRow(texts.map((text) => hit(text)), layout)

describe('row score (domain.md 4.1), worked by hand', () => {
  it('has 100 points in dimensions and 100 in project parts', () => {
    const sum = (points: Record<string, number>) => Object.values(points).reduce((a, b) => a + b, 0)
    expect([sum(DIMENSION_POINTS), sum(PART_POINTS)]).toEqual([100, 100])
  })

  it.each([
    ['a sound row', [], 100, 100, null],
    ['blank value: 100 − 40, ceiling 0', ['V01:H'], 60, 0, 0],
    ['tautology on a vague basis: 100 − 40 − 5, ceiling 40', ['V02:H', 'R01:L'], 55, 40, 40],
    ['two of 30 in a dimension of 40: floor 0', ['V06:H', 'V11:H'], 60, 60, 79],
    ['one H rule: 100 − 15, at most 79', ['V13:H'], 85, 79, 79],
    ['a rule without points: its severity caps the row', ['T01:H'], 100, 79, 79],
    ['the same at M', ['I04:M'], 100, 89, 89],
    ['one M rule: 100 − 10, at most 89', ['D02:M'], 90, 89, 89],
    ['M with more to lose: 100 − 12', ['T02:M'], 88, 88, 89],
    ['L rules only, no ceiling: 100 − 6 − 3 − 5', ['D01:L', 'V05:L', 'R01:L'], 86, 86, null],
    ['V03 at M costs 15, not 28', ['V03:M'], 85, 85, 89],
    ['V03 at H costs 28', ['V03:H'], 72, 72, 79],
    ['C01 at L costs 4, not 12', ['C01:L'], 96, 96, null],
    ['V08b at L costs 4, not 8', ['V08b:L'], 96, 96, null],
    ['direction wrong: ceiling 30', ['V10/a:H'], 85, 30, 30],
    ['direction unclear: no ceiling of 30', ['V10/b:M'], 85, 85, 89],
    ['a verdict for a basis costs 8', ['R03/b:M'], 92, 89, 89],
    ['a way of collecting costs 4', ['R03/a:L'], 96, 96, null],
    ['a rule counts once per row, its branches together', ['V05/a:L', 'V05/b:L'], 97, 97, null],
    ['the lowest ceiling holds', ['V02:H', 'V13:H', 'D02:M'], 50, 40, 40],
    ['the row of 9 findings: A 0, B 8, C 3, D 0, E 0', ['V06:H', 'C05:H', 'C04:M', 'T02:M', 'D01:L', 'D02:M', 'R02:M'], 11, 11, 79],
    ['a project rule that points at the row costs it nothing', ['B05:H', 'B02:H'], 100, 100, null],
    ['a rule nobody has heard of costs nothing', ['Z99:H'], 100, 100, null],
  ] as [string, string[], number, number, number | null][])('%s', (_, texts, raw, capped, ceiling) => {
    expect(score(texts)).toMatchObject({ raw, score: capped, ceiling })
  })

  it('keeps the points of each dimension', () =>
    expect(score(['V04:M', 'C06:L', 'K01:M', 'D04:M', 'R04:L']).dims).toEqual({ measurable: 30, category: 15, ambition: 3, definition: 7, basis: 7 }))

  it('ignores what is also, cannot be judged or is not scored', () => {
    const hits = [hit('V02', { outcome: 'also' }), hit('V01', { outcome: 'cannotJudge' }), hit('R03/a:L', { scored: false })]
    expect(scoreRow(hits, WHOLE)).toMatchObject({ raw: 100, score: 100, ceiling: null })
  })

  it('drops E without a basis column and rescales: (90 − 6) / 90', () =>
    expect(score(['D01:L'], { hasBasis: false, hasDescription: true })).toMatchObject({ raw: 93.33, dims: { basis: null, definition: 9 } }))

  it('drops D01’s 6 points without a description column and rescales: (94 − 3) / 94', () =>
    expect(score(['V05:L'], { hasBasis: true, hasDescription: false })).toMatchObject({ raw: 96.81, dims: { basis: 10, definition: 6 } }))

  it('gives 100 to a sound row of any layout', () =>
    expect([score([], { hasBasis: false, hasDescription: false }).raw, score([], { hasBasis: false, hasDescription: true }).raw]).toEqual([100, 100]))
})

/** The tables of part 4 as printed. */
const PRINTED = `
V01 A 40  V02 A 40  V03 A 28  V05 D 3  V04 A 10  V06 A 30  V07 A 30  V11 A 30  V13 A 15  C05 A 30  K03 A 30  C01 B 12
C03 B 16  C04 B 12  C06 B 5  K02 B 16  T04 B 12  X02 B 12  V10 C 15  V08a C 15  V08b C 8  V09 C 4  V12 C 6  X04 C 8
X05 C 8  K01 C 12  B08 C 6  T02 C 12  D01 D 6  D02 D 10  D03 D 4  D04 D 8  D05 D 3  I02 D 6  R01 E 5  R02 E 10
R03a E 4  R03b E 8  R04 E 3`
const LETTER = { measurable: 'A', category: 'B', ambition: 'C', definition: 'D', basis: 'E' }

describe('the points', () => {
  it('of rows are those of the table', () => {
    const printed = [...PRINTED.matchAll(/(\w+) ([A-E]) (\d+)/gu)].map(([, rule, letter, points]) => `${rule} ${letter} ${points}`)
    expect(Object.entries(ROW_DEDUCTIONS).filter(([, { points }]) => points > 0).map(([rule, { dimension, points }]) => `${rule} ${LETTER[dimension]} ${points}`).sort()).toEqual(printed.sort())
  })

  it('differ by severity where the text says so', () =>
    expect(Object.fromEntries(Object.entries(ROW_DEDUCTIONS).filter(([, { at }]) => at).map(([rule, { at }]) => [rule, at]))).toEqual({ V03: { M: 15 }, V07: { M: 15 }, V08b: { L: 4 }, C01: { L: 4 } }))

  it('of project parts are those of the text', () =>
    expect(PART_DEDUCTIONS.map(({ part, rule, branch = '', severity = '', points, times = 1 }) => `${part} ${rule}${branch && `/${branch}`}${severity && `:${severity}`} ${points}×${times}`)).toEqual([
      'completeness C02/category 4×1', 'completeness C02/cost 2×1', 'completeness C02/satisfaction 4×1', 'completeness C07 1×3',
      'relevance G01 6×1', 'relevance G02 4×1', 'relevance G03 4×1', 'relevance G04 4×1', 'relevance X01 4×1', 'relevance X02 4×1', 'relevance B07 1×1',
      'adequacy B01 10×1', 'adequacy B02 10×1', 'adequacy B03 10×1', 'adequacy B05 5×1', 'adequacy B08 2×1',
      'feasibility B04 8×1', 'feasibility P02 3×1', 'feasibility P03:M 3×1', 'feasibility P03:L 1×1', 'feasibility P04:H 4×1', 'feasibility P04:M 2×1', 'feasibility P04:L 2×1',
    ]))
})

const rowOf = (group: ScoredRow['group'], n: number | null, ...texts: string[]): ScoredRow => ({
  group, hits: texts.map((text) => hit(text)), score: n === null ? UNREAD_ROW : { ...({} as IndicatorScore), raw: n, score: n },
})
const four = [rowOf('output', 80), rowOf('output', 100), rowOf('benefit', 60), rowOf('satisfaction', 40)]
const projectHit = (text: string, more: Partial<Finding> = {}) => hit(text, { indicatorOrdinal: null, ...more })

describe('weighted mean of rows', () => {
  it('is (50×90 + 30×60 + 10×40) / 90', () => expect(weightedMean(four)).toBeCloseTo(74.444, 3))
  it('divides by the weights present: (50×90 + 30×60) / 80', () => expect(weightedMean(four.slice(0, 3))).toBe(78.75))
  it('leaves rows out that were not read', () => expect(weightedMean([...four, rowOf('output', null)])).toBeCloseTo(74.444, 3))
  it('is null, never 0, without a judged row', () => expect([weightedMean([]), weightedMean([rowOf('output', null)])]).toEqual([null, null]))
  it('is the plain mean where no row has a category', () => expect(weightedMean([rowOf(null, 50), rowOf(null, 70)])).toBe(60))
})

describe('project score (domain.md 4.2), worked by hand', () => {
  it('is capped by an old year in a goal, and not again by one in a row', () => {
    expect(scoreProject([rowOf('output', 100)], [projectHit('T01:H')], false).ceiling).toBe(79)
    expect(scoreProject([rowOf('output', 100)], [hit('T01:H')], false).ceiling).toBeNull()
  })

  const of = (texts: string[], rows = four) => scoreProject(rows, texts.map((text) => projectHit(text)), false)

  it('is 60 × 0.74444 + 40 without findings', () => expect(of([])).toMatchObject({
    raw: 84.67, quality: 84.67, grade: '良', ceiling: null, ceilingReason: null,
    parts: { indicators: 44.67, completeness: 10, relevance: 12, adequacy: 10, feasibility: 8 },
  }))

  it.each([
    ['completeness', ['C02/category:H', 'C02/category:H'], 6],
    ['completeness', ['C02/cost:L'], 8],
    ['completeness', ['C02/satisfaction:H'], 6],
    ['completeness', ['C02/category:H', 'C02/cost:L', 'C02/satisfaction:H', 'C07:M'], 0],
    ['completeness', ['C07:M', 'C07:H', 'C07:M', 'C07:M', 'C07:M'], 7],
    ['relevance', ['G01:H', 'X01:M', 'B07:L'], 1],
    ['relevance', ['G01:H', 'X01:M', 'G02:M'], 0],
    ['adequacy', ['B01:H'], 0],
    ['adequacy', ['B05:M', 'B05:H', 'B08:M'], 3],
    ['feasibility', ['B04:H'], 0],
    ['feasibility', ['P02:M', 'P03:L', 'P04:M'], 2],
    ['feasibility', ['P02:M', 'P03:M', 'P04:H'], 0],
    ['feasibility', ['P03:M'], 5],
  ] as [keyof typeof PART_POINTS, string[], number][])('%s after %j is %d', (part, texts, left) => expect(of(texts).parts[part]).toBe(left))

  it('does not count what is not scored', () =>
    expect(scoreProject(four, [projectHit('C07:L', { scored: false }), projectHit('P05:L', { scored: false })], false).raw).toBe(84.67))

  it('is null with its parts kept where no row could be judged', () => {
    expect(scoreProject([rowOf('output', null)], [projectHit('B01')], false)).toMatchObject({ raw: null, quality: null, grade: null, ceiling: null, parts: { indicators: null, adequacy: 0 } })
  })
})

describe('project ceilings', () => {
  const rows = (n: number, ...marked: string[]) => Array.from({ length: n }, (_, i) => rowOf('output', 100, ...(marked[i] ? [marked[i]] : [])))
  const lowest = (scored: ScoredRow[], findings: Finding[] = [], same = false) => projectCeilings(scored, findings, same)[0]?.ceiling ?? null

  it('is 89 for a single H row of five, 79 for two of eight', () => {
    expect(lowest(rows(5, 'V13:H'))).toBe(89)
    expect(lowest(rows(8, 'V13:H', 'C05:H'))).toBe(79)
  })

  it('is 59 where a third of the rows are fatal, and 79 just below', () => {
    expect(lowest(rows(9, 'V01:H', 'V02:H', 'V10/a:H'))).toBe(59)
    expect(lowest(rows(10, 'V01:H', 'V02:H', 'V10/a:H'))).toBe(79)
  })

  it('does not take an unclear direction for fatal, nor M and L rows for H', () => {
    expect(lowest(rows(3, 'V10/b:M', 'V10/b:M', 'V10/b:M'))).toBe(null)
    expect(lowest(rows(2, 'D02:M', 'R01:L'))).toBe(null)
  })

  it('is 79 for an H finding of the project, G03 and G04 excepted', () => {
    expect(lowest(rows(4), [projectHit('B01:H')])).toBe(79)
    expect(lowest(rows(4), [projectHit('G03:H'), projectHit('G04:H')])).toBe(null)
    expect(lowest(rows(4), [projectHit('P02:M')])).toBe(null)
  })

  it('is 59 where all goals are the same', () => expect(lowest(rows(4), [], true)).toBe(59))

  it('counts judged rows only', () => expect(lowest([...rows(3, 'V01:H'), rowOf('output', null), rowOf('output', null)])).toBe(59))

  it('gives its reason with the count, in both languages', () => {
    const { ceiling, ceilingReason, quality, raw } = scoreProject(rows(8, 'V13:H', 'C05:H'), [], false)
    expect([ceiling, quality, raw]).toEqual([79, 79, 100])
    expect(ceilingReason).toBe('8行中2行有严重级（H）问题（四分之一以上） | 2 of 8 rows (a quarter or more) have a finding of severity H')
  })

  it('never lifts a score that is lower anyway', () => {
    const low = rows(8, 'V13:H').map((r) => ({ ...r, score: { ...r.score, raw: 20, score: 20 } }))
    expect(scoreProject(low, [projectHit('B01:H')], false)).toMatchObject({ raw: 42, quality: 42, ceiling: 79, grade: '差' })
  })
})

describe('bands', () => {
  it.each([[100, '优'], [90, '优'], [89.99, '良'], [80, '良'], [79.99, '中'], [60, '中'], [59.99, '差'], [0, '差']])('%d is %s', (n, grade) => expect(gradeOf(n)).toBe(grade))
})
