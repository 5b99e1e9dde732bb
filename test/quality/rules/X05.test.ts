import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/model/targetDocument.ts'
import { document, findingsOf, row } from '../make.ts'

const about = (...rows: Indicator[]) => findingsOf('X05', document({ projects: [{ rows }] }))

describe('X05 several completion rates of one thing', () => {
  it('fires on each row whose object is the same', () => {
    const findings = about(row('数量', '管网完成率', '管网建设', '≥70%'), row('经济效益', '管网工程完成情况', '完成情况', '≥80%'), row('社会效益', '项目管网完成率', '完成', '≥70%'))
    expect(findings.map(({ indicatorOrdinal }) => indicatorOrdinal)).toEqual([1, 2, 3])
    expect(findings[0]).toMatchObject({ severity: 'H', class: '必改' })
  })

  it('reads the object from the description where the name holds none', () =>
    expect(about(row('数量', '驿站完成率', '驿站完成率', '≥60%'), row('社会效益', '项目完成率', '园区驿站项目完成率', '≥90%'))).toHaveLength(2))

  it('takes rows without any object as about the whole project', () =>
    expect(about(row('数量', '完成率', '完成率', '≥60%'), row('社会效益', '项目完成率', '项目完成率', '≥90%'))).toHaveLength(2))

  it.each([
    ['one number', [row('数量', '完成率', '完成率', '≥90%'), row('质量', '项目完成率', '项目', '90%')]],
    ['punctuality', [row('数量', '完成率', '完成率', '≥90%'), row('时效', '按期完成率', '按期完成率', '≥80%'), row('时效', '任务完成及时率', '及时', '≥70%')]],
    ['punctuality twice', [row('时效', '按期完成率', '', '≥90%'), row('时效', '项目按期完成率', '', '≥80%')]],
    ['money', [row('数量', '完成率', '完成率', '≥90%'), row('质量', '预算资金完成率', '资金', '≥80%')]],
    ['stages', [row('数量', '一期完成率', '一期', '100%'), row('数量', '二期完成率', '二期', '≥50%')]],
    ['stages told by the description', [row('数量', '完成率', '一季度', '25%'), row('数量', '完成率', '二季度', '50%')]],
    ['objects', [row('数量', '路面完成率', '路面', '≥90%'), row('数量', '绿化完成率', '绿化', '≥60%')]],
    ['counts', [row('数量', '完成情况', '完成情况', '5处'), row('数量', '项目完成情况', '完成情况', '6处')]],
    ['cost and satisfaction', [row('成本', '完成率', '完成率', '≥60%'), row('满意度', '完成率', '完成率', '≥70%'), row('数量', '完成率', '完成率', '≥80%')]],
  ])('is silent: %s', (_, rows) => expect(about(...rows)).toEqual([]))

  it('does not look into other projects', () =>
    expect(findingsOf('X05', document({ projects: [{ rows: [row('数量', '完成率', '完成率', '≥60%')] }, { rows: [row('数量', '完成率', '完成率', '≥80%')] }] }))).toEqual([]))
})
