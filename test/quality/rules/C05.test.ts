import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

describe('C05 satisfaction without a threshold', () => {
  it.each(['满意', '是', '较高', '满意度'])('fires: %s', (value) => expect(answerRow('C05', row('满意度', '居民满意度', '问卷', value))).toBe('fails'))

  it.each(['≥85%', '95%以上', '90分', '百分之九十'])('passes: %s', (value) => expect(answerRow('C05', row('满意度', '居民满意度', '问卷', value))).toBe('passes'))

  it('does not apply to other categories or a blank value', () => {
    expect(answerRow('C05', row('社会效益', '居民满意度', '问卷', '满意'))).toBe('notApplicable')
    expect(answerRow('C05', row('满意度', '居民满意度', '问卷', ''))).toBe('notApplicable')
  })
})
