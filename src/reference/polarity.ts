/**
 * Which way is better (V10; domain.md 3 and 3.2). Only the head of a name decides: 投诉率 is better low, 投诉办结率 better
 * high. Lists are judgement [J]: the words of the catalogue, and rates that any reader takes the same way.
 */

/** Less is better. */
export const NEGATIVE_WORDS = [
  '破坏', '损失', '事故', '投诉', '差错', '逾期', '超支', '故障', '流失', '闲置', '违规', '排放', '能耗', '伤亡',
  '死亡', '发病', '发案', '失业', '辍学', '返贫', '空置', '漏损',
] as const

/** A name whose head is a negative word: 破坏率, 事故发生次数, 能耗. Turned round by 无 零 未 不 防 before it. */
export const NEGATIVE_HEAD = new RegExp(
  `(?<![无零未不非免防避])(?:${NEGATIVE_WORDS.join('|')})(?:事件|事故|行为|情况|案件|问题|现象|人员|资金|资产)?的?(?:发生)?(?:率|比例|占比|比重|情况|程度|强度|总量|数量|次数|人数|件数|起数|数|量)?$`, 'u')

/** Words that turn a negative head round: 挽回损失, 盘活闲置资产, 达标排放. */
export const TURNED_ROUND = /挽回|减少|避免|降低|下降|杜绝|防止|消除|预防|控制|盘活|处置|处理|利用|清理|查处|整治|打击|纠正|化解|压减|治理|达标|合规|超低|追回|无|零|未发生|不发生/u

/** A description by which the figure is a fall (事故起数：较上年下降比例). */
export const FALLS = /下降|降低|减少|压减|降幅|减幅/u

/** Things better covered less, so that a cap on their coverage is right. */
export const UNWANTED = /杂草|垃圾|病虫|积雪|裸土|违建/u

/** Rates of which more is better, by the word before 率; 使用率 and 利用率 only of things meant to be used. */
export const POSITIVE_RATE = new RegExp([
  '(?<![不未非])(?:合格|达标|及时|完成|满意|覆盖|准确|优良|优秀|到位|合规|专用|知晓|通过|发放|完好|按期|公开|普及|入学|就业|出勤|参保|共享|执行|办结|整改|处置|响应|落实|成活|开工|投产|落地|履约|入住|节约|接种|建档|出警|办理|受理|回复|解决|修复|治愈|破案|保证|可用|在线|清运)率$',
  '(?:资金|经费|预算|项目|支出)[^，。；]{0,4}(?:支付|支出|使用)率$', '^支付率$', '支付完成率$',
  '(?:设备|设施|场馆|平台|系统|车辆|仪器|床位)(?:使用|利用)率$', '满意度$', '满意程度$',
].join('|'), 'u')

/** Money rates whose ≤100 % only says that no more than the budget is spent. */
export const SPENDING_RATE = /(?:资金|经费|预算|项目|支出|支付).{0,6}(?:支付|支出|使用|执行|完成)率$|^支付率$/u

/** Names that do not say which way is better (branch b), and words that do. */
export const UNCLEAR_DIRECTION = /影响(?!力|因素|范围|人|面|半径|评价|评估)|变化|程度/u
export const CLEAR_DIRECTION = /满意|改善|提高|提升|降低|减少|下降|增强|增长|优化|知晓|掌握|完善|认可|认同|了解|信任|支持|普及|保障|负面|化程度|化水平|公开程度|完好|达标|符合|清洁程度/u
