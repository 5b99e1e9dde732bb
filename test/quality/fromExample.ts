import { goalsInIndicators, goalsInText } from '../../src/extract/steps/findRecruitmentGoals.ts'
import { narrativeFacts } from '../../src/extract/steps/narrativeFacts.ts'
import type { NarrativeFacts } from '../../src/model/narrativeFacts.ts'
import type { ExampleDocument, ExampleProject, ExampleRow } from '../../src/quality/example.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { document, row, type ProjectSpec } from './make.ts'

/** The worked example of a rule as a target document; what it does not name is what `make.ts` puts in a sound table. */

const rowsOf = (rows: readonly ExampleRow[]) => rows.map(({ level2, level3, description, value, basis }) => row(level2, level3, description, value, basis))

function specOf({ plan, goals, rows, empty, ...cells }: ExampleProject): ProjectSpec {
  const spec: ProjectSpec = { ...cells }
  if (plan) spec.plan = [...plan]
  // Goals of a sound table would speak of other rows than the example's.
  if (goals ?? rows) spec.goals = [...(goals ?? [])]
  if (rows) spec.rows = rowsOf(rows)
  if (empty) spec.empty = [...empty]
  return spec
}

const paragraphs = (texts: readonly string[] = []) => texts.map((text, i) => ({ text, lines: [{ number: i + 1, text }] }))

/** What the reading makes of a narrative: its facts and its recruitment goals. */
function narrated(made: TargetDocument, { department, overall = [], safeguards = [] }: ExampleDocument): TargetDocument & { narrativeFacts: NarrativeFacts } {
  const stated = overall.flatMap((text, i) => goalsInText({ where: 'overall', projectCode: null, text, locate: () => ({ line: i + 1 }) }))
  return {
    ...made,
    recruitmentGoals: [...stated, ...made.projects.flatMap(goalsInIndicators)],
    narrativeFacts: narrativeFacts({ overall: paragraphs(overall), itemised: [], safeguards: paragraphs(safeguards) }, { head: department ?? null, year: made.year }),
  }
}

export function fromExample(example: ExampleDocument): TargetDocument {
  const { year, department, overall, safeguards, targets, projects } = example
  const plain = document({ ...(year !== undefined && { year }), ...(targets && { targets: [...targets] }), projects: projects.map(specOf) })
  const made = { ...plain, department: { code: null, name: department ?? null } }
  return overall || safeguards ? narrated(made, example) : made
}
