import { AFTER_SIGNING, CARRIED_OVER, RECRUITMENT_WORDS } from '../../reference/recruitmentPairs.ts'
import { judgementCall } from '../cite.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { hasDigit } from '../text/value.ts'

const SIGNING = /签约|签订[^，。；]{0,6}(?:合同|协议)/u

export const I01: ProjectRule = {
  id: 'I01',
  class: '提示',
  severity: 'M',
  confidence: 'H',
  scope: 'project',
  ...pointsOf('I01'),
  scored: false,
  title: { zh: '只有签约，没有到位、开工、落地', en: 'Signings only, nothing that follows them' },
  looksAt: ['level3', 'description', 'purpose', 'goals'],
  checks: {
    zh: '招商类项目（名称、用途或目标含招商、引资、投资促进）的指标行或带数字的目标中有签约，而没有到位、开工、落地、投产、竣工。只作提示，不计分。',
    en: 'A recruitment project (“招商”, “引资” or “投资促进” in name, purpose or goals) has signings among its rows or its goals with numbers, and nothing of capital paid in, starts, landings, production or completion. A hint, not scored.',
  },
  exclusions: {
    zh: '成立或起步首年可能只有签约，请说明即可；没有签约指标的不适用；另列有续建项目，目标或用途写了落地等而没有数字，或有指标行未识别的，不作判断；满意度行不看。',
    en: 'A first year may have signings only and just needs saying. Not asked where there are no signings; not judged where projects carried over are listed too, a goal or the purpose speaks of landing and the like without a number, or rows were not read. Satisfaction is not read.',
  },
  citation: judgementCall('招商引资从签约到落地、开工、到位、投产分阶段', 'Recruitment runs from signing to landing, start, money and production'),
  example: {
    weak: { projects: [{ name: '食品产业招商', rows: [rowOf(['数量指标', '签约项目数', '年内签订正式合同的食品加工项目', '≥6个', '青禾县商发〔2021〕4号'])] }] },
    better: {
      projects: [{ name: '食品产业招商', rows: [
        rowOf(['数量指标', '签约项目数', '年内签订正式合同的食品加工项目', '≥6个', '青禾县商发〔2021〕4号']),
        rowOf(['数量指标', '新开工项目数', '年内取得施工许可证的食品加工项目', '≥3个', '青禾县商发〔2021〕4号']),
      ] }],
    },
    note: { zh: '签约只是开头；加一项开工，才看得出有多少变成了实事。', en: 'Signing is a beginning; a row of starts shows how much of it comes true.' },
  },
  test({ project: { name, purpose, goals }, rows, incomplete }) {
    if (!RECRUITMENT_WORDS.test([name, purpose, ...goals].join(' '))) return notApplicable
    const read = rows.filter(({ readable, isSatisfaction }) => readable && !isSatisfaction)
    const texts = [...read.map(({ indicator }) => `${indicator.level3} ${indicator.description}`), ...goals.flatMap((goal) => goal.split(/[，。；]/u)).filter(hasDigit)]
    const signed = texts.filter((text) => SIGNING.test(text))
    if (signed.length === 0) return notApplicable
    if (texts.some((text) => AFTER_SIGNING.test(text))) return pass
    const evidence = signed.join('；')
    const mentioned = texts.find((text) => CARRIED_OVER.test(text)) ?? [...goals, purpose].find((text) => AFTER_SIGNING.test(text))
    if (mentioned !== undefined) return cannotJudge(`另有“${mentioned}”，是否就是签约之后要看的结果，无从判断。`, `There is also “${mentioned}”; whether that is the result looked for after the signings is not known.`, { cells: ['level3'], evidence })
    if (incomplete || rows.some(({ readable }) => !readable)) return cannotJudge('有指标行未识别，签约之后是否还有到位、开工、落地指标无从判断。', 'Some rows were not read, so whether anything follows the signings is not known.', { cells: ['level3'], evidence })
    return fail(
      `“${name}”有签约指标（“${signed.join('”“')}”），没有资金到位、开工、落地或投产的指标。建议核实是否补一项签约之后的结果；起步阶段可只列签约。`,
      `“${name}” counts signings (“${signed.join('”, “')}”) and nothing that follows: capital paid in, starts, landings or production. Please verify whether one of these can be added; a first year may have signings only.`,
      { cells: ['level3'], evidence },
    )
  },
}
