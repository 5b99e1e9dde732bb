/** What a run of ingest leaves behind: each source's outcome, sorted by what needs a person. */
import type { Extraction } from '../../src/extract/index.ts'
import { inLanguage } from '../../src/extract/messages.ts'
import type { Diagnostic, Severity } from '../../src/model/targetDocument.ts'
import { both } from './words.ts'

/** `person`: nothing usable was read. `look`: read, with warnings. `nothing`: read, and all is accounted for. */
export type Need = 'person' | 'look' | 'nothing'

export interface FileReport {
  source: string
  status: 'read' | 'failed'
  needs: Need
  reasons: { zh: string; en: string }[]
  /** The target document written, null where none was. */
  target: string | null
  projects: number
  indicators: number
  recruitmentGoals: number
  /** Sum of the projects' budgets, 万元. */
  budgetWan: number
  coverage: { lines: number; accounted: number } | null
  diagnostics: Diagnostic[]
}

export interface IngestReport {
  schemaVersion: 1
  totals: { files: number; read: number; failed: number; projects: number; indicators: number; recruitmentGoals: number; needs: Record<Need, number> }
  files: FileReport[]
}

export const problem = (severity: Severity, code: string, zh: string, en: string): Diagnostic => ({ severity, code, message: both(zh, en), locator: null })

/** Errors make a reading unusable. */
export const isUsable = ({ document, diagnostics }: Extraction): boolean => document !== null && !diagnostics.some(({ severity }) => severity === 'error')

/** One source's entry; `more` are diagnostics of the run itself, `target` is left out where nothing was written. */
export function fileReport(source: string, extraction: Extraction, target: string | null, more: readonly Diagnostic[] = []): FileReport {
  const { document } = extraction
  const diagnostics = [...extraction.diagnostics, ...more]
  const projects = document?.projects ?? []
  return {
    source, status: target === null ? 'failed' : 'read', needs: target === null ? 'person' : needOf(diagnostics), reasons: reasonsOf(diagnostics), target,
    projects: projects.length,
    indicators: projects.reduce((sum, project) => sum + project.indicators.length, 0),
    recruitmentGoals: document?.recruitmentGoals.length ?? 0,
    budgetWan: Math.round(projects.reduce((sum, project) => sum + (project.budgetWan ?? 0), 0) * 1e6) / 1e6,
    coverage: document?.coverage ?? null, diagnostics,
  }
}

/** Adds a warning found after a source was settled. */
export function withDiagnostic(report: FileReport, diagnostic: Diagnostic): FileReport {
  const diagnostics = [...report.diagnostics, diagnostic]
  return { ...report, diagnostics, reasons: reasonsOf(diagnostics), needs: report.needs === 'person' ? 'person' : needOf(diagnostics) }
}

const needOf = (diagnostics: readonly Diagnostic[]): Need => (diagnostics.some(({ severity }) => severity !== 'info') ? 'look' : 'nothing')

/** One reason for each kind of problem, errors first: its first message, and how many there are. */
function reasonsOf(diagnostics: readonly Diagnostic[]): FileReport['reasons'] {
  const kinds = new Map<string, Diagnostic[]>()
  for (const severity of ['error', 'warning'] as const) {
    for (const one of diagnostics) if (one.severity === severity) kinds.set(one.code, [...(kinds.get(one.code) ?? []), one])
  }
  return [...kinds.values()].map((ones) => {
    const { message } = ones[0]!
    return {
      zh: inLanguage(message, 'zh') + (ones.length > 1 ? `（此类共 ${ones.length} 处）` : ''),
      en: inLanguage(message, 'en') + (ones.length > 1 ? ` (${ones.length} of this kind)` : ''),
    }
  })
}

/**
 * First what failed, unreadable files before broken ones; then what has warnings, by their number, by the money
 * concerned, by runs of lines that were not placed, by uncertain rows; then the rest. Equal ones by path.
 */
export function ingestReport(files: readonly FileReport[]): IngestReport {
  const sum = (of: (one: FileReport) => number) => files.reduce((total, one) => total + of(one), 0)
  const needing = (need: Need) => sum((one) => (one.needs === need ? 1 : 0))
  return {
    schemaVersion: 1,
    totals: {
      files: files.length, read: sum((one) => (one.status === 'read' ? 1 : 0)), failed: sum((one) => (one.status === 'failed' ? 1 : 0)),
      projects: sum((one) => one.projects), indicators: sum((one) => one.indicators), recruitmentGoals: sum((one) => one.recruitmentGoals),
      needs: { person: needing('person'), look: needing('look'), nothing: needing('nothing') },
    },
    files: files.map((file) => ({ file, key: urgency(file) })).sort((a, b) => compare(a.key, b.key) || (a.file.source < b.file.source ? -1 : 1)).map(({ file }) => file),
  }
}

const NEEDS: readonly Need[] = ['person', 'look', 'nothing']

/** Compared number by number; less comes first. */
function urgency({ needs, coverage, diagnostics, budgetWan }: FileReport): number[] {
  const count = (wanted: (one: Diagnostic) => boolean) => diagnostics.filter(wanted).length
  if (needs === 'person') return [0, coverage === null ? 0 : 1]
  return [
    NEEDS.indexOf(needs), -count(({ severity }) => severity === 'warning'), needs === 'look' ? -budgetWan : 0,
    -count(({ code }) => code === 'lines-not-placed'), -count(({ code }) => code === 'row-uncertain'),
  ]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}
