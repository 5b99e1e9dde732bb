/** The whole document as read, compact, for a terminal. */
import { locatorText } from '../../../src/model/locator.ts'
import type { Project, RecruitmentGoal, TargetDocument } from '../../../src/model/targetDocument.ts'
import { FIELDS, projectWords } from './problems.ts'
import { tableLines, wrapTo } from './terminalText.ts'
import { type Language, wordsOf } from './words.ts'

const INDENT = '  '

/** Lines no wider than `width` columns. */
export function documentLines(document: TargetDocument, width: number, language: Language): string[] {
  const words = wordsOf(language)
  const { source, jurisdiction, department, year, yearBasis, departmentTargets, projects, recruitmentGoals, coverage } = document
  const told = (...parts: (string | number | null)[]) => parts.filter((part) => part !== null).join(' ') || words.notTold
  return [
    ...wrapTo(`${source.name} · ${source.format} · ${source.bytes.toLocaleString('en-US')} B · SHA-256 ${source.sha256.slice(0, 12)}…`, width),
    ...wrapTo([
      `${words.jurisdiction}${words.colon}${told(jurisdiction)}`, `${words.department}${words.colon}${told(department.code, department.name)}`,
      `${words.year}${words.colon}${told(year, yearBasis === null ? null : `(${yearBasis})`)}`, `${words.lines}${words.colon}${coverage.accounted}/${coverage.lines}`,
    ].join(' · '), width),
    ...(departmentTargets.length === 0 ? [] : ['', `${words.itemised} (${departmentTargets.length})`]),
    ...departmentTargets.flatMap(({ title, indicator, locator }) => indented(`${locatorText(locator)} ${title}${indicator === null ? '' : ` → ${indicator}`}`, width)),
    ...projects.flatMap((project, index) => ['', ...projectLines(project, index + 1, width, language)]),
    ...(recruitmentGoals.length === 0 ? [] : ['', `${words.recruitment} (${recruitmentGoals.length})`]),
    ...recruitmentGoals.flatMap((goal) => indented(goalText(goal), width)),
  ]
}

function projectLines(project: Project, ordinal: number, width: number, language: Language): string[] {
  const words = wordsOf(language)
  const { purpose, goals, indicators, emptyCategories, locator } = project
  let above: readonly string[] = []
  const rows = indicators.map((row, index) => {
    const cells = FIELDS.map((field) => row[field])
    const [level1, level2, ...rest] = cells as [string, string, ...string[]]
    const shown = [String(index + 1), level1 === above[0] ? '' : level1, level1 === above[0] && level2 === above[1] ? '' : level2, ...rest, locatorText(row.locator)]
    above = cells
    return shown
  })
  return [
    `━━ ${ordinal} · ${locatorText(locator)}`,
    ...projectWords(project, language).flatMap((line) => wrapTo(line, width)),
    ...(purpose === '' ? [] : wrapTo(`${words.purpose}${words.colon}${purpose}`, width)),
    ...(goals.length === 0 ? [] : [`${words.goals}${words.colon.trimEnd()}`]), ...goals.flatMap((goal, index) => indented(`${index + 1}. ${goal}`, width)),
    ...(rows.length === 0 ? [] : [`${words.indicators}${words.colon.trimEnd()}`, ...tableLines(['#', ...FIELDS.map((field) => words.fields[field]), words.place], rows, width)]),
    ...(emptyCategories.length === 0 ? [] : wrapTo(`${words.empty}${words.colon}${emptyCategories.map(({ level1, level2 }) => [level1, level2].filter((part) => part !== '').join('/')).join(', ')}`, width)),
  ]
}

function goalText({ metric, threshold, operator, value, unit, where, locator, projectCode }: RecruitmentGoal): string {
  const size = threshold === null ? '' : ` (≥ ${threshold.value}${threshold.unit})`
  return `${locatorText(locator)} ${where}${projectCode === null ? '' : ` ${projectCode}`}: ${metric}${size} ${operator ?? ''} ${value ?? '—'}${unit ?? ''}`
}

const indented = (text: string, width: number) => wrapTo(text, width - INDENT.length).map((line) => INDENT + line)
