/** Word lists of domain.md parts 3, 3.1 and 3.2 that the rules on indicator rows use. */

/** Stripped before names, descriptions and bases are compared (3.2, for D01, R02, V07). */
export const SCOPE_WORDS = ['区域内', '项目', '园区', '全区', '我区', '本区', '企业', '年度', '年初'] as const

/** A name holding one of these says what is measured; else KEY is the description (3.2). */
export const MEASURE_WORDS = ['率', '度', '数', '额', '量', '值', '面积', '时间', '时限', '成本', '金额', '次', '天'] as const
/** Words that contain a measure word without measuring; 质量 and 数量 by decision, the others by their meaning. */
export const NOT_MEASURES = [
  '质量', '数量', '数据', '数字', '多数', '少数', '年度', '季度', '月度', '制度', '调度', '力度', '角度', '力量', '大量', '测量', '计量',
  '价值', '值班', '值守', '增值', '层次', '天然', '天津', '航天', '率先', '率领',
] as const

/** Values that say no more than that something is done or good (V03), by norm. */
export const QUALITATIVE_WORDS = [
  '不超预算', '合格', '满意', '良好', '优良', '及时', '按时', '完成', '达标', '提升', '提高', '改善', '显著', '稳步', '较高', '是', '否', '无',
] as const

/** Routine management that is neither output nor effect (C04). */
export const PROCESS_INDICATORS = [
  '专款专用率', '资金使用率', '支付率', '支付完成率', '预算资金完成率', '政府采购率', '环评执行率', '资金下达率',
] as const
/** Projects whose output is the payment itself (C04 exempts their 数量 and 时效 rows). */
export const TRANSFER_PROJECT_WORDS = ['补贴', '补助', '奖补', '扶持', '救助'] as const

/** Shares that cannot pass 100 % (V11). */
export const BOUNDED_SHARES = [
  '合格率', '达标率', '及时率', '满意度', '满意率', '覆盖率', '准确率', '优良率', '到位率', '合规率', '专用率', '占比', '比例', '比重',
  '知晓率', '通过率', '支付率', '发放率', '完好率', '按期率', '公开率', '普及率', '入学率', '就业率', '出勤率', '参保率', '共享率',
  '接种率', '建档率', '办结率', '整改率', '处置率', '响应率', '落实率', '清运率', '在线率', '可用率', '保证率', '出警率', '回复率', '兑现率', '履约率', '死亡率', '失业率',
] as const
/** Percentages that may pass 100 (V11's exclusions). */
export const UNBOUNDED_SHARES = ['增长', '增幅', '增速', '增加', '提高', '提升', '上升', '投入产出', '收益率', '回报率', '利润率', '完成率', '完成比', '完成情况', '周转率', '放大'] as const

/** Shares that law or nature puts at 100 (V09 leaves them out, V08a will use them). */
export const LEGAL_HUNDRED = ['验收合格率', '专款专用率', '资金合规率', '合规率', '环评执行率', '足额发放率'] as const

/** Stages of a recruitment or construction project (D02); generic 到位 and 落地 count only beside money or a project. */
export const STAGE_PATTERNS: readonly { stage: string; pattern: RegExp }[] = [
  { stage: '签约', pattern: /签约|签订(?:合同|协议)/u },
  { stage: '续建', pattern: /续建/u },
  { stage: '开工', pattern: /开工/u },
  { stage: '落地', pattern: /(?:项目|企业|总部|签约).{0,2}落地|落地(?:项目|企业|总部|数|率|个数|资金)/u },
  { stage: '到位', pattern: /(?:资金|外资|内资|投资)[^，。；]{0,4}到位|到位(?:资金|外资|内资|金额|额|率|数)/u },
]

/** Words whose presence makes a description of a rate a rate (D02). */
export const RATE_WORDS = ['率', '比', '占', '%', '百分', '÷', '/', '除以', '程度', '情况', '水平', '反映', '考核', '评价', '衡量', '满意', '上年', '同比', '增长', '下降', '提高', '减少'] as const

/** Bases that name no document (R01). */
export const VAGUE_BASES = ['工作要求', '年初工作安排', '年初预算安排', '年初工作计划'] as const
/** How a figure is collected, not where its target comes from (R03a). */
export const COLLECTION_WORDS = ['调查问卷', '问卷调查', '满意度调查', '抽样调查', '统计报表', '统计台账'] as const
/** A verdict in the place of a basis (R03b). */
export const VERDICT_ENDINGS = ['满意', '优秀', '良好', '合格'] as const

/** Words that make a printed sum a target for money (I02). */
export const MONEY_WORDS = ['金额', '额', '投资', '资金', '外资', '内资', '收入', '税收', '产值', '成本', '经费', '费用', '总值'] as const
/** Words that name the whole cost of a project (B02). */
export const WHOLE_COST_WORDS = ['预算控制', '控制预算', '控制数', '预算数', '总成本', '资金成本', '预算资金', '项目成本', '总额', '预算总'] as const
/** Words of cost that name no item of it (B02). */
export const COST_AS_SUCH = /总成本|成本|控制|预算|总额|金额|总数|数额|资金|经费|费用|支出|投入|财政|项目|工程|全年|年度|当年|本年|以内|之内|上限|限额|规模|情况|总体|总|数/gu
/** Totals of more than the year's budget (B01, B02). */
export const MULTI_YEAR_WORDS = ['总投资', '概算', '合同价', '合同额', '合同金额', '中标价', '工程造价', '累计', '计划投资', '分期', '项目投资'] as const
/** Sums that belong to a part, a grant rate or somebody else's books, not to the project's budget (B01). */
export const OTHER_SUM_WORDS = ['其中', '包括', '贷款', '本金', '债券', '产值', '收入', '营业', '注册', '奖励', '奖金', '补贴', '补助', '标准'] as const
