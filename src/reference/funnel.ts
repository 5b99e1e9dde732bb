/**
 * Stages of attracting investment from first contact to effect (domain.md 6.4). Whether a document states a stage is fair to
 * compare across departments; the figures often are not.
 */

export const FUNNEL_STAGES = ['lead', 'event', 'signing', 'largeSigning', 'signedMoney', 'landing', 'start', 'moneyIn', 'effect'] as const
export type FunnelStage = (typeof FUNNEL_STAGES)[number]

/** Canonical families by stage. Trade and planned projects are in none: they are no step of attracting investment (6.1, 6.3 pairs 16 and 17). */
export const FUNNEL_FAMILIES: Readonly<Record<FunnelStage, readonly string[]>> = {
  lead: ['线索在谈项目数', '邀商家次', '外出招商次数'],
  event: ['推介活动场次', '参展企业数'],
  signing: ['签约项目数'],
  largeSigning: ['亿元以上签约项目数'],
  signedMoney: ['签约金额', '合同外资'],
  landing: ['落地项目数', '落地企业数'],
  start: ['新开工项目数', '续建项目数', '投产项目数'],
  moneyIn: ['到位资金', '实际利用外资'],
  effect: ['固定资产投资', '税收收入', '税收收入增长率', '营业收入', '营业收入增长率', '新增就业人数', '新增市场主体数', '入规企业数'],
}

/** Families of the number of signed projects, whatever their size: what recruitment money may be laid beside (6.5). */
export const SIGNING_FAMILIES: readonly string[] = ['签约项目数', '亿元以上签约项目数']

/** Signing a large project is signing: a document that states the second states the first stage, too. */
export const STAGE_INCLUDES: Readonly<Partial<Record<FunnelStage, FunnelStage>>> = { largeSigning: 'signing' }

/** Families by which a document states a stage, those of the stages it includes among them. */
export const familiesOfStage = (stage: FunnelStage): readonly string[] =>
  FUNNEL_STAGES.filter((each) => each === stage || STAGE_INCLUDES[each] === stage).flatMap((each) => FUNNEL_FAMILIES[each])
