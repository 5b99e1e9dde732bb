/** Words for the bodies that publish targets, and of the finance bureau's own trade (G07, G08). */

/** What a body's name ends in, longest first; parts of a pattern. */
export const BODY_TYPES = [
  '经济技术开发区', '高新技术产业开发区', '经济开发区', '开发区', '示范区', '[集聚]{2}区', '商务区', '保税区', '试验区', '管理区', '度假区', '高新区', '工业园区', '产业园区', '产业园', '园区', '新区', '新城', '景区',
  '委员会', '办公室', '管委会', '人民政府', '街道办事处', '办事处', '街道', '中心', '局', '厅', '院', '站', '所', '队', '学校', '中学', '小学', '医院', '馆', '社', '会',
] as const

/** Kinds of body that can be told from common words when they open a sentence (社会, 会议 and the like cannot). */
export const SUBJECT_TYPES = BODY_TYPES.filter((type) => type.length > 1 || type === '局' || type === '厅')

/** Ends of a head's name that name its office and not the body. */
export const OFFICE_ENDS = /(?:管理委员会|管委会)?(?:\(?本级\)?|\(?机关\)?)?$/u

/** Two-letter words that stand in many bodies' names and tell none apart. */
export const COMMON_NAME_WORDS = ['产业', '经济', '技术', '现代', '高新', '工业', '管理', '委员', '员会', '开发', '发区', '园区', '本级', '中心', '办公', '公室', '服务', '新区', '集聚', '聚集', '示范', '人民', '政府', '街道'] as const

/** Verbs of plans by which a body is a sentence's subject. */
export const SUBJECT_VERBS = '将|要|共|计划|拟|以|紧紧|紧抓|始终|坚持|立足|围绕|严格|按照|全面|深入|预计|力争|继续|持续|在'

/** Words of the finance bureau's own trade that other bodies' plans carry over with the template (G07). */
export const FINANCE_WORDS = ['理财境界', '理财思路', '理财水平', '理财能力', '财政内控', '财政廉政风险', '财政改革精神', '财政干部', '财政系统', '生财聚财', '聚财理财'] as const
/** Names of bodies and projects whose trade this is. */
export const FINANCE_BODIES = /财政(?!资金|补助|补贴|拨款|扶持|奖补|经费)|国库|会计|国资|金融/u
