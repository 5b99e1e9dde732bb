/** Words of the project page, English. */
import { formatIn } from './format.ts'
import type { zhProject } from './zhProject.ts'

const f = formatIn('en')
const s = (n: number, one: string, many = `${one}s`) => `${f.number(n)} ${n === 1 ? one : many}`

export const enProject: typeof zhProject = {
  project: {
    none: 'Choose a project',
    noneNote: 'These are all projects of the chosen years and departments.',
    notFound: 'This project is not in the snapshot',
    notFoundNote: (id) => `The project id “${id}” in the address is not in this snapshot; it may belong to another one.`,
    code: 'Project code',
    noCode: 'No project code printed',
    department: 'Department',
    budget: 'Budget',
    fiscal: 'of which fiscal funds',
    other: 'Other funds',
    blank: 'blank',
    purpose: 'Purpose of the money',
    goals: 'Goals',
    plan: 'Spending plan (cumulative %)',
    score: 'Writing score',
    scoreOutOf: 'out of 100',
    scoreNote: 'It rates how the published table is written, not how the project performs.',
    parts: { indicators: 'Indicators', completeness: 'Completeness', relevance: 'Relevance', adequacy: 'Adequacy', feasibility: 'Feasibility' },
    raw: (raw) => `Sum of the five parts ${raw}`,
    ceiling: (ceiling) => `capped at ${ceiling}`,
    ceilingReason: (reason) => `Reason for the cap: ${reason}`,
    table: 'Indicator table (as published)',
    tableNote: 'A red line marks the cell concerned; the rule and the reason stand at the right.',
    findings: 'To check',
    projectFindings: 'Findings on the project as a whole',
    noFindings: 'No findings',
    fromTable: (rules: string) => `See also the findings on the whole table above: ${rules}`,
    noRows: 'The document prints no indicator rows.',
    rowScore: 'Score',
    emptyRow: 'Category printed but empty',
    otherNames: (names) => `Names over the years: ${names}`,
    cellBlank: '(blank)',
    dims: { measurable: 'Measurable', category: 'Category', ambition: 'Ambition', definition: 'Definition', basis: 'Basis' },
    dimNotApplicable: 'not applicable',
    deduction: (points) => `−${points}`,
    scoreDetail: 'How it is scored',
    source: 'Place in the source',
    sourceLine: (file, place) => `${file}, ${place}`,
    siblings: 'Other projects of the same document',
    back: 'Back',
    findingCount: (n) => `${s(n, 'point')} to check`,
    evidence: (text) => `As printed: ${text}`,
  },
}
