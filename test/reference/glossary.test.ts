import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SOURCES } from '../../src/reference/citations.ts'
import { GLOSSARY_GROUPS, TERM_IDS, termOf } from '../../src/reference/glossary.ts'
import { articleInEnglish, sourceText, termMatches } from '../../src/ui/terms.ts'
import { ROOT } from '../support/run.ts'

const HAN = /\p{Script=Han}/u
const terms = TERM_IDS.map((id) => ({ id, ...termOf(id) }))

/** Ids of the terms the components explain, with the files they stand in. */
const used = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'))
  .flatMap((file) => [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/<Term\s+id="([^"]*)"/gu)].map(([, id]) => ({ file, id: id! })))

describe('the glossary', () => {
  test.each(terms)('$id has its name and meaning in both languages', ({ zh, en, meaning }) => {
    expect(HAN.test(zh) && HAN.test(meaning.zh)).toBe(true)
    expect(HAN.test(en) || HAN.test(meaning.en), 'Chinese in the English').toBe(false)
    expect(en).toMatch(/^[A-Z]/u)
    expect(meaning.zh).toMatch(/。$/u)
    expect(meaning.en).toMatch(/\.$/u)
  })

  test('names no term twice, in either language', () => {
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length)
    expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length)
  })

  test('leaves no group empty and names only sources there are', () => {
    expect(GLOSSARY_GROUPS.filter((group) => !terms.some((term) => term.group === group))).toEqual([])
    expect(terms.filter(({ source }) => source !== undefined && !(source.id in SOURCES))).toEqual([])
  })

  test('has every term that a component explains, and components explain some', () => {
    expect(used.filter(({ id }) => !(TERM_IDS as string[]).includes(id))).toEqual([])
    expect(used.length).toBeGreaterThan(0)
  })

  test('accuses nobody', () => {
    expect(JSON.stringify(terms)).not.toMatch(/违规|违反|问题部门|violat|offend/iu)
  })
})

test('a term is found by either name, by its meaning, whatever the case and spaces', () => {
  const found = (asked: string) => terms.filter((term) => termMatches(term, asked)).map(({ id }) => id)
  expect(found('序时')).toContain('even-pace')
  expect(found('EVEN pace')).toContain('even-pace')
  expect(found('亿元以上')).toContain('threshold')
  expect(found('no such term')).toEqual([])
  expect(found('')).toHaveLength(terms.length)
})

test('an article is named in the language of the page', () => {
  expect(articleInEnglish('第12、13条')).toBe('Articles 12, 13')
  expect(articleInEnglish('第二部分（四）')).toBe('Part 2 (4)')
  expect(sourceText({ id: '88', article: '第2条' }, 'zh')).toBe('财预〔2015〕88号《中央部门预算绩效目标管理办法》第2条')
  expect(terms.flatMap(({ source }) => (source ? [sourceText(source, 'en')] : [])).filter((text) => HAN.test(text))).toEqual([])
})
