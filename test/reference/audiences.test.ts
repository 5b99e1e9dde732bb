import { describe, expect, test } from 'vitest'
import { AUDIENCE_PRESETS, AUDIENCES, EMBED_AUDIENCE, PAGE_AUDIENCE } from '../../src/reference/audiences.ts'
import { isSuspect, SUSPECT_RULES } from '../../src/reference/suspects.ts'

describe('the audiences', () => {
  test('the page speaks to auditors, an embed to the public', () => {
    expect(PAGE_AUDIENCE).toBe('audit')
    expect(EMBED_AUDIENCE).toBe('public')
  })

  test('the public is shown no score of a department', () => {
    expect(AUDIENCES.filter((audience) => AUDIENCE_PRESETS[audience].departmentScores)).toEqual(['leadership', 'audit'])
  })

  test('only auditors start with everything', () => {
    expect(AUDIENCES.map((audience) => AUDIENCE_PRESETS[audience].severities.join(''))).toEqual(['H', 'HML', 'HM'])
    expect(AUDIENCES.filter((audience) => AUDIENCE_PRESETS[audience].classes.includes('note'))).toEqual(['audit'])
  })

  test.each(AUDIENCES)('%s has words for every class and severity, which accuse nobody', (audience) => {
    const { classWords, severityWords } = AUDIENCE_PRESETS[audience]
    expect(Object.keys(classWords)).toEqual(['必改', '建议', '提示'])
    expect(Object.keys(severityWords)).toEqual(['H', 'M', 'L'])
    const all = [...Object.values(classWords), ...Object.values(severityWords)]
    expect(all.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
    expect(all.map(({ zh, en }) => `${zh} ${en}`).join()).not.toMatch(/违|问题部门|violat|offend/iu)
  })
})

describe('money in doubt', () => {
  const finding = (ruleId: string, outcome = 'fails', name = '必改') => ({ ruleId, outcome, class: name })

  test('is that of a project with a failing finding about the amount that must be put right', () => {
    expect(SUSPECT_RULES.map((ruleId) => isSuspect(finding(ruleId)))).toEqual([true, true, true])
    expect(isSuspect(finding('B04'))).toBe(false)
  })

  test('is not told from advice, from what cannot be judged, or from an explained finding', () => {
    expect([finding('B01', 'fails', '建议'), finding('B01', 'cannotJudge'), finding('B01', 'explained')].map(isSuspect)).toEqual([false, false, false])
  })
})
