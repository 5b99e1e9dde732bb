import { describe, expect, it } from 'vitest'
import { answerRow, findingOn, row } from '../make.ts'

describe('V11 outside the possible range', () => {
  it.each(['120%', '≥100%', '>100%', '280%'])('fires: satisfaction of %s', (value) => expect(answerRow('V11', row('满意度', '居民满意度', '问卷', value))).toBe('fails'))

  it.each(['居民档案建档率', '来信回复率', '系统可用率'])('fires: %s of ≥110%%', (name) => expect(answerRow('V11', row('质量', name, '', '≥110%'))).toBe('fails'))

  it.each(['100%', '=100%', '≥95%', '≤100%', '90%-100%'])('passes: satisfaction of %s', (value) => expect(answerRow('V11', row('满意度', '居民满意度', '问卷', value))).toBe('passes'))

  it.each([
    ['growth', row('经济效益', '税收增长率', '较上年增长', '≥120%')],
    ['completion of a count', row('数量', '任务完成率', '完成数与计划数之比', '≥100%')],
    ['input and output', row('经济效益', '投入产出比例', '投入产出', '≥150%')],
  ])('does not apply: %s may pass 100', (_, indicator) => expect(answerRow('V11', indicator)).toBe('notApplicable'))

  it('does not judge a ratio it does not know', () => expect(answerRow('V11', row('经济效益', '地均产出强度', '与全省平均水平之比的幅', '≥130%'))).toBe('cannotJudge'))

  it('asks whether a 2 was a ≥', () => expect(findingOn('V11', row('满意度', '居民满意度', '问卷', '280%')).messageZh).toContain('≥80%'))
})
