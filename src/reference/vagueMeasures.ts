/**
 * Names that print a percentage of something nobody can count (V07; domain.md 3 and 3.2). The words are those of the
 * catalogue; compounds in which they mean something else are judgement [J].
 */

/** Branch a: no measurable numerator. */
export const VAGUE_MEASURES = ['能力', '水平', '效率', '形象', '影响', '发展', '认知度', '利用率', '增值率'] as const

/** Growth of a whole kind of benefit. */
export const BENEFIT_GROWTH = /(?:生态|社会|经济|环境|综合)?效益.{0,3}(?:增长|增值|提升|提高)率/u

/** Compounds to be taken out before a vague word is looked for. */
export const NOT_VAGUE = /有效率|形象进度|保值增值率|(?:城镇|城市|机械|电气|良种)化水平|发展(?:改革|局|中心|对象|党员|银行|基金|公司|集团|规划|报告|资金|专项)|水平衡|影响(?:评价|评估|人口|人数)/gu

/** Heads that are a share of something countable, whatever stands before them. */
export const COUNTABLE_HEAD = /(?:率|占比|比例|比重|满意度|满意程度|指数|得分|评分|排名|增速|增幅)$/u
/** Heads that look so and are not. */
export const VAGUE_HEAD = /(?:效率|认知度|利用率|增值率|(?:能力|水平|效率|形象|影响力?|发展|效益).{0,3}(?:率|占比|比例|比重|增速|增幅))$/u

/** What national statistics define: literacy in health, science or the digital, and rates of use. */
export const DEFINED_USE = /(?:素养|科学素质)水平|(?:秸秆|粪污|畜禽|农膜|固体?废|废弃?物|废水|水资源|中水|再生水|余热|污泥|垃圾|雨水|灌溉水|渠系水).{0,8}利用率/u
/** Use of countable things: usually share of time or number; left open where the form has no column to say so. */
export const COUNTABLE_USE = /(?:土地|设备|仪器|床位|泊位|车位|产能|能源|场地|房屋).{0,6}利用率/u

/** What makes a description a formula, a survey or a definition. */
export const DEFINING = /[÷×*/]|占|之比|比值|除以|计算|公式|调查|问卷|测评|抽样|评价得分|是指|指的是|(?<!立|随)即(?!时|将|可)|定义|统计|较上年|同比|比上年|人数|户数|次数|个数/u

/** Taken off a completion rate before asking what is completed (branch b). */
export const EMPTY_OBJECTS = ['工作', '任务', '各项', '项目', '实际'] as const
