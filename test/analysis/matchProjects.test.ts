import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from '../../src/analysis/assign.ts'
import { matchProjects } from '../../src/analysis/matchProjects.ts'
import type { MatchableProject } from '../../src/model/matchable.ts'
import { codeLineage, plainName } from '../../src/analysis/similarity.ts'
import { bigramsOf, dice, likeness } from '../../src/model/dice.ts'
import { projectRow } from './support/rows.ts'

const prepared = (name: string) => ({ name, bigrams: bigramsOf(name) })
const name = fc.array(fc.constantFrom('招', '商', '经', '费', '园', '区', '一', '期'), { maxLength: 8 }).map((letters) => letters.join(''))

describe('likeness of names', () => {
  test('by hand: 招商经费 and 招商费用 share one of three bigrams each, 2·1/6', () => {
    expect(likeness(prepared('招商经费'), prepared('招商费用'))).toBeCloseTo(1 / 3)
    expect(likeness(prepared('招招招'), prepared('招招'))).toBeCloseTo(2 / 3)
    expect([likeness(prepared('一'), prepared('二')), likeness(prepared('一'), prepared('一')), likeness(prepared(''), prepared('一二'))]).toEqual([0, 1, 0])
  })

  /** Every pair of the one crossed off once against the other's. */
  function byHand(a: string, b: string): number {
    const [left, right] = [a, b].map((text) => [...text].slice(1).map((letter, i) => [...text][i]! + letter))
    const open = [...right!]
    const shared = left!.filter((pair) => open.includes(pair) && open.splice(open.indexOf(pair), 1).length === 1).length
    return a === b ? 1 : shared === 0 ? 0 : (2 * shared) / (left!.length + right!.length)
  }

  test('is the Dice coefficient, the same both ways and in both ways of asking', () => {
    fc.assert(fc.property(name, name, (a, b) => {
      expect(likeness(prepared(a), prepared(b))).toBe(likeness(prepared(b), prepared(a)))
      expect(likeness(prepared(a), prepared(b))).toBeCloseTo(byHand(a, b), 12)
      expect(dice(a, b)).toBe(likeness(prepared(a), prepared(b)))
    }))
  })

  test.each([['2025年路灯 维护经费', '路灯维护经费'], ['河道清淤（二期）2022', '河道清淤二期'], ['２０２３年度Ａ区', 'a区'], ['12020年', '12020年'], ['2024年', '2024年']])('%s is %s without its year', (printed, plain) => {
    expect(plainName(printed)).toBe(plain)
  })
})

describe('lineage of codes', () => {
  const years = { a: 2022, b: 2023 }
  test.each<[string | null, string | null, string | null]>([
    ['99010122P00000000001A', '99010122P00000000001A', 'sameCode'], ['99010122P00000000001A', '99010123P00000000001A', 'yearChanged'],
    ['99010122P00ABCD10002X', '99020123Q99ABCD10002X', 'sameTail'], ['99010122P00000000001A', '99010123P00000000002B', null],
    ['501001002', '501001002', 'samePosition'], ['501001002', '501001003', null], [null, '501001002', null], ['', '', null],
  ])('%s, %s: %s', (a, b, lineage) => {
    expect(codeLineage(a, b, years)).toBe(lineage)
    expect(codeLineage(b, a, { a: years.b, b: years.a })).toBe(lineage)
  })

  test('other digits than the year\'s may not change', () => {
    expect(codeLineage('99010122P000000000017', '99010124P000000000017', years)).toBe('sameTail')
    expect(codeLineage('99010122P0000', '99010124P0001', years)).toBeNull()
  })
})

