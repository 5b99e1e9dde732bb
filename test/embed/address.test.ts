import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { embedSearch, isDrawn, nearestScope, PLAIN, publishedPath, readEmbed, scopeKey, scopeOf, type EmbedState } from '../../src/embed/address.ts'
import { EMBED_CHARTS, VIEW_OF } from '../../src/embed/charts.ts'
import { FRAME_WORDS } from '../../src/embed/frame.ts'
import { en } from '../../src/i18n/en.ts'
import { zh } from '../../src/i18n/zh.ts'
import { CHARTS, INITIAL, LANGS, THEMES, VIEWS } from '../../src/state/view.ts'
import kept from './addresses.json' with { type: 'json' }

const EVERYTHING: EmbedState = { year: [], dept: [], category: [], rules: [], amount: null, score: null, lang: 'zh', snapshot: 'default' }

describe('addresses that were given away', () => {
  test.each(kept)('$address is read whole and leads to $file', ({ address, file }) => {
    const { chart, state, notices } = readEmbed(address)
    expect(notices).toEqual([])
    const scope = scopeOf(state)
    expect(chart && scope && publishedPath(state.snapshot, chart, scope, state.lang, 'js')).toBe(`${file}.js`)
  })

  test('are written the same way again', () => {
    for (const { address } of kept) {
      const { chart, state, options } = readEmbed(address)
      const again = readEmbed(embedSearch(chart!, state, options))
      expect(again).toEqual({ ...readEmbed(address), notices: [] })
    }
  })
})

describe('an address', () => {
  test.each<[string, Partial<EmbedState>]>([
    ['?chart=budget-quality', {}],
    ['?chart=budget-quality&year=2025,2023', { year: [2023, 2025] }],
    ['?chart=budget-quality&category=quantity', {}],
    ['?chart=budget-quality&amount=100-&score=-59', {}],
  ])('%s names a chart', (search) => {
    expect(readEmbed(search).chart).toBe('budget-quality')
  })

  test('keeps what is valid and tells of the rest', () => {
    const { chart, state, options, notices } = readEmbed('?chart=budget-quality&year=2023,19x&view=audit&theme=neon&title=off&title=on&foo=1&lang=fr')
    expect([chart, state.year, options, state.lang]).toEqual(['budget-quality', [2023], { ...PLAIN, title: false }, 'zh'])
    expect(notices.map(({ reason, param, value }) => `${reason} ${param}=${value}`).sort()).toEqual([
      'malformed lang=fr', 'malformed theme=neon', 'malformed year=19x', 'repeated title=on', 'unknown foo=1', 'unknown view=audit',
    ])
  })

  test('without a chart, or with one that is not there, has none and says what was asked', () => {
    expect(readEmbed('?year=2023')).toMatchObject({ chart: null, named: null })
    expect(readEmbed('?chart=pie')).toMatchObject({ chart: null, named: 'pie' })
    expect(readEmbed('?chart=__proto__').chart).toBeNull()
  })

  test('is the inverse of what is written', () => {
    const states = fc.record({
      year: fc.uniqueArray(fc.integer({ min: 1950, max: 2050 }), { maxLength: 3 }).map((years) => years.sort((a, b) => a - b)),
      dept: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9港][A-Za-z0-9_.:~-]{0,12}$/), { maxLength: 3 }).map((ids) => ids.sort((a, b) => (a < b ? -1 : 1))),
      lang: fc.constantFrom(...LANGS), snapshot: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/),
    }).map((part): EmbedState => ({ ...EVERYTHING, ...part }))
    const options = fc.record({ theme: fc.constantFrom(...THEMES), title: fc.boolean(), controls: fc.boolean(), notes: fc.boolean() })
    fc.assert(fc.property(fc.constantFrom(...EMBED_CHARTS), states, options, (chart, state, dress) => {
      expect(readEmbed(embedSearch(chart, state, dress))).toEqual({ chart, named: chart, state, options: dress, notices: [] })
    }))
  })
})

describe('a published state', () => {
  test('is one year, one department, both or neither; any other condition makes another', () => {
    expect(scopeOf(EVERYTHING)).toEqual({ year: null, dept: null })
    expect(scopeOf({ ...EVERYTHING, year: [2023], dept: ['103001'] })).toEqual({ year: 2023, dept: '103001' })
    for (const other of [{ year: [2022, 2023] }, { dept: ['a', 'b'] }, { category: ['数量指标'] as const }, { rules: ['V02'] }, { amount: { from: 1, to: null } }, { score: { from: null, to: 59 } }]) {
      expect(scopeOf({ ...EVERYTHING, ...other })).toBeNull()
    }
  })

  test('nearest to any state keeps the one year or the one department', () => {
    expect(nearestScope({ year: [2022, 2023], dept: ['103001'] })).toEqual({ year: null, dept: '103001' })
  })

  test('has a file name of plain letters whatever the department is called, and no two the same', () => {
    const names = ['港', 'a.b', 'a_b', 'a:b', 'ab', '港a'].map((dept) => scopeKey({ year: 2023, dept }))
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => /^[A-Za-z0-9_-]+$/u.test(name))).toBe(true)
  })

  test('of made-up data is not a department’s single year', () => {
    expect([isDrawn({ year: 2023, dept: 'a' }, true), isDrawn({ year: 2023, dept: 'a' }, false), isDrawn({ year: 2023, dept: null }, true)]).toEqual([false, true, true])
  })
})

describe('what the frame says by itself', () => {
  test.each([['zh', zh, FRAME_WORDS.zh], ['en', en, FRAME_WORDS.en]] as const)('is what the page says: %s', (_, page, frame) => {
    expect(frame.reasons).toEqual(page.notice.reasons)
    expect(frame.noticeTitle).toBe(page.notice.title)
    expect(frame.dropped('a', 'b', 'c')).toBe(page.notice.dropped('a', 'b', 'c'))
    expect(frame.product).toBe(page.product)
    expect(frame.table).toBe(page.figure.showTable)
    expect(Object.keys(frame.charts)).toEqual([...EMBED_CHARTS])
  })

  test('names a view and a chart of the page for every chart', () => {
    for (const chart of EMBED_CHARTS) {
      expect(VIEWS).toContain(VIEW_OF[chart])
      expect(CHARTS).toContain(chart)
    }
    expect(EMBED_CHARTS).toContain(INITIAL.chart)
  })
})
