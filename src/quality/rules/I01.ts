import { AFTER_SIGNING, RECRUITMENT_WORDS } from '../../reference/recruitmentPairs.ts'
import { judgementCall } from '../cite.ts'
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
  checks: {
    zh: '招商类项目（名称、用途或目标含招商、引资、投资促进）的指标或有数的目标中有签约，而没有到位、开工、落地、投产。起步园区的首年可能只有签约。只作提示，不计分。',
    en: 'A recruitment project (name, purpose or goals) has signings among its indicators or numbered goals and no capital paid in, start, landing or production. A park in its first year may have no more. A hint, not scored.',
  },
  citation: judgementCall('招商引资从签约到落地、开工、到位、投产分阶段', 'Recruitment runs from signing to landing, start, money and production'),
  test({ project: { name, purpose, goals }, rows, incomplete }) {
    if (!RECRUITMENT_WORDS.test([name, purpose, ...goals].join(' '))) return notApplicable
    const read = rows.filter(({ readable, isSatisfaction }) => readable && !isSatisfaction)
    const texts = [...read.map(({ indicator }) => `${indicator.level3} ${indicator.description}`), ...goals.flatMap((goal) => goal.split(/[，。；]/u)).filter(hasDigit)]
    const signed = texts.filter((text) => SIGNING.test(text))
    if (signed.length === 0) return notApplicable
    if (texts.some((text) => AFTER_SIGNING.test(text))) return pass
    const evidence = signed.join('；')
    if (incomplete || rows.some(({ readable }) => !readable)) return cannotJudge('有指标行未识别，签约之后是否还有到位、开工、落地指标无从判断。', 'Some rows were not read, so whether anything follows the signings is not known.', { cells: ['level3'], evidence })
    return fail(
      `“${name}”有签约指标（${signed.join('、')}），没有资金到位、开工、落地或投产的指标。建议核实是否补一项签约之后的结果；起步阶段可只列签约。`,
      `“${name}” counts signings (${signed.join(', ')}) and nothing that follows: capital paid in, starts, landings or production. Please verify whether one of these can be added; a first year may have signings only.`,
      { cells: ['level3'], evidence },
    )
  },
}
