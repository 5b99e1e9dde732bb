import { MESSAGES, type Messages } from '../i18n/index.ts'
import type { Lang } from '../state/view.ts'

/** The words of the working paper that the page does not have. A finding is a question, never an accusation. */
const zh = {
  sheets: {
    cover: '底稿说明', findings: '发现', rows: '指标原文', projects: '项目评分', deductions: '扣分明细', departments: '部门评分',
    rules: '规则', coverage: '覆盖', sources: '来源', corrections: '更正与说明', sql: 'SQL',
  },
  item: '事项',
  content: '内容',
  figure: '数值',
  denominator: '分母或说明',

  outcomes: { fails: '建议核查', also: '同一处另有规则优先', cannotJudge: '不能判断（未识别）', explained: '已有说明，不计' } as Record<string, string>,
  effects: { annotate: '附说明，仍计数', silence: '说明已采纳，不计数' } as Record<string, string>,
  states: { applied: '已应用', stale: '与读取结果不符，未应用', unused: '来源不在本快照中，未应用' } as Record<string, string>,
  kinds: { cell: '更正单元格', finding: '说明发现' } as Record<string, string>,
  confidences: { D: '确定性', 'D/H': '确定性/启发式', H: '启发式（词表、相似度）', S: '语义（由人判断）' } as Record<string, string>,
  scopes: { row: '指标行', table: '整张表', project: '项目', document: '文件' } as Record<string, string>,
  marks: { S: '见过原文措辞', M: '条款号待核', J: '本产品判断，非条文' } as Record<string, string>,
  places: { column: '在出处栏：L 行，p 页，t 表，r 行，c 格，¶ 段，“表!格”为工作簿' },
  yes: '是',
  no: '否',
  allYears: '各年合计',
  ownGoals: '（部门分项目标）',
  judgementCall: '本产品的判断，不是条文引用，建议核实',

  head: {
    id: '发现编号', outcome: '结果', severity: '程度', class: '类别', rule: '规则', title: '规则名称', department: '部门', departmentId: '部门标识',
    year: '年度', document: '文件', code: '项目编码', project: '项目名称', budget: '预算（万元）', suspect: '金额存疑', fiscal: '财政资金（万元）', other: '其他资金（万元）',
    row: '行号', rows: '涉及行', level1: '一级指标', level2: '二级指标', level3: '三级指标', description: '绩效指标描述', value: '指标值', basis: '指标值确定依据',
    cells: '涉及单元格', message: '建议核查的问题', evidence: '原文摘录', citation: '参照', mark: '参照标记', scored: '计分', precedence: '优先的规则', place: '出处',
    explanation: '更正/说明状态', conclusion: '核查结论', checker: '核查人', checked: '日期',
    operator: '符号', number: '数值', numberHigh: '上限值', unit: '单位', rawScore: '扣分后合计', ceiling: '上限', score: '得分', sure: '读取把握', unsure: '把握不足的单元格',
    mar: '3月底（%）', jun: '6月底（%）', oct: '10月底（%）', dec: '12月底（%）', extra: '其他时点（月:%）', purpose: '资金用途', goals: '绩效目标', indicators: '指标行数',
    parts: '五项合计', reason: '上限原因', quality: '书写质量分', grade: '等级', projectId: '项目标识',
    level: '层级', dimension: '维度或部分', most: '满分', lost: '扣分', kept: '保留', charges: '规则与扣分', findings: '发现编号',
    projects: '项目数', budgets: '有预算数的项目', judged: '有分数的项目', judgedBudget: '有分数项目的预算（万元）', weighted: '按预算加权平均分', mean: '简单平均分',
    check: '检查什么（公式、阈值）', exclusion: '不看什么', confidence: '把握', scope: '问到哪一级', deduction: '每次扣分', citationEn: '参照（英文）', titleEn: '规则名称（英文）', checkEn: '检查什么（英文）', exclusionEn: '不看什么（英文）',
    fails: '建议核查', also: '让位', passes: '通过', judgedCases: '可判断', cannotJudge: '不能判断', notApplicable: '不适用', explained: '已有说明', asked: '合计',
    failShare: '建议核查占可判断', judgedShare: '可判断占应判断', failsHere: '范围内：建议核查', alsoHere: '范围内：让位', cannotJudgeHere: '范围内：不能判断', explainedHere: '范围内：已有说明',
    format: '格式', bytes: '字节', sha256: 'SHA-256', jurisdiction: '所属地区', yearBasis: '年度依据', lines: '非空行', accounted: '已归入的行', readShare: '读取比例', errors: '错误', warnings: '警告', notices: '说明',
    correction: '编号', kind: '类型', state: '状态', field: '字段', asRead: '读取为', corrected: '更正为', finding: '针对的发现', effect: '作用', date: '日期', by: '决定者', why: '理由',
    sheet: '工作表', query: '查询名', sql: 'SQL 文本', parameters: '参数（$1 起，JSON）',
  },

  cover: {
    title: '绩效目标书写质量核查底稿',
    what: '这是什么',
    whatText: '把公开的部门预算绩效目标文件逐格读出，用同一套规则检查书写质量，列出建议核查之处。评的是“目标写得是否清楚、可衡量、可核对”，不评项目做得好不好，也不是审核结论。',
    snapshot: '快照编号', snapshotTitle: '快照标题', published: '发布日期', unpublished: '发布者未注明', fictional: '虚构数据，仅供演示。', tool: '工具版本',
    filters: '筛选条件', address: '页面地址', noAddress: '由命令行生成',
    years: '年度', departments: '部门', severities: '程度', classes: '类别', outcomes: '结果', rules: '规则', categories: '指标类别', amount: '预算（万元）', score: '得分', everything: '全部',
    weights: '评分权重', publishedWeights: '公布的权重', ownWeights: '自选权重（不是公布的权重）',
    weightGroups: '产出与成本:效益:满意度', weightDimensions: '行的五个维度', weightParts: '项目的五个部分',
    reproduce: '如何重现', reproduceText: '在同一版本的程序中对同一快照运行下列命令，得到的文件逐字节相同；各表所用的 SQL 及参数见“SQL”表。来源文件请按 SHA-256 核对。',
    command: '命令',
    documents: '文件', projects: '项目', budget: '预算合计（万元）', indicators: '指标行', findings: '发现',
    suspect: '存疑、未计入合计的预算（万元）',
    ofSuspects: (n: number) => `${n}个项目：有 B01、B02 或 B03 的“必改”问题，不进入任何金额合计和加权`,
    ofProjects: (n: number, of: number) => `${n}个有预算数的项目，共${of}个项目`,
    ofIndicators: (n: number) => `其中${n}行有分数`,
    ofFindings: (fails: number, also: number, cannot: number, explained: number) => `建议核查${fails}，同一处另有规则优先${also}，不能判断${cannot}，已有说明${explained}`,
    concerned: '有建议核查之处的项目', concernedBudget: '这些项目的预算合计（万元）',
    ofConcerned: (of: number) => `共${of}个项目`,
    ofBudget: (n: number, share: string) => `${n}个有预算数的项目，占预算合计的${share}`,
    ruleCount: '规则数', ruleCountText: '逐条见“规则”表，判断情况见“覆盖”表',
    read: '怎样读',
    notes: [
      ['建议核查', '规则发现的疑问，等人核对原文后再判断。它不是结论，不说明有问题。'],
      ['不能判断（未识别）', '规则因原文读取不准或资料不足而不能判断，单独计数，不当作通过，也不当作问题。'],
      ['不适用', '规则的前提不具备，例如该表没有“依据”一栏。'],
      ['参照', '财预〔2015〕88号、财预〔2021〕101号等约束的是中央部门，对区县只是参照；标“条款号待核”的，引用前请对照印发文本。'],
      ['金额', '单位一律为万元，按文件印出的数，未读出的留空，不当作0。'],
      ['分数', '指标行：五个维度各自扣到0为止，保留分之和折算为100分，再取最低的上限。项目：五个部分相加，再取最低的上限。逐项见“扣分明细”“指标原文”“项目评分”，可用手算复核。'],
      ['黄底栏', '“发现”表末三栏留给核查人填写。'],
    ] as readonly (readonly [string, string])[],
    sheetList: '工作表', rows: '行',
  },
}

