import { describe, expect, it } from 'vitest'
import { answerRow, findingOn, row } from '../make.ts'

const based = (basis: string, level2 = '质量') => row(level2, '某项', '说明', '≥90%', basis)

describe('R03 basis is a way of collecting or a verdict', () => {
  it.each(['调查问卷', '满意度问卷调查', '统计报表'])('fires (a) L: %s', (basis) => expect(findingOn('R03', based(basis))).toMatchObject({ severity: 'L', class: '建议', scored: true }))

  it('shows (a) on satisfaction rows without scoring it', () => expect(findingOn('R03', based('调查问卷', '满意度'))).toMatchObject({ severity: 'L', scored: false }))

  it.each(['完成优秀', '服务对象评价满意', '验收合格'])('fires (b) M: %s', (basis) => expect(findingOn('R03', based(basis))).toMatchObject({ severity: 'M', class: '必改', scored: true }))

  it.each(['企业对服务是否满意', '维修是否合格', '行业标准', '满意度测评办法'])('passes: %s', (basis) => expect(answerRow('R03', based(basis))).toBe('passes'))

  it('does not apply to a blank basis', () => expect(answerRow('R03', based(''))).toBe('notApplicable'))
})
