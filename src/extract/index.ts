/** Bytes of one published document → target document. The same code in Node and in the browser. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type Diagnostic, type Locator, type RecruitmentGoal, SCHEMA_VERSION, type TargetDocument } from '../model/targetDocument.ts'
import { assembleProject } from './assemble.ts'
import { type LayoutReading, type Line, type RawProject, lineLocator } from './blocks.ts'
import { tableTitle } from './labels.ts'
import { chooseLayout } from './layouts/index.ts'
import { diagnostic } from './messages.ts'
import type { ByteSource, Assets } from './ports.ts'
import { readBytes } from './readers/index.ts'
import { type Reading, isFailure } from './readers/reading.ts'
import { checkCount, checkList } from './steps/checkLists.ts'
import { checkTables, numberGaps } from './steps/checkTables.ts'
import { goalsInIndicators, goalsInText } from './steps/findRecruitmentGoals.ts'
import { departmentOf, jurisdictionOf, labelledYears, yearOf } from './steps/identity.ts'
import { type Narrative, type Paragraph, readNarrative } from './steps/narrative.ts'
import { LONGEST_NARRATIVE, type NarrativeContext, narrativeFacts, placedFacts } from './steps/narrativeFacts.ts'
import { type ProjectList, countsIn, directoryIn, splitProjectLists } from './steps/projectLists.ts'
import { splitTables } from './steps/splitTables.ts'

/** `document` is null where nothing could be read; diagnostics of severity `error` mean the reading must not be used. */
export interface Extraction {
  document: TargetDocument | null
  diagnostics: Diagnostic[]
}

export async function extractDocument(source: ByteSource, assets: Assets = {}): Promise<Extraction> {
  const reading = await readBytes(source.bytes, assets)
  assets.onStep?.({ step: 'tables' })
  if (isFailure(reading)) return failed(diagnostic('error', reading.code, null, ...(reading.words as [never])))
  const stated = splitProjectLists(reading)
  const tables = readTables(stated.rest)
  if (tables !== null) return assemble(source, reading, tables, stated)
  const whole = stated.lists.length === 0 ? null : readTables(reading)
  return whole === null ? failed(diagnostic('error', 'not-a-target-table', null)) : assemble(source, reading, whole, { lists: [], accounted: new Set() })
}

function readTables(reading: Reading): LayoutReading | null {
  const tables = chooseLayout(reading)?.read(reading)
  return tables === undefined || tables.projects.length === 0 ? null : tables
}

const failed = (reason: Diagnostic): Extraction => ({ document: null, diagnostics: [reason] })

function assemble(source: ByteSource, reading: Reading, tables: LayoutReading, stated: { lists: ProjectList[]; accounted: ReadonlySet<number> }): Extraction {
  const firstTable = tables.projects.reduce((first, project) => Math.min(first, project.line), Infinity)
  const before = reading.lines.filter((line) => line.number < firstTable && !stated.accounted.has(line.number))
  const narrative = readNarrative(before, reading.wrapped)
  const directory = directoryIn(before)
  const counts = countsIn(before, reading.wrapped)
  const accounted = [tables.accounted, narrative.accounted, stated.accounted, new Set([...(directory?.accounted ?? []), ...counts.map(({ line }) => line)])]
  const assembled = tables.projects.map(assembleProject)
  const projects = assembled.map(({ project }) => project)
  const printed = reading.lines.filter((line) => line.text.trim() !== '')
  const unplaced = printed.filter((line) => !accounted.some((part) => part.has(line.number)))
  const heads = headLines(reading, firstTable)
  const headNumbers = new Set(heads.map(({ number }) => number))
  const labelled = labelledYears(reading.lines).map(({ year, line }) => ({ year, isHead: headNumbers.has(line) }))
  const { year, yearBasis } = yearOf(heads.map(({ text }) => text.trim()), labelled, tables.projects, narrative)
  const head = tables.projects.find((project) => (project.department ?? project.agency) !== null)
  const printedHead = head?.department ?? head?.agency ?? null
  const department = departmentOf(printedHead?.text ?? null)
  const document: TargetDocument = {
    schemaVersion: SCHEMA_VERSION,
    source: { name: source.name, format: reading.format, sha256: bytesToHex(sha256(source.bytes)), bytes: source.bytes.length },
    jurisdiction: jurisdictionOf(department.name),
    department,
    year, yearBasis,
    departmentTargets: narrative.items.map((item) => ({ title: item.title, indicator: item.indicator, locator: lineLocator(item.line) })),
    projects,
    recruitmentGoals: recruitmentGoals(narrative, projects, tables.projects),
    diagnostics: [
      ...reading.diagnostics,
      ...(reading.cutOff ? [diagnostic('error', 'text-cut-off', lineLocator(printed.at(-1)!.number))] : []),
      ...tables.diagnostics,
      ...checkTables(tables.projects, reading.trailingBlank, hasOwnTables(reading)),
      ...splitTables(reading.blocks ?? []),
      ...numberGaps(tables.projects, reading.lines),
      ...stated.lists.flatMap((list) => checkList(list, projects, false)),
      ...(directory === null ? [] : checkList(directory.list, projects, true)),
      ...counts.flatMap((count) => checkCount(count, projects)),
      ...assembled.flatMap((one) => one.diagnostics),
      ...runsOf(unplaced).map((run) => diagnostic('warning', 'lines-not-placed', lineLocator(run[0]!.number), run.length, run[0]!.text.trim())),
    ],
    coverage: { lines: printed.length, accounted: printed.length - unplaced.length + reported(unplaced) },
    ...factsOf(narrative, { head: department.name, year }),
  }
  const placed = withPlaces(document, reading)
  return { document: placed, diagnostics: placed.diagnostics }
}

