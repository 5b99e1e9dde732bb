/** Word lists of domain.md 3 and 3.2 for rules on goals, purposes and what a table counts. */

/** A clause that begins with one of these and holds no number says only that something is wanted (G02). */
export const SLOGAN_VERBS = [
  '促进', '提升', '提高', '加强', '完善', '推进', '保障', '保证', '维持', '确保', '做好', '完成', '优化', '美化', '保护', '发挥', '达到', '促成',
] as const

/** Ignored at the head of a clause when its verb is looked for (G02). */
export const EMPTY_WORDS = /^(?:按[^，。；]{0,8}时间点|按时)/u

/** Verbs of work still to be done, right after a year (T01). */
export const PLAN_VERBS = [
  '将', '要', '拟', '计划', '预计', '力争', '争取', '确保', '完成', '实现', '达到', '整治', '开展', '建设', '推进', '继续', '新建', '改建', '扩建', '改造',
  '开工', '竣工', '建成', '举办', '组织', '启动', '实施', '落实', '加快', '提升', '提高', '打造', '引进', '签约', '新增', '培育', '全面', '重点', '投产', '争创', '创建', '购置', '采购', '支持', '做好', '保障', '保证',
] as const

/** What an earlier year may well be about in a plan: its bills, its review, its base (T01). */
export const PAST_MATTERS = [
  '基数', '基期', '同期', '水平', '实际', '实绩', '决算', '结转', '结余', '欠', '尾款', '余款', '质保金', '质量保证金', '清算', '结算', '遗留', '未付', '应付', '审计',
  '考核', '评价', '评估', '兑现', '奖励', '奖补', '总结', '以来', '起', '开始', '至今', '立项', '入库', '普查', '评定', '批次', '版', '年报', '汇算', '已完成', '已建成', '续建', '延续', '结题', '验收',
] as const

/** Things spent and activities held: no output of a large project by themselves (C08). */
export const ACTIVITY_WORDS = /出差|印刷|印制|会议|宣传册|宣传单|宣传页|折页|手册|次数|场次|人次/u
/** C08 looks at projects from this budget on, in 万元 (判断). */
export const LARGE_PROJECT_WAN = 50

/** Scales too large for one project to move (X03). */
export const MACRO_WORDS = [
  'GDP', '国内生产总值', '地区生产总值', '经济增长', '经济社会发展', '经济稳步发展', '经济高质量发展', '财政收入', '人均收入', '人均可支配收入', '人口比例',
  '全省', '全市', '全区', '全县', '全国', '大气', '空气质量', '公路', '生态效益', '生态环境质量',
] as const

/** Stripped from a completion row's name to see what is to be completed (X05). */
export const COMPLETION_WORDS = /完成率|完成情况|项目|工程/gu

/** B06: budget over money target beyond these is put to a person (判断). Dollars count at most this many yuan. */
export const SCALE_RATIO = { high: 1, low: 1 / 10_000, mostYuanPerDollar: 10 } as const
