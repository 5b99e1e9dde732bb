/** What each table and column of the snapshot holds, in both languages: [Chinese, English]. Loaded with the SQL box. */
import type { ColumnName, TableName } from '../model/tables.ts'

export type BothWords = readonly [zh: string, en: string]
type TableWords = { readonly [Table in TableName]: { readonly is: BothWords; readonly columns: { readonly [Name in ColumnName<Table>]: BothWords } } }

const SCOPE = {
  document_id: ['所属文件', 'document the row belongs to'],
  department_id: ['所属部门', 'department the row belongs to'],
  year: ['预算年度，未注明时为空', 'budget year, null where none is stated'],
} as const satisfies Record<string, BothWords>

const PLACE = {
  locator_line: ['原文行号', 'line in the source'],
  locator: ['在原文中的位置', 'place in the source'],
} as const satisfies Record<string, BothWords>

const sourceName: BothWords = ['来源文件名', 'name of the source file']
const projectId: BothWords = ['所属项目', 'project the row belongs to']
const projectCode: BothWords = ['印出的项目编码', 'project code as printed']
const passed: BothWords = ['已问且通过的规则，逗号分隔', 'rules asked that passed, joined by commas']
const suspectFen: BothWords = ['存疑预算合计（分），不计入其他合计', 'budgets in doubt (fen), in no other sum']

