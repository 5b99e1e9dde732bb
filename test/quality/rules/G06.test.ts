import { describe, expect, it } from 'vitest'
import { narrativeFacts } from '../../../src/extract/steps/narrativeFacts.ts'
import type { RecruitmentGoal } from '../../../src/model/targetDocument.ts'
import { answer, document, findingsOf } from '../make.ts'

const OFF = '实施项目9个，总投资40亿元，其中产业项目6个，总投资20亿元；民生项目3个，总投资10亿元。'
const quote = (text: string, line = 4): RecruitmentGoal => ({ where: 'overall', projectCode: null, metric: text, family: null, threshold: null, operator: null, value: 1, unit: '个', canonicalValue: null, canonicalUnit: null, quote: text, locator: { line } })
const narrated = (...texts: string[]) => ({
  ...document({}),
  narrativeFacts: narrativeFacts({ overall: texts.map((text, i) => ({ text, lines: [{ number: i + 1, text }] })), itemised: [], safeguards: [] }, { head: null, year: 2022 }),
})

describe('G06 figures of the text', () => {
  it('fires on a goal and a purpose with their project', () => {
    const findings = findingsOf('G06', document({ projects: [{}, { goals: ['培训40人，分别为新手25人、骨干20人'], purpose: '资金100万元，包括设备费60万元、人工费30万元' }] }))
    expect(findings).toMatchObject([{ projectIndex: 1, cells: ['goals'], severity: 'H', scored: false }, { projectIndex: 1, cells: ['purpose'] }])
  })

  it('fires on a department item', () => expect(findingsOf('G06', document({ targets: [OFF] }))).toMatchObject([{ projectIndex: null, outcome: 'fails' }, { outcome: 'cannotJudge' }]))

  it('fires on the quotes of the overall goal where the counts prove the parts to be all, and says what it did not read', () => {
    const quotes = ['实施项目9个', '总投资40亿元', '包含新建项目4个', '总投资25亿元', '续建项目3个', '总投资15亿元', '洽谈项目2个', '百亿元以上项目1个']
    expect(findingsOf('G06', { ...document({}), recruitmentGoals: quotes.map((text) => quote(text)) }).map(({ outcome }) => outcome)).toEqual(['fails', 'cannotJudge'])
    expect(findingsOf('G06', { ...document({}), recruitmentGoals: quotes.slice(0, 6).map((text) => quote(text)) }).map(({ outcome }) => outcome)).toEqual(['cannotJudge'])
  })

  it('fires once per contradiction of the narrative, a total and two dates', () => {
    const findings = findingsOf('G06', narrated(OFF, '甲水渠2030年6月竣工；乙水渠2030年6月竣工。', '甲水渠2030年9月竣工；乙水渠2030年6月竣工。'))
    expect(findings.map(({ messageZh }) => messageZh)).toEqual([expect.stringContaining('30亿元'), expect.stringContaining('甲水渠')])
  })

  it('leaves items and quotes to the narrative where it was read', () => {
    const made = { ...narrated(OFF), departmentTargets: [{ title: '甲', indicator: `计划${OFF}`, locator: { line: 1 } }], recruitmentGoals: [quote('实施项目9个')] }
    expect(findingsOf('G06', made)).toHaveLength(1)
  })

  it('passes what ties, and does not apply to nothing', () => {
    expect(answer('G06', narrated('实施项目9个，其中产业项目6个、民生项目3个。'))).toBe('passes')
    expect(answer('G06', document({ projects: [] }))).toBe('notApplicable')
  })
})
