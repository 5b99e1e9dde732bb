import { describe, expect, test } from 'vitest'
import type { RegisteredDepartment } from '../../src/model/departments.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { buildTables } from '../../src/snapshot/buildTables.ts'
import { readDepartmentFile } from '../../src/snapshot/departmentFile.ts'
import { departmentKey } from '../../src/snapshot/identity.ts'
import { judgement, project, RULES, targetDocument } from '../support/documents.ts'

const entry = (id: string, over: Partial<RegisteredDepartment> = {}): RegisteredDepartment => ({
  id, jurisdiction: { code: null, name: null }, codes: [], names: [], aliases: [], projectCodePrefixes: [], formedFrom: [], source: '虚构', ...over,
})
const named = (name: string, from: number | null = null, to: number | null = null) => ({ name, from, to })
const printed = (seed: string, name: string | null, code: string | null = null, over: Partial<TargetDocument> = {}) => targetDocument(seed, { department: { code, name }, ...over })
const idOf = (document: TargetDocument, ...register: RegisteredDepartment[]) => departmentKey(document, register).id

describe('the register', () => {
  const trade = entry('trade', { codes: ['803001'], names: [named('商务局', 2022, 2023), named('商务和投资局', 2024)], aliases: ['某区商务局'] })

  test.each<[string, TargetDocument]>([
    ['code and name', printed('0a', '商务局', '803001', { year: 2022 })],
    ['a later name', printed('0a', '商务和投资局', '803001', { year: 2025 })],
    ['a name without its code', printed('0a', '商务局', null, { year: 2023 })],
    ['an alias', printed('0a', '某区商务局', '999', { year: 2030 })],
    ['a name in a document that states no year', printed('0a', '商务和投资局', null, { year: null })],
  ])('tells a department by %s', (_, document) => {
    expect(departmentKey(document, [trade])).toMatchObject({ id: 'trade', identity: 'registered', ambiguous: [] })
  })

  test('does not by a name outside its years, nor by a code alone', () => {
    expect(idOf(printed('0a', '商务和投资局', '803001', { year: 2022 }), trade)).toMatch(/^803001-/u)
    expect(idOf(printed('0a', null, '803001', { projects: [] }), trade)).toBe('803001')
  })

  test('tells a document that prints no name by the beginning of all its project codes', () => {
    const logistics = entry('118', { projectCodePrefixes: ['118001'] })
    expect(departmentKey(printed('0a', null), [logistics])).toMatchObject({ id: '118', code: '118001', identity: 'project-code' })
    expect(idOf(printed('0a', null, null, { projects: [project(), project({ code: '990001001' })] }), logistics)).not.toBe('118')
    expect(idOf(printed('0a', '另一个局'), logistics)).not.toBe('118')
    expect(idOf(printed('0a', null, '777'), logistics)).not.toBe('118')
  })

  test('never reaches into another jurisdiction, by its name or by the division in the project codes', () => {
    const here = { ...trade, jurisdiction: { code: '990101', name: '甲区' } }
    const long = (division: string) => ({ year: 2022, projects: [project({ code: `${division}22P00H00E100020` })] })
    expect(idOf(printed('0a', '商务局', '803001', { year: 2022, jurisdiction: '甲区' }), here)).toBe('trade')
    expect(idOf(printed('0a', '商务局', '803001', { year: 2022, jurisdiction: '乙区' }), here)).not.toBe('trade')
    expect(idOf(printed('0a', '商务局', '803001', long('990101')), here)).toBe('trade')
    expect(idOf(printed('0a', '商务局', '803001', long('990102')), here)).not.toBe('trade')
  })

  test('gives a document that could be of two to neither, and says so', () => {
    const [a, b] = [entry('a', { jurisdiction: { code: null, name: '甲区' }, names: [named('商务局')] }), entry('b', { jurisdiction: { code: null, name: '乙区' }, names: [named('商务局')] })]
    expect(departmentKey(printed('0a', '商务局', '803001'), [a, b])).toMatchObject({ id: expect.stringMatching(/^803001-/u), ambiguous: ['a', 'b'] })
  })

  test('lends no id of its own to a document it does not know', () => {
    expect(departmentKey(printed('0a', null, '803001', { projects: [] }), [entry('803001', { names: [named('商务局')] })])).toMatchObject({ id: 'd-0a0a0a0a0a0a', identity: 'none' })
  })
})