export const TABLE_WORDS: TableWords = {
  documents: {
    is: ['读到的文件，一份一行', 'documents read, one row each'],
    columns: {
      document_id: ['文件编号', 'id of the document'], source_name: sourceName, source_format: ['文件格式', 'format of the file'],
      source_sha256: ['来源文件的 SHA-256', 'SHA-256 of the source file'], source_bytes: ['来源文件字节数', 'bytes of the source file'],
      jurisdiction: ['地区，按文件所载', 'jurisdiction as stated'], department_id: ['部门编号', 'id of the department'], year: SCOPE.year,
      year_basis: ['年度的依据：title 标题、project-code 项目编码、text 正文', 'where the year comes from: title, project-code or text'],
      projects: ['项目数', 'number of projects'], indicators: ['指标数', 'number of indicators'],
      budget_fen: ['预算合计（分），不含存疑', 'sum of budgets (fen) not in doubt'], suspect_projects: ['预算存疑的项目数', 'projects with a budget in doubt'], suspect_fen: suspectFen,
      lines: ['非空行数', 'non-blank lines'], accounted: ['其中读取或归类的行数', 'lines read or accounted for'],
      errors: ['读取错误数', 'errors in reading'], warnings: ['读取警告数', 'warnings in reading'], notices: ['读取说明数', 'notices in reading'], passed,
      whole_findings: ['不在任何一行指标上的发现，“结果:程度:类别:数”，逗号分隔', 'findings on no row of an indicator, as outcome:severity:class:count, joined by commas'],
    },
  },
  departments: {
    is: ['部门，各年合并', 'departments, all years together'],
    columns: {
      department_id: ['部门编号', 'id of the department'], code: ['部门代码', 'department code'], name: ['部门名称，文件未印时为空', 'name, null where none is printed'],
      identity: ['身份依据：registered 名录、stated 文件载明、project-code 项目编码、none 无', 'basis of the identity: registered, stated, project-code or none'],
      names: ['印出的名称，“年份:名称”，换行分隔', 'printed names as years:name, one a line'], formed_from: ['前身，“年份:方式:名称”，换行分隔', 'predecessors as year:kind:name, one a line'],
      jurisdiction: ['地区', 'jurisdiction'], documents: ['文件数', 'number of documents'], projects: ['项目数', 'number of projects'],
      budget_fen: ['预算合计（分），不含存疑', 'sum of budgets (fen) not in doubt'], suspect_projects: ['预算存疑的项目数', 'projects with a budget in doubt'], suspect_fen: suspectFen,
      quality_weighted: ['按预算加权的评分，0–100', 'score weighted by budget, 0–100'], quality_mean: ['评分平均，0–100', 'mean score, 0–100'],
    },
  },
  projects: {
    is: ['项目：预算、支出计划与评分', 'projects: budget, spending plan and score'],
    columns: {
      project_id: ['项目编号', 'id of the project'], ...SCOPE, source_name: sourceName, project_ordinal: ['在文件中的次序，从1起', 'position in the document, from 1'],
      project_code: projectCode, name: ['项目名称', 'name of the project'],
      budget_fen: ['预算（分；1万元 = 1,000,000分）', 'budget (fen; one 万元 is 1,000,000 fen)'], fiscal_fen: ['财政资金（分）', 'fiscal funds (fen)'], other_fen: ['其他资金（分）', 'other funds (fen)'],
      suspect_budget: ['预算是否存疑', 'whether the budget is in doubt'], purpose: ['资金用途', 'purpose of the money'], goals: ['绩效目标，换行分隔', 'goals, one a line'],
      plan_mar: ['3月底累计支出计划（%）', 'planned by the end of March (%)'], plan_jun: ['6月底累计支出计划（%）', 'planned by the end of June (%)'],
      plan_oct: ['10月底累计支出计划（%）', 'planned by the end of October (%)'], plan_dec: ['12月底累计支出计划（%）', 'planned by the end of December (%)'],
      plan_extra: ['其他时点，“月:百分比”，分号分隔', 'other checkpoints as month:percent, joined by semicolons'], indicator_count: ['指标数', 'number of indicators'],
      finding_count: ['建议核查的发现数', 'number of findings'], high_count: ['其中严重程度为H的', 'of them of severity H'], high_rules: ['这些发现的规则，逗号分隔', 'the rules of these, joined by commas'],
      quality_raw: ['封顶前评分', 'score before ceilings'], quality: ['评分，0–100', 'score, 0–100'], grade: ['等级：优良中差', 'grade: 优 良 中 差'],
      part_indicators: ['指标部分得分（满分60）', 'points for indicators (of 60)'], part_completeness: ['完整性得分（满分10）', 'points for completeness (of 10)'],
      part_relevance: ['相关性得分（满分12）', 'points for relevance (of 12)'], part_adequacy: ['适当性得分（满分10）', 'points for adequacy (of 10)'], part_feasibility: ['可行性得分（满分8）', 'points for feasibility (of 8)'],
      ceiling: ['封顶分', 'ceiling of the score'], ceiling_reason: ['封顶原因', 'reason for the ceiling'], passed, ...PLACE,
      recruitment: ['名称是否关于招商', 'whether its name is about attracting investment'],
      plan_key: ['全部时点的累计支出计划，“月:百分比”，分号分隔；少于两个时点时为空', 'all checkpoints of the plan as month:percent, joined by semicolons; null with fewer than two'],
      plan_shape: ['支出计划的形态', 'name of the plan’s shape'], plan_exempt: ['名称表明可以晚付的原因', 'why it may be paid late, told by its name'],
    },
  },
  indicators: {
    is: ['指标，印出的每一行', 'indicators, every printed row'],
    columns: {
      indicator_id: ['指标编号', 'id of the indicator'], project_id: projectId, ...SCOPE, source_name: sourceName, project_code: projectCode,
      indicator_ordinal: ['在项目中的次序，从1起', 'position in the project, from 1'], level1: ['一级指标，按印出', 'level 1 as printed'], level2: ['二级指标，按印出', 'level 2 as printed'],
      level3: ['三级指标，按印出', 'level 3 as printed'], description: ['指标说明', 'description'], value_text: ['指标值，按印出', 'target value as printed'], basis: ['指标值依据', 'basis of the value'],
      level1_standard: ['对应的标准一级指标', 'standard level 1'], level2_standard: ['对应的标准二级指标', 'standard level 2'],
      kind: ['值的类型：number 数、range 区间、date 日期、yesNo 是否、grade 等级、text 文字、blank 空', 'kind of value: number, range, date, yesNo, grade, text or blank'],
      operator: ['比较符', 'comparison'], value: ['数值', 'value as a number'], value_high: ['区间上限', 'upper end of a range'], unit: ['单位', 'unit'],
      score_raw: ['封顶前评分', 'score before ceilings'], score: ['评分，0–100；不可判断时为空', 'score, 0–100; null where not judged'],
      dim_measurable: ['可衡量（满分40）', 'measurable (of 40)'], dim_category: ['归类（满分20）', 'category (of 20)'], dim_ambition: ['水平（满分15）', 'ambition (of 15)'],
      dim_definition: ['定义（满分15）', 'definition (of 15)'], dim_basis: ['依据（满分10）', 'basis (of 10)'], ceiling: ['封顶分', 'ceiling of the score'],
      confidence: ['读取可信度，0–1', 'confidence of the reading, 0–1'], cell_confidence: ['各单元格可信度，“列:值”', 'confidence of cells as column:value'],
      uncertain_cells: ['可信度低于0.8的列', 'columns read with confidence below 0.8'], passed, ...PLACE,
      project_budget_fen: ['所属项目的预算（分）', 'budget of its project (fen)'], found_kinds: ['这一行上的发现有哪几种，按位记', 'kinds of findings on the row, one bit each'],
      found_marks: ['这一行上的发现，“规则:结果:程度:类别”，逗号分隔', 'findings on the row as rule:outcome:severity:class, joined by commas'],
    },
  },
  empty_categories: {
    is: ['印了类别、没有指标的空行', 'categories printed with no indicator'],
    columns: { project_id: projectId, ...SCOPE, level1: ['一级指标', 'level 1'], level2: ['二级指标', 'level 2'], basis: ['依据栏所印', 'basis as printed'], position: ['位置', 'position'] },
  },
  department_targets: {
    is: ['部门分项绩效目标', 'a department’s itemised goals'],
    columns: { target_id: ['目标编号', 'id of the goal'], ...SCOPE, ordinal: ['次序，从1起', 'position, from 1'], title: ['目标名称', 'title'], indicator: ['所附指标', 'indicator given with it'], ...PLACE },
  },
  findings: {
    is: ['建议核查的问题与不可判断之处', 'findings to check, and what could not be judged'],
    columns: {
      finding_id: ['问题编号', 'id of the finding'], rule_id: ['规则编号', 'id of the rule'], outcome: ['结果：fails 建议核查、also 以他条为准、cannotJudge 不可判断、explained 已说明', 'outcome: fails, also (another rule takes precedence), cannotJudge, explained'],
      class: ['类别：必改、建议、提示', 'class: 必改 must revise, 建议 advice, 提示 note'], severity: ['程度：H、M、L', 'severity: H, M, L'], scored: ['是否计分', 'whether it counts in scores'],
      ...SCOPE, source_name: sourceName, project_id: ['项目，部门层面的问题为空', 'project, null for a department’s'], project_code: projectCode,
      indicator_id: ['指标，项目层面的问题为空', 'indicator, null for a project’s'], indicator_ordinal: ['指标次序', 'position of the indicator'], indicator_ordinals: ['涉及的多行次序，逗号分隔', 'positions of several rows, joined by commas'],
      message_zh: ['说明（中文）', 'message in Chinese'], message_en: ['说明（英文）', 'message in English'], evidence: ['依据的原文', 'evidence as printed'], cells: ['涉及的栏', 'printed cells concerned'],
      precedence: ['以哪条规则为准', 'rule that takes precedence'], branch: ['规则的哪一部分', 'part of the rule that fired'], locator_line: PLACE.locator_line,
      project_budget_fen: ['所属项目的预算（分）', 'budget of its project (fen)'],
    },
  },
  recruitment_goals: {
    is: ['招商目标', 'goals of attracting investment'],
    columns: {
      goal_id: ['目标编号', 'id of the goal'], ...SCOPE, ordinal: ['次序，从1起', 'position, from 1'], place: ['出处：overall 总体、itemised 分项、projectGoal 项目目标、indicator 指标', 'where: overall, itemised, projectGoal or indicator'],
      project_id: projectId, project_code: projectCode, metric: ['指标名称，按印出', 'metric as printed'], family: ['归入的类别', 'canonical family'],
      stage: ['环节：contact 接触、event 活动、signing 签约、landing 落地、money 到资、effect 成效、trade 外贸', 'stage: contact, event, signing, landing, money, effect or trade'],
      threshold_value: ['规模门槛', 'size threshold'], threshold_unit: ['门槛单位', 'unit of the threshold'], operator: ['比较符', 'comparison'], value: ['数值，按印出', 'value as printed'], unit: ['单位，按印出', 'unit as printed'],
      canonical_value: ['换算后的数值', 'value in the canonical unit'], canonical_unit: ['换算单位', 'canonical unit'], quote: ['原文', 'quotation'], ...PLACE,
      statement_id: ['同一文件同一目标中范围最广的一条', 'the widest statement of the same goal in the document'], times: ['该目标在文件中写了几次', 'how often the document states the goal'],
      metric_key: ['跨年对照的口径，未归类为空', 'what must agree over years, null without a family'], linkage_id: ['部门目标与项目对照时代表该口径的目标', 'goal that stands for the metric where department and projects are compared'],
      linkage: ['对照结果：agrees、differs、other、cannot、ownOnly、projectsOnly', 'what that comes to: agrees, differs, other, cannot, ownOnly or projectsOnly'],
    },
  },
  goal_changes: {
    is: ['招商目标的跨年变化', 'changes of recruitment goals over years'],
    columns: {
      department_id: SCOPE.department_id, metric_key: ['口径', 'what agrees over the years'], family: ['归入的类别', 'canonical family'], from_year: ['较早的年份', 'earlier year'], to_year: ['较晚的年份', 'later year'],
      between: ['其间该部门有文件的年份，逗号分隔', 'years in between with a document of the department, joined by commas'],
      kind: ['变化：appeared、disappeared、kept、raised、lowered、thresholdChanged、numberAdded、numberDropped、severalFigures、notComparable', 'change: appeared, disappeared, kept, raised, lowered, thresholdChanged, numberAdded, numberDropped, severalFigures or notComparable'],
      compared: ['两个数字可否比较', 'whether the two figures may be compared'],
    },
  },
  rules: {
    is: ['规则及其结果计数', 'rules, with how often each outcome came'],
    columns: {
      rule_id: ['规则编号', 'id of the rule'], class: ['类别', 'class'], severity: ['程度', 'severity'], confidence: ['把握：D 确定、H 词表、S 提示', 'certainty: D certain, H by word lists, S a hint'],
      dimension: ['扣分所在的方面', 'dimension it takes points from'], deduction: ['扣分', 'points'], scored: ['是否计分', 'whether it counts in scores'], scope: ['对象：row、table、project、document', 'asked of: row, table, project or document'],
      title_zh: ['名称（中文）', 'title in Chinese'], title_en: ['名称（英文）', 'title in English'], check_zh: ['检查内容（中文）', 'what it checks, in Chinese'], check_en: ['检查内容（英文）', 'what it checks, in English'],
      citation: ['依据', 'source'], citation_en: ['依据（英文）', 'source in English'], citation_mark: ['依据的可靠程度', 'how sure the source is'], looks_at: ['读取的栏', 'fields it reads'],
      exclusion_zh: ['例外（中文）', 'what it leaves out, in Chinese'], exclusion_en: ['例外（英文）', 'what it leaves out, in English'], example: ['示例（JSON）', 'example (JSON)'],
      fails: ['建议核查数', 'findings'], also: ['以他条为准数', 'where another takes precedence'], passes: ['通过数', 'passes'], cannot_judge: ['不可判断数', 'not judged'], not_applicable: ['不适用数', 'not applicable'], explained: ['已说明数', 'explained'],
    },
  },
  corrections: {
    is: ['更正与说明', 'corrections and explanations'],
    columns: {
      correction_id: ['更正编号', 'id of the correction'], kind: ['种类：cell 单元格、finding 问题', 'kind: cell or finding'], state: ['状态：applied、stale、unused', 'state: applied, stale or unused'], stale_note: ['失效原因', 'why it is stale'],
      source_name: sourceName, source_sha256: ['来源文件的 SHA-256', 'SHA-256 of the source file'], document_id: SCOPE.document_id, project_id: projectId, indicator_id: ['所属指标', 'indicator it is about'],
      indicator_ordinal: ['指标次序', 'position of the indicator'], field: ['所在列', 'column'], as_read: ['原读取值', 'as read'], corrected: ['更正值', 'corrected'], date: ['日期', 'date'], by: ['更正人', 'by whom'],
      reason_zh: ['理由（中文）', 'reason in Chinese'], reason_en: ['理由（英文）', 'reason in English'], finding_id: ['所涉问题', 'finding it is about'], effect: ['效果：annotates 附注、silences 不再列出', 'effect: annotates or silences'],
    },
  },
  match_decisions: {
    is: ['跨年匹配的人工判定', 'decisions by people on matches across years'],
    columns: {
      earlier: ['较早的项目或指标', 'earlier project or indicator'], later: ['较晚的项目或指标', 'later project or indicator'], same: ['是否同一', 'whether they are the same'], kind: ['project 或 indicator', 'project or indicator'],
      state: ['状态：applied、unused', 'state: applied or unused'], project_id: ['较晚的项目', 'the later project'], date: ['日期', 'date'], by: ['判定人', 'by whom'], reason_zh: ['理由（中文）', 'reason in Chinese'], reason_en: ['理由（英文）', 'reason in English'],
    },
  },
  pinyin: {
    is: ['检索用的拼音', 'pinyin for the search'],
    columns: { text: ['名称', 'name'], full: ['全拼，空格分隔', 'syllables, each after a space'], initials: ['首字母', 'first letters'] },
  },
}
