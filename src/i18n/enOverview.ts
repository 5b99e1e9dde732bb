/** Words of the overview, English. */
import { formatIn } from './format.ts'
import type { zhOverview } from './zhOverview.ts'

const f = formatIn('en')
const s = (n: number, one: string, many = `${one}s`) => `${f.number(n)} ${n === 1 ? one : many}`

export const enOverview: typeof zhOverview = {
  contents: 'On this page',

  overview: {
    left: (departments) => `${f.number(departments)} more departments are not listed; filter by department to see one.`,
    showAll: 'List all',
    budget: 'Total budget',
    budgetOf: (n, of, without) => (without === 0 ? `${n} of ${s(of, 'project')}` : `${n} of ${s(of, 'project')} (${without} without a readable budget)`),
    projects: 'Projects',
    indicators: 'Indicators',
    documents: 'Documents',
    quality: 'Money by how well its targets are written',
    qualityNote: 'The score says how clear and measurable the published table is. It is not an evaluation of performance and not an official review.',
    qualityOfChosen: 'Money of the selected projects, by how well targets are written',
    columns: { band: 'Writing', money: 'Money', share: 'Share', projects: 'Projects counted', outside: 'Not counted' },
    groups: { sound: 'Sound', weak: 'Weak', unjudged: 'Could not be judged' },
    groupLines: { sound: 'excellent or good, 80 and over', weak: 'fair or poor, under 80', unjudged: 'too few rows can be judged' },
    outside: (suspects, without) => [suspects > 0 ? `${suspects} in doubt` : '', without > 0 ? `${without} without a budget` : ''].filter(Boolean).join(', '),
    narrow: (band) => `Show only projects: ${band}`,
    narrowed: 'Narrowed by project: money, projects and indicators are of the selected projects only, and shares are of their money, not of all; documents are those of the years and departments chosen.',
    onlyChosen: 'Narrowed by project: selected projects only, not the scores of whole departments.',
    wholeCoverage: 'Not affected by category, rules, budget or score.',
    brief: 'One-page brief to print',
    denominator: (money, projects) => `Shares are of ${money}: ${s(projects, 'project')} with a budget that is not in doubt`,
    attention: 'What most deserves a look',
    attentionNote: 'Projects with findings of high severity, largest budget first. Each is a question to check, not a conclusion.',
    attentionNone: 'No finding of high severity in this selection.',
    high: (n) => `${s(n, 'point')} to check`,
    allFindings: 'All findings',
    open: 'Open full size',
  },

  coverage: {
    name: 'What is covered',
    title: (departments, documents) => `${s(departments, 'department')}, ${s(documents, 'public document')}`,
    missing: (years) => `no public document at all for ${years}`,
    subtitle: 'Department by year: projects, total budget and share read. Hatched: no public document, which does not mean no budget. Select a cell to filter by it.',
    department: 'Department',
    projects: (n) => s(n, 'project'),
    read: (share) => `${share} read`,
    noBudget: 'no budget figure',
    filter: (department, year) => `Show only ${department}, ${year}`,
    description: (departments, documents, lines, accounted) =>
      `${s(departments, 'department')} with ${s(documents, 'document')}; of ${s(lines, 'non-blank line')}, ${f.number(accounted)} (${f.share(lines === 0 ? 0 : accounted / lines)}) ended in a field, a heading, a known section or a note.`,
  },
}
