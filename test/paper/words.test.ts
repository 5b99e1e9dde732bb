import { expect, test } from 'vitest'
import { PAPER_WORDS, tongue, type PaperWords } from '../../src/paper/words.ts'
import { citationIn } from '../../src/paper/citation.ts'
import { RULES } from '../../src/quality/rules/index.ts'
import { foreignGlobals } from '../support/coreGlobals.ts'
import { listFiles } from '../support/imports.ts'

/** Every text of a language by its path; functions are called with made figures. */
function texts(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return texts((words as (...figures: number[]) => string)(1, 2, 3, 4), path)
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, `${path}/${key}`))
}

const all: [string, PaperWords][] = Object.entries(PAPER_WORDS)

test('both languages have every word, and none is blank', () => {
  const [zh, en] = all.map(([, words]) => texts(words))
  expect(en!.map(([path]) => path)).toEqual(zh!.map(([path]) => path))
  expect([...zh!, ...en!].filter(([, text]) => text.trim() === '')).toEqual([])
})

test('English holds no Chinese, and Chinese is Chinese but for names', () => {
  expect(texts(PAPER_WORDS.en).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([])
  expect(texts(PAPER_WORDS.zh).filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([path]) => path)).toEqual(['/sheets/sql', '/head/sha256'])
})

test.each(all)('no word of %s accuses', (_, words) => {
  expect(texts(words).filter(([, text]) => /违规|违反|问题部门|造假|violat|illegal|fraud|fault/iu.test(text))).toEqual([])
})

test.each(all)('the tabs of %s have names that a workbook takes, each its own', (_, { sheets }) => {
  const names = Object.values(sheets)
  expect(names.filter((name) => name.length > 31 || /[[\]/\\:*?']/u.test(name))).toEqual([])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
})

test.each(RULES.map(({ id, citation }) => [id, citation] as const))('the citation of %s reads in English as the rule has it, or says that it quotes nothing', (_, { text, textEn, mark }) => {
  const shown = citationIn(text, tongue('en'))
  expect(shown).toBe(text.startsWith('参照') ? textEn : PAPER_WORDS.en.judgementCall)
  if (!text.startsWith('参照')) expect(mark).toBe('J')
  expect(citationIn(text, tongue('zh'))).toBe(text)
})

test('the paper is made with nothing but the language, in a browser as in Node', () => {
  expect(foreignGlobals(listFiles('src/paper'))).toEqual([])
}, 60_000)
