/** What may and may not be laid side by side among recruitment metrics (domain.md 6.3), for G04, I01, I03 and I04. */

/** Families that differ by their threshold only: G04 asks whether number and threshold agree. */
export const COMPARED_AS: Readonly<Record<string, string>> = { 亿元以上签约项目数: '签约项目数' }

/** 6.3 pair 17: another set of projects at each level. */
export const NOT_COMPARED_ACROSS_LEVELS: readonly string[] = ['计划总投资', '重点项目数']

export interface MetricWords {
  id: string
  zh: string
  en: string
  words: RegExp
}

/** Metrics of 6.3 as they are named in a row or a clause. */
export const METRIC_WORDS: readonly MetricWords[] = [
  { id: 'talk', zh: '洽谈、邀请', en: 'talks or invitations', words: /洽谈(?!会)|邀请|邀商|在谈/u },
  { id: 'sign', zh: '签约', en: 'signings', words: /签约(?!率|(?:项目)?(?:总|投资)?(?:金额|额|资金))|签订[^，。；、]{0,6}(?:合同|协议)(?!金额|额)/u },
  { id: 'land', zh: '落地', en: 'landings', words: /落地(?!率)/u },
  { id: 'start', zh: '开工', en: 'starts of construction', words: /(?<!新)开工(?!率)/u },
  { id: 'newStart', zh: '新开工', en: 'new starts', words: /新开工(?!率)/u },
  { id: 'carry', zh: '续建', en: 'projects carried over', words: /续建/u },
  { id: 'produce', zh: '投产', en: 'starts of production', words: /投产(?!率)|竣工(?!率)/u },
  { id: 'signedSum', zh: '签约金额', en: 'contracted sums', words: /签约(?:项目)?(?:总|投资)?(?:金额|额|资金)|协议(?:总|引)?(?:投资|金额|资金)|合同金额/u },
  { id: 'paidIn', zh: '到位资金', en: 'capital paid in', words: /到位(?:内资|资金|金额)|(?:内资|资金)(?:实际)?到位(?!率)/u },
  { id: 'foreignUsed', zh: '实际利用外资', en: 'foreign capital used', words: /(?:实际)?(?:利用|使用|到账|到位)外资|外资(?:实际)?到位/u },
  { id: 'foreignSigned', zh: '合同外资', en: 'contracted foreign capital', words: /合同(?:利用)?外资/u },
  { id: 'crossBorder', zh: '跨境电商交易额', en: 'cross-border e-commerce', words: /跨境电(?:商|子商务)/u },
  { id: 'trade', zh: '进出口额', en: 'imports and exports', words: /进出口/u },
]

/** Pairs of 6.3 that one number cannot stand for, by its row number there. */
export const METRIC_PAIRS: readonly (readonly [number, string, string])[] = [
  [2, 'signedSum', 'paidIn'], [3, 'paidIn', 'foreignUsed'], [4, 'foreignUsed', 'foreignSigned'],
  [6, 'talk', 'sign'], [7, 'sign', 'land'], [8, 'land', 'start'], [8, 'land', 'newStart'], [8, 'land', 'produce'], [9, 'carry', 'newStart'], [9, 'carry', 'start'], [16, 'crossBorder', 'trade'],
]

/** What makes a project one of recruitment (I01). */
export const RECRUITMENT_WORDS = /招商|引资|投资促进/u
/** The projects counted from, not what is counted: 签约项目中已注册的项目 (D02, I04). */
export const COUNTED_FROM = /(?:签约|签订[^，。；]{0,4}协议的?|续建|开工|落地)的?(?:项目|企业)(?:数量?)?(?:中|里|之中)/gu
/** What follows a signing (I01). */
export const AFTER_SIGNING = /到位|开工|落地|投产|竣工/u
/** Projects already being built, whose start may or may not follow the signings counted (I01). */
export const CARRIED_OVER = /续建/u
/** Signed with people or for services, no investment: family doctors, care, heating (I03). */
export const SIGNED_SERVICE = /医生|服务协议|家庭|居民|老人|患者|志愿|供[热水气]|责任书|讲师|教[师练]|作者|作家|演员|律师|专家|人才|就业/u
/** What tells the size or the kind of agreement of a signing (I03). */
export const SIGNING_KIND = /(?:[\d一二三五十百千]*亿|千万|\d+万)元?[^，。；]{0,4}以上|超(?:过)?[\d一二三五十百]*亿|亿元项目|正式|合同|框架|意向|战略合作/u

/** Pairs of 6.3 between canonical families, by row number there; a family beside itself is no pair. The first that holds both decides. */
export const FAMILY_PAIRS: readonly { pair: number; a: readonly string[]; b: readonly string[] }[] = [
  { pair: 2, a: ['签约金额'], b: ['到位资金'] },
  { pair: 3, a: ['到位资金'], b: ['实际利用外资'] },
  { pair: 4, a: ['实际利用外资'], b: ['合同外资'] },
  { pair: 6, a: ['线索在谈项目数', '邀商家次'], b: ['签约项目数', '亿元以上签约项目数'] },
  { pair: 7, a: ['签约项目数', '亿元以上签约项目数'], b: ['落地项目数', '落地企业数'] },
  { pair: 8, a: ['落地项目数', '落地企业数'], b: ['新开工项目数', '投产项目数'] },
  { pair: 9, a: ['续建项目数'], b: ['新开工项目数'] },
  { pair: 14, a: ['税收收入'], b: ['税收收入增长率'] },
  { pair: 14, a: ['营业收入'], b: ['营业收入增长率'] },
  { pair: 16, a: ['跨境电商交易额'], b: ['进出口额'] },
  { pair: 17, a: ['计划总投资'], b: ['签约金额'] },
]

/** 6.3 pair 18: the national statistic of foreign capital took in banking, securities and insurance in May 2022 [S]; targets for 2022 were set before. */
export const FOREIGN_STATISTIC = { families: ['实际利用外资', '合同外资'], lastYearBefore: 2022 } as const

/** 6.3 pair 20: words of an effect that is either people or an undefined percentage. */
export const JOBS_WORDS = /就业/u
