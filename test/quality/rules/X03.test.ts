import { describe, expect, it } from 'vitest'
import { answerRow, findingOn, row } from '../make.ts'

const spec = { name: '渔港码头看护', purpose: '聘用看护员', goals: ['全天看护码头'] }

describe('X03 whether it can be put down to the project', () => {
  it('is a hint that costs nothing', () => expect(findingOn('X03', row('生态效益', '大气质量改善', '改善', '≥10%'), spec)).toMatchObject({ class: '提示', scored: false, severity: 'M' }))

  it.each(['GDP增速', '带动全市就业', '促进经济增长', '公路通行能力'])('fires: %s', (name) => expect(answerRow('X03', row('社会效益', name, '', '≥5%'), spec)).toBe('fails'))

  it('passes where the project speaks of it, or the row of its own matter', () => {
    expect(answerRow('X03', row('社会效益', '全市知晓率', '', '≥80%'), { ...spec, purpose: '面向全市开展宣传' })).toBe('passes')
    expect(answerRow('X03', row('社会效益', '码头失窃下降率', '', '≥20%'), spec)).toBe('passes')
  })

  it('does not apply to outputs', () => expect(answerRow('X03', row('数量', '全市巡查次数', '', '20次'), spec)).toBe('notApplicable'))
})
