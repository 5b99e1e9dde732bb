import { goalsInIndicators } from '../extract/steps/findRecruitmentGoals.ts'
import { parseValue } from '../extract/steps/parseValue.ts'
import { levelOf, type CellCorrection, type Correction, type CorrectionState, type StaleNote } from '../model/corrections.ts'
import { locatorText } from '../model/locator.ts'
import type { Indicator, Project, SpendingPlan, TargetDocument } from '../model/targetDocument.ts'
import { LEVEL1_OF, standardLevel1, standardLevel2 } from '../reference/categories.ts'
import { compareText } from './context.ts'

/** A correction of a cell and what became of it. */
export interface AppliedCorrection {
  correction: CellCorrection
  state: CorrectionState
  note: StaleNote | null
  /** Index into the documents, null where the source is not among them. */
  documentIndex: number | null
  /** Index into the document's projects, null for the document's own fields or a place that is not there. */
  projectIndex: number | null
}

/**
 * Applies the corrections of cells on top of what was read, oldest first, those of one day in the order of the file.
 * What follows from a cell follows from the corrected one: values are parsed again, category names standardised,
 * recruitment goals of the rows found again. Pure: the documents given stay as they are.
 */
export function applyCorrections(read: readonly TargetDocument[], corrections: readonly Correction[]): { documents: TargetDocument[]; applied: AppliedCorrection[] } {
  const documents = [...read]
  const cells = corrections.filter((entry): entry is CellCorrection => entry.kind === 'cell')
  const applied = [...cells].sort((a, b) => compareText(a.date, b.date)).map((correction): AppliedCorrection => {
    const documentIndex = documents.findIndex(({ source }) => source.sha256 === correction.source.sha256)
    const document = documents[documentIndex]
    if (document === undefined) return { correction, state: 'unused', note: null, documentIndex: null, projectIndex: null }
    const projects = levelOf(correction) === 'document' ? [] : projectsMeant(read[documentIndex]!, correction)
    const place = { correction, documentIndex, projectIndex: projects.length === 1 ? projects[0]! : null }
    const stale = (note: StaleNote): AppliedCorrection => ({ ...place, state: 'stale', note })
    if (projects.length > 1) return stale('several-places')
    const changed = corrected(document, place.projectIndex, correction)
    if (typeof changed === 'string') return stale(changed)
    documents[documentIndex] = changed
    return { ...place, state: 'applied', note: null }
  })
  return { documents, applied }
}

/** Indices of the projects an entry can mean, by the code as read. */
function projectsMeant({ projects }: TargetDocument, { projectCode, projectOrdinal }: CellCorrection): number[] {
  return projects.flatMap(({ code }, index) =>
    (projectOrdinal === undefined || projectOrdinal === index + 1) && code === projectCode ? [index] : [])
}

function corrected(document: TargetDocument, projectIndex: number | null, entry: CellCorrection): TargetDocument | StaleNote {
  if (levelOf(entry) === 'document') return correctedDocument(document, entry)
  const project = projectIndex === null ? undefined : document.projects[projectIndex]
  if (project === undefined) return 'no-such-place'
  if (entry.indicator === null) {
    const changed = correctedProject(project, entry)
    return typeof changed === 'string' ? changed : withProject(document, projectIndex!, changed)
  }
  const indicator = project.indicators[entry.indicator - 1]
  if (indicator === undefined) return 'no-such-place'
  const changed = correctedIndicator(indicator, entry)
  if (typeof changed === 'string') return changed
  const indicators = project.indicators.map((row, index) => (index === entry.indicator! - 1 ? changed : row))
  const next = withProject(document, projectIndex!, { ...project, indicators })
  return indicator.confidence !== undefined && changed.confidence === undefined ? withoutDoubt(next, indicator) : next
}

