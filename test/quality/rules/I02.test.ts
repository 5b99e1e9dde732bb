import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

describe('I02 sum without a currency', () => {
  it.each(['≥1亿', '≥500万'])('fires: %s', (value) => expect(answerRow('I02', row('经济效益', '签约金额', '签约项目金额', value))).toBe('fails'))

  it.each([
    ['the name prints it', row('经济效益', '签约金额（亿元）', '签约项目金额', '≥1亿')],
    ['the description prints it', row('经济效益', '实际利用外资', '以美元计', '≥500万')],
  ])('passes: %s', (_, indicator) => expect(answerRow('I02', indicator)).toBe('passes'))

  it.each([
    ['the value prints it', row('经济效益', '签约金额', '签约', '≥1亿元')],
    ['people are no money', row('社会效益', '受益人数', '受益群众', '≥2万')],
    ['tons are no money', row('数量', '清运垃圾', '清运', '≥2万吨')],
  ])('does not apply: %s', (_, indicator) => expect(answerRow('I02', indicator)).toBe('notApplicable'))
})
