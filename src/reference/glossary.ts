import type { SourceId } from './citations.ts'

/**
 * The terms of the page: the official Chinese term, its English, and what it means here, in our own words in both
 * languages. `source` names the text a term comes from; its article numbers are still to be compared with the printed
 * text, as everywhere in this product. A term without a source is this product's own word or plain arithmetic.
 */

export const GLOSSARY_GROUPS = ['target', 'money', 'quality', 'pace', 'recruitment', 'snapshot'] as const
export type GlossaryGroup = (typeof GLOSSARY_GROUPS)[number]

export interface GlossaryTerm {
  group: GlossaryGroup
  zh: string
  en: string
  /** What it means, in Chinese and in English. */
  meaning: { zh: string; en: string }
  source?: { id: SourceId; article: string | null }
}

export const GLOSSARY = {
  target: {
    group: 'target', zh: '绩效目标', en: 'Performance target',
    meaning: {
      zh: '一笔预算资金在一定时期内计划达到的产出和效果，随预算一起申报、批复和公开。',
      en: 'What a sum of budget money is to produce and to bring about in a given period; filed, approved and published with the budget.',
    },
    source: { id: '88', article: '第2条' },
  },
  'department-target': {
    group: 'target', zh: '部门整体绩效目标', en: 'Overall department target',
    meaning: {
      zh: '一个部门全年工作的总体目标，下分若干分项绩效目标，再由各个项目承担。',
      en: 'The goal of a whole department for the year, divided into itemised goals that its projects carry out.',
    },
    source: { id: 'hebei', article: null },
  },
  'itemised-target': {
    group: 'target', zh: '分项绩效目标', en: 'Itemised department goal',
    meaning: { zh: '部门整体目标下按职责分列的一条目标，后面通常跟着一句绩效指标。', en: 'One goal under the overall department target, set out by duty and usually followed by its indicator.' },
  },
  indicator: {
    group: 'target', zh: '绩效指标', en: 'Indicator',
    meaning: {
      zh: '用来核对绩效目标是否达到的一个事项，在表中占一行：名称、描述、指标值、依据。',
      en: 'One thing by which a target can be checked; a row of the table with name, description, target value and basis.',
    },
    source: { id: '88', article: '第11条' },
  },
  level1: {
    group: 'target', zh: '一级指标', en: 'Level-1 category',
    meaning: { zh: '指标表最粗的分类：产出、效益、满意度，有的表另设成本。', en: 'The broadest class in the table: output, benefit, satisfaction and, in some forms, cost.' },
    source: { id: '88', article: '第11条' },
  },
  level2: {
    group: 'target', zh: '二级指标', en: 'Level-2 category',
    meaning: {
      zh: '一级指标下的类别，如数量、质量、时效、成本、经济效益、社会效益、服务对象满意度。各地叫法不一，本站归到标准名称。',
      en: 'The class under level 1, such as quantity, quality, timeliness, cost, economic or social benefit, satisfaction of those served. Names differ from place to place; they are brought to standard ones here.',
    },
    source: { id: '88', article: '第11条' },
  },
  level3: {
    group: 'target', zh: '三级指标', en: 'Level-3 indicator',
    meaning: { zh: '指标表最细的一级，由部门自己命名，有指标值和依据。本站统计的“指标”指这一级。', en: 'The finest level, named by the department itself, with a value and a basis. “Indicators” counted on this page are these.' },
    source: { id: '101', article: '第三部分' },
  },
  'output-indicator': {
    group: 'target', zh: '产出指标', en: 'Output indicator',
    meaning: { zh: '资金直接换来的工作和服务：多少、多好、何时完成。', en: 'The work or service the money directly pays for: how much, how good, by when.' },
    source: { id: '101', article: '第二部分（二）' },
  },
  'benefit-indicator': {
    group: 'target', zh: '效益指标', en: 'Benefit indicator',
    meaning: { zh: '产出带来的经济、社会、生态影响和可持续影响，不是把产出再说一遍。', en: 'What the output changes in the economy, society or environment, and for how long; not the output said again.' },
    source: { id: '101', article: '第二部分（三）' },
  },
  'satisfaction-indicator': {
    group: 'target', zh: '服务对象满意度指标', en: 'Satisfaction of those served',
    meaning: { zh: '受项目影响的人有多满意，要能通过调查得到数字；没有服务对象的项目不设。', en: 'How content the people affected are, as a figure a survey can give; not set where nobody is served.' },
    source: { id: '101', article: '第二部分（四）' },
  },
  'cost-indicator': {
    group: 'target', zh: '成本指标', en: 'Cost indicator',
    meaning: { zh: '为产出付出的代价的上限，如单位成本、补助标准；资金支付率不是成本指标。', en: 'The most that the output may cost, such as a unit cost or a subsidy rate; a payment rate is not one.' },
    source: { id: '101', article: '第二部分（一）' },
  },
  value: {
    group: 'target', zh: '指标值', en: 'Target value',
    meaning: { zh: '年底要达到的数：方向、数字、单位，如“≥20个”。', en: 'The figure to be reached: direction, number and unit, such as “at least 20 projects”.' },
    source: { id: '101', article: '第三部分' },
  },
  basis: {
    group: 'target', zh: '指标值确定依据', en: 'Basis of the value',
    meaning: { zh: '指标值从哪里来：计划、行业标准、历史数据、支出标准等，最好写明文件名和文号。', en: 'Where the value comes from: a plan, a sector standard, past figures, a spending standard; best with the name and number of the document.' },
    source: { id: '88', article: '第12、13条' },
  },
  budget: {
    group: 'money', zh: '预算数', en: 'Budget',
    meaning: { zh: '文件印出的一个项目的年度预算金额，单位万元，等于财政资金与其他资金之和。', en: 'The amount printed for a project for the year, in CNY ten thousand; the sum of fiscal and other funds.' },
  },
  fiscal: {
    group: 'money', zh: '财政资金', en: 'Fiscal funds',
    meaning: { zh: '预算数中由财政拨付的部分。', en: 'The part of a project’s budget paid from the public purse.' },
  },
  'other-funds': {
    group: 'money', zh: '其他资金', en: 'Other funds',
    meaning: { zh: '预算数中不由财政拨付的部分，如单位自有收入。', en: 'The part of a project’s budget that is not fiscal, such as a unit’s own income.' },
  },
  'suspect-budget': {
    group: 'money', zh: '存疑预算', en: 'Budget in doubt',
    meaning: {
      zh: '与同一张表里的其他金额对不上的预算数：照原样显示并加注，不进入任何合计、占比和加权平均。这是本站的判断，没有文件规定。',
      en: 'A budget that other amounts in its own table contradict: shown as printed with a mark, and left out of every sum, share and weighted mean. This product’s judgement; no rule prescribes it.',
    },
  },
  'wan-yi': {
    group: 'money', zh: '万元、亿元', en: 'Units of money',
    meaning: { zh: '1万元=10,000元；1亿元=10,000万元。不足1亿元用万元，以上用亿元。', en: 'The documents print CNY ten thousand (wan) and CNY hundred million (yi). Running text here uses CNY million and billion; columns keep the printed unit and say so.' },
  },
  'quality-score': {
    group: 'quality', zh: '书写质量分', en: 'Writing-quality score',
    meaning: {
      zh: '0–100分，评的是公开的绩效目标写得是否清楚、可衡量、可核对；不评项目做得好不好，也不是官方审核结论。',
      en: '0 to 100: whether the published targets are clear, measurable and can be checked. It says nothing about how a project performs and is no official review.',
    },
    source: { id: '88', article: '第20条' },
  },
  grade: {
    group: 'quality', zh: '等级（优、良、中、差）', en: 'Grade',
    meaning: { zh: '按分数分四档：优90及以上，良80–89，中60–79，差60以下。', en: 'Four bands of the score: excellent from 90, good 80–89, fair 60–79, poor below 60.' },
    source: { id: '10', article: '第18条' },
  },
  ceiling: {
    group: 'quality', zh: '封顶（上限）', en: 'Ceiling',
    meaning: { zh: '有严重问题时分数最多到某个数，别的方面写得再好也不超过。', en: 'The most a score can reach where a grave finding stands, however good the rest.' },
    source: { id: '88', article: '第22、23条' },
  },
  'to-check': {
    group: 'quality', zh: '建议核查', en: 'Suggested for checking',
    meaning: { zh: '规则发现的疑问，请人对照原文判断；不是结论。', en: 'A question a rule raises, for a person to settle against the document; not a conclusion.' },
  },
  severity: {
    group: 'quality', zh: '严重程度（高、中、低）', en: 'Severity',
    meaning: { zh: '一处问题对以后核对目标的影响有多大。高：按这样写，年底很难核对。', en: 'How much a finding stands in the way of checking the target later. High: as written it can hardly be checked.' },
  },
  'class': {
    group: 'quality', zh: '类别（必改、建议、提示）', en: 'Class of finding',
    meaning: { zh: '必改：与参照文件的明确要求不符或以后无法评价；建议：可以写得更好；提示：供参考，不计分。', en: 'Must: at odds with a stated requirement, or impossible to evaluate later. Advice: could be written better. Note: for information, not scored.' },
  },
  'cannot-judge': {
    group: 'quality', zh: '不可判断（不能判断）', en: 'Cannot be judged',
    meaning: { zh: '规则适用，但现有内容不足以下判断。单独计数，不当作通过，也不当作问题。', en: 'The rule applies, but what is there does not settle it. Counted apart: neither passed nor failed.' },
  },
  'not-applicable': {
    group: 'quality', zh: '不适用', en: 'Not applicable',
    meaning: { zh: '规则的前提不具备，例如表中没有“依据”一栏。', en: 'What the rule is about is not there, for instance a table without a basis column.' },
  },
  unread: {
    group: 'quality', zh: '未识别', en: 'Not recognised',
    meaning: { zh: '单元格没有读准，不计入分数，不等于得分低。', en: 'A cell that could not be read with enough certainty; left out of the score, which is not the same as a low one.' },
  },
  measurable: {
    group: 'quality', zh: '细化量化', en: 'Specific and quantified',
    meaning: { zh: '目标要用数字说清；不能量化的，也要有可以分档的标准。', en: 'A target is stated in figures or, where that cannot be, by a standard that can be graded.' },
    source: { id: '88', article: '第14条' },
  },
  correction: {
    group: 'quality', zh: '更正', en: 'Correction',
    meaning: { zh: '对照原件改正读错的单元格，或对一处问题作出说明；注明日期、理由和决定人。', en: 'A misread cell put right against the original, or an explanation given for a finding, with date, reason and who decided.' },
  },
  'spending-plan': {
    group: 'pace', zh: '资金支出计划', en: 'Spending plan',
    meaning: { zh: '文件印出的到3月、6月、10月、12月底累计支出占预算的百分比。是年初计划，不是实际支出。', en: 'The cumulative share of the budget planned to be spent by the end of March, June, October and December. A plan made at the start of the year, not what was spent.' },
  },
  'even-pace': {
    group: 'pace', zh: '序时进度', en: 'Even pace',
    meaning: { zh: '按一年已过时间的比例计算的均匀支出：3月底25%，6月底50%，10月底83.3%，12月底100%。只是算术参照。', en: 'Spending in step with the calendar: 25% by the end of March, 50% by June, 83.3% by October, 100% by December. Arithmetic, not a rule.' },
    source: { id: 'pace', article: null },
  },
  'last-stretch': {
    group: 'pace', zh: '最后两个月', en: 'Last two months',
    meaning: { zh: '计划在11月和12月支出的部分，即100%减去10月底的累计百分比。', en: 'What is planned for November and December: 100% less the cumulative share at the end of October.' },
  },
  'curve-shape': {
    group: 'pace', zh: '曲线形状', en: 'Shape of the curve',
    meaning: { zh: '按公布的界限给支出计划的走势命名，如均匀、前重、后重、年底集中。', en: 'A name for the course of a spending plan by published limits, such as even, front-loaded, back-loaded, heavy at year-end.' },
  },
  'percentage-point': {
    group: 'pace', zh: '百分点', en: 'Percentage point',
    meaning: { zh: '两个百分数之差的单位：从50%到60%是提高10个百分点。', en: 'The unit for the difference of two percentages: from 50% to 60% is 10 points.' },
  },
  recruitment: {
    group: 'recruitment', zh: '招商引资', en: 'Attracting investment',
    meaning: { zh: '引进企业、项目和资金的工作。本站“招商目标”只收文件中写明的目标，不推算。', en: 'Work to bring in firms, projects and capital. “Recruitment goals” here are those the documents state; none is inferred.' },
  },
  family: {
    group: 'recruitment', zh: '口径', en: 'Metric family',
    meaning: { zh: '同一阶段、同一单位、同一门槛、同一含义的目标归为一类；口径不同的不相加、不排名。', en: 'Goals of one stage, unit, threshold and meaning. Different families are never added or ranked.' },
  },
  threshold: {
    group: 'recruitment', zh: '门槛（亿元以上）', en: 'Threshold',
    meaning: { zh: '计入目标的单个项目的最小规模，如总投资1亿元以上。门槛不同的数字不能相比。', en: 'The least size of a single project that counts, such as CNY 100 million of total investment. Figures with different thresholds cannot be compared.' },
  },
  signing: {
    group: 'recruitment', zh: '签约', en: 'Signing',
    meaning: { zh: '签订投资协议。框架协议与正式合同含义不同，协议金额是多年计划数。', en: 'An investment agreement is signed. A framework is not a contract, and the sum agreed is a plan over several years.' },
  },
  landing: {
    group: 'recruitment', zh: '落地', en: 'Landing',
    meaning: { zh: '签约项目真正在当地注册、取得用地或开始建设；各地定义不一。', en: 'A signed project is registered, has its land or begins building; places define it differently.' },
  },
  'money-in': {
    group: 'recruitment', zh: '到位资金', en: 'Capital paid in',
    meaning: { zh: '已经实际到账的投资，不是协议金额；实际利用外资单独统计，用美元。', en: 'Investment that has actually arrived, not the sum agreed. Foreign capital used is counted separately, in dollars.' },
  },
  funnel: {
    group: 'recruitment', zh: '招商链条', en: 'Recruitment funnel',
    meaning: { zh: '从线索、活动、签约、落地、开工到资金到位的各个阶段；看有没有目标，不比大小。', en: 'The stages from lead, event, signing, landing and start to money in. It shows where goals exist; it does not compare figures.' },
  },
  snapshot: {
    group: 'snapshot', zh: '快照', en: 'Snapshot',
    meaning: { zh: '某一时点发布的全部数据，有编号；同一编号的数据永远一样，引用时请写编号。', en: 'All data as published at one time, under an id. The same id always means the same data; cite it.' },
  },
  'target-document': {
    group: 'snapshot', zh: '目标文件', en: 'Target document',
    meaning: { zh: '一份公开文件读成的数据：部门、年份、项目、预算、目标、指标和每一处的出处。', en: 'A published document read into data: department, year, projects, budgets, targets, indicators, and where each was printed.' },
  },
  'no-document': {
    group: 'snapshot', zh: '无公开文件', en: 'No published document',
    meaning: { zh: '本快照没有收到该部门该年的公开文件，不代表没有预算或目标。缺的年份不推测、不补值。', en: 'This snapshot holds no document of that department and year. It does not mean there was no budget or target. Missing years are never filled in.' },
  },
  coverage: {
    group: 'snapshot', zh: '读取比例', en: 'Share read',
    meaning: { zh: '文件的非空行中，归入字段、标题、已知段落或提示的比例。', en: 'The share of a document’s non-blank lines that ended in a field, a heading, a known section or a notice.' },
  },
  confidence: {
    group: 'snapshot', zh: '可信度', en: 'Confidence',
    meaning: { zh: '一个单元格由断行、跨页或无框线的表格拼合而成时，读对的把握。过低的记为未识别。', en: 'How sure the reading is where a cell was put together from broken lines, pages or a table without rules. Too low counts as not recognised.' },
  },
  matching: {
    group: 'snapshot', zh: '匹配', en: 'Matching',
    meaning: { zh: '判断不同年份的项目或指标是不是同一个：编码相同直接认定，名称相近的列为“可能”，由人决定。', en: 'Whether projects or indicators of different years are the same: equal codes settle it; similar names are listed as possible and left to people.' },
  },
  locator: {
    group: 'snapshot', zh: '出处', en: 'Place in the source',
    meaning: { zh: '一个数字印在哪份文件的哪一页、哪张表、哪一格。', en: 'The document, page, table and cell in which a figure is printed.' },
  },
  'fictional-sample': {
    group: 'snapshot', zh: '虚构样例', en: 'Fictional sample',
    meaning: { zh: '为演示而编写的数据，部门、项目和数字都不是真的。', en: 'Data written for demonstration; its departments, projects and figures are not real.' },
  },
} as const satisfies Record<string, GlossaryTerm>

export type TermId = keyof typeof GLOSSARY

export const TERM_IDS = Object.keys(GLOSSARY) as TermId[]

export const termOf = (id: TermId): GlossaryTerm => GLOSSARY[id]
