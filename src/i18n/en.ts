/** Every word on screen, English: plain civil-service English. Proper names stay as the documents print them. */
import { formatIn } from './format.ts'
import { enAudit } from './enAudit.ts'
import { enData } from './enData.ts'
import { enExport } from './enExport.ts'
import { enFilters } from './enFilters.ts'
import { enRecruitment } from './enRecruitment.ts'
import { enCompare } from './enCompare.ts'
import { enPages } from './enPages.ts'
import { enSpending } from './enSpending.ts'
import { enScatter } from './enScatter.ts'
import { enOpen } from './enOpen.ts'
import { enMethod } from './enMethod.ts'
import { enProject } from './enProject.ts'
import { enOverview } from './enOverview.ts'
import { enEmbed } from './enEmbed.ts'
import type { Messages } from './zh.ts'

const f = formatIn('en')
const s = (n: number, one: string, many = `${one}s`) => `${f.number(n)} ${n === 1 ? one : many}`

export const en: Messages = {
  ...enAudit,
  ...enData,
  ...enExport,
  ...enFilters,
  ...enRecruitment,
  ...enCompare,
  ...enPages,
  ...enSpending,
  ...enScatter,
  ...enOpen,
  ...enMethod,
  ...enProject,
  ...enOverview,
  ...enEmbed,
  format: f,
  htmlLang: 'en',

  product: 'Target Observatory',
  tagline: 'Published budget targets of Chinese government departments, side by side',
  otherLanguage: '中文',
  skipToMain: 'Skip to content',
  views: {
    overview: 'Overview', 'budget-quality': 'Budget and quality', spending: 'Spending curves', recruitment: 'Recruitment goals',
    audit: 'Audit', project: 'Project', compare: 'Compare', method: 'Method', data: 'Data', open: 'Open documents', embed: 'Embed',
    brief: 'One-page brief', glossary: 'Glossary', accessibility: 'Accessibility statement',
  },
  nav: 'Views',
  pageTitle: (view) => `${view} · Target Observatory`,

  years: {
    name: (year) => (year === null ? 'No year stated' : String(year)),
    noDocument: 'No public document',
    documents: (n) => s(n, 'document'),
  },
  months: {
    short: (month) => MONTHS[month - 1] ?? String(month),
    end: (month) => `end of ${MONTHS[month - 1] ?? month}`,
  },

  department: {
    unnamed: (code) => `Unnamed department (code prefix ${code})`,
    unnamedShort: (code) => `Unnamed (${code})`,
    unnamedAlone: (id) => `Unnamed department (document ${id})`,
    codeOnly: (code) => `Department without a printed name (code ${code})`,
    code: (code) => `Code ${code}`,
    identity: { registered: 'in the register of departments', stated: 'stated in the document', 'project-code': 'inferred from the first six digits of the project codes', none: 'not stated' },
  },

  filters: {
    title: 'Filters',
    years: 'Year',
    departments: 'Department',
    all: 'All',
    chosen: (n, of) => `${n} of ${of} chosen`,
    clear: 'Clear filters',
    empty: 'No project in this selection',
    noDocument: 'No public document in this selection',
    yearHint: (documents) => (documents === 0 ? 'No public document' : s(documents, 'document')),
  },

  notice: {
    title: 'Part of the address could not be used',
    reasons: { unknown: 'no such parameter', malformed: 'not well formed', repeated: 'given twice, only the first is used', absent: 'not in this snapshot' },
    dropped: (param, value, reason) => (value === '' ? `${param}: ${reason}` : `${param}=${value}: ${reason}`),
    kept: 'The rest is kept.',
    dismiss: 'Dismiss',
  },

  status: {
    snapshot: 'Reading the data snapshot',
    engine: 'Downloading the query engine',
    starting: 'Starting the query engine',
    loading: 'Reading',
    progress: (loaded, total) => `${loaded} of ${total}`,
    soFar: (loaded) => `${loaded} so far`,
  },

  failure: {
    titles: {
      'snapshot-missing': 'This data snapshot was not found',
      'snapshot-invalid': 'The list of this data snapshot cannot be read',
      'table-missing': 'A file of the data snapshot is missing',
      'table-corrupt': 'A file of the data snapshot is damaged',
      'engine-blocked': 'The browser did not allow the query engine to run',
      'engine-timeout': 'The query engine did not start in time',
      'engine-crashed': 'The query engine stopped unexpectedly',
    },
    advice: {
      'snapshot-missing': 'The snapshot name in the address may be wrong, or the files were not published with the site. Open the default snapshot, or try again later.',
      'snapshot-invalid': 'manifest.json is not in a form this version can read; the upload may be incomplete. Ask the publisher to publish the snapshot again.',
      'table-missing': 'A file named in the list is not on the server; the upload may be incomplete. Ask the publisher to publish the snapshot again.',
      'table-corrupt': 'The content does not match the recorded checksum, so no chart is drawn from it. Try again; if it persists, ask the publisher to upload the file again.',
      'engine-blocked': 'The engine file was blocked or WebAssembly is turned off (often a security policy, a proxy or lockdown mode). Use another browser, or download the data files.',
      'engine-timeout': 'The network may be very slow, or something is holding back the engine file. Try again, or download the data files.',
      'engine-crashed': 'Memory may have run out. Try again; nothing is lost, the state of the page is in its address.',
    },
    unknown: 'Something unforeseen happened',
    file: 'File concerned',
    detail: 'Technical detail',
    retry: 'Try again',
    code: 'The code of this view could not be loaded: the network is down, or the site has just been updated. Please load the page again.',
    reload: 'Load again',
    stillShown: 'Charts and tables published with the snapshot are shown as usual; filters, search and queries wait for the engine.',
    openDefault: 'Open the default snapshot',
    openData: 'See the data files',
    figure: 'The data could not be read, so the chart is not drawn. The reason is at the top of the page.',
    query: 'This question got no answer',
    queryDetail: (name) => `Query ${name} failed`,
  },

  figure: {
    table: 'Data table',
    showTable: 'Show the data table',
    description: 'The chart in words',
    source: (documents, snapshot, fictional) => `Source: ${fictional ? s(documents, 'fictional target document') : `${s(documents, 'published target document')} of departments`}. Data snapshot ${snapshot}`,
    published: (date) => `, published ${date}`,
    fictional: 'Fictional data, for demonstration only.',
    marks: 'Tab or arrow keys go from mark to mark, Enter opens the project',
    opensProject: 'Click or press Enter to open the project',
    line: (line) => `line ${line}`,
  },

  grades: { 优: 'Excellent', 良: 'Good', 中: 'Fair', 差: 'Poor' },
  gradeLines: { 优: '90 and over', 良: '80–89', 中: '60–79', 差: 'under 60' },
  unjudged: 'Not judged',
  unjudgedLong: 'Could not be judged',

  budgetQuality: {
    name: 'Budget and the quality of target writing',
    title: {
      poor: (projects, of, share) => (projects === of ? `All ${s(of, 'project')} score under 60` : `${f.number(projects)} of ${s(of, 'project')} score under 60; they hold ${share} of the money`),
      belowSound: (projects, of, share) => (projects === of ? `All ${s(of, 'project')} score under 80` : `${f.number(projects)} of ${s(of, 'project')} score under 80; they hold ${share} of the money`),
      sound: (projects, of, share) => (projects === of ? `All ${s(of, 'project')} score 80 or more` : `${f.number(projects)} of ${s(of, 'project')} score 80 or more; they hold ${share} of the money`),
    },
    subtitle: (n) => `One mark per project, n=${f.number(n)}. Across: budget in 10,000 yuan, log scale. Up: writing score, 0–100. Larger marks have more indicators.`,
    leftOut: (unjudged, withoutBudget) =>
      [unjudged > 0 ? `${s(unjudged, 'project')} could not be judged, hollow below` : '', withoutBudget > 0 ? `${s(withoutBudget, 'project')} without a budget figure, at the left` : '']
        .filter(Boolean).join('; '),
    budgetAxis: 'Budget (10,000 yuan, log scale)',
    qualityAxis: 'Writing score',
    noBudget: 'no budget',
    bands: ['Excellent', 'Good', 'Fair', 'Poor'],
    count: (projects) => s(projects, 'project'),
    mark: (name, department, year, money, quality, indicators, findings) =>
      `${name}, ${department}, ${year}, budget ${money}, score ${quality}, ${s(indicators, 'indicator')}, ${s(findings, 'point')} to check`,
    money: (value) => `Budget ${value}`,
    quality: (value, grade) => `Score ${value}${grade === '' ? '' : ` (${grade})`}`,
    indicators: (n, findings) => `${s(n, 'indicator')}, ${s(findings, 'point')} to check`,
    description: (n, low, high, least, most) => `Scatter chart of ${s(n, 'project')}. Budgets from ${low} to ${high}, scores from ${least} to ${most}.`,
    capped: (n) => `${s(n, 'score')} ${n === 1 ? 'stops' : 'stop'} at a cap: 89 with one row of high severity, 79 where a quarter of the rows or the project itself has a finding of high severity, 59 where a third of the rows cannot be assessed (see Method).`,
    columns: { project: 'Project', department: 'Department', year: 'Year', budget: 'Budget (10,000 yuan)', raw: 'Sum before caps', quality: 'Score', grade: 'Grade', indicators: 'Indicators', findings: 'To check' },
  },

  severity: { H: 'High', M: 'Medium', L: 'Low' },
  severityLong: (severity) => `Severity: ${severity}`,
  classes: { 必改: 'Must revise', 建议: 'Advice', 提示: 'Note' },
  outcomes: { fails: 'To check', also: 'Another rule takes precedence', cannotJudge: 'Not judged', explained: 'Explanation accepted' },
  cells: {
    level1: 'Level 1', level2: 'Level 2', level3: 'Level 3', description: 'Description', value_text: 'Target value', basis: 'Basis of the value',
    purpose: 'Purpose', goals: 'Goals', budget: 'Budget', plan: 'Spending plan', code: 'Project code', name: 'Project name',
    project_code: 'Project code', budget_fen: 'Budget', fiscal_fen: 'Fiscal funds', other_fen: 'Other funds',
    plan_mar: 'Plan for the end of March', plan_jun: 'Plan for the end of June', plan_oct: 'Plan for the end of October', plan_dec: 'Plan for the end of December',
    department_code: 'Department code', department_name: 'Department name', jurisdiction: 'Jurisdiction', year: 'Year',
  },

  correction: {
    mark: 'Corrected',
    checked: 'Checked',
    markName: (field) => `Correction: ${field}`,
    change: (before, after) => `Read as “${before}”, corrected to “${after}”.`,
    confirmed: (value) => `Checked against the original: “${value}” is right.`,
    decided: (date, by) => `${date}, ${by}`,
    blank: 'blank',
    money: (wan) => `${wan} × 10,000 yuan`,
    percent: (percent) => `${percent} %`,
    inferred: (share) => `put together by inference, ${share} sure`,
    inferredName: (field, share) => `${field}: put together by inference, ${share} sure`,
    accepted: 'Explanation accepted',
    annotated: 'Explanation',
    link: 'Link',
    linkName: (rule) => `Link to this ${rule}`,
    rule: 'Rule',
    contest: 'Contest',
    contestName: (rule) => `How to contest this ${rule}`,
  },

  audit: {
    title: (n) => `${s(n, 'point')} to check`,
    titleAll: (n) => s(n, 'record'),
    note: 'Each is a question to check against the original, not a conclusion. References are to national documents; article numbers are to be verified. Rules are explained under Method.',
    columns: { severity: 'Severity', class: 'Class', rule: 'Rule', project: 'Project', budget: 'Budget (10,000 yuan)', cell: 'Cell', place: 'Place' },
    finding: 'Finding',
    departmentLevel: 'Itemised goals of the department',
    row: (ordinal) => `row ${ordinal}`,
    filters: { severity: 'Severity', class: 'Class', outcome: 'Outcome', rule: 'Rule' },
    sortBy: (column) => `Sort by ${column}`,
    more: (n) => `Show ${n} more`,
    shown: (n, of) => `${n} of ${of} shown`,
    none: 'No record fits these conditions.',
    clear: 'Clear these conditions',
    pointedElsewhere: 'The finding in the address is outside the present conditions.',
    showPointed: 'Show it',
    unscored: 'not scored',
    precedence: (rule) => `${rule} takes precedence`,
  },

  listOfYears: (years) => f.list(years.map(String)),
  colon: ': ',
  separator: ', ',
  stop: '. ',
  score: (value) => f.number(value, 1),
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
