import type { Line, RawProject } from '../blocks.ts'
import type { YearBasis } from '../../model/targetDocument.ts'
import type { Narrative } from './narrative.ts'

/**
 * Year and department as far as the document states them.
 * Project codes of 16 or more characters: digits 1–6 the administrative division, 7–8 the budget year (domain.md T03).
 */

const LONG_CODE = /^(\d{6})(\d{2})[0-9A-Z]{8,}$/u

export function codeYear(code: string | null): number | null {
  const match = LONG_CODE.exec(code ?? '')
  return match === null ? null : 2000 + Number(match[2])
}

const YEAR_LABEL = '(?:预算|计划|申报|财政|所属|填报|执行|绩效|目标)?年[度份]'
const LABELLED_YEAR = new RegExp(`^${YEAR_LABEL}[:：]?(20\\d{2})年?度?$`, 'u')
const LABEL_ALONE = new RegExp(`^${YEAR_LABEL}[:：]?$`, 'u')
const YEAR_ALONE = /^(20\d{2})年?度?$/u
const LONGEST_LABELLED = 40

/** `预算年度：2031` in one line or cell, or a cell `年度` with the year in the next: the budget years that a document labels, with the lines they stand in. */
export function labelledYears(lines: readonly Line[]): { year: number; line: number }[] {
  const words = (line: Line | undefined) => (line === undefined || line.text.length > LONGEST_LABELLED ? '' : line.text.replace(/\s+/gu, ''))
  return lines.flatMap((line, index) => {
    const text = words(line)
    const year = LABELLED_YEAR.exec(text)?.[1] ?? (LABEL_ALONE.test(text) ? YEAR_ALONE.exec(words(lines[index + 1]))?.[1] : undefined)
    return year === undefined ? [] : [{ year: Number(year), line: line.number }]
  })
}

const TITLES: readonly RegExp[] = [
  /(20\d{2})\s*年(?:度)?[^，。]{0,40}(?:预算|绩效)/u,
  /^[（(]?\s*(20\d{2})\s*年度?\s*[）)]?$/u,
  /(?:绩效|预算|目标)[^，。]{0,20}[（(]\s*(20\d{2})\s*年度?\s*[）)]/u,
  /[（(]\s*(20\d{2})\s*年度?\s*[）)][^，。]{0,20}(?:绩效|预算|目标)/u,
]

/**
 * The budget year and what it rests on: the document's own title or head, else what its tables label as the year, else the
 * project codes, else dates in its tables and goals. `labelled`: years with a label, `isHead` where they stand in the head.
 */
export function yearOf(
  titleLines: readonly string[], labelled: readonly { year: number; isHead: boolean }[], projects: readonly RawProject[], narrative: Narrative,
): { year: number | null; yearBasis: YearBasis | null } {
  for (const line of titleLines) {
    const title = TITLES.map((pattern) => pattern.exec(line)).find((match) => match !== null)
    if (title !== undefined) return { year: Number(title[1]), yearBasis: 'title' }
  }
  const byHead = labelled.find(({ isHead }) => isHead)
  if (byHead !== undefined) return { year: byHead.year, yearBasis: 'title' }
  const byLabel = mostFrequent(labelled.map(({ year }) => year))
  if (byLabel !== null) return { year: byLabel, yearBasis: 'text' }
  const byCode = mostFrequent(projects.map((project) => codeYear(project.code?.text ?? null)))
  if (byCode !== null) return { year: byCode, yearBasis: 'project-code' }
  const inTables = projects.flatMap((project) => [...(project.goals?.paragraphs ?? []), ...project.rows.map((row) => row.value)])
  const byText = mostFrequent(inTables.flatMap(yearsIn)) ?? mostFrequent(narrative.overall.flatMap(({ text }) => yearsIn(text)))
  return byText === null ? { year: null, yearBasis: null } : { year: byText, yearBasis: 'text' }
}

/** Years that state a plan: not a document number (〔2021〕), not a year looked back on. */
function yearsIn(text: string): number[] {
  const plan = text.replace(/[〔[［(（](?:20)\d{2}[〕\]］)）]/gu, '').replace(/在?20\d{2}年?[“"][^“”"]{0,60}[”"]?的?基础上/gu, '')
  return [...plan.matchAll(/(20\d{2})\s*年/gu)].map((match) => Number(match[1]))
}

function mostFrequent(years: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>()
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

/** `900001某某管理委员会本级` → code and name; a cell without a number is a name. */
export function departmentOf(printed: string | null): { code: string | null; name: string | null } {
  const text = (printed ?? '').trim()
  if (text === '') return { code: null, name: null }
  const match = /^[[【(（]?(\d{3,12})[\]】)）]?\s*[-－—]?\s*(.*)$/u.exec(text)
  return match === null ? { code: null, name: text } : { code: match[1]!, name: match[2] === '' ? null : match[2]! }
}

/**
 * The jurisdiction as far as the document states it: a district, county or city named at the start of the department's
 * name. Development zones (开发区, 商务区 …) are no jurisdiction, and a division code alone names none here.
 */
export function jurisdictionOf(departmentName: string | null): string | null {
  const named = /^(?:[\p{Script=Han}]{2,4}省)?(?:[\p{Script=Han}]{2,5}市)?([\p{Script=Han}]{2,5}?(?:区|县|旗))/u.exec(departmentName ?? '')
  if (named === null || /(?:开发|商务|园|聚集|集聚|高新|保税|示范|合作|产业|经济|物流|新城|景)区$/u.test(named[1]!)) return null
  return named[1]!
}