/** Whether the tables are cells of a document, not runs of a text. */
const hasOwnTables = ({ format, blocks }: Reading) => format !== 'txt' && (blocks !== null || format === 'doc')

/** Short lines that may title the document: before the first table, and its own first rows. */
function headLines({ lines }: Reading, firstTable: number): Line[] {
  const before = lines.filter((line) => line.number < firstTable).slice(0, 5)
  const opening = lines.filter((line) => line.number >= firstTable && tableTitle(line.text) === null).slice(0, 4)
  return [...before, ...opening].filter((line) => line.text.trim().length <= 60)
}

/** Nothing where the document has no narrative, or a text too long to be one. */
function factsOf({ overall, itemised, safeguards }: Narrative, context: NarrativeContext): Pick<TargetDocument, 'narrativeFacts'> {
  const letters = [...overall, ...itemised, ...safeguards].reduce((sum, { text }) => sum + text.length, 0)
  return letters === 0 || letters > LONGEST_NARRATIVE ? {} : { narrativeFacts: narrativeFacts({ overall, itemised, safeguards }, context) }
}

/** Steps name a place by the number of its printed piece; a document's own locator takes its stead. */
function withPlaces(document: TargetDocument, { locate }: Reading): TargetDocument {
  const place = (locator: Locator) => ('line' in locator ? locate(locator.line) : locator)
  const placed = <T extends { locator: Locator | null }>(one: T): T => (one.locator === null ? one : { ...one, locator: place(one.locator) })
  return {
    ...document,
    departmentTargets: document.departmentTargets.map(placed),
    projects: document.projects.map((project) => placed({ ...project, indicators: project.indicators.map(placed) })),
    recruitmentGoals: document.recruitmentGoals.map(placed),
    diagnostics: document.diagnostics.map(placed),
    ...(document.narrativeFacts === undefined ? {} : { narrativeFacts: placedFacts(document.narrativeFacts, place) }),
  }
}

function recruitmentGoals(narrative: Narrative, projects: TargetDocument['projects'], raw: readonly RawProject[]): RecruitmentGoal[] {
  const titles = new Set(narrative.items.map((item) => item.line))
  const inParagraph = (where: 'overall' | 'itemised') => (paragraph: Paragraph) => {
    const lineAt = linesOf(paragraph)
    return goalsInText({ where, projectCode: null, text: paragraph.text, locate: (offset) => lineLocator(lineAt(offset)) })
  }
  return [
    ...narrative.overall.flatMap(inParagraph('overall')),
    ...narrative.itemised.filter((paragraph) => !titles.has(paragraph.lines[0]!.number) || /[：:]/u.test(paragraph.text)).flatMap(inParagraph('itemised')),
    ...projects.flatMap((project, index) => project.goals.flatMap((text) => goalsInText({
      where: 'projectGoal', projectCode: project.code, text,
      locate: () => lineLocator(raw[index]!.goals?.line ?? raw[index]!.line),
    }))),
    ...projects.flatMap(goalsInIndicators),
  ]
}

/** Finds the printed line in which an offset of a paragraph's joined text lies. */
function linesOf({ text, lines }: Paragraph): (offset: number) => number {
  const ends: number[] = []
  let end = 0
  for (const line of lines) {
    if (!text.startsWith(line.text, end)) end += 1
    end += line.text.length
    ends.push(end)
  }
  return (offset) => {
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (offset < ends[middle]!) high = middle
      else low = middle + 1
    }
    return lines[low]!.number
  }
}

/** Lines that no part of the form claims, in runs: each run is reported once. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run !== undefined && line.number - run.at(-1)!.number <= 1 + line.gap) run.push(line)
    else runs.push([line])
  }
  return runs
}

const reported = (lines: readonly Line[]) => runsOf(lines).reduce((sum, run) => sum + run.length, 0)
