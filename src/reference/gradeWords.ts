/** Values in words that may be a standard after all (V03; domain.md 3 and 3.2). */

/** Facts that a document proves. */
export const LEGAL_FACT = /许可证|证书|备案|批复|验收报告/u

/** A scale of grades, as 好/一般/差, 优良中差, 一级二级三级 or points. */
export const SCALE = /[好优高强][、,/;\s]{0,2}(?:良|较[好高强]|中|一般|坏).{0,6}[差低弱劣坏]|好坏|[一1]级.{0,8}[二2]级|一二三级|分级标准|评分标准|评价标准|赋分|分为.{1,8}[档级等]|≥?\d+分(?:及?以上)?.{0,4}为/u

/** A grade that belongs to a scale. */
export const GRADE_OF_A_SCALE = /^(?:达到?|不低于|国家|部颁|行业|省|市)*[一二三四五甲乙丙A-EIV]+(?:级|类|等奖?|星级?)(?:标准|水平|水质|及?以上)*$/u

/** Air and water are graded by national standards (GB 3095, GB 3838). */
export const NATIONAL_GRADE = { name: /空气|水质|水环境|地表水|断面|饮用水/u, value: /优良|良好|[IV]+类|[一二三四五]类/u }

/** That something does not happen: 不发生, 零投诉, 无事故; 无 alone is in V03's list. */
export const NONE_OF_IT = /^(?:零|不发生|未发生|杜绝|避免|没有|无.{0,8}(?:事故|投诉|案件|上访|舆情|违规|违纪|伤亡|发生|差错|污染|拖欠))/u

/** How often, without a number: 每季度末, 按月. */
export const RHYTHM = /^(?:每[年月周日天]|每个?季度?|每个?月|每学期|按[年月季周]|逐月)(?:度|末|初|底|发放|拨付|支付|报送|前)*$/u

/** A number written in words. */
export const COUNT_IN_WORDS = /半[年天月]|[一二两三四五六七八九十百千]+余?(?:个|家|次|项|场|人|套|台|件|户|份|期|篇|名|年|天|月|季度|小时|条|座|成|倍|万|亿)|百分之/u
