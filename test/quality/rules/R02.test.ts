import { describe, expect, it } from 'vitest'
import { answer, answerRow, document, findingOn, row } from '../make.ts'

describe('R02 basis repeats name or description', () => {
  it.each([
    ['the name', row('质量', '维修质量', '维修是否合格', '是', '维修质量')],
    ['the description', row('质量', '维修质量', '维修是否合格', '是', '维修是否合格')],
    ['but for 次数', row('数量', '洽谈项目', '洽谈的意向引资项目', '15', '洽谈项目次数')],
    ['but for words of scope', row('时效', '完成时限', '说明', '年底', '项目完成时限')],
    ['almost (Dice ≥ 0.8)', row('满意度', '园区入驻企业对安全服务是否满意', '说明', '是', '入驻企业对安全服务是否满意吗')],
    ['almost, from 4 characters on', row('质量', '安全检查表', '说明', '≥90%', '安全检查')],
  ])('fires: %s', (_, indicator) => expect(answerRow('R02', indicator)).toBe('fails'))

  it.each([
    ['a document', row('质量', '维修质量', '维修是否合格', '是', '区政办〔2021〕5号')],
    ['alike, not the same', row('可持续影响', '是否组织评级晋位', '参加评选', '是', '是否组织聚集区评级晋位')],
    ['short and only alike', row('质量', '合格率', '说明', '≥90%', '合格证')],
    ['almost, but of 3 characters', row('质量', '合格率表', '说明', '≥90%', '合格率')],
    ['another stage', row('数量', '续建项目', '年内重点项目续建', '5', '开工项目数量')],
  ])('passes: %s', (_, indicator) => expect(answerRow('R02', indicator)).toBe('passes'))

  it('does not apply without a basis', () => expect(answer('R02', document({ projects: [{ rows: [row('质量', '甲', '乙', '≥9个', '')] }] }))).toBe('notApplicable'))

  it('says which cell is repeated', () => expect(findingOn('R02', row('质量', '维修质量', '维修是否合格', '是', '维修是否合格')).cells).toEqual(['basis', 'description']))
})
