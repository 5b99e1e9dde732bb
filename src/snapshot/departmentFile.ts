import schema from '../../data/schema/departments.schema.json' with { type: 'json' }
import type { RegisteredDepartment } from '../model/departments.ts'
import { successors } from './departments.ts'
import { parseJson, schemaCheck, type Remedy } from './jsonCheck.ts'
import type { Problem } from './SnapshotError.ts'

const REMEDY: Remedy = {
  zh: '请对照 data/schema/departments.schema.json 更正。',
  en: 'Correct it after data/schema/departments.schema.json.',
}
const check = schemaCheck<{ schemaVersion: 1; departments: RegisteredDepartment[] }>(schema, REMEDY)

/**
 * Parses and checks the text of `data/departments.json`: form, ids that are there once, predecessors that exist and
 * go into one department only, and that no code, name or prefix can mean two departments of one jurisdiction and year.
 */
export function readDepartmentFile(file: string, text: string): { departments: readonly RegisteredDepartment[]; problems: readonly Problem[] } {
  const parsed = parseJson(file, text, REMEDY)
  if (parsed.problems.length > 0) return { departments: [], problems: parsed.problems }
  const { value, problems } = check(file, parsed.value)
  if (value === null) return { departments: [], problems }
  const { departments } = value
  const told: Tell = (index, field, zh, en) => ({ file, path: `/departments/${index}/${field}`, zh: `${zh}。${REMEDY.zh}`, en: `${en}. ${REMEDY.en}` })
  const lineage = departments.flatMap((department, index) => [...sameId(departments, index, told), ...lineageProblems(departments, department, index, told)])
  const found = lineage.length > 0 ? lineage : departments.flatMap((_, index) => clashes(departments, index, told))
  return { departments: found.length === 0 ? departments : [], problems: found }
}

type Tell = (index: number, field: string, zh: string, en: string) => Problem

function sameId(departments: readonly RegisteredDepartment[], index: number, tell: Tell): Problem[] {
  const { id } = departments[index]!
  const first = departments.findIndex((department) => department.id === id)
  return first === index ? [] : [tell(index, 'id', `编号“${id}”与 /departments/${first} 重复`, `the id "${id}" is that of /departments/${first}`)]
}

function lineageProblems(departments: readonly RegisteredDepartment[], { id, formedFrom }: RegisteredDepartment, index: number, tell: Tell): Problem[] {
  return formedFrom.flatMap(({ id: from, kind }, at): Problem[] => {
    const field = `formedFrom/${at}`
    if (from === undefined) return []
    if (!departments.some((other) => other.id === from)) return [tell(index, field, `名录中没有“${from}”`, `"${from}" is not in the register`)]
    if (kind === 'split') return []
    const other = departments.find((department) => department.id !== id && department.formedFrom.some((entry) => entry.id === from && entry.kind !== 'split'))
    if (other !== undefined) return [tell(index, field, `“${from}”同时并入“${id}”和“${other.id}”；拆分请写 split`, `"${from}" goes into both "${id}" and "${other.id}"; for a division write split`)]
    return circles(departments, id) ? [tell(index, field, `“${id}”经由前身又回到自己`, `"${id}" is its own predecessor`)] : []
  })
}

function circles(departments: readonly RegisteredDepartment[], id: string): boolean {
  const seen = new Set<string>()
  const from = (current: string): boolean => departments.find((department) => department.id === current)?.formedFrom
    .some(({ id: before, kind }) => kind !== 'split' && before !== undefined && (before === id || (!seen.has(before) && (seen.add(before), from(before))))) ?? false
  return from(id)
}

/** What two departments of one jurisdiction both claim in some year, unless one became the other. */
function clashes(departments: readonly RegisteredDepartment[], index: number, tell: Tell): Problem[] {
  const one = departments[index]!
  const final = successors(departments)
  return departments.slice(0, index).flatMap((other) => {
    if (final(one.id) === final(other.id) || !sameJurisdiction(one, other)) return []
    const names = namesOf(one).filter(({ name, from, to }) => namesOf(other).some((entry) => entry.name === name && overlap({ from, to }, entry)))
    const prefixes = one.projectCodePrefixes.filter((prefix) => other.projectCodePrefixes.some((entry) => prefix.startsWith(entry) || entry.startsWith(prefix)))
    const codes = one.codes.filter((code) => other.codes.includes(code))
    const both = [...names.map(({ name }) => ['names', name]), ...(overlap(span(one), span(other)) ? [...codes.map((code) => ['codes', code]), ...prefixes.map((prefix) => ['projectCodePrefixes', prefix])] : [])]
    return both.map(([field, text]) => tell(index, field!, `“${text}”在同一辖区、同一年份既指“${other.id}”又指“${one.id}”`, `"${text}" means both "${other.id}" and "${one.id}" in one jurisdiction and year`))
  })
}

interface Years {
  from: number | null
  to: number | null
}

const overlap = (a: Years, b: Years) => (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity)

/** Names with their years; aliases hold as long as the department does. */
const namesOf = (department: RegisteredDepartment) => [...department.names, ...department.aliases.map((name) => ({ name, ...span(department) }))]

function span({ names }: RegisteredDepartment): Years {
  if (names.length === 0) return { from: null, to: null }
  const open = (side: 'from' | 'to') => names.some((entry) => entry[side] === null)
  return {
    from: open('from') ? null : Math.min(...names.map(({ from }) => from ?? 0)),
    to: open('to') ? null : Math.max(...names.map(({ to }) => to ?? 0)),
  }
}

function sameJurisdiction({ jurisdiction: a }: RegisteredDepartment, { jurisdiction: b }: RegisteredDepartment): boolean {
  if (a.code !== null && b.code !== null) return a.code === b.code
  if (a.name !== null && b.name !== null) return a.name === b.name
  return a.code === b.code && a.name === b.name
}
