import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

describe('D05 name is a question', () => {
  it.each(['是否提升品牌形象', '企业对服务是否满意', '如何提高效率', '群众满意吗', '群众满意吗？'])('fires: %s', (name) => expect(answerRow('D05', row('社会效益', name, '说明', '是'))).toBe('fails'))

  it.each(['群众满意度', '提升品牌形象', '完成检查'])('passes: %s', (name) => expect(answerRow('D05', row('社会效益', name, '是否提升', '是'))).toBe('passes'))

  it('does not apply to a blank name', () => expect(answerRow('D05', row('社会效益', '', '是否提升', '是'))).toBe('notApplicable'))
})
