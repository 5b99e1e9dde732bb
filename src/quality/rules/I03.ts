import { SIGNED_SERVICE, SIGNING_KIND } from '../../reference/recruitmentPairs.ts'
import { judgementCall } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { measured } from '../text/value.ts'

const SIGNING = /签约|签订[^，。；]{0,6}(?:合同|协议)/u

export const I03: RowRule = {
  id: 'I03',
  class: '提示',
  severity: 'L',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('I03'),
  scored: false,
  title: { zh: '签约的门槛或协议类型不明', en: 'Size or kind of the signings is not told' },
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '计数的签约行（名称或描述写签约、签订合同或协议，指标值是个数），名称、描述和指标值都没有写投资门槛（如亿元以上、500万元以上）或协议类型（正式、合同、框架、意向、战略合作）。只作提示，不计分。',
    en: 'A row that counts signings (“签约”, or a contract or agreement to be signed) tells in neither name, description nor value a size (such as “亿元以上”, “500万元以上”) or a kind of agreement (“正式”, “合同”, “框架”, “意向”, “战略合作”). A hint, not scored.',
  },
  exclusions: {
    zh: '与个人或为服务签约的（家庭医生、居民、老人、教师、律师、专家、就业、供热、服务协议、责任书等）不是招商，不适用；比率和金额不适用；成本行、满意度行不看。',
    en: 'Signings with people or for services (family doctors, residents, the elderly, teachers, lawyers, experts, jobs, heating, service agreements, pledges) are no recruitment and not asked, nor are rates and sums; cost and satisfaction are not read.',
  },
  citation: judgementCall('签约项目数因门槛和协议类型而不可比', 'Counts of signings differ by threshold and kind of agreement'),
  example: rowExample(
    ['数量指标', '签约项目数', '年内签约的文旅项目', '≥8个', '青禾县文旅发〔2021〕6号'],
    ['数量指标', '签约项目数', '年内签订正式合同、总投资1亿元以上的文旅项目', '≥8个', '青禾县文旅发〔2021〕6号'],
    { zh: '框架协议与正式合同、大项目与小项目差别很大；写明口径，8个才有可比性。', en: 'Framework or contract, large or small: they differ much; with the definition, 8 can be compared.' },
    { name: '文旅项目推介', purpose: '支付推介活动场地、资料制作和客商接待费' },
  ),
  test(row) {
    const { level3, description, valueText } = row.indicator
    const target = measured(row.indicator)
    if (row.isSatisfaction || row.isCost || !SIGNING.test(`${level3} ${row.key}`) || SIGNED_SERVICE.test(level3 + description) || target === null || (target.kind !== null && target.kind !== 'count')) return notApplicable
    if (SIGNING_KIND.test(`${level3}，${description}，${valueText}`.normalize('NFKC'))) return pass
    return fail(
      `“${nameOf(row)}”没有写明签约项目的投资门槛和协议类型。建议核实，宜写“亿元以上”“正式合同”或“框架协议”等口径。`,
      `“${nameOf(row)}” tells neither the size of the signed projects nor the kind of agreement. Please verify; a threshold, or contract against framework, would be better.`,
      { cells: ['level3', 'description'], evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
    )
  },
}
