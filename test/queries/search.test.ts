import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { asText } from '../../src/db/decode.ts'
import { defineQuery } from '../../src/db/sql.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { budgetQuality } from '../../src/queries/budgetQuality.ts'
import { shownProjects } from '../../src/queries/choices.ts'
import { bindMatch, matches, PER_KIND, search } from '../../src/queries/search.ts'
import { EVERYTHING } from '../../src/queries/selection.ts'
import { soundPattern, sounds, soundWords } from '../../src/queries/sound.ts'
import { ROOT } from '../support/run.ts'

const folder = join(ROOT, 'public/snapshots/sample')
let connector: NativeConnector

beforeAll(async () => {
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  connector = await openNative((table) => join(folder, files.find((file) => file.table === table)!.name))
})
afterAll(() => connector?.close())

/** Distinct project names that match; the condition as other queries use it. */
const named = defineQuery<{ typed: string }, { name: string }>({
  name: 'named', sql: `SELECT DISTINCT name FROM projects p WHERE ${matches('p.name', 1)} ORDER BY name`, bind: ({ typed }) => [bindMatch(typed)], row: { name: asText },
})
const names = async (typed: string) => (await connector.ask(named, { typed })).map(({ name }) => name)
const found = (typed: string) => connector.ask(search, { typed })

const syllable = fc.array(fc.constantFrom('a', 'b', 'z'), { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''))
const spelling = fc.array(syllable, { minLength: 1, maxLength: 7 }).map((parts) => parts.map((part) => ` ${part}`).join(''))
const typedWords = fc.array(fc.array(fc.constantFrom('a', 'b', 'z'), { minLength: 1, maxLength: 5 }).map((letters) => letters.join('')), { minLength: 1, maxLength: 3 })

describe('a name by its sound', () => {
  const full = ' zhao shang yin zi xiang mu'
  test.each(['zhaoshangyinzi', 'zsyz', 'zhaosyz', 'zhsyz', 'zhao shang', 'zs xm', 'yinzi', 'ZSYZ', 'zhāo shāng', "zhao'shang", 'xiangm', 'z'])('%s is 招商引资项目', (typed) => {
    expect(sounds(full, soundWords(typed))).toBe(true)
  })

  test.each(['zy', 'haoshang', 'zhaoyin', 'zsyzz', 'xm zs', 'zhoas', 'mu mu'])('%s is not', (typed) => {
    expect(sounds(full, soundWords(typed))).toBe(false)
  })

  test.each([['lǜhuà', 'lvhua'], ['lühua', 'lvhua'], ['ｌｖ', 'lv'], ['nǚ', 'nv']])('ü and tones: %s is typed %s', (typed, plain) => {
    expect(soundWords(typed)).toEqual([plain])
  })

  test.each(['招商', '100', '', ' ', 'a%b', 'a.*', '(zs)', 'zs\\'])('%j is not asked by sound', (typed) => {
    expect(soundWords(typed)).toEqual([])
    expect(soundPattern([])).toBe('')
  })

  test('is found by any prefixes of its syllables, from any syllable on', () => {
    fc.assert(fc.property(fc.array(syllable.chain((part) => fc.tuple(fc.constant(part), fc.integer({ min: 1, max: part.length }))), { minLength: 1, maxLength: 7 }), spelling, (parts, before) => {
      const typed = parts.map(([part, length]) => part.slice(0, length)).join('')
      expect(sounds(`${before}${parts.map(([part]) => ` ${part}`).join('')}`, [typed])).toBe(true)
    }))
  })

  test('is the same by steps and by the pattern that SQL is given', () => {
    fc.assert(fc.property(spelling, typedWords, (spelled, words) => {
      expect(sounds(spelled, words)).toBe(new RegExp(` ${soundPattern(words)}`, 'u').test(spelled))
    }), { numRuns: 2000 })
  })

  test('takes no longer for a text made to be slow, and looks at no more than forty letters', () => {
    const words = soundWords('a'.repeat(5000))
    expect(words[0]).toHaveLength(40)
    expect(sounds(' aaaaaa'.repeat(200), [`${words[0]}b`])).toBe(false)
  })
})

