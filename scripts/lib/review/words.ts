/** The words of `npm run review`, in both languages. */
export type Language = 'zh' | 'en'

const percent = (share: number) => Math.round(share * 100)

const ZH = {
  colon: '：',
  fields: { level1: '一级指标', level2: '二级指标', level3: '三级指标', description: '指标描述', valueText: '指标值', basis: '确定依据' },
  place: '位置',
  project: { code: '项目编码', name: '项目名称', department: '部门', budget: '预算（万元）', fiscal: '财政资金', other: '其他资金', plan: '支出计划', step: (month: number, share: string) => `${month}月底 ${share}` },
  unsure: (project: number, row: number) => `第 ${project} 个项目第 ${row} 行：有单元格由推断拼成，把握不大，请对照原文`,
  sure: (share: number) => `（拼合推断，把握 ${percent(share)}%）`,
  noYear: '没有读出预算年度，请看文件标题或项目编码',
  noDepartment: '没有读出部门的名称和编码，请看文件标题或表头',
  source: '原文', read: '读作', noPlace: '（没有给出位置）', nothingRead: '（此处没有读入内容）',
  problems: (count: number) => (count === 0 ? '没有需要核对的问题' : `需要核对的问题：${count} 处`),
  whole: '读到的全文',
  jurisdiction: '区划', department: '部门', year: '年度', lines: '行数', notTold: '未读出',
  itemised: '分项绩效目标', purpose: '资金用途', goals: '绩效目标', indicators: '绩效指标', empty: '印出而没有指标的类别', recruitment: '招商目标',
  correct: '如何更正：对照原文，在 corrected 填入原文所印（核对无误则与 asRead 相同），在 by 填入由谁决定，放进 data/corrections.json 的 corrections 中：',
  correctOther: '其他字段的更正写法相同：field 为字段名，项目字段的 indicator 为 null，文件字段的 projectCode 也为 null；说明见 data/schema/corrections.schema.json。',
  reason: '对照原文核对', by: '（由谁决定）',
}

const EN: typeof ZH = {
  colon: ': ',
  fields: { level1: 'level 1', level2: 'level 2', level3: 'level 3', description: 'description', valueText: 'value', basis: 'basis' },
  place: 'place',
  project: { code: 'code', name: 'name', department: 'department', budget: 'budget (万元)', fiscal: 'fiscal', other: 'other', plan: 'plan', step: (month, share) => `${month}/end ${share}` },
  unsure: (project, row) => `Project ${project}, row ${row}: cells were put together by inference and are uncertain; compare them with the source`,
  sure: (share) => ` (put together by inference, ${percent(share)} % sure)`,
  noYear: 'The budget year was not found; look at the title or the project codes',
  noDepartment: 'The department\'s name and code were not found; look at the title or the heads of the tables',
  source: 'source', read: 'read as', noPlace: '(no place given)', nothingRead: '(nothing was read from here)',
  problems: (count) => (count === 0 ? 'No problem to look at' : `Problems to look at: ${count}`),
  whole: 'The document as read',
  jurisdiction: 'jurisdiction', department: 'department', year: 'year', lines: 'lines', notTold: 'not found',
  itemised: 'Itemised goals', purpose: 'purpose', goals: 'goals', indicators: 'indicators', empty: 'categories printed without indicators', recruitment: 'Recruitment goals',
  correct: 'To correct: compare with the source, put what it prints into "corrected" (the same as "asRead" where it is right) and who decided into "by", and add the entry to "corrections" in data/corrections.json:',
  correctOther: 'Other fields are corrected alike: "field" names it, "indicator" is null for a project\'s, "projectCode" too for the document\'s; see data/schema/corrections.schema.json.',
  reason: 'Compared with the original', by: '(who decided)',
}

export const wordsOf = (language: Language) => (language === 'zh' ? ZH : EN)
