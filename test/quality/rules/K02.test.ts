import { describe, expect, it } from 'vitest'
import { answerRow, document, findingsOf, row } from '../make.ts'

describe('K02 a spending rate in place of a cost', () => {
  it.each([
    ['in the name', row('成本', '预算资金完成率', '预算资金完成率', '90%以上')],
    ['in the description where the name measures nothing', row('成本', '预算资金', '预算资金完成率', '100%')],
    ['payment of project money', row('成本', '项目资金支付率', '支付', '≤60百分比')],
    ['execution', row('经济成本', '项目预算执行率', '执行', '≥95%')],
    ['execution alone', row('成本', '执行率', '执行', '≥95%')],
  ])('fires: %s', (_, indicator) => expect(answerRow('K02', indicator)).toBe('fails'))

  it.each([
    ['a ceiling', row('成本', '预算控制数', '预算', '≤20万元')],
    ['a saving', row('成本', '预算节约率', '节约', '≥3%')],
    ['money in place', row('成本', '资金到位率', '到位', '100%')],
    ['the description only adds words', row('成本', '单位成本', '含预算执行率', '≤500元/人')],
  ])('passes: %s', (_, indicator) => expect(answerRow('K02', indicator)).toBe('passes'))

  it('does not apply to other categories', () => expect(answerRow('K02', row('时效', '预算执行率', '执行', '≥95%'))).toBe('notApplicable'))

  it('takes precedence over C01, C04, K03 and V07', () => {
    const made = document({ projects: [{ rows: [row('成本', '项目资金支付率', '支付', '≥60%')] }] })
    expect(['C01', 'C04', 'K03'].map((id) => findingsOf(id, made, { all: true })[0]?.precedence)).toEqual(['K02', 'K02', 'K02'])
  })
})
