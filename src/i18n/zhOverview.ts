/** Words of the overview, Chinese: coverage, headline figures, what deserves a look. */
import { formatIn } from './format.ts'

const f = formatIn('zh')

export const zhOverview = {
  contents: '本页内容',

  overview: {
    left: (departments: number) => `另有${f.number(departments)}个部门未列出，可按“部门”筛选。`,
    showAll: '全部列出',
    budget: '预算合计',
    budgetOf: (n: number, of: number, without: number) => (without === 0 ? `${of}个项目中的${n}个` : `${of}个项目中的${n}个（${without}个没有可读的预算数）`),
    projects: '项目',
    indicators: '指标',
    documents: '文件',
    quality: '按目标书写质量分的资金',
    qualityNote: '分数评的是公开表格写得是否清楚、可衡量，不是对项目绩效的评价，也不是官方审核结论。',
    qualityOfChosen: '所选项目的资金，按目标书写质量分',
    columns: { band: '书写质量', money: '资金', share: '占比', projects: '计入的项目', outside: '未计入的项目' },
    groups: { sound: '较好', weak: '偏弱', unjudged: '未能评判' },
    groupLines: { sound: '优、良，≥80分', weak: '中、差，<80分', unjudged: '可评的行太少' },
    outside: (suspects: number, without: number) => [suspects > 0 ? `存疑${suspects}` : '', without > 0 ? `无预算数${without}` : ''].filter(Boolean).join('，'),
    narrow: (band: string) => `只看${band}的项目`,
    narrowed: '已按项目筛选：金额、项目和指标只计所选项目，占比是占所选资金，不是占全部资金；文件数仍是所选年份和部门的。',
    onlyChosen: '已按项目筛选：只计所选项目，不是部门全部项目的分数。',
    wholeCoverage: '本表不受类别、规则、金额和分数筛选的影响。',
    brief: '打印一页简报',
    denominator: (money: string, projects: number) => `占比的分母：${money}，${projects}个有预算数且不存疑的项目`,
    attention: '最值得一看',
    attentionNote: '有“高”级问题的项目，按预算从大到小。建议核查，不是结论。',
    attentionNone: '所选范围内没有“高”级问题。',
    high: (n: number) => `${n}处建议核查`,
    allFindings: '全部问题',
    open: '打开大图',
  },

  coverage: {
    name: '文件覆盖情况',
    title: (departments: number, documents: number) => `${departments}个部门、${documents}份公开文件`,
    missing: (years: string) => `${years}没有任何公开文件`,
    subtitle: '部门 × 年份：每格为项目数、预算合计与读取比例；斜线为没有公开文件，不代表没有预算。点击一格按它筛选。',
    department: '部门',
    projects: (n: number) => `${n}个项目`,
    read: (share: string) => `读取 ${share}`,
    noBudget: '无预算数',
    filter: (department: string, year: string) => `只看${department}${year}`,
    description: (departments: number, documents: number, lines: number, accounted: number) =>
      `${departments}个部门共${documents}份文件，非空行${f.number(lines)}行，其中${f.number(accounted)}行（${f.share(lines === 0 ? 0 : accounted / lines)}）归入字段、标题、已知段落或提示。`,
  },
}
