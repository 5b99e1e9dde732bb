/** What a project's name says about its kind (domain.md 3.2). */

/** Construction, repair, purchase, heating, one-off subsidies: P02–P05 are one level softer, B05 looks at their completion. */
export const SOFT_PACE_WORDS = ['工程', '建设', '修缮', '改造', '设施', '道路', '绿化', '供暖', '购置', '采购', '补贴', '补助', '奖补', '扶持资金'] as const
export const SOFT_PACE_EXCEPT = ['电费', '运行', '人员', '养护', '经费'] as const

/** Construction-type projects. */
export const CONSTRUCTION_WORDS = ['工程', '建设', '修缮', '改造', '设施', '道路', '绿化'] as const
/** 建设 of something that is not built. */
export const NOT_CONSTRUCTION = /(?:党的?|队伍|制度|文化|能力|作风|体系|机制|精神文明|信息化|法治|诚信|品牌|组织)建设/gu

/** Upkeep and services, which a completion rate may speak of within a construction-type project: nothing is built (B05). */
export const UPKEEP = /维护|养护|管护|运维|保洁|巡查|巡检|清运|培训/u

/** Must have a cost indicator (101号 二; C02). */
export const COST_REQUIRED_WORDS = ['工程', '修缮', '购置'] as const

export const PURCHASE_WORDS = ['购置', '采购'] as const
export const PURCHASE_EXCEPT = ['电费', '运行', '人员', '经费'] as const
/** K01: purchases up to this many 万元 may repeat the budget as their cost. */
export const SMALL_PURCHASE_WAN = 10

/** Back-office projects may have no one to satisfy (C02). */
export const BACK_OFFICE_WORDS = ['机关', '运转', '办公', '人员'] as const

/** Removed from a purpose before asking what is left (B07). */
export const PURPOSE_FILLERS = ['预算数', '财政资金', '全部为', '主要用于', '用于', '相关工作', '等', '经费', '费用', '预计', '投资'] as const

/** Words that promise the effect of a category (C07), without the compounds in which they mean something else. */
export const PROMISE_WORDS: Readonly<Record<string, RegExp>> = {
  生态效益指标: /(?<!产业|创新|创业|商业|金融|数字|营商|政治)生态|(?<!营商|投资|办公|工作|政务|发展|消费|市场|软|网络|居住|住宿|教学)环境|垃圾|绿化|排放|能耗/u,
  质量指标: /(?<!高)质量/u,
  经济效益指标: /(?<!低)收入|税收|产值/u,
  社会效益指标: /就业/u,
  服务对象满意度指标: /满意/u,
}