describe('projects of two years', () => {
  const states = (before: Partial<MatchableProject>, after: Partial<MatchableProject>) => {
    const [found] = matchProjects([projectRow({ ...before, year: 2022 }), projectRow({ ...after, year: 2023 })]).years
    return found!.matches.map(({ state, confidence }) => `${state} ${confidence}`)[0] ?? 'dropped and new'
  }

  test.each([
    ['kept sure', { name: '招商经费2022' }, { name: '2023年招商经费' }], ['renamed possible', { name: '园区招商引资经费' }, { name: '招商引资专项经费' }],
    ['renamed sure', { name: '园区招商引资经费', projectCode: '99010122P00000000001A' }, { name: '招商引资专项经费', projectCode: '99010123P00000000001A' }],
    ['dropped and new', { name: '招商经费' }, { name: '道路养护' }], ['dropped and new', { name: '招商经费', projectCode: '501001001' }, { name: '道路养护', projectCode: '501001001' }],
    ['dropped and new', { name: '招商经费', departmentId: 'd1' }, { name: '招商专项' }],
  ])('%s: %j, %j', (state, before, after) => {
    expect(states(before, after)).toBe(state)
  })

  test('are matched one to one, the best first', () => {
    const [found] = matchProjects([
      projectRow({ projectId: 'a', name: '道路养护经费', year: 2022 }), projectRow({ projectId: 'b', name: '道路养护经费一期', year: 2022 }),
      projectRow({ projectId: 'c', name: '道路养护经费', year: 2023 }),
    ]).years
    expect(found!.matches.map(({ earlier, later }) => earlier.projectId + later.projectId)).toEqual(['ac'])
    expect(found!.dropped.map(({ projectId }) => projectId)).toEqual(['b'])
  })

  test('of other departments, or without a year, are never matched; a missing year is skipped', () => {
    expect(matchProjects([projectRow({ year: 2022 }), projectRow({ year: 2023, departmentId: 'd2' }), projectRow({ year: null })]).years).toEqual([])
    expect(matchProjects([projectRow({ year: 2022 }), projectRow({ year: 2025 })]).years.map(({ from, to, matches }) => [from, to, matches.length])).toEqual([[2022, 2025, 1]])
  })

  test('are what a person decided: joined, kept apart, or said to have no other', () => {
    const rows = [projectRow({ projectId: 'a', name: '招商经费', year: 2022 }), projectRow({ projectId: 'b', name: '招商经费', year: 2023 }), projectRow({ projectId: 'c', name: '文化活动', year: 2023 })]
    const decided = (...decisions: { earlier: string | null; later: string | null; same: boolean }[]) => {
      const { years: [found], unused } = matchProjects(rows, decisions)
      return [found!.matches.map(({ earlier, later, confidence }) => `${earlier.projectId}${later.projectId} ${confidence}`), unused.length]
    }
    expect(decided()).toEqual([['ab sure'], 0])
    expect(decided({ earlier: 'a', later: 'c', same: true })).toEqual([['ac decided'], 0])
    expect(decided({ earlier: 'a', later: 'b', same: false })).toEqual([[], 0])
    expect(decided({ earlier: 'a', later: null, same: false })).toEqual([[], 0])
    expect(decided({ earlier: 'gone', later: 'b', same: true }, { earlier: null, later: null, same: true })).toEqual([['ab sure'], 2])
    expect(decided({ earlier: 'a', later: 'c', same: true }, { earlier: 'a', later: 'b', same: true })[0]).toEqual(['ab decided'])
  })

  const projects = fc.array(fc.record({ name, code: fc.option(fc.constantFrom('501001001', '99010122P00000000001A', '99010123P00000000001A')), year: fc.constantFrom(2022, 2023), departmentId: fc.constantFrom('d1', 'd2') }), { maxLength: 14 })
    .map((all) => all.map(({ code, ...rest }, i) => projectRow({ ...rest, projectId: `p${i}`, projectCode: code })))

  test('are each matched at most once, within a department, or else dropped or new', () => {
    fc.assert(fc.property(projects, (all) => {
      const { years } = matchProjects(all)
      const seen = years.flatMap(({ matches, dropped, added }) => [...matches.flatMap(({ earlier, later }) => [earlier, later]), ...dropped, ...added])
      expect(new Set(seen.map(({ projectId }) => projectId)).size).toBe(seen.length)
      for (const { departmentId, from, to } of years) expect(seen.filter((project) => project.departmentId === departmentId).length).toBe(all.filter((project) => project.departmentId === departmentId && (project.year === from || project.year === to)).length)
    }))
  })

  test('are the same matches in any order of rows', () => {
    fc.assert(fc.property(projects.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, other]) => {
      expect(matchProjects(other)).toEqual(matchProjects(all))
    }))
  })

  test('are the same matches when time is turned round', () => {
    fc.assert(fc.property(projects, (all) => {
      const pairs = (rows: readonly MatchableProject[]) => matchProjects(rows).years.flatMap(({ matches }) => matches.map(({ earlier, later, score, confidence }) => `${[earlier.projectId, later.projectId].sort().join()} ${score} ${confidence}`)).sort()
      const turned = (code: string | null) => code?.replace(/^(\d{6})(2[23])P/u, (_, district: string, year: string) => `${district}${year === '22' ? '23' : '22'}P`) ?? null
      expect(pairs(all.map((row) => ({ ...row, year: row.year === 2022 ? 2023 : 2022, projectCode: turned(row.projectCode) })))).toEqual(pairs(all))
    }))
  })
})

test('an assignment is stable: no two that were left would both do better together', () => {
  const candidate = fc.record({ earlier: fc.constantFrom('a', 'b', 'c'), later: fc.constantFrom('x', 'y', 'z'), score: fc.nat(5), closer: fc.constant(0) })
  fc.assert(fc.property(fc.uniqueArray(candidate, { selector: ({ earlier, later }) => earlier + later }), (candidates) => {
    const chosen = assign(candidates)
    const best = (id: string) => chosen.find(({ earlier, later }) => earlier === id || later === id)?.score ?? -1
    for (const { earlier, later, score } of candidates) expect(score > best(earlier) && score > best(later)).toBe(false)
  }))
})
