import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../src/i18n/index.ts'
import { VIEWS } from '../../src/state/view.ts'

type Leaf = [path: string, value: unknown]

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

const zh = leaves({ ...MESSAGES.zh, format: undefined })
const en = leaves({ ...MESSAGES.en, format: undefined })

/** Names of formats and words of SQL are the same in every language. */
const isName = (value: unknown) => typeof value === 'string' && !/\p{L}/u.test(value.replace(/\b(?:SQL|CSV|XLSX|PNG|SVG|Parquet|ZIP|zip|SELECT|FROM|WHERE|NULL|ORDER|GROUP|BY|LIMIT|[a-z]+_[a-z_]+|projects|indicators|findings|documents|departments|rules)\b/gu, ''))

/** The same in both languages on purpose: ranges of figures and the name of an algorithm. */
const SHARED = new Set(['gradeLines.良', 'gradeLines.中', 'data.columns.hash', 'data.sourceColumns.hash'])

/** An official term may stand in English in brackets or quotation marks; functions are looked at as they are written. */
const outsideBrackets = (text: string) => text.replace(/\([^()]*\)|“[^”]*”/gu, (part) => (/[<>=?{}]/u.test(part) ? part : ''))

describe('the two languages', () => {
  test('have the same keys', () => {
    expect(en.map(([path]) => path).sort()).toEqual(zh.map(([path]) => path).sort())
  })

  test('have the same kind of message at every key, with as many parameters', () => {
    const kinds = (all: Leaf[]) => all.map(([path, value]) => `${path}: ${typeof value === 'function' ? `function/${value.length}` : typeof value}`).sort()
    const differ = kinds(en).filter((kind) => !kinds(zh).includes(kind)).map((kind) => kind.replace(/\/\d$/u, ''))
    // A parameter one language has no use for may be left out; a text may not become a function.
    expect(differ.filter((kind) => !kinds(zh).some((other) => other.startsWith(kind)))).toEqual([])
  })

  test.each([['zh', zh], ['en', en]] as const)('%s leaves no text empty', (_, all) => {
    expect(all.filter(([, value]) => typeof value === 'string' && value.trim() === '').map(([path]) => path)).toEqual([])
  })

  test('differ wherever there are words', () => {
    const chinese = new Map(zh)
    const same = en.filter(([path, value]) => typeof value === 'string' && value === chinese.get(path) && !SHARED.has(path) && !isName(value)).map(([path]) => path)
    expect(same).toEqual([])
  })

  test('use Chinese words in Chinese and none in English but names that are printed so', () => {
    const han = /\p{Script=Han}/u
    const plain = zh.filter(([path, value]) => typeof value === 'string' && !han.test(value) && !isName(value) && !/^(?:htmlLang|otherLanguage|separator|colon|stop|gradeLines\.|data\.columns\.hash|data\.sourceColumns\.hash|budgetQuality\.bands)/u.test(path))
    expect(plain.map(([path]) => path)).toEqual([])
    const mixed = en.filter(([path, value]) => han.test(outsideBrackets(String(value))) && !/^(?:otherLanguage|method\.(?:citationMark|glossary))/u.test(path))
    expect(mixed.map(([path]) => path)).toEqual([])
  })

  test('name every view in the title of the document, each differently', () => {
    for (const words of [MESSAGES.zh, MESSAGES.en]) {
      const titles = VIEWS.map((view) => words.pageTitle(words.views[view]))
      expect(new Set(titles).size).toBe(VIEWS.length)
      expect(titles.every((title) => title.includes(words.product))).toBe(true)
    }
  })

  test('ask questions and accuse nobody', () => {
    const text = [...zh, ...en].map(([, value]) => (typeof value === 'function' ? String(value) : value)).join('\n')
    expect(text).not.toMatch(/违规|违反|问题部门|violat|offend/iu)
  })
})
