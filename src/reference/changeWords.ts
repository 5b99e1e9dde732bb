/** Words of change and of what it is measured from (V12; domain.md 3 and 3.2). */

export const CHANGE_WORDS = ['增长', '增加', '提高', '提升', '增值', '改善', '减少', '降低', '节约'] as const

/** Terms and modifiers in which nothing changes: 增加值, 提升改造, 节约型. */
export const NOT_A_CHANGE = /增加值|增值税|保值增值|增值(?:服务|业务|电信)|(?:提升|改善|提高|节约|减少)(?:改造|工程|行动|项目|计划|培训|班|型|示范)|提升机|节约用[水电地]/gu

/** Something measured from: a year, a base, a start, or a formula that holds one. */
export const BASE = /同比|环比|(?:较|比|与)(?:上|去|前|往|历|19\d\d|20\d\d)|(?:上|去|前一?|往|历)年|(?:19|20)\d\d年.{0,4}(?:基础|水平|底|末)|基期|基数|基准|基础上|基线|(?:由|从).{1,14}(?:到|至|达|增|提|降|减)|较.{1,8}前|相比|比.{1,8}(?:增长|增加|提高|提升|改善|减少|降低|下降|节约)|改造前|实施前|原有|原来|年均|预算价|控制价|市场价|评审|送审/u

/** New things counted in a year: a flow, which needs no base. */
export const NEW_THINGS = /新增|新注册|新建|新设|增[加长].{0,8}(?:人数|户数|家数|个数|数量|岗位|床位|面积|就业)/u
