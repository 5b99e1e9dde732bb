/** The projects read against those the document says it has. */
import type { Diagnostic, Project } from '../../model/targetDocument.ts'
import { lineLocator } from '../blocks.ts'
import { diagnostic } from '../messages.ts'
import type { ListedProject, ProjectList, StatedCount } from './projectLists.ts'

/** `loose`: a title may print part of a project's name or more than it. */
export function checkList(list: ProjectList, projects: readonly Project[], loose: boolean): Diagnostic[] {
  const left = new Set(projects)
  const missing = unmatched(list.projects, left, loose)
  const at = lineLocator(list.line)
  if (loose && list.projects.length <= projects.length) return []
  return [
    ...(missing.length === 0 ? [] : [diagnostic('warning', 'projects-missing', at, missing.map(({ name }) => name), projects.length, list.projects.length)]),
    ...(left.size === 0 || loose ? [] : [diagnostic('warning', 'projects-not-listed', at, [...left].map(({ name }) => name))]),
    ...(missing.length === 0 && left.size === 0 ? totalDiffers(list.totalWan, projects, list.line) : []),
  ]
}

export function checkCount({ count, totalWan, line }: StatedCount, projects: readonly Project[]): Diagnostic[] {
  if (count !== projects.length) return [diagnostic('warning', 'project-count-differs', lineLocator(line), count, projects.length)]
  return totalDiffers(totalWan, projects, line)
}

const plain = (text: string) => text.normalize('NFKC').replace(/[\s()“”"'、,.:-]/gu, '')

/** Listed projects that none of `left` is; those that are leave it. Codes decide where both print them, else names. */
function unmatched(listed: readonly ListedProject[], left: Set<Project>, loose: boolean): ListedProject[] {
  const byKey = new Map<string, Project[]>()
  for (const project of left) for (const key of keysOf(project)) byKey.set(key, [...(byKey.get(key) ?? []), project].slice(-MOST_ALIKE))
  const missing = listed.filter((one) => {
    const keys = keysOf(one)
    const found = keys.flatMap((key) => byKey.get(key) ?? []).find((project) => left.has(project) && !(one.code !== null && project.code !== null && one.code !== project.code))
    return found === undefined || !left.delete(found)
  })
  if (!loose || left.size > MOST_ALIKE) return missing
  return missing.filter(({ name }) => {
    const found = [...left].find((project) => alike(plain(name), plain(project.name)))
    return found === undefined || !left.delete(found)
  })
}

/** More projects of one name, or more titles that print other words than the form, are not told apart. */
const MOST_ALIKE = 200
const keysOf = ({ code, name }: { code: string | null; name: string }) => [...(code === null ? [] : [`code ${code}`]), `name ${plain(name)}`]
const alike = (one: string, other: string) => one.includes(other) || other.includes(one)

/** Amounts may be rounded to 0.01 万元 each. */
const ROUNDED = 0.005

function totalDiffers(stated: number | null, projects: readonly Project[], line: number): Diagnostic[] {
  const budgets = projects.map(({ budgetWan }) => budgetWan)
  if (stated === null || budgets.some((budget) => budget === null)) return []
  const read = Math.round(budgets.reduce((sum: number, budget) => sum + budget!, 0) * 1e6) / 1e6
  return Math.abs(stated - read) <= ROUNDED * (projects.length + 1) ? [] : [diagnostic('warning', 'project-total-differs', lineLocator(line), stated, read)]
}
