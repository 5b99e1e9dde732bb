/**
 * Every word on screen, Chinese. The base the other languages are typed by. A finding is a question
 * (建议核查), never an accusation; what cannot be judged says so.
 */
import { formatIn } from './format.ts'
import { zhAudit } from './zhAudit.ts'
import { zhData } from './zhData.ts'
import { zhExport } from './zhExport.ts'
import { zhFilters } from './zhFilters.ts'
import { zhRecruitment } from './zhRecruitment.ts'
import { zhCompare } from './zhCompare.ts'
import { zhPages } from './zhPages.ts'
import { zhSpending } from './zhSpending.ts'
import { zhScatter } from './zhScatter.ts'
import { zhOpen } from './zhOpen.ts'
import { zhMethod } from './zhMethod.ts'
import { zhProject } from './zhProject.ts'
import { zhOverview } from './zhOverview.ts'
import { zhEmbed } from './zhEmbed.ts'

const f = formatIn('zh')

export const zh = {
  ...zhAudit,
  ...zhData,
  ...zhExport,
  ...zhFilters,
  ...zhRecruitment,
  ...zhCompare,
  ...zhPages,
  ...zhSpending,
  ...zhScatter,
  ...zhOpen,
  ...zhMethod,
  ...zhProject,
  ...zhOverview,
  ...zhEmbed,
  format: f,
  htmlLang: 'zh-CN',

  product: '绩效目标观察台',
  tagline: '部门预算绩效目标公开文件的横向比较',
  otherLanguage: 'English',
  skipToMain: '跳到正文',
  views: {
    overview: '总览', 'budget-quality': '预算与质量', spending: '支出曲线', recruitment: '招商目标',
    audit: '指标审查', project: '项目', compare: '对比', method: '方法', data: '数据', open: '打开文件', embed: '嵌入',
    brief: '一页简报', glossary: '名词', accessibility: '无障碍声明',
  },
  nav: '视图',
  pageTitle: (view: string) => `${view} · 绩效目标观察台`,

  years: {
    name: (year: number | null) => (year === null ? '未注明年份' : `${year}年`),
    noDocument: '无公开文件',
    documents: (n: number) => `${n}份文件`,
  },
  months: {
    short: (month: number) => `${month}月`,
    end: (month: number) => `${month}月底`,
  },

  department: {
    unnamed: (code: string) => `未署名部门（编码前缀 ${code}）`,
    unnamedShort: (code: string) => `未署名（${code}）`,
    unnamedAlone: (id: string) => `未署名部门（文件 ${id}）`,
    codeOnly: (code: string) => `未印名称的部门（代码 ${code}）`,
    code: (code: string) => `代码 ${code}`,
    identity: { registered: '见部门名录', stated: '文件中载明', 'project-code': '由项目编码前六位推断', none: '文件未载明' } as Record<string, string>,
  },

  filters: {
    title: '筛选',
    years: '年份',
    departments: '部门',
    all: '全部',
    chosen: (n: number, of: number) => `已选 ${n} / ${of}`,
    clear: '清除筛选',
    empty: '所选范围内没有项目',
    noDocument: '所选范围内无公开文件',
    yearHint: (documents: number) => (documents === 0 ? '无公开文件' : `${documents}份文件`),
  },

  notice: {
    title: '地址中有内容未能采用',
    reasons: { unknown: '没有这个参数', malformed: '写法不合格式', repeated: '重复给出，只取第一个', absent: '本快照中没有' },
    dropped: (param: string, value: string, reason: string) => (value === '' ? `${param}：${reason}` : `${param}=${value}：${reason}`),
    kept: '其余部分照常采用。',
    dismiss: '知道了',
  },

  status: {
    snapshot: '正在读取数据快照',
    engine: '正在下载查询引擎',
    starting: '正在启动查询引擎',
    loading: '正在读取',
    progress: (loaded: string, total: string) => `${loaded} / ${total}`,
    soFar: (loaded: string) => `已下载 ${loaded}`,
  },

  failure: {
    titles: {
      'snapshot-missing': '没有找到这个数据快照',
      'snapshot-invalid': '数据快照的清单无法读取',
      'table-missing': '数据快照缺少一个文件',
      'table-corrupt': '数据快照中有一个文件已损坏',
      'engine-blocked': '浏览器没有允许查询引擎运行',
      'engine-timeout': '查询引擎迟迟没有启动',
      'engine-crashed': '查询引擎意外停止',
    } as Record<string, string>,
    advice: {
      'snapshot-missing': '地址里的快照名称可能有误，或者文件没有随网站一起发布。可以打开默认快照，或稍后重试。',
      'snapshot-invalid': '清单 manifest.json 不是本版本能读的格式，可能上传不完整。请发布者重新发布快照。',
      'table-missing': '清单里列出的文件不在服务器上，可能上传不完整。请发布者重新发布快照。',
      'table-corrupt': '文件内容与清单记载的校验值不符，页面不会用它画图。请重试；若仍如此，请发布者重新上传。',
      'engine-blocked': '引擎文件被拦截或浏览器禁用了 WebAssembly（常见于安全策略、代理或“锁定模式”）。可以换一个浏览器，或直接下载数据文件。',
      'engine-timeout': '网络可能很慢，或有程序拦截了引擎文件。可以重试，或直接下载数据文件。',
      'engine-crashed': '可能是内存不足。可以重试；未保存的内容不会丢失，页面状态都在地址里。',
    } as Record<string, string>,
    unknown: '出现了没有预料到的问题',
    file: '涉及文件',
    detail: '技术信息',
    retry: '重试',
    code: '这个视图的程序没有取到：网络中断，或者网站刚刚更新。请重新载入页面。',
    reload: '重新载入',
    stillShown: '已随快照发布的图和表照常显示；筛选、检索和查询要等引擎恢复。',
    openDefault: '打开默认快照',
    openData: '查看数据文件',
    figure: '数据没有读出，图未绘制。原因见页面上方。',
    query: '这个问题没有查出结果',
    queryDetail: (name: string) => `查询 ${name} 出错`,
  },

  figure: {
    table: '数据表',
    showTable: '查看数据表',
    description: '图的文字说明',
    source: (documents: number, snapshot: string, fictional: boolean) => `来源：${documents}份${fictional ? '虚构的' : '部门公开的'}绩效目标文件。数据快照 ${snapshot}`,
    published: (date: string) => `，发布于${date}`,
    fictional: '虚构数据，仅供演示。',
    marks: '用 Tab 或方向键逐个查看，回车打开项目',
    opensProject: '点击或按回车打开项目',
    line: (line: number) => `第${line}行`,
  },

  grades: { 优: '优', 良: '良', 中: '中', 差: '差' } as Record<string, string>,
  gradeLines: { 优: '≥90', 良: '80–89', 中: '60–79', 差: '<60' } as Record<string, string>,
  unjudged: '未识别',
  unjudgedLong: '未能评判',

  budgetQuality: {
    name: '预算与指标书写质量',
    title: {
      poor: (projects: number, of: number, share: string) => (projects === of ? `${f.number(of)}个项目的质量分全部低于60` : `${f.number(of)}个项目中${f.number(projects)}个低于60分，占资金的${share}`),
      belowSound: (projects: number, of: number, share: string) => (projects === of ? `${f.number(of)}个项目的质量分全部低于80` : `${f.number(of)}个项目中${f.number(projects)}个低于80分，占资金的${share}`),
      sound: (projects: number, of: number, share: string) => (projects === of ? `${f.number(of)}个项目的质量分都在80以上` : `${f.number(of)}个项目中${f.number(projects)}个在80分以上，占资金的${share}`),
    },
    subtitle: (n: number) => `一点一个项目，n=${f.number(n)}。横轴：预算，万元，对数刻度；纵轴：书写质量分，0–100；点越大指标越多。`,
    leftOut: (unjudged: number, withoutBudget: number) =>
      [unjudged > 0 ? `${f.number(unjudged)}个项目未能评判，空心画在下方` : '', withoutBudget > 0 ? `${f.number(withoutBudget)}个项目没有预算数，画在左侧` : '']
        .filter(Boolean).join('；'),
    budgetAxis: '预算（万元，对数刻度）',
    qualityAxis: '书写质量分',
    noBudget: '无预算数',
    bands: ['优', '良', '中', '差'] as readonly [string, string, string, string],
    count: (projects: number) => `${f.number(projects)}个项目`,
    mark: (name: string, department: string, year: string, money: string, quality: string, indicators: number, findings: number) =>
      `${name}，${department}，${year}，预算${money}，质量分${quality}，${indicators}项指标，${findings}处建议核查`,
    money: (value: string) => `预算 ${value}`,
    quality: (value: string, grade: string) => `质量分 ${value}${grade === '' ? '' : `（${grade}）`}`,
    indicators: (n: number, findings: number) => `${n}项指标，${findings}处建议核查`,
    description: (n: number, low: string, high: string, least: string, most: string) =>
      `散点图，${f.number(n)}个项目。预算从${low}到${high}，质量分从${least}到${most}。`,
    capped: (n: number) => `其中${n}个的分数停在上限：有一行“高”级问题的最高89分，四分之一以上的行或项目本身有“高”级问题的最高79分，三分之一以上的行不可评的最高59分（见“方法”）。`,
    columns: { project: '项目', department: '部门', year: '年份', budget: '预算（万元）', raw: '上限前合计', quality: '质量分', grade: '等级', indicators: '指标数', findings: '建议核查' },
  },

  severity: { H: '高', M: '中', L: '低' } as Record<string, string>,
  severityLong: (severity: string) => `严重程度：${severity}`,
  classes: { 必改: '必改', 建议: '建议', 提示: '提示' } as Record<string, string>,
  outcomes: { fails: '建议核查', also: '同一处另有规则优先', cannotJudge: '不能判断', explained: '已接受说明' } as Record<string, string>,
  cells: {
    level1: '一级指标', level2: '二级指标', level3: '三级指标', description: '绩效指标描述', value_text: '指标值', basis: '指标值确定依据',
    purpose: '用途', goals: '绩效目标', budget: '预算数', plan: '支出计划', code: '项目编码', name: '项目名称',
    project_code: '项目编码', budget_fen: '预算数', fiscal_fen: '财政资金', other_fen: '其他资金',
    plan_mar: '3月底支出计划', plan_jun: '6月底支出计划', plan_oct: '10月底支出计划', plan_dec: '12月底支出计划',
    department_code: '部门代码', department_name: '部门名称', jurisdiction: '辖区', year: '年份',
  } as Record<string, string>,

  correction: {
    mark: '更正',
    checked: '已核对',
    markName: (field: string) => `${field}的更正`,
    change: (before: string, after: string) => `读出为“${before}”，更正为“${after}”。`,
    confirmed: (value: string) => `对照原件核对，“${value}”无误。`,
    decided: (date: string, by: string) => `${date}，${by}`,
    blank: '空白',
    money: (wan: string) => `${wan}万元`,
    percent: (percent: string) => `${percent}%`,
    inferred: (share: string) => `拼合推断，把握 ${share}`,
    inferredName: (field: string, share: string) => `${field}：拼合推断，把握 ${share}`,
    accepted: '已接受的说明',
    annotated: '说明',
    link: '链接',
    linkName: (rule: string) => `这处 ${rule} 的链接`,
    rule: '规则',
    contest: '提出异议',
    contestName: (rule: string) => `怎样对这处 ${rule} 提出异议`,
  },

  audit: {
    title: (n: number) => `${n}处建议核查`,
    titleAll: (n: number) => `${n}条记录`,
    note: '每一条都是请人核实的问题，不是结论。依据参照国家文件，条款号待核，规则说明见“方法”。',
    columns: { severity: '程度', class: '类别', rule: '规则', project: '项目', budget: '预算（万元）', cell: '单元格', place: '出处' },
    finding: '问题',
    departmentLevel: '部门分项目标',
    row: (ordinal: number) => `第${ordinal}行`,
    filters: { severity: '程度', class: '类别', outcome: '结果', rule: '规则' },
    sortBy: (column: string) => `按${column}排序`,
    more: (n: number) => `再显示${n}条`,
    shown: (n: number, of: number) => `显示 ${n} / ${of}`,
    none: '没有符合条件的记录。',
    clear: '清除本页条件',
    pointedElsewhere: '地址指向的问题不在当前条件内。',
    showPointed: '显示它',
    unscored: '不计分',
    precedence: (rule: string) => `以 ${rule} 为准`,
  },

  listOfYears: (years: readonly number[]) => (years.length === 0 ? '' : `${years.join('、')}年`),
  colon: '：',
  separator: '，',
  stop: '。',
  score: (value: number) => f.number(value, 1),
}

export type Messages = typeof zh
