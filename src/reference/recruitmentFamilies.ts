/**
 * Canonical families of recruitment (招商引资) goals: one stage, one unit, one definition each, so that only
 * like is ever laid beside like. Stages, units and what must not be merged: domain.md parts 6.1–6.3, after
 * the practice of provincial commerce departments; a project's size threshold is part of the family's identity.
 */

export type RecruitmentStage = 'contact' | 'event' | 'signing' | 'landing' | 'money' | 'effect' | 'trade'

export interface RecruitmentFamily {
  /** Canonical Chinese name, used as the id in documents and snapshots. */
  id: string
  en: string
  stage: RecruitmentStage
  /** The unit figures are stored in: a count unit, 亿元, 万美元, 人 or %. */
  unit: string
  /** Printed units of the same dimension, '' for a figure printed bare. */
  accepts: readonly string[]
  /** Units also printed for it that count something else (家 firms for 个 projects): kept as printed, never converted. */
  printedToo?: readonly string[]
  /** What the printed words must match, tried in the order of this list. */
  words: RegExp
  /** Words that mean something else although `words` matches. */
  not?: RegExp
  /** Only for projects of at least 1 亿元 (true), only for others (false), or either; the printed threshold itself is kept beside the goal. */
  threshold?: boolean
}

const COUNT = ['个', '项', '宗', '']
const FIRMS = ['家', '户', '个', '']
const CNY = ['元', '万', '万元', '亿', '亿元', '千万元', '百万元']
const USD = ['美元', '万美元', '亿美元', '百万美元']
const GROWTH = ['%']