function correctedDocument(document: TargetDocument, { field, asRead, corrected: value }: CellCorrection): TargetDocument | StaleNote {
  const { department } = document
  const [was, next]: [unknown, TargetDocument] = field === 'year' ? [document.year, { ...document, year: value as number | null, yearBasis: null }]
    : field === 'jurisdiction' ? [document.jurisdiction, { ...document, jurisdiction: value as string | null }]
      : field === 'department.code' ? [department.code, { ...document, department: { ...department, code: value as string | null } }]
        : [department.name, { ...document, department: { ...department, name: value as string | null } }]
  if (was !== asRead) return 'not-as-read'
  return value === asRead ? document : next
}

function correctedProject(project: Project, { field, asRead, corrected: value }: CellCorrection): Project | StaleNote {
  const month = /^spendingPlan\.(mar|jun|oct|dec)$/u.exec(field)?.[1] as keyof Omit<SpendingPlan, 'extraCheckpoints'> | undefined
  const was = month === undefined ? project[field as keyof Project] : project.spendingPlan[month]
  if (was !== asRead) return 'not-as-read'
  return month === undefined ? { ...project, [field]: value } : { ...project, spendingPlan: { ...project.spendingPlan, [month]: value } }
}

function correctedIndicator(indicator: Indicator, { field, asRead, corrected: value }: CellCorrection): Indicator | StaleNote {
  if (indicator[field as keyof Indicator] !== asRead) return 'not-as-read'
  const next = withoutInference({ ...indicator, [field]: value }, field)
  if (value === asRead) return next
  if (field === 'valueText') return { ...next, ...parseValue(next.valueText) }
  if (field !== 'level1' && field !== 'level2') return next
  const level2Standard = standardLevel2(next.level2)
  return { ...next, level1Standard: standardLevel1(next.level1) ?? (level2Standard === null ? null : LEVEL1_OF[level2Standard]), level2Standard }
}

/** A cell a person has looked at is no longer an inference. */
function withoutInference(indicator: Indicator, field: string): Indicator {
  if (indicator.confidence === undefined) return indicator
  const { confidence, ...rest } = indicator
  const left = Object.fromEntries(Object.entries(confidence).filter(([cell]) => cell !== field))
  return Object.keys(left).length === 0 ? rest : { ...rest, confidence: left }
}

/** A row whose every inferred cell was looked at is judged like any other. */
function withoutDoubt(document: TargetDocument, { locator }: Indicator): TargetDocument {
  const here = locatorText(locator)
  return { ...document, diagnostics: document.diagnostics.filter((found) => found.code !== 'row-uncertain' || found.locator === null || locatorText(found.locator) !== here) }
}

/** The document with one project changed, its recruitment goals with it. */
function withProject(document: TargetDocument, index: number, project: Project): TargetDocument {
  const before = document.projects[index]!
  const next = { ...document, projects: document.projects.map((other, i) => (i === index ? project : other)) }
  const alone = before.code !== null && document.projects.filter(({ code }) => code === before.code).length === 1
  const goals = document.recruitmentGoals.map((goal) => (alone && goal.projectCode === before.code ? { ...goal, projectCode: project.code } : goal))
  return { ...next, recruitmentGoals: rowGoals(goals, before, project) }
}

/** Goals stated in the rows of a project, found again; left alone where they are not those the rows give. */
function rowGoals(goals: TargetDocument['recruitmentGoals'], before: Project, after: Project): TargetDocument['recruitmentGoals'] {
  const places = new Set(before.indicators.map(({ locator }) => locatorText(locator)))
  const own = (goal: TargetDocument['recruitmentGoals'][number]) => goal.where === 'indicator' && places.has(locatorText(goal.locator))
  const known = goalsInIndicators({ ...before, code: after.code })
  if (JSON.stringify(known) !== JSON.stringify(goals.filter(own))) return goals
  const found = goalsInIndicators(after)
  const at = goals.findIndex(own)
  const others = goals.filter((goal) => !own(goal))
  const start = at < 0 ? others.length : goals.slice(0, at).filter((goal) => !own(goal)).length
  return [...others.slice(0, start), ...found, ...others.slice(start)]
}
