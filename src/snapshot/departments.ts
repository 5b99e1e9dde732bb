import type { RegisteredDepartment } from '../model/departments.ts'
import type { TargetDocument } from '../model/targetDocument.ts'
import { districtOf, printedCode, printedName } from './printedDepartment.ts'

/** What the register says of a document: one department, none, or several that it could be. */
export interface Match {
  /** The department itself, before mergers. */
  department: RegisteredDepartment | null
  /** What told: the printed name, or only the project codes. */
  by: 'name' | 'prefix' | null
  ambiguous: readonly string[]
}

/**
 * Finds a document's department: by code and name, else by a name that holds in its year, else by the beginning of all
 * its project codes. What the document prints may not contradict the entry: another jurisdiction, another division in
 * the project codes, and for a match by prefix another code or name.
 */
export function matchDepartment(document: TargetDocument, register: readonly RegisteredDepartment[]): Match {
  const [code, name] = [printedCode(document), printedName(document)]
  const district = register.length === 0 ? null : districtOf(document)
  const possible = register.filter((entry) => !elsewhere(document.jurisdiction, district, entry))
  const named = name === null ? [] : possible.filter((entry) => holds(entry, name, document.year))
  const ways = [
    code === null ? [] : named.filter(({ codes }) => codes.includes(code)),
    named,
    name === null ? possible.filter((entry) => (code === null || entry.codes.includes(code)) && beginsAll(document, entry)) : [],
  ]
  const found = ways.find((way) => way.length > 0) ?? []
  if (found.length !== 1) return { department: null, by: null, ambiguous: found.map(({ id }) => id) }
  return { department: found[0]!, by: name === null ? 'prefix' : 'name', ambiguous: [] }
}

/** From a department's id to the id of what it became by renaming or merging, itself where it became nothing else. */
export function successors(register: readonly RegisteredDepartment[]): (id: string) => string {
  const into = new Map(register.flatMap(({ id, formedFrom }) => formedFrom.flatMap((entry) => (entry.id === undefined || entry.kind === 'split' ? [] : [[entry.id, id] as const]))))
  return (id) => {
    let last = id
    for (let step = 0; step <= register.length && into.has(last); step++) last = into.get(last)!
    return last
  }
}

/** Whether a printed name is the department's in a budget year; without a year any of its names will do. */
function holds({ names, aliases, formedFrom }: RegisteredDepartment, name: string, year: number | null): boolean {
  const during = (from: number | null, to: number | null) => year === null || ((from ?? year) <= year && year <= (to ?? year))
  return names.some((entry) => entry.name === name && during(entry.from, entry.to))
    || aliases.includes(name)
    || formedFrom.some((entry) => entry.kind !== 'split' && entry.name === name && during(null, entry.year - 1))
}

function elsewhere(stated: string | null, district: string | null, { jurisdiction }: RegisteredDepartment): boolean {
  return (stated !== null && jurisdiction.name !== null && stated !== jurisdiction.name)
    || (district !== null && jurisdiction.code !== null && district !== jurisdiction.code)
}

function beginsAll({ projects }: TargetDocument, { projectCodePrefixes }: RegisteredDepartment): boolean {
  return projects.length > 0 && projectCodePrefixes.some((prefix) => projects.every(({ code }) => code?.startsWith(prefix) === true))
}
