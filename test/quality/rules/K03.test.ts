import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

const NONE = ''

describe('K03 cost without a number, or no cost at all', () => {
  it.each([
    ['within budget', row('成本', '资金成本', '全部支出', '不超年初预算')],
    ['under control', row('成本', '成本控制', '成本', '有效控制')],
    ['ability', row('成本', '提升治理能力', '治理', '提升治理能力')],
    ['a count', row('经济成本', '购置设备数量', '设备', '5台')],
    ['a pass rate', row('成本', '检验合格率', '检验', '100%')],
    ['a payment rate', row('成本', '资金支付率', '支付', '≥90%')],
  ])('fires: %s', (_, indicator) => expect(answerRow('K03', indicator)).toBe('fails'))

  it.each([
    ['a ceiling', row('成本', '预算控制数', '预算', '≤20万元')],
    ['a fee by another name', row('成本', '会议费', '会议', '≤5万元')],
    ['a thing with a price', row('成本', '购置电脑', '电脑', '≤5000元/台')],
    ['a cost without a unit', row('成本', '资金成本', '资金', '20')],
    ['a saving', row('成本', '成本节约率', '节约', '≥3%')],
    ['a budget rate is K02’s', row('成本', '预算资金', '预算资金完成率', '100%')],
  ])('passes: %s', (_, indicator) => expect(answerRow('K03', indicator)).toBe('passes'))

  it.each([
    ['a quota with its document', row('成本', '公用定额', '按《公用经费定额办法》', '控制在定额内', NONE)],
    ['a standard whose document is the basis', row('成本', '补助标准', '补助', '按标准执行', '某财行〔2020〕8号')],
    ['no social cost', row('社会成本', '对居民的不便', '施工扰民', '无')],
    ['a number without a unit or a word of cost', row('成本', '设备', '设备', '5')],
  ])('does not judge: %s', (_, indicator) => expect(answerRow('K03', indicator)).toBe('cannotJudge'))

  it.each([
    ['a blank is V01', row('成本', '资金成本', '资金', '')],
    ['another category', row('数量', '购置设备数量', '设备', '5台')],
    ['emissions as an ecological cost', row('生态环境成本', '污染物排放', '排放', '≤5吨')],
  ])('does not apply: %s', (_, indicator) => expect(answerRow('K03', indicator)).toBe('notApplicable'))
})
