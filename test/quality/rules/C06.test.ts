import { describe, expect, it } from 'vitest'
import { answerRow, row } from '../make.ts'

describe('C06 satisfaction of whom', () => {
  it.each([
    ['bare', row('满意度', '满意率', '满意率', '≥80%')],
    ['with operator and number', row('满意度', '满意率', '满意率不低于80%', '≥80%')],
    ['服务对象 names nobody', row('满意度', '服务对象满意度', '服务对象满意度', '≥80%')],
    ['no description', row('满意度', '满意度', '', '≥80%')],
  ])('fires: %s', (_, indicator) => expect(answerRow('C06', indicator)).toBe('fails'))

  it.each([
    ['named in the name', row('满意度', '企业满意度', '企业满意度', '≥80%')],
    ['named in the description', row('满意度', '满意度', '入驻企业的满意度', '≥80%')],
    ['named in the level-2 label', { ...row('满意度', '满意度', '满意度', '≥80%'), level2: '入驻企业满意度指标' }],
  ])('passes: %s', (_, indicator) => expect(answerRow('C06', indicator)).toBe('passes'))

  it('takes the form’s own label for no name', () =>
    expect(answerRow('C06', { ...row('满意度', '满意度', '满意度', '≥80%'), level2: '社会公众或服务对象满意度指标' })).toBe('fails'))

  it('does not apply to other categories', () => expect(answerRow('C06', row('社会效益', '满意度', '满意度', '≥80%'))).toBe('notApplicable'))
})
