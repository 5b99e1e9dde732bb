import type { TargetDocument } from '../model/targetDocument.ts'
import { rowDeduction } from '../reference/charges.ts'
import type { Finding, IndicatorScore, Judgement, ProjectScore, RuleCoverage } from './judgement.ts'
import { hitOf, rowsOf, type Place } from './hits.ts'
import { withPrecedence } from './precedence.ts'
import { noPasses, notePass, settledPasses } from './passes.ts'
import { cannotJudge, type Outcome, type Rule } from './rule.ts'
import { RULES } from './rules/index.ts'
import { allGoalsSame } from './rules/G01.ts'
import { scoreProject, scoreRow, UNREAD_ROW, type ScoredRow } from './score.ts'
import { viewDocument, type DocumentView, type ProjectView } from './views.ts'

export { RULES }

const UNREAD = cannotJudge('该行未能可靠识别（未识别），请看原件。', 'This row was not read reliably; please see the source.')

const asList = (outcomes: Outcome | Outcome[]) => (Array.isArray(outcomes) ? outcomes : [outcomes])

/** All answers of one rule, each with the place it is about. */
function* answers(rule: Rule, document: DocumentView): Generator<[Outcome, Place]> {
  if (rule.scope === 'document') {
    for (const outcome of asList(rule.test(document))) yield [outcome, { projectIndex: null, ordinal: null }]
    return
  }
  for (const project of document.projects) {
    if (rule.scope === 'row') {
      for (const row of project.rows) yield [row.readable ? rule.test(row) : UNREAD, { projectIndex: project.index, ordinal: row.ordinal }]
    } else {
      for (const outcome of asList(rule.test(project))) yield [outcome, { projectIndex: project.index, ordinal: null }]
    }
  }
}

const firing = (projectIndex: number | null, ruleId: string, ordinal: number | null) => `${projectIndex}/${ruleId}/${ordinal}`

export interface JudgeOptions {
  /** Which of one rule's findings have an accepted explanation; asked once per rule, before anything is scored. */
  explained?: (findings: readonly Finding[]) => ReadonlySet<Finding>
}

/**
 * Judges one target document by the given rules (all, unless a test says otherwise): findings in a stable order,
 * a score for each row and project, and how often each rule failed, passed, could not judge or did not apply.
 * An explained finding keeps its place and its words; it costs nothing, takes precedence over nothing, and other
 * rules see the row without it. Pure: the same document gives the same judgement.
 */
export function judge(document: TargetDocument, rules: readonly Rule[] = RULES, { explained }: JudgeOptions = {}): Judgement {
  const fired = new Set<string>()
  const view = viewDocument(document, (projectIndex, ruleId, ordinal) => fired.has(firing(projectIndex, ruleId, ordinal)))
  const coverage: Record<string, RuleCoverage> = {}
  const found: Finding[] = []
  const passed = noPasses(document)
  for (const rule of [...rules].sort((a, b) => Number(b.scope === 'row') - Number(a.scope === 'row'))) {
    const tally = { fails: 0, also: 0, passes: 0, cannotJudge: 0, notApplicable: 0 }
    coverage[rule.id] = tally
    const own: Finding[] = []
    for (const [outcome, place] of answers(rule, view)) {
      const hit = hitOf(rule, outcome, place)
      if (hit !== null) own.push(hit)
      else if (outcome.kind === 'pass') {
        tally.passes += 1
        notePass(passed, rule.id, place)
      } else tally.notApplicable += 1
    }
    const accepted = own.length === 0 ? undefined : explained?.(own)
    for (const hit of own) {
      found.push(accepted?.has(hit) ? { ...hit, outcome: 'explained', scored: false } : hit)
      if (found.at(-1)!.outcome === 'fails' && rule.scope === 'row') fired.add(firing(hit.projectIndex, hit.ruleId, hit.indicatorOrdinal))
    }
  }
  const hits = withPrecedence(found, (hit) => rowView(view, hit)?.isSatisfaction ?? false)
  for (const { ruleId, outcome } of hits) coverage[ruleId]![outcome] = (coverage[ruleId]![outcome] ?? 0) + 1
  const scored = view.projects.map((project) => scoredRows(project, hits))
  return {
    findings: inOrder(hits, rules),
    indicators: scored.map((rows) => rows.map(({ score }): IndicatorScore => score)),
    projects: view.projects.map((project, i): ProjectScore => {
      const own = hits.filter(({ projectIndex }) => projectIndex === project.index)
      const sameGoals = allGoalsSame(project.project.goals) && !own.some(({ ruleId, outcome }) => ruleId === 'G01' && outcome === 'explained')
      return scoreProject(scored[i] ?? [], own, sameGoals)
    }),
    coverage: Object.fromEntries(rules.map(({ id }) => [id, coverage[id]!])),
    passed: settledPasses(passed, hits, rules),
  }
}

const rowView = (view: DocumentView, { projectIndex, indicatorOrdinal }: Finding) =>
  projectIndex === null || indicatorOrdinal === null ? undefined : view.projects[projectIndex]?.rows[indicatorOrdinal - 1]

function scoredRows(project: ProjectView, hits: readonly Finding[]): ScoredRow[] {
  const layout = project.document
  const own = hits.filter((hit) => hit.projectIndex === project.index && rowDeduction(hit) !== null)
  return project.rows.map((row) => {
    const onRow = own.filter((hit) => rowsOf(hit).includes(row.ordinal))
    return { group: row.group, hits: onRow, score: row.readable ? scoreRow(onRow, layout) : UNREAD_ROW }
  })
}

/** The department's findings first, then project by project: its own, then row by row; each in catalogue order. */
function inOrder(hits: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const rank = new Map(rules.map(({ id }, i) => [id, i]))
  const place = (n: number | null) => n ?? -1
  return hits.map((hit, i) => ({ hit, i })).sort((a, b) =>
    place(a.hit.projectIndex) - place(b.hit.projectIndex)
    || place(a.hit.indicatorOrdinal) - place(b.hit.indicatorOrdinal)
    || (rank.get(a.hit.ruleId) ?? 0) - (rank.get(b.hit.ruleId) ?? 0)
    || a.i - b.i).map(({ hit }) => hit)
}
