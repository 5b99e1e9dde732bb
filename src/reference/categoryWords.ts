import type { Level2 } from './categories.ts'

/**
 * What does not belong under a level-2 category (C01; domain.md 3.1 as settled by 3.2), tested on the row's KEY.
 * Judgement [J] after 88号 第11条; money under 数量 is an L.
 */
export interface Misplaced {
  under: readonly Level2[]
  pattern: RegExp
  /** Words that make it right after all. */
  not?: RegExp
  /** Words that leave it open. */
  open?: RegExp
  /** Where it belongs. */
  zh: string
  en: string
}

const COST: readonly Level2[] = ['成本指标', '经济成本指标', '社会成本指标', '生态环境成本指标']
const BENEFIT: readonly Level2[] = ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']

/** Rates that count or measure by nature, and coverage, which many indicator libraries put under 数量. */
const QUANTITY_RATES = /(?:覆盖率|频率|周转率|(?<!成)功率|速率|容积率|分辨率|汇率|倍率)$/u
const SATISFACTION = /满意(?:度|率|程度)$/u
const DONE = /签约|签订|洽谈|邀请|推介|举办|组织|开展|参加|培训|宣传|印刷|出差/u

export const MISPLACED: readonly Misplaced[] = [
  { under: ['数量指标'], pattern: /率$/u, not: QUANTITY_RATES, zh: '质量指标或时效指标', en: 'quality or timeliness' },
  { under: ['数量指标', '质量指标', '时效指标', ...COST, ...BENEFIT], pattern: SATISFACTION, zh: '满意度指标', en: 'satisfaction' },
  { under: ['质量指标'], pattern: /(?<!未)完成率$/u, zh: '数量指标或时效指标（写明计划数）', en: 'quantity or timeliness, with the planned number' },
  { under: ['质量指标'], pattern: /(?<!不)使用率$/u, zh: '效益指标', en: 'benefit' },
  { under: ['质量指标'], pattern: /专款专用率/u, zh: '日常管理要求', en: 'routine management' },
  { under: ['质量指标'], pattern: new RegExp(`(?:${DONE.source}).*(?:数|个数|数量|人数|次数|场次|人次)$`, 'u'), not: /率|奖|优|合格|达标|通过|故障|差错|投诉|事故/u, zh: '数量指标', en: 'quantity' },
  { under: ['时效指标'], pattern: /(?<!有)效率/u, zh: '效益指标', en: 'benefit' },
  { under: ['时效指标'], pattern: /支付.{0,2}率/u, open: /支付(?:及时|按时|准时)率/u, zh: '日常管理要求', en: 'routine management' },
  { under: ['时效指标'], pattern: /(?:合格|优良|达标|准确)率$/u, not: /及时|按时|按期|时限|时效/u, zh: '质量指标', en: 'quality' },
  { under: COST, pattern: /(?:支付|完成|执行|使用)率/u, zh: '日常管理要求', en: 'routine management' },
  { under: COST, pattern: /(?:能力|水平|效率|形象|质量).*(?:提升|提高|增强)|(?:提升|提高|增强).*(?:能力|水平|效率|形象|质量)/u, zh: '效益指标', en: 'benefit' },
  { under: COST, pattern: /(?:合格|及时|达标|覆盖)率$/u, zh: '产出指标', en: 'output' },
  { under: BENEFIT, pattern: /完成(?:率|情况)/u, zh: '产出指标', en: 'output' },
  { under: ['经济效益指标'], pattern: /(?<!有)效率/u, zh: '社会效益指标', en: 'social benefit' },
  { under: ['经济效益指标'], pattern: /(?:使用|利用)率/u, zh: '产出指标或日常管理要求', en: 'output or routine management' },
  { under: ['经济效益指标'], pattern: /(?<!营商|投资|创业|发展|市场|消费|经营|商业|融资|政策|政务|信用|经济|金融|创新|购物|贸易|旅游|软)环境/u, zh: '生态效益指标', en: 'ecological benefit' },
  { under: BENEFIT, pattern: /邀请.*(?:数|家)|(?:推介|招商|宣传|培训|会议|走访).{0,2}(?:活动|会|班)?.{0,4}(?:次数|场次|场数)|(?:开展|举办|组织).{0,6}推介|推介活动/u, not: /带动|拉动|受益|促进/u, zh: '数量指标', en: 'quantity' },
  { under: ['生态效益指标'], pattern: /环评|环境影响评价/u, zh: '日常管理要求', en: 'routine management' },
  { under: ['可持续影响指标'], pattern: /参评|参(?:加|与).{0,14}(?:评选|评比|评审|评定)|组织.{0,4}(?:评级|评比|评选)/u, zh: '数量指标', en: 'quantity' },
  { under: ['服务对象满意度指标'], pattern: /(?:率|数|数量|次数|件数|起数|事件)$/u, not: /满意|好评|认可|认同|支持|评价|获得感|赞/u, open: /投诉|信访|上访/u, zh: '效益指标', en: 'benefit' },
]

/** Output or process in the place of a benefit (C03). */
export const NOT_A_BENEFIT = /完成率|完成情况|使用率|支付率|邀请.*数|工作完成|(?:开展|举办|(?<!社会|经济|党|群团|基层|专业|各类|合作|自)组织).*(?:活动|培训|会议)/u
/** Use of money or of what the project provides is no effect; use of other things (clean energy, fertiliser) may be. */
export const USE_OF_MEANS = /(?:资金|预算|经费|项目|设备|设施|场馆|场地|场所|房屋|车辆|仪器|系统|平台|器材).{0,6}使用率|^使用率/u
/** Words after an activity that name its effect. */
export const EFFECT_OF_ACTIVITY = /(?:活动|培训|会议).*(?:带动|拉动|促进|提高|提升|增加|增强|受益|惠及|知晓|满意|吸引|收入|就业|改善|降低|减少|消费)/u

/** A name that states an effect, so that an activity in its description is how and not what. */
export const STATES_EFFECT = /促进|提升|提高|改善|保障|带动|增强|优化|增加|降低|减少|扩大|维护/u

/** A spending rate in the place of a cost (K02). */
export const SPENDING_AS_COST = /(?:预算|资金|支付|支出).{0,4}(?:完成率|支付率|执行率|使用率)|^(?:项目)?(?:支付率|执行率)$/u

/** Names that speak of cost (K03): the first five by decision, the others because a price or sum is a cost by any name. */
export const COST_WORDS = /成本|预算|单价|标准|控制|费|价|投资|资金|支出|补助|补贴|补偿|奖励|金额|总额|工资|薪|酬|投入|节约|定额|限额|概算|开支|额度/u
/** What a cost row may speak of and is no cost for all that. */
export const RATES_OF_SPENDING = /(?:支付|支出|完成|执行|使用|到位)率|进度/u