describe('the condition other queries use', () => {
  test('keeps all for a blank text', async () => {
    expect(await names('')).toEqual(await names('  '))
    expect((await names('')).length).toBeGreaterThan(50)
  })

  test('finds by characters what it finds by pinyin and by initials', async () => {
    const byCharacters = await names('招商')
    expect(byCharacters.length).toBeGreaterThan(0)
    expect(byCharacters.every((name) => name.includes('招商'))).toBe(true)
    for (const typed of ['zhaoshang', 'zhaosh', 'zhshang']) expect(await names(typed)).toEqual(expect.arrayContaining(byCharacters))
  })

  test('agrees with the page’s own matching for whatever is typed', async () => {
    const rows = await connector.ask(defineQuery<null, { text: string; full: string }>({
      name: 'all', sql: 'SELECT text, "full" FROM pinyin WHERE text IN (SELECT name FROM projects) ORDER BY text', bind: () => [], row: { text: asText, full: asText },
    }), null)
    const pieces = fc.constantFrom(...rows.flatMap(({ full }) => full.trim().split(' ').flatMap((part) => [part, part[0]!])))
    await fc.assert(fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')), async (typed) => {
      const words = soundWords(typed)
      const expected = rows.filter(({ text, full }) => (words.length > 0 && sounds(full, words)) || text.toLowerCase().includes(typed)).map(({ text }) => text)
      expect((await names(typed)).sort()).toEqual(expected.sort())
    }), { numRuns: 60 })
  })

  test.each(['%', '_', '\\', "'", "'; DROP TABLE projects; --", '招商\n.*', '(', '[', '\0', '$1', '招%商'])('takes %j as it is', async (typed) => {
    const all = await names('')
    expect(await names(typed)).toEqual(all.filter((name) => typed.trim().split(/\s+/u).every((word) => name.includes(word))))
  })

  test('never fails, whatever is typed', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (typed) => void (await names(typed))), { numRuns: 60 })
  })
})

describe('the search', () => {
  test('lists what begins with the text before what holds it, and more money first', async () => {
    const rows = (await found('gl')).filter(({ kind }) => kind === 'project')
    const all = await found('管理')
    expect(rows.length).toBeGreaterThan(1)
    const place = ({ name }: { name: string }) => (name === '管理' ? 0 : name.startsWith('管理') ? 1 : 2)
    for (const kind of ['project', 'indicator']) {
      const own = all.filter((row) => row.kind === kind)
      expect(own.map(place)).toEqual(own.map(place).sort())
      for (const rank of [1, 2]) {
        const fen = own.filter((row) => place(row) === rank).map(({ fen }) => fen ?? 0)
        expect(fen).toEqual([...fen].sort((a, b) => b - a))
      }
    }
  })

  test('lists a few of each kind and says how many there are', async () => {
    const rows = await found('l')
    for (const kind of ['project', 'indicator']) {
      const own = rows.filter((row) => row.kind === kind)
      expect(own).toHaveLength(PER_KIND)
      expect(own[0]!.found).toBeGreaterThan(PER_KIND)
    }
  })

  test('finds a project by its code, a rule by its id and its English title, a department by an earlier name', async () => {
    const [project] = await connector.ask(budgetQuality, EVERYTHING)
    const code = (await found(project!.name)).find(({ kind, id }) => kind === 'project' && id === project!.projectId)!.code!
    expect((await found(code))[0]).toMatchObject({ kind: 'project', code })
    expect((await found('v02'))[0]).toMatchObject({ kind: 'rule', id: 'V02' })
    const title = (await found('v02'))[0]!.nameEn!
    expect((await found(title)).map(({ id }) => id)).toContain('V02')
    const earlier = await connector.ask(defineQuery<null, { id: string; names: string }>({
      name: 'renamed', sql: `SELECT department_id AS id, names FROM departments WHERE names LIKE '%' || chr(10) || '%' ORDER BY id`, bind: () => [], row: { id: asText, names: asText },
    }), null)
    const [{ id, names: printed } = { id: '', names: '' }] = earlier
    for (const name of printed.split('\n').map((line) => line.slice(line.indexOf(':') + 1))) {
      expect((await found(name)).filter(({ kind }) => kind === 'department').map((row) => row.id)).toContain(id)
    }
  })

  test('finds nothing for nothing', async () => {
    expect(await found('  ')).toEqual([])
    expect(await found('没有这样的名字')).toEqual([])
  })
})

test('the number of projects that are shown is that of the chart', async () => {
  for (const over of [{}, { years: [2024] }, { rules: ['V03'] }, { amount: { from: 100, to: null } }]) {
    const [row] = await connector.ask(shownProjects, { ...EVERYTHING, ...over })
    expect(row!.shown).toBe((await connector.ask(budgetQuality, { ...EVERYTHING, ...over })).length)
  }
})
