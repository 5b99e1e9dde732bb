/** Units printed in target values, for telling a counted thing from a share, a time or a sum. Longest first within each list. */

export const PERCENT_UNITS = ['百分比', '百分率', '百分点', '%', '％', '‰'] as const

export const TIME_UNITS = ['工作日', '自然日', '个月', '小时', '分钟', '季度', '年', '月', '天', '日', '周', '秒'] as const

export const COUNT_UNITS = [
  '人次', '家次', '场次', '件次', '户次', '项次', '台套', '批次', '班次', '人天',
  '个', '次', '人', '家', '户', '项', '件', '台', '套', '场', '名', '本', '册', '份', '篇', '条', '批', '处', '座', '辆', '种',
  '株', '所', '班', '期', '起', '宗', '例', '间', '栋', '组', '块', '只', '头', '张', '幅', '支', '根', '棵', '片', '枚', '单',
  '笔', '村', '镇', '校', '位', '类', '款', '艘', '架', '盏', '把', '对',
] as const

export const PHYSICAL_UNITS = [
  '平方公里', '平方米', '立方米', '千瓦时', '公里', '千米', '公顷', '千瓦', '公斤', '千克', '万吨', '万亩', '万平方米',
  '米', '亩', '吨', '升', 'km2', 'km', 'm2', 'm3', 'kg', 't',
] as const

/** Names of numbers that have no unit, and of scores, whose unit is the point (V04). */
export const NEEDS_NO_UNIT = /(?:系数|指数|倍数|[Pp][Hh]值?|容积率|得分|评分|分数|分值|排名|名次|位次)$/u

/** Renminbi scales in 万元. */
export const MONEY_SCALES: Readonly<Record<string, number>> = { 元: 0.0001, 百元: 0.01, 千元: 0.1, 万元: 1, 万: 1, 十万元: 10, 百万元: 100, 千万元: 1000, 亿元: 10000, 亿: 10000 }

export const FOREIGN_MONEY_UNITS = ['亿美元', '万美元', '千美元', '美元', '亿欧元', '万欧元', '欧元', '万日元', '日元'] as const

/** Nouns whose last character is also a unit and does not count anything there (V04): 成本 is no 本, 平台 no 台. */
export const NOUN_ENDING_LIKE_A_UNIT = new RegExp(`(?:${[
  '[全本当今每往历国专大行人多]年', '国家|专家|行家|企业家', '个人', '[每当今春夏秋冬]天', '每次|层次|名次|档次', '当月', '[当节生]日', '项目',
  '[成资版样文基根剧课]本', '[时期空区中民]间', '[平舞后柜站]台', '[市广会现操立]场', '[场厕]所', '[文条软硬部构]件', '配套', '[单多公]元',
  '(?<![\\d几两第])位', '[工周日长定假到逾时汛]期', '[比条案]例', '姓名|命名|报名', '[清名订]单', '办事处|管理处', '[分种]类', '[贷罚存借专拨付还]款',
  '宣传片|图片|照片|影片|短片', '[像镜龙码源街]头', '注册', '[股身]份', '[重小机]组', '[板模]块', '[收开]支', '[值加]班', '[发一]起', '[提上晋]升', '紧张|扩张', '[增降涨]幅',
].join('|')})$`, 'u')
