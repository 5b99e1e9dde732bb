/** Bytes of one published document → target document. The same code in Node and in the browser. */
import { type Diagnostic, type RecruitmentGoal, SCHEMA_VERSION, type TargetDocument } from '../model/targetDocument.ts'
import { assembleProject } from './assemble.ts'
import { type LayoutReading, type Line, type RawProject, lineLocator } from './blocks.ts'
import { chooseLayout } from './layouts/index.ts'
import { diagnostic } from './messages.ts'
import type { ByteSource } from './ports.ts'
import { detectContent } from './readers/detect.ts'
import { type TextReading, readText } from './readers/txt.ts'
import { checkTables } from './steps/checkTables.ts'
import { goalsInIndicators, goalsInText } from './steps/findRecruitmentGoals.ts'
import { departmentOf, jurisdictionOf, yearOf } from './steps/identity.ts'
import { type Narrative, type Paragraph, readNarrative } from './steps/narrative.ts'

/** `document` is null where nothing could be read; diagnostics of severity `error` mean the reading must not be used. */
export interface Extraction {
  document: TargetDocument | null
  diagnostics: Diagnostic[]
}

export async function extractDocument(source: ByteSource): Promise<Extraction> {
  const kind = detectContent(source.bytes)
  if (kind === 'empty') return failed(diagnostic('error', 'empty-file', null))
  if (kind === 'pdf' || kind === 'zip' || kind === 'ole' || kind === 'rtf') {
    const words = { pdf: 'PDF', zip: 'Word/Excel (ZIP)', ole: 'Word/Excel 97', rtf: 'RTF' }[kind]
    return failed(diagnostic('error', 'format-not-read', null, words))
  }
  const text = kind === 'image' ? { code: 'binary' as const } : readText(source.bytes)
  if ('code' in text) {
    const code = { empty: 'empty-file', binary: 'binary-file', encoding: 'encoding-unknown' }[text.code] as 'empty-file' | 'binary-file' | 'encoding-unknown'
    return failed(diagnostic('error', code, null))
  }
  const layout = chooseLayout(text.lines)
  if (layout === null) return failed(diagnostic('error', 'not-a-target-table', null))
  const reading = layout.read(text.lines)
  if (reading.projects.length === 0) return failed(diagnostic('error', 'not-a-target-table', null))
  return assemble(source, text, reading, layout.id === 'pdf-text-form')
}

const failed = (reason: Diagnostic): Extraction => ({ document: null, diagnostics: [reason] })

async function assemble(source: ByteSource, text: TextReading, reading: LayoutReading, wrapped: boolean): Promise<Extraction> {
  const firstTable = Math.min(...reading.projects.map((project) => project.line))
  const narrative = readNarrative(text.lines.filter((line) => line.number < firstTable), wrapped)
  const assembled = reading.projects.map(assembleProject)
  const projects = assembled.map(({ project }) => project)
  const printed = text.lines.filter((line) => line.text.trim() !== '')
  const unplaced = printed.filter((line) => !reading.accounted.has(line.number) && !narrative.accounted.has(line.number))
  const diagnostics = [
    ...(text.cutOff ? [diagnostic('error', 'text-cut-off', lineLocator(printed.at(-1)!.number))] : []),
    ...reading.diagnostics,
    ...checkTables(reading.projects, text.trailingBlank),
    ...assembled.flatMap((one) => one.diagnostics),
    ...runsOf(unplaced).map((run) => diagnostic('warning', 'lines-not-placed', lineLocator(run[0]!.number), run.length, run[0]!.text.trim())),
  ]
  const { year, yearBasis } = yearOf(text.lines.filter((line) => line.number < firstTable).slice(0, 5).map((line) => line.text), reading.projects, narrative)
  const head = reading.projects.find((project) => project.department !== null)?.department ?? null
  const department = departmentOf(head?.text ?? null)
  const document: TargetDocument = {
    schemaVersion: SCHEMA_VERSION,
    source: { name: source.name, format: 'txt', sha256: await sha256(source.bytes), bytes: source.bytes.length },
    jurisdiction: jurisdictionOf(projects.map((project) => project.code), department.name),
    department,
    year, yearBasis,
    departmentTargets: narrative.items.map((item) => ({ title: item.title, indicator: item.indicator, locator: lineLocator(item.line) })),
    projects,
    recruitmentGoals: recruitmentGoals(narrative, projects, reading.projects),
    diagnostics,
    coverage: { lines: printed.length, accounted: printed.length - unplaced.length + reported(unplaced) },
  }
  return { document, diagnostics }
}

function recruitmentGoals(narrative: Narrative, projects: TargetDocument['projects'], raw: readonly RawProject[]): RecruitmentGoal[] {
  const titles = new Set(narrative.items.map((item) => item.line))
  const inParagraph = (where: 'overall' | 'itemised') => (paragraph: Paragraph) => goalsInText({
    where, projectCode: null, text: paragraph.text, locate: (offset) => lineLocator(lineAt(paragraph, offset)),
  })
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

/** The printed line in which an offset of a paragraph's joined text lies. */
function lineAt(paragraph: Paragraph, offset: number): number {
  let end = 0
  for (const line of paragraph.lines) {
    end += line.text.trim().length
    if (offset < end) return line.number
  }
  return paragraph.lines.at(-1)!.number
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

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