export type PaperWords = typeof zh

const en: PaperWords = {
  sheets: {
    cover: 'About this paper', findings: 'Findings', rows: 'Rows as printed', projects: 'Project scores', deductions: 'Deductions', departments: 'Department scores',
    rules: 'Rules', coverage: 'Coverage', sources: 'Sources', corrections: 'Corrections', sql: 'SQL',
  },
  item: 'Item',
  content: 'Content',
  figure: 'Figure',
  denominator: 'Denominator or note',

  outcomes: { fails: 'To check', also: 'Another rule takes precedence', cannotJudge: 'Cannot be judged', explained: 'Explained, not counted' },
  effects: { annotate: 'Explained, still counts', silence: 'Explanation accepted, not counted' },
  states: { applied: 'applied', stale: 'differs from what was read, not applied', unused: 'its source is not in this snapshot, not applied' },
  kinds: { cell: 'cell corrected', finding: 'finding explained' },
  confidences: { D: 'deterministic', 'D/H': 'deterministic or heuristic', H: 'heuristic (word list, similarity)', S: 'semantic (a person decides)' },
  scopes: { row: 'row', table: 'table', project: 'project', document: 'document' },
  marks: { S: 'wording seen', M: 'article number to be confirmed', J: "this product's judgement, no quotation" },
  places: { column: 'In the column of places: L line, p page, t table, r row, c cell, ¶ paragraph, “sheet!cell” in a workbook' },
  yes: 'yes',
  no: 'no',
  allYears: 'all years',
  ownGoals: "(the department's itemised goals)",
  judgementCall: "This product's judgement, not a quotation; please verify",

  head: {
    id: 'Finding', outcome: 'Outcome', severity: 'Severity', class: 'Class', rule: 'Rule', title: 'Title', department: 'Department', departmentId: 'Department id',
    year: 'Year', document: 'Document', code: 'Project code', project: 'Project', budget: 'Budget (10,000 yuan)', suspect: 'Money in doubt', fiscal: 'Fiscal funds (10,000 yuan)', other: 'Other funds (10,000 yuan)',
    row: 'Row', rows: 'Rows concerned', level1: 'Level 1', level2: 'Level 2', level3: 'Level 3', description: 'Description', value: 'Target value', basis: 'Basis of the value',
    cells: 'Cells concerned', message: 'What to check', evidence: 'As printed', citation: 'With reference to', mark: 'Reference mark', scored: 'Scored', precedence: 'Rule that takes precedence', place: 'Place',
    explanation: 'Correction or explanation', conclusion: 'Conclusion', checker: 'Checked by', checked: 'Date',
    operator: 'Operator', number: 'Number', numberHigh: 'Upper number', unit: 'Unit', rawScore: 'After deductions', ceiling: 'Cap', score: 'Score', sure: 'Reading certainty', unsure: 'Uncertain cells',
    mar: 'End of March (%)', jun: 'End of June (%)', oct: 'End of October (%)', dec: 'End of December (%)', extra: 'Other dates (month:%)', purpose: 'Purpose', goals: 'Goals', indicators: 'Rows',
    parts: 'Sum of parts', reason: 'Reason for the cap', quality: 'Writing score', grade: 'Grade', projectId: 'Project id',
    level: 'Level', dimension: 'Dimension or part', most: 'Points', lost: 'Lost', kept: 'Kept', charges: 'Rules and points', findings: 'Findings',
    projects: 'Projects', budgets: 'Projects with a budget', judged: 'Projects with a score', judgedBudget: 'Budget of projects with a score (10,000 yuan)', weighted: 'Mean weighted by budget', mean: 'Plain mean',
    check: 'What it checks (formula, threshold)', exclusion: 'What it leaves out', confidence: 'Certainty', scope: 'Asked of', deduction: 'Points each', citationEn: 'With reference to (Chinese)', titleEn: 'Title (Chinese)', checkEn: 'What it checks (Chinese)', exclusionEn: 'What it leaves out (Chinese)',
    fails: 'To check', also: 'Yields', passes: 'Passed', judgedCases: 'Judged', cannotJudge: 'Cannot be judged', notApplicable: 'Not applicable', explained: 'Explained', asked: 'Asked',
    failShare: 'To check of judged', judgedShare: 'Judged of applicable', failsHere: 'In scope: to check', alsoHere: 'In scope: yields', cannotJudgeHere: 'In scope: cannot be judged', explainedHere: 'In scope: explained',
    format: 'Format', bytes: 'Bytes', sha256: 'SHA-256', jurisdiction: 'Jurisdiction', yearBasis: 'Basis of the year', lines: 'Lines', accounted: 'Accounted for', readShare: 'Share read', errors: 'Errors', warnings: 'Warnings', notices: 'Notices',
    correction: 'Entry', kind: 'Kind', state: 'State', field: 'Field', asRead: 'As read', corrected: 'Corrected', finding: 'Finding concerned', effect: 'Effect', date: 'Date', by: 'Decided by', why: 'Reason',
    sheet: 'Sheet', query: 'Query', sql: 'SQL text', parameters: 'Parameters (from $1, JSON)',
  },

  cover: {
    title: 'Working paper: how performance targets are written',
    what: 'What this is',
    whatText: 'Published performance targets of departmental budgets, read cell by cell and held to one set of rules of good writing; here is what is worth checking. It looks at whether targets are clear, measurable and verifiable, not at how projects perform, and is no audit conclusion.',
    snapshot: 'Snapshot id', snapshotTitle: 'Snapshot title', published: 'Published', unpublished: 'not stated by the publisher', fictional: 'Fictional data, for demonstration only.', tool: 'Tool version',
    filters: 'Filters', address: 'Address of the page', noAddress: 'made from the command line',
    years: 'Years', departments: 'Departments', severities: 'Severity', classes: 'Class', outcomes: 'Outcome', rules: 'Rules', categories: 'Indicator categories', amount: 'Budget (CNY 10,000)', score: 'Score', everything: 'all',
    weights: 'Weights of the scores', publishedWeights: 'the published weights', ownWeights: 'weights chosen by the reader (not the published ones)',
    weightGroups: 'output and cost : benefit : satisfaction', weightDimensions: 'five dimensions of a row', weightParts: 'five parts of a project',
    reproduce: 'How to reproduce it', reproduceText: 'The command below, run with the same version of the program on the same snapshot, gives the same file byte for byte. The sheet “SQL” holds the text and parameters behind each sheet. Check the source documents by their SHA-256.',
    command: 'Command',
    documents: 'Documents', projects: 'Projects', budget: 'Budget in total (10,000 yuan)', indicators: 'Indicator rows', findings: 'Findings',
    suspect: 'Budget in doubt, in no sum (10,000 yuan)',
    ofSuspects: (n) => `${n} projects with a “must revise” finding of B01, B02 or B03; in no sum and no weighting`,
    ofProjects: (n, of) => `${n} projects with a budget, of ${of}`,
    ofIndicators: (n) => `${n} of them have a score`,
    ofFindings: (fails, also, cannot, explained) => `to check ${fails}, another rule takes precedence ${also}, cannot be judged ${cannot}, explained ${explained}`,
    concerned: 'Projects with something to check', concernedBudget: 'Budget of those projects (10,000 yuan)',
    ofConcerned: (of) => `of ${of} projects`,
    ofBudget: (n, share) => `${n} projects with a budget; ${share} of the budget in total`,
    ruleCount: 'Rules', ruleCountText: 'one by one on “Rules”; how much each could judge on “Coverage”',
    read: 'How to read it',
    notes: [
      ['To check', 'A question raised by a rule, for a person to settle from the original. It is no conclusion and does not say that anything is wrong.'],
      ['Cannot be judged', 'The rule could not decide because the source was not read well enough or says too little. Counted apart: neither passed nor in question.'],
      ['Not applicable', 'The rule has no object, for example in a table without a column for the basis.'],
      ['With reference to', 'Caiyu [2015] No. 88, Caiyu [2021] No. 101 and the like bind central departments; for a district they are a model. Where the article number is to be confirmed, compare it with the printed text before citing it.'],
      ['Money', 'In units of 10,000 yuan, as the documents print it; what could not be read is blank, never 0.'],
      ['Scores', 'A row: each of five dimensions loses points down to 0; what is kept, scaled to 100, then the lowest cap. A project: five parts added, then the lowest cap. “Deductions”, “Rows as printed” and “Project scores” hold every step for working it out by hand.'],
      ['Yellow columns', 'The last three columns of “Findings” are for the person who checks.'],
    ],
    sheetList: 'Sheet', rows: 'rows',
  },
}

export const PAPER_WORDS: Record<Lang, PaperWords> = { zh, en }

/** A language with all the words a sheet needs: the paper's own, and those it shares with the page. */
export interface Tongue {
  lang: Lang
  words: PaperWords
  shared: Messages
}

export const tongue = (lang: Lang): Tongue => ({ lang, words: PAPER_WORDS[lang], shared: MESSAGES[lang] })
