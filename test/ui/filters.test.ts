import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../src/i18n/index.ts'
import { readRange, writeRange } from '../../src/model/range.ts'
import { EVERYTHING, SAMPLE_SELECTION } from '../../src/queries/selection.ts'
import { INITIAL, NARROWING, UNNARROWED, VIEWS, type ViewState } from '../../src/state/view.ts'
import { chipsOf, toggled, withoutSharedStart } from '../../src/ui/filters/chips.ts'
import { effectOf, idleIn } from '../../src/ui/filters/narrowing.ts'
import { justBelow, rangeText } from '../../src/model/range.ts'
import { readEnds } from '../../src/ui/filters/range.ts'

const names = { department: { short: (id: string) => id.slice(0, 2), whole: (id: string) => id }, rule: (id: string) => `${id} title` }
const chosen: ViewState = {
  ...INITIAL, year: [2022, 2025], dept: ['103001'], category: ['数量指标', '质量指标'], rules: ['V02', 'V03'], amount: { from: 100, to: null }, score: { from: null, to: 79 },
}

describe('chips', () => {
  test('are one for each choice, and each takes away its own and nothing else', () => {
    const chips = chipsOf(chosen, MESSAGES.zh, names)
    expect(chips).toHaveLength(9)
    expect(new Set(chips.map(({ key }) => key)).size).toBe(9)
    for (const { key, patch } of chips) {
      expect(chipsOf({ ...chosen, ...patch }, MESSAGES.zh, names).map((chip) => chip.key)).toEqual(chips.map((chip) => chip.key).filter((other) => other !== key))
    }
    const none = chips.reduce<ViewState>((state, { key }) => ({ ...state, ...chipsOf(state, MESSAGES.zh, names).find((chip) => chip.key === key)!.patch }), chosen)
    for (const part of NARROWING) expect(none[part]).toEqual(UNNARROWED[part])
  })

  test('say the same in both languages in words of their own', () => {
    const [zh, en] = [chipsOf(chosen, MESSAGES.zh, names), chipsOf(chosen, MESSAGES.en, names)]
    expect(zh.map(({ key }) => key)).toEqual(en.map(({ key }) => key))
    expect(zh.at(-2)!.text).toBe('预算≥100万元')
    expect(en.at(-2)!.text).toBe('Budget ≥ CNY 1 million')
  })

  test('a choice switched twice is as it was', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(9)), fc.nat(9), (values, value) => {
      expect(new Set(toggled(toggled(values, value), value))).toEqual(new Set(values))
    }))
  })

  test('leave off what all names begin with, unless too little is left', () => {
    expect(withoutSharedStart(['澜汐示例区商务局', '澜汐示例区教育局'])).toEqual(['商务局', '教育局'])
    expect(withoutSharedStart(['某某区局', '某某区局二'])).toEqual(['某某区局', '某某区局二'])
    expect(withoutSharedStart(['临港商务区', '曹妃甸区'])).toEqual(['临港商务区', '曹妃甸区'])
    expect(withoutSharedStart(['澜汐示例区商务局'])).toEqual(['澜汐示例区商务局'])
    expect(withoutSharedStart([])).toEqual([])
  })
})

describe('a range as typed', () => {
  test('is one that an address holds', () => {
    const end = fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((number) => number / 10_000), { nil: null })
    fc.assert(fc.property(end, end, (from, to) => {
      const read = readEnds(String(from ?? ''), String(to ?? ''), 1e12)
      const crossed = from !== null && to !== null && from > to
      expect(read).toEqual(crossed ? { trouble: 'order', at: 'both' } : { trouble: null, range: from === null && to === null ? null : { from, to } })
      if (!crossed && (from !== null || to !== null)) expect(readRange(writeRange({ from, to }))).toEqual({ from, to })
    }))
  })

  test.each([['一百', ''], ['-5', ''], ['1e3', ''], ['1.23456', ''], ['0x10', ''], ['1.2.3', ''], ['', 'NaN']])('%j to %j is no number', (from, to) => {
    expect(readEnds(from, to, 100)).toMatchObject({ trouble: 'number', at: from === '' ? 'to' : 'from' })
  })

  test('may be full width, grouped and with blanks', () => {
    expect(readEnds(' １,０００ ', '2 000', 1e12)).toEqual({ trouble: null, range: { from: 1000, to: 2000 } })
    expect(readEnds('101', '', 100)).toEqual({ trouble: 'most', at: 'from' })
  })

  test('that ends just below a whole number says so', () => {
    const { score } = MESSAGES.zh.chips.range
    expect(rangeText({ from: null, to: justBelow(60) }, score, String)).toBe('得分<60')
    expect(rangeText({ from: null, to: 60 }, score, String)).toBe('得分≤60')
    expect(rangeText({ from: 60, to: 79 }, score, String)).toBe('得分 60至79')
    expect(readRange(writeRange({ from: null, to: justBelow(60) }), 100)).toEqual({ from: null, to: justBelow(60) })
  })
})

describe('what has no effect on a view', () => {
  test('is told with a reason in both languages, and is nothing where everything narrows', () => {
    for (const view of VIEWS) {
      const { idle, why } = idleIn({ view, project: null })
      expect(idle.length === 0).toBe(why === null)
      if (why !== null) for (const lang of ['zh', 'en'] as const) expect(MESSAGES[lang].chips.why[why].length).toBeGreaterThan(5)
    }
    for (const view of ['overview', 'budget-quality', 'spending', 'recruitment', 'audit'] as const) expect(idleIn({ view, project: null }).idle).toEqual([])
  })

  test('is left out of what is counted', () => {
    expect(effectOf(SAMPLE_SELECTION, [])).toEqual(SAMPLE_SELECTION)
    expect(effectOf(SAMPLE_SELECTION, NARROWING)).toEqual({ ...EVERYTHING, weights: SAMPLE_SELECTION.weights })
    expect(effectOf(SAMPLE_SELECTION, idleIn({ view: 'compare', project: null }).idle)).toEqual({ ...EVERYTHING, weights: SAMPLE_SELECTION.weights, years: SAMPLE_SELECTION.years })
  })
})