export const RECRUITMENT_FAMILIES: readonly RecruitmentFamily[] = [
  { id: '合同外资', en: 'Contracted foreign capital', stage: 'signing', unit: '万美元', accepts: USD, words: /合同(?:利用)?外资/u },
  { id: '实际利用外资', en: 'Foreign capital actually used', stage: 'money', unit: '万美元', accepts: USD, words: /(?:实际)?(?:利用|使用|到位|引进)外资|外资(?:实际)?到位/u },
  { id: '跨境电商交易额', en: 'Cross-border e-commerce turnover', stage: 'trade', unit: '亿元', accepts: CNY, words: /跨境电(?:商|子商务)/u },
  { id: '进出口额', en: 'Imports and exports', stage: 'trade', unit: '亿元', accepts: CNY, words: /进出口(?:总)?(?:额|值|贸易)/u, not: /企业|增长|增速/u },
  { id: '社会消费品零售总额', en: 'Retail sales', stage: 'trade', unit: '亿元', accepts: CNY, words: /社会消费品零售|社零/u, not: /增长|增速/u },
  { id: '到位资金', en: 'Domestic capital paid in', stage: 'money', unit: '亿元', accepts: CNY, words: /(?:到位|引进)(?:内资|资金|投资)|(?:资金|内资)到位(?!率)/u },
  { id: '签约金额', en: 'Contracted investment', stage: 'signing', unit: '亿元', accepts: CNY, words: /(?:签约|签订|协议|合同|意向).*(?:额|金额|投资|资金)/u },
  { id: '亿元以上签约项目数', en: 'Signed projects of at least 1 亿元', stage: 'signing', unit: '个', accepts: COUNT, printedToo: ['家', '户'], words: /签约|签订/u, not: /率|额|线索/u, threshold: true },
  { id: '签约项目数', en: 'Signed projects, any size', stage: 'signing', unit: '个', accepts: COUNT, printedToo: ['家', '户'], words: /签约|签订.*(?:协议|合同)/u, not: /率|额|洽谈|线索/u, threshold: false },
  { id: '落地企业数', en: 'Enterprises landed or attracted', stage: 'landing', unit: '家', accepts: FIRMS, words: /(?:落地|引进|吸引|引入|入驻|落户).*(?:企业|总部|公司)|(?:企业|总部).*(?:落地|入驻|落户)/u, not: /率/u },
  { id: '落地项目数', en: 'Projects landed', stage: 'landing', unit: '个', accepts: COUNT, words: /落地|引进.*项目/u, not: /率/u },
  { id: '新开工项目数', en: 'Projects newly started', stage: 'landing', unit: '个', accepts: COUNT, words: /开工/u, not: /率|续建/u },
  { id: '续建项目数', en: 'Projects carried over', stage: 'landing', unit: '个', accepts: COUNT, words: /续建/u, not: /率/u },
  { id: '投产项目数', en: 'Projects completed or in production', stage: 'landing', unit: '个', accepts: COUNT, words: /投产|竣工/u, not: /率/u },
  { id: '新增市场主体数', en: 'New market entities fostered', stage: 'effect', unit: '家', accepts: FIRMS, words: /培育.*(?:市场主体|企业)|新(?:注册|增)(?:市场主体|企业)/u, not: /率|规上/u },
  { id: '入规企业数', en: 'Enterprises reaching statistical size', stage: 'effect', unit: '家', accepts: FIRMS, words: /规上|入规|入统|四上企业|限上/u, not: /率|收入|增加值|产值/u },
  { id: '邀商家次', en: 'Invitations to investors', stage: 'contact', unit: '家次', accepts: ['家次', '人次', '批次'], printedToo: ['家', '户', '个', ''], words: /邀商|邀请.*(?:企业|客商|投资|商会)|接待.*客商/u },
  { id: '线索在谈项目数', en: 'Leads and projects under negotiation', stage: 'contact', unit: '个', accepts: COUNT, words: /线索|在谈|洽谈|储备项目|意向.*项目|项目储备/u, not: /会|额|签约/u },
  { id: '推介活动场次', en: 'Promotion events', stage: 'event', unit: '场次', accepts: ['场', '场次', '次', '个', '届', ''], words: /推介|招商(?:引资)?(?:活动|会)|洽谈会|展会|招商大会/u, not: /签约|金额|邀商|洽谈\d/u },
  { id: '外出招商次数', en: 'Recruitment trips', stage: 'contact', unit: '次', accepts: ['次', '批次', '趟', ''], words: /外出招商|走出去招商|外出考察|赴外招商/u },
  { id: '参展企业数', en: 'Exhibitors organised', stage: 'event', unit: '家', accepts: FIRMS, words: /参展.*企业|企业.*参展|参会企业/u },
  { id: '固定资产投资', en: 'Fixed-asset investment', stage: 'effect', unit: '亿元', accepts: CNY, words: /固定资产投资|固投/u, not: /增长|增速/u },
  { id: '税收收入', en: 'Tax revenue', stage: 'effect', unit: '亿元', accepts: CNY, words: /(?<!财)税收/u, not: /增长|增速/u },
  { id: '税收收入增长率', en: 'Growth of tax revenue', stage: 'effect', unit: '%', accepts: GROWTH, words: /(?<!财)税收.*(?:增长|增速|提高)/u },
  { id: '营业收入', en: 'Operating revenue', stage: 'effect', unit: '亿元', accepts: CNY, words: /(?:营业|业务|工业|企业)收入/u, not: /增长|增速/u },
  { id: '营业收入增长率', en: 'Growth of operating revenue', stage: 'effect', unit: '%', accepts: GROWTH, words: /(?:营业|业务|工业|企业)收入.*(?:增长|增速|提高)/u },
  { id: '新增就业人数', en: 'New jobs', stage: 'effect', unit: '人', accepts: ['人', '名', '万人', ''], words: /就业/u, not: /率|能力/u },
  { id: '重点项目数', en: 'Key projects planned', stage: 'landing', unit: '个', accepts: COUNT, words: /重点项目|(?:前期|谋划).*项目|产业项目/u, not: /率|额|投资$/u },
  { id: '计划总投资', en: 'Total investment of planned projects', stage: 'landing', unit: '亿元', accepts: CNY, words: /总投资/u },
]

export const RECRUITMENT_STAGES: readonly RecruitmentStage[] = ['contact', 'event', 'signing', 'landing', 'money', 'effect', 'trade']
