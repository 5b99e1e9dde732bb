/** Words of the method view, English. */
import { formatIn } from './format.ts'
import type { zhMethod } from './zhMethod.ts'

const f = formatIn('en')
const s = (n: number, one: string, many = `${one}s`) => `${f.number(n)} ${n === 1 ? one : many}`

export const enMethod: typeof zhMethod = {
  method: {
    title: 'Method',
    intro: 'The site reads the published target documents into tables, checks how each cell is written by the rules below, and computes a score. The score says whether targets are clear, measurable and verifiable. It does not say whether projects do well, and it is not an official review.',
    binding: 'Caiyu [2015] No. 88 and Caiyu [2021] No. 101 bind central departments; for a district they are a model only. The site therefore says “with reference to …, please check”.',
    scoreTitle: 'How the score is computed',
    rowScore: 'An indicator row: 100 minus deductions, each of five dimensions stopping at 0.',
    rowCeilings: 'Caps: V01 gives 0; V02 at most 40; V10 at most 30; any other rule of high severity at most 79; of medium severity at most 89; low severity alone sets no cap.',
    projectScore: 'A project: the sum of five parts.',
    projectCeilings: 'Caps: a quarter or more of the rows with a high finding, or a high finding on the project itself (G03 and G04 excepted), at most 79; one such row, at most 89; a third or more of the rows with V01, V02 or V10, at most 59; all goals identical, at most 59.',
    weights: 'Weights inside the indicator part: output and cost 50, benefit 30, satisfaction 10 (90 in all; the 10 for budget execution do not exist in a plan).',
    bands: 'Grades: excellent 90 and over, good 80–89, fair 60–79, poor under 60.',
    unread: 'Rows that could not be read with confidence are left out and counted as not judged. That is not a low score.',
    dimension: 'Dimension', part: 'Part', max: 'Maximum', what: 'What it looks at',
    dimWhat: {
      measurable: 'A value that can be verified', category: 'The right category, related to the project', ambition: 'No easier than the usual standard, in the right direction',
      definition: 'Name, description and value agree and are defined', basis: 'The basis names a document or data',
    },
    partWhat: {
      indicators: 'Weighted mean of the rows', completeness: 'Required categories are there', relevance: 'Goals, purpose and indicators fit each other and are not copied',
      adequacy: 'Amounts fit content and plan', feasibility: 'A workable spending plan',
    },
    rulesTitle: (n) => s(n, 'rule'),
    rulesNote: 'Counts are for the whole snapshot, whatever the filters. Passed, not judged and not applicable are counted apart from found.',
    columns: { rule: 'Rule', check: 'What it checks', citation: 'With reference to', severity: 'Severity', deduction: 'Deduction', fails: 'Found', also: 'Yields', passes: 'Passed', cannotJudge: 'Not judged', notApplicable: 'Not applicable', explained: 'Explained', judged: 'Judged', share: 'Share found' },
    unscored: 'not scored',
    often: 'more than a third',
    oftenNote: 'A share of more than a third is noted in red: that way of writing is common, so read such a finding in context.',
    citationMark: '条款号待核 — article number to be verified: it comes from public copies and must be compared with the printed text before it is cited.',
    contestTitle: 'How to contest a finding',
    contestIntro: 'Each finding is a question put to a person. Where it is mistaken or there is something to explain, say so in these steps; what became of it is listed on this page with date, reason and who decided.',
    contestChosen: (rule) => `You came from this ${rule}; its id:`,
    contestSteps: [
      'Find it on the project’s page and open its “Link”: what follows finding= in the address is the finding’s id.',
      'Have ready: id and link, the name of the source document, the cell as the original prints it (with its page if you can), and the explanation: it was read wrongly, it rests on something else, or the rule does not apply.',
      'Give these to the publisher of this snapshot.',
      'For a misreading the publisher records an entry of kind cell in data/corrections.json; for an explanation that holds, one of kind finding, with effect silence (shown struck with the explanation, no longer counted or scored) or annotate (counted as before, with the explanation beside it). Each has a date, a reason, who decided and the SHA-256 of the source.',
      'npm run snapshot makes the snapshot again, and it is published. data/targets stays as read; where the reading changes later, an old entry is listed as stale and never applied silently.',
    ],
    correctionsTitle: (n) => `Corrections and explanations (${n})`,
    correctionsNone: 'This snapshot has no corrections or explanations.',
    correctionsNote: 'Applied: in every figure of the site. Stale: what it speaks of has changed, so it was not applied. Unused: its source is not in this snapshot.',
    correctionColumns: { state: 'State', about: 'About', change: 'Entry', reason: 'Reason', decided: 'Date and who decided', source: 'Source' },
    correctionStates: { applied: 'Applied', stale: 'Stale', unused: 'Unused' },
    staleNotes: {
      'not-as-read': 'what was read is no longer the value noted', 'no-such-place': 'the document has no such place',
      'several-places': 'several projects have this code', 'no-such-finding': 'there is no finding with this id',
    },
    effects: { annotate: 'explained beside it, still counted', silence: 'explanation accepted, not counted' },
    limitsTitle: 'What the data cannot tell',
    limits: [
      'The documents are plans made at the start of a year. They hold no actual spending and no results, so they cannot show performance.',
      'Each department is covered for some years only. Missing years are neither guessed nor filled in.',
      'No national rule fixes the percentages of a spending plan; the even pace is an arithmetic reference.',
      'Recruitment goals differ in threshold, unit, stage and scope. They are neither added nor ranked.',
      'Rules work with word lists and similarity and can be wrong. Every finding asks a person to look at the original.',
    ],
    glossaryTitle: 'Glossary',
  },
}
