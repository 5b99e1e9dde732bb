import { describe, expect, it } from 'vitest'
import { setsNumber } from '../../../src/quality/rules/G05.ts'
import { answer, document, findingsOf } from '../make.ts'

describe('G05 a department’s indicator without a number', () => {
  it.each([
    '完成年度招商引资任务。',
    '跨境电子商务交易额。',
    '2024年整治区域道路两侧杂草，整治环境卫生。',
    '按区政发〔2021〕12号文件要求完成任务',
    '第3产业加快发展',
    '12月底前完成各项工作',
    '2021-2025年规划任务推进',
    '引进世界500强',
    '按照“12345”工作思路推进',
    '落实第一责任人制度',
  ])('fires: %s', (text) => expect(setsNumber(text)).toBe(false))

  it.each([
    '签约项目数量达到计划目标90%以上。',
    '落地企业总部5家以上',
    '确保不发生重特大安全事故',
    '杜绝环境污染案件',
    '全年无较大安全事故',
    '实现零投诉',
    '新增企业三家',
    '2024年新签约项目20个',
  ])('passes: %s', (text) => expect(setsNumber(text)).toBe(true))

  it('belongs to the department, changes no score and is told once per line', () => {
    const findings = findingsOf('G05', document({ targets: ['完成任务', '签约5个', null, '做好工作'] }))
    expect(findings.map(({ projectIndex, scored, evidence }) => [projectIndex, scored, evidence])).toEqual([
      [null, false, 'title=分项1；indicator=完成任务'], [null, false, 'title=分项4；indicator=做好工作'],
    ])
  })

  it('does not apply where no such line is printed', () => expect(answer('G05', document({ targets: [null] }))).toBe('notApplicable'))
})