describe('a department that was formed from others', () => {
  const old = entry('old', { names: [named('招商局', null, 2023)], codes: ['1001'] })
  const other = entry('other', { names: [named('外事局', null, 2023)] })
  const next = entry('next', {
    names: [named('投资促进局', 2024)], codes: ['1001'], jurisdiction: { code: null, name: null },
    formedFrom: [{ id: 'old', year: 2024, kind: 'merged', source: '虚构' }, { id: 'other', year: 2024, kind: 'merged', source: '虚构' }, { name: '驻外办', year: 2024, kind: 'merged', source: '虚构' }],
  })
  const documents = [printed('0a', '招商局', '1001', { year: 2022 }), printed('0b', '外事局', '1002', { year: 2023 }), printed('0c', '驻外办', null, { year: 2023 }), printed('0d', '投资促进局', '1001', { year: 2025 })]
  const { departments, projects } = buildTables(documents, documents.map((document) => judgement(document)), RULES, { register: [old, other, next] })

  test('is one through the years with all that went into it, each document with the name it prints', () => {
    expect(departments).toHaveLength(1)
    expect(departments[0]).toMatchObject({
      department_id: 'next', name: '投资促进局', code: '1001', identity: 'registered', documents: 4,
      names: '2022:招商局\n2023:外事局\n2023:驻外办\n2025:投资促进局', formed_from: '2024:merged:招商局\n2024:merged:外事局\n2024:merged:驻外办',
    })
    expect(new Set(projects.map((row) => row.department_id))).toEqual(new Set(['next']))
  })

  test('follows through several steps', () => {
    expect(idOf(documents[0]!, old, other, next, entry('last', { formedFrom: [{ id: 'next', year: 2026, kind: 'renamed', source: '虚构' }] }))).toBe('last')
  })

  test('by division leaves the documents of the undivided one to it', () => {
    const half = (id: string) => entry(id, { names: [named(`${id}局`, 2024)], formedFrom: [{ id: 'old', year: 2024, kind: 'split', source: '虚构' }] })
    expect(idOf(documents[0]!, old, half('a'), half('b'))).toBe('old')
  })
})

describe('the file of departments', () => {
  const file = (...departments: unknown[]) => readDepartmentFile('departments.json', JSON.stringify({ schemaVersion: 1, departments }))
  const merged = (id: string, year = 2024) => ({ id, year, kind: 'merged' as const, source: '虚构' })

  test('of the form described is read as it is', () => {
    const good = [entry('a', { names: [named('甲局', null, 2023)], codes: ['1001'] }), entry('b', { names: [named('乙局', 2024)], codes: ['1001'], formedFrom: [merged('a')] })]
    expect(file(...good)).toEqual({ departments: good, problems: [] })
  })

  test.each<[string, RegisteredDepartment[], string, RegExp]>([
    ['one id twice', [entry('a'), entry('a')], '/departments/1/id', /is that of \/departments\/0/u],
    ['a predecessor that is not there', [entry('a', { formedFrom: [merged('z')] })], '/departments/0/formedFrom/0', /"z" is not in the register/u],
    ['a predecessor that goes into two', [entry('z'), entry('a', { formedFrom: [merged('z')] }), entry('b', { formedFrom: [merged('z')] })], '/departments/1/formedFrom/0', /both "a" and "b"/u],
    ['a circle', [entry('a', { formedFrom: [merged('b')] }), entry('b', { formedFrom: [merged('a')] })], '/departments/0/formedFrom/0', /its own predecessor/u],
    ['a name that means two in one year', [entry('a', { names: [named('甲局', 2020, 2023)] }), entry('b', { names: [named('甲局', 2023)] })], '/departments/1/names', /both "a" and "b" in one jurisdiction and year/u],
    ['an alias that is another’s name', [entry('a', { names: [named('甲局')] }), entry('b', { aliases: ['甲局'] })], '/departments/1/names', /"甲局" means both/u],
    ['a code that means two', [entry('a', { codes: ['1001'] }), entry('b', { codes: ['1001'] })], '/departments/1/codes', /"1001" means both "a" and "b"/u],
    ['a prefix within another’s', [entry('a', { projectCodePrefixes: ['118'] }), entry('b', { projectCodePrefixes: ['118001'] })], '/departments/1/projectCodePrefixes', /"118001" means both/u],
    ['a jurisdiction that is no division code', [entry('a', { jurisdiction: { code: '13', name: null } })], '/departments/0/jurisdiction/code', /pattern/u],
  ])('with %s is refused at its place', (_, departments, path, message) => {
    const { departments: none, problems } = file(...departments)
    expect(none).toEqual([])
    expect(problems.find((problem) => problem.path === path)?.en, JSON.stringify(problems)).toMatch(message)
    expect(problems[0]!.zh).toMatch(/请对照 data\/schema\/departments\.schema\.json/u)
  })

  test('lets two districts use one code and name, and one department after another use them', () => {
    const district = (id: string, name: string) => entry(id, { jurisdiction: { code: null, name }, codes: ['1001'], names: [named('商务局')] })
    expect(file(district('a', '甲区'), district('b', '乙区')).problems).toEqual([])
    expect(file(entry('a', { codes: ['1001'], names: [named('甲局', 2020, 2022)] }), entry('b', { codes: ['1001'], names: [named('乙局', 2023)] })).problems).toEqual([])
  })
})
