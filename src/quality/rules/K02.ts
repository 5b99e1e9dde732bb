import { SPENDING_AS_COST } from '../../reference/categoryWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'

export const K02: RowRule = {
  id: 'K02',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('K02'),
  scored: true,
  title: { zh: '以支出率当成本', en: 'A spending rate in place of a cost' },
  looksAt: ['level2', 'level3', 'description', 'value_text'],
  checks: {
    zh: '成本行的名称（名称没有度量词时看描述）含预算、资金、支付或支出，其后4个字以内接完成率、支付率、执行率或使用率；或名称就是“支付率”“执行率”（前面可有“项目”）。这类指标花得越多越达标，节约反而不达标。',
    en: 'The name of a cost row (its description where the name names no measure) has “预算”, “资金”, “支付” or “支出” followed within 4 characters by “完成率”, “支付率”, “执行率” or “使用率”, or is just “支付率” or “执行率” (with “项目” before it or not). Such a target is met by spending, and missed by saving.',
  },
  exclusions: {
    zh: '只看成本行，其他类别中的支付率见C04；与资金无关的比率（如设备使用率）是否属于成本见K03。',
    en: 'Only cost rows are read; payment rates in other categories are C04. Whether a rate that is not about money belongs under cost is K03.',
  },
  citation: cite(at('fabric', '“避免反向激励”标准', 'S'), at('101', '第二部分（一）“成本指标”')),
  example: rowExample(
    ['成本指标', '预算资金执行率', '全年支出占预算的比例', '≥95%', '青禾县民发〔2021〕9号'],
    ['成本指标', '人均护理成本', '每位入住老人每月的护理和餐食费用', '≤2600元/人', '青禾县民发〔2021〕9号'],
    { zh: '执行率说明钱花了多少，不说明花得值不值；人均护理成本可以与上年和同类机构比较。', en: 'The rate tells how much was spent and not whether it was worth it; a cost per resident can be held against last year and other homes.' },
    { name: '社区养老服务中心运营', purpose: '支付护理员工资、老人餐食和房屋租金' },
  ),
  test(row) {
    if (!row.isCost) return notApplicable
    const found = SPENDING_AS_COST.exec(norm(row.key))?.[0]
    if (found === undefined) return pass
    return fail(
      `成本指标写的是“${found}”（“${row.indicator.valueText}”），花得越多越达标，节约反而不达标。建议核查，宜写单位成本、支出标准或控制数。`,
      `The cost row “${nameOf(row)}” is “${found}” (“${row.indicator.valueText}”): the more is spent the better it looks, and saving misses the target. Please check; a unit cost, a spending standard or a ceiling would be better.`,
      { cells: [row.key === row.indicator.level3 ? 'level3' : 'description', 'value_text'], evidence: rowEvidence(row, 'level2', 'level3', 'description', 'value_text') },
    )
  },
}
