import { describe, expect, it } from 'vitest'
import { answer, document, findingsOf, type DocumentSpec } from '../make.ts'

const code = (district: string, year: string) => `${district}${year}P00H00E100020`
const about = (code_: string, spec: DocumentSpec = {}) => document({ year: 2022, ...spec, projects: [{ code: code_ }] })

describe('T03 project code', () => {
  it('passes a code of the document’s year', () => expect(answer('T03', about(code('990101', '22')))).toBe('passes'))

  it('is H for a later year and M for an earlier one, which may be continued', () => {
    expect(findingsOf('T03', about(code('990101', '23')))).toMatchObject([{ severity: 'H' }])
    expect(findingsOf('T03', about(code('990101', '21')))).toMatchObject([{ severity: 'M' }])
  })

  it('reads codes of 16 characters and more', () => {
    expect(answer('T03', about('9901012300H00E10'))).toBe('fails')
    expect(answer('T03', about('9901012300H00E1'))).toBe('notApplicable')
  })

  it('is H for the one district that differs from all others', () => {
    const made = document({ projects: [{ code: code('990101', '22') }, { code: code('990102', '22') }, { code: code('990101', '22') }] })
    expect(findingsOf('T03', made)).toMatchObject([{ severity: 'H', projectIndex: 1 }])
  })

  it('is silent where two codes disagree and nothing tells which is right', () => {
    const made = document({ projects: [{ code: code('990101', '22') }, { code: code('990102', '22') }] })
    expect(findingsOf('T03', made)).toEqual([])
  })

  it.each(['118001001', '103001001', '项目-2022-第十七号之二补充'])('does not apply to %s', (short) => expect(answer('T03', about(short))).toBe('notApplicable'))

  it('does not judge by a year that is unknown or was read from the codes', () => {
    expect(answer('T03', about(code('990101', '23'), { year: null }))).toBe('cannotJudge')
    expect(answer('T03', about(code('990101', '23'), { yearBasis: 'project-code' }))).toBe('cannotJudge')
  })
})
