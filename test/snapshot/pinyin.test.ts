import { expect, test } from 'vitest'
import fc from 'fast-check'
import { readManifest } from '../../src/db/manifest.ts'
import { TABLE_NAMES } from '../../src/model/tables.ts'
import { buildTables } from '../../src/snapshot/buildTables.ts'
import { buildManifest } from '../../src/snapshot/manifest.ts'
import { spell } from '../../src/snapshot/pinyin.ts'
import { pinyinRows } from '../../src/snapshot/pinyinRows.ts'
import { indicator, judgement, project, RULES, targetDocument } from '../support/documents.ts'

const full = (text: string) => pinyinRows([text], spell)[0]?.full

test.each([
  ['招商引资', ' zhao shang yin zi', 'zsyz'],
  ['绿化率', ' lv hua lv', 'lhl'],
  ['2025年Ａ类企业≥3家', ' 2025 nian a lei qi ye 3 jia', '2025nalqy3j'],
])('%s is spelled without tones, ü as v, runs of digits and letters whole', (text, full, initials) => {
  expect(pinyinRows([text], spell)).toEqual([{ text, full, initials }])
})

test.each([
  ['重庆银行', 'chong qing yin hang'], ['重点行业', 'zhong dian hang ye'], ['会计长期', 'kuai ji chang qi'], ['增长率', 'zeng zhang lv'],
  ['乐亭县', 'lao ting xian'], ['差旅费', 'chai lv fei'], ['率先', 'shuai xian'], ['参与调查', 'can yu diao cha'],
])('characters of several readings are read by their surroundings: %s is %s', (text, spelled) => {
  expect(full(text)).toBe(` ${spelled}`)
})

test('names are there once, sorted, whatever the order they are met in; those without a sound are left out', () => {
  fc.assert(fc.property(fc.shuffledSubarray(['水务局', '教育局', '绿化', 'A区', '——', '≥', '水务局（本级）']), (names) => {
    const rows = pinyinRows([...names, ...names], spell)
    expect(rows).toEqual(pinyinRows([...names].reverse(), spell))
    expect(rows.map(({ text }) => text)).toEqual([...new Set(names)].filter((name) => /[\p{Script=Han}A]/u.test(name)).sort())
  }))
})

test('every name is spelled in lower-case letters and digits, a space before each piece', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
    for (const row of pinyinRows([text], spell)) {
      expect(row.full).toMatch(/^(?: [a-z0-9]+)+$/u)
      expect(row.initials).toMatch(/^[a-z0-9]+$/u)
    }
  }))
})

test('the table holds departments, projects, indicators and rules, and is empty without a dictionary', () => {
  const document = targetDocument('0a', { projects: [project({ name: '招商专项', indicators: [indicator({ level3: '签约项目数' })] })], department: { code: '118001', name: '商务局' } })
  const made = (over: object) => buildTables([document], [judgement(document)], RULES, over).pinyin
  const names = made({ spell }).map(({ text }) => text)
  expect(names).toEqual(expect.arrayContaining(['商务局', '招商专项', '签约项目数', ...RULES.map(({ title }) => title.zh)]))
  expect(new Set(names).size).toBe(names.length)
  expect(made({})).toEqual([])
})

test('a snapshot from before the table opens, one without any other does not', () => {
  const manifest = buildManifest({
    name: 'old', tool: 'test', publication: { title: { zh: '旧', en: 'Old' }, published: null, fictional: true },
    tables: TABLE_NAMES.map((table) => ({ table, bytes: 10, sha256: 'ab'.repeat(32), rows: 1 })),
    documents: [targetDocument('0a')], sha256: () => 'cd'.repeat(32),
  })
  const without = (missing: string) => ({ ...manifest, files: manifest.files.filter(({ table }) => table !== missing) })
  expect(readManifest(without('pinyin'))).toEqual(without('pinyin'))
  expect(() => readManifest(without('projects'))).toThrow(/projects is listed 0 times/u)
})
