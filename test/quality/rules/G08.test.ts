import { describe, expect, it } from 'vitest'
import { narrativeFacts } from '../../../src/extract/steps/narrativeFacts.ts'
import { answer, document, findingsOf } from '../make.ts'

const made = (text: string, name: string | null = '云州青山物流产业集聚区管理委员会本级') => ({
  ...document({}), department: { code: null, name },
  narrativeFacts: narrativeFacts({ overall: [{ text, lines: [{ number: 3, text }] }], itemised: [], safeguards: [] }, { head: name, year: 2022 }),
})

describe('G08 the tables\' head and the subject of the text', () => {
  it('asks, at M and unscored, where the head is never named and another body is the subject', () => {
    const [finding, ...more] = findingsOf('G08', made('2022年，临江经济开发区将改善环境。'))
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'M', scored: false, projectIndex: null })
    expect(finding?.messageZh).toContain('请核实')
    expect(finding?.messageZh).toContain('临江经济开发区')
  })

  it.each([
    ['the head in full', '2022年，青山物流产业集聚区将改善环境。临江经济开发区将配合。'],
    ['the end of its name', '物流产业集聚区将改善环境。'],
    ['a short form', '临江经济开发区将配合物流园区改善环境。'],
    ['no body of a name', '我单位将改善环境，园区将提升服务。'],
    ['another body that is no subject', '做好与临江经济开发区的对接。'],
  ])('passes: %s', (_, text) => expect(answer('G08', made(text))).toBe('passes'))

  it('does not judge what was not read or is no known kind of body, nor apply without a head', () => {
    expect(answer('G08', { ...document({ targets: ['培训40人'] }), department: { code: null, name: '青山物流园区' } })).toBe('cannotJudge')
    expect(answer('G08', { ...document({}), department: { code: null, name: '青山物流园区' } })).toBe('notApplicable')
    expect(answer('G08', made('园区将改善环境。', '青山公司'))).toBe('cannotJudge')
    expect(answer('G08', made('园区将改善环境。', null))).toBe('notApplicable')
  })
})
