import { isLocal, LOCAL_PREFIX } from '../model/localReading.ts'
import type { Messages } from './zh.ts'

export interface NamedDepartment {
  departmentId: string
  code: string | null
  name: string | null
  identity: string
}

export function departmentsById<T extends NamedDepartment>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.departmentId, row]))
}

/** Says of a department of the reader's own documents that it is none of the published ones. */
const markLocal = (departmentId: string, label: string, words: Messages) => (isLocal(departmentId) ? words.open.localName(label) : label)

/** The department's name as printed, or what stands for it where none is. */
export function departmentLabel(department: NamedDepartment, words: Messages): string {
  return markLocal(department.departmentId, publishedLabel(department, words), words)
}

function publishedLabel({ departmentId, code, name, identity }: NamedDepartment, words: Messages): string {
  if (name !== null) return name
  if (code === null) return words.department.unnamedAlone(departmentId.replace(LOCAL_PREFIX, ''))
  return identity === 'project-code' ? words.department.unnamed(code) : words.department.codeOnly(code)
}

/** Endings of the head office's name that every department shares and a label can spare. */
const ENDINGS = /(?:管理委员会)?本级$|管理委员会$/u

/** The same, short enough for a chart: the whole name stands in tooltip and table. */
export function departmentShort(department: NamedDepartment, words: Messages): string {
  return markLocal(department.departmentId, publishedShort(department, words), words)
}

function publishedShort(department: NamedDepartment, words: Messages): string {
  if (department.name !== null) return department.name.replace(ENDINGS, '') || department.name
  return department.code === null ? publishedLabel(department, words) : words.department.unnamedShort(department.code)
}

const OPERATORS: Record<string, string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '' }

/** Operator, figure and unit as printed, e.g. `≥20个`; null without a figure. */
export function targetText({ operator, value, unit }: { operator: string | null; value: number | null; unit: string | null }, words: Messages): string | null {
  if (value === null) return null
  return `${operator === null ? '' : (OPERATORS[operator] ?? operator)}${words.format.number(value, 4)}${unit ?? ''}`
}
