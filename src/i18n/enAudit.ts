/** Words of the audit in the page, English. */
import { formatIn } from './format.ts'
import type { zhAudit } from './zhAudit.ts'

const f = formatIn('en')
const s = (n: number, one: string, many = `${one}s`) => `${f.number(n)} ${n === 1 ? one : many}`

export const enAudit: typeof zhAudit = {
  audience: {
    title: 'For',
    names: { leadership: 'Leadership', audit: 'Audit', public: 'Public' },
    hints: {
      leadership: 'the main questions first, in plain words, with department scores',
      audit: 'every question with rule ids and the words as printed',
      public: 'the clearer questions first, in plain words, departments not scored',
    },
    hidden: (n) => `${s(n, 'slighter one')} not listed.`,
    showAll: 'List all',
  },

  weights: {
    own: (groups, dimensions, parts) => `Scores use weights you chose: groups ${groups}; row dimensions ${dimensions}; project parts ${parts}.`,
    reset: 'Reset',
    edit: 'Change weights',
    title: 'Try other weights',
    intro: 'The published weights are a judgement. Put your own here: they apply at once, stand in the address, and are named wherever scores show. Deductions, caps and grade lines stay.',
    published: 'The published weights are in use.',
    sets: { groups: 'Groups of indicators', dimensions: 'Dimensions of a row', parts: 'Parts of a project' },
    groups: { output: 'Output and cost', benefit: 'Benefit', satisfaction: 'Satisfaction' },
    sum: (n) => `Sum ${n}`,
    invalid: 'Each weight is a whole number from 0 to 100, at least one above 0 in each set. Until then the last valid weights are used.',
    paper: 'The scores in the working paper use these weights, too.',
  },

  suspect: {
    mark: 'in doubt, in no sum',
    short: 'in doubt',
    marked: (money) => `${money} (in doubt, in no sum)`,
    outside: (n, money) => `${s(n, 'more project')} with ${money} in doubt, in no sum`,
    title: 'Money in doubt',
    rule: 'Where a project has a “must revise” finding of B01 (sources against budget), B02 (purpose against budget) or B03 (unit of money), its budget is in doubt: shown as printed with a mark, and left out of every sum, share and budget-weighted mean. This is a judgement of this site [J], no rule prescribes it; a correction or an accepted explanation puts it back.',
    count: (n, money) => `In this snapshot: ${s(n, 'project')}, ${money}.`,
    none: 'No money is in doubt in this snapshot.',
  },

  departmentScores: {
    title: 'Writing scores of departments',
    note: 'Mean of the project scores weighted by budget, beside the plain mean; n is the number of projects in it. Of how tables are written, not of performance.',
    columns: { department: 'Department', weighted: 'Weighted by budget', mean: 'Plain mean', judged: 'Projects' },
    n: (n) => `n = ${n}`,
    ofMoney: (n, money) => `n = ${n}, ${money}`,
    judgedOf: (n, of) => `${n} of ${of}`,
    hidden: 'For the public, departments are neither scored nor graded.',
  },

  steps: {
    title: 'How the score comes about (to work out by hand)',
    by: (rule) => ` (${rule})`,
    floor: ' (stops at 0)',
    rowRaw: (sum) => `Sum ${sum}`,
    rowCeiling: (ceiling, rules) => `Cap ${ceiling}${rules === '' ? '' : ` (${rules})`}`,
    rowScore: (score) => `Score ${score}`,
    groups: { output: 'Output and cost', benefit: 'Benefit', satisfaction: 'Satisfaction', none: 'Unclassified' },
    raw: (sum) => `Sum of the five parts ${sum}`,
    ceiling: (ceiling) => `Cap ${ceiling}`,
    quality: (score) => `Writing score ${score}`,
    rawScore: (raw) => `before caps ${raw}`,
    sortBy: 'Sort',
    orders: { budget: 'by budget', raw: 'by the sum before caps, lowest first' },
  },

  rulePage: {
    index: 'All rules',
    families: {
      V: 'Target values', D: 'Definition and text', C: 'Category and relevance', B: 'Budget and amounts', K: 'Cost', T: 'Time', G: 'Goals', X: 'Linkage and copies',
      R: 'Basis', P: 'Spending plan', I: 'Recruitment',
    },
    otherFamily: 'Other',
    looksAt: 'Columns it reads',
    checks: 'What it checks',
    exclusions: 'What it leaves out',
    citation: 'With reference to',
    marks: { S: 'wording seen in a public copy', M: 'article number to be confirmed against the printed text', J: 'a judgement of this site, no quotation' },
    facts: 'Class and points',
    class: 'Class', severity: 'Severity', confidence: 'Confidence', scope: 'Asked of', points: 'Points',
    confidences: { D: 'certain: follows from figures and words', 'D/H': 'certain in part, in part by word lists', H: 'by word lists or similarity; may err', S: 'a hint about meaning: a person decides, never scored' },
    scopes: { row: 'each indicator row', table: 'each project’s whole table', project: 'each project', document: 'each document' },
    pointsOf: (points, of) => `up to ${points} (${of})`,
    onlyCeiling: 'no points, caps only',
    unscored: 'a hint, not scored',
    example: 'Example (made up)',
    weak: 'Weak', better: 'Better',
    noExample: 'This rule has no example yet.',
    howOften: 'How often it fires',
    fired: (fails, judged, share) => `Judged ${f.number(judged)}, found ${f.number(fails)}: ${share}.`,
    neverJudged: 'Nothing in this snapshot could be judged by it.',
    often: (share) => `Found in ${share} of what it judged, more than a third: read it in context. It may be a common way of writing, or the rule may be too strict.`,
    counts: (also, passes, cannotJudge, notApplicable, explained) =>
      `Of those found, another rule takes precedence in ${f.number(also)}; passed ${f.number(passes)}, not judged ${f.number(cannotJudge)}, not applicable ${f.number(notApplicable)}, explanation accepted ${f.number(explained)}.`,
    money: (projects, allProjects, money, allMoney, share) => `${f.number(projects)} of ${s(allProjects, 'project')}, budget ${money} of ${allMoney} (${share}).`,
    reasons: (n) => `${s(n, 'case')} not judged, because:`,
    reason: (n) => s(n, 'case'),
    noReasons: 'Nothing was left unjudged.',
    findings: (n) => `See the ${s(n, 'finding')}`,
    contest: 'How to contest a finding',
    share: 'Of what it judged',
    judged: 'Judged',
    narrative: { overall: 'Overall goals', safeguards: 'Safeguards' },
    department: 'Department’s itemised goals',
    blank: '(blank)',
  },

  paper: {
    button: 'Export working paper',
    xlsx: 'Workbook (XLSX)',
    csv: 'All sheets as CSV',
    note: 'Of the years, departments, filters and weights now in use. The same choice gives the same file, byte for byte.',
    working: 'Making the working paper…',
    done: (name) => `Made ${name}`,
    failed: (detail) => `No working paper was made: ${detail}`,
    notYet: 'Ready as soon as the data are.',
  },
}
