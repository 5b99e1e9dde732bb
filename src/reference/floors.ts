/**
 * Floors that law or nature sets (V08a) and the marks below which a target is low (V08b): domain.md 3 and 3.2. That
 * works must pass acceptance before they are handed over is generally known [M]; the marks are judgement [J].
 */

/** Rates that are 100 % or wrong. */
export const FULL_RATES = /验收合格率|专款专用率|资金[^，。；]{0,6}合规率|环评执行率|足额[^，。；]{0,4}发放率|(?:工程(?!师)|项目|验收|配套).*合格率/u
/** Pass rates of a first try or of samples, which may be lower. */
export const SAMPLED = /一次|抽检|抽查|抽样|优良/u
/** Pass rates of people, goods and samples, although the word 项目 or 工程 stands before. */
export const NOT_ACCEPTANCE = /培训|考试|考核|学员|体检|食品|药品|农产品|水质|监测|种子|苗木|人员/u

/** Accidents and deaths as such, not what is done about them, nor a change of their number. */
export const HARM = /事故|死亡|伤亡/u
export const NOT_HARM = /处理|处置|整改|隐患|应急|救援|调查|结案|下降|降低|减少|压减|演练|赔|防|查处|上报|报告|报送|响应|增长|预警|通报|警示|宣传|教育|培训|保险|评估|分析|杜绝|避免|遏制|[不未]发生|[无零]/u
/** Of rates with a word of harm, those that are of the harm itself. */
export const RATE_OF_HARM = /(?:事故|死亡|伤亡)(?:的?发生)?(?:比?率|频率|比例|占比)$/u
/** Harm that no department can rule out, or that official statistics give as a rate. */
export const HARM_OF_MANY = /交通|火灾|孕|婴|儿童|病|动物|牲畜|苗|树|溺水|亿元|百万吨|万车|万人|十万/u

export const SAFE_DAYS = /安全.{0,6}(?:运行|生产|运营|无事故)?.{0,4}天数/u
export const YEAR_DAYS = 365
/** Work of a part of the year. */
export const SEASONAL = /采暖|供暖|供热|取暖|汛期|防汛|施工期|防火|期间|季|高温|冬|夏|学期|赛事|活动/u

/** V08b: below these a target is low. */
export const LOW_COMPLETION = 90
export const LOW_SATISFACTION = 85
export const COMPLETION = /完成.{0,2}(?:率|情况)|(?:及时|按期).*(?:率|情况)/u
/** A name whose head is satisfaction, and not a survey of it. */
export const SATISFIED = /满意(?:度|率|程度)?(?:比例|占比|测评|评价)?$/u
export const NOT_COMPLETION = /未完成|支付率|执行率|(?:资金|预算|支出|经费|支付).{0,4}完成率/u
/** A rise of a rate, not its level. */
export const RISE = /(?:提升|提高|增长|上升|改善|增加|降低|下降|减少)(?:率|幅度?|比例|值|百分点|点)?$/u
/** People who are checked or fined may fairly be less pleased. */
export const REGULATED = /被检查|被执法|执法对象|行政相对人|监管对象|被监管|被处罚|被拆迁|被征收|当事人/u
/** A first year has nothing to measure its target by. */
export const FIRST_YEAR = /试点|试行|首年|首次|第一年|基线|探索/u
