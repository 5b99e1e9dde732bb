import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embedSnapshots, snapshotRows } from '../../scripts/lib/site/embeds.ts'
import { withForcedThemes } from '../../scripts/lib/site/embedPlugin.ts'
import { hatch, line, rect, text, type Scene } from '../../src/charts/scene.ts'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { publishedPath, type PublishedScope } from '../../src/embed/address.ts'
import { EMBED_CHARTS } from '../../src/embed/charts.ts'
import { embedFiles, embedScopes, type EmbedFile, type EmbedInput } from '../../src/embed/files.ts'
import { drawFigure, type SnapshotRows } from '../../src/embed/figures.ts'
import { packScene, sceneFor, WIDTHS, type PackedScene, type PublishedFigure } from '../../src/embed/published.ts'
import { en } from '../../src/i18n/en.ts'
import { zh } from '../../src/i18n/zh.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { budgetQuality } from '../../src/queries/budgetQuality.ts'
import { recruitmentGoals } from '../../src/queries/recruitment.ts'
import { EVERYTHING } from '../../src/queries/selection.ts'
import { spendingPlans } from '../../src/queries/spending.ts'
import { ROOT } from '../support/run.ts'

const style = (name: string) => readFileSync(join(ROOT, 'src/styles', name), 'utf8')
const styles = { tokens: style('tokens.css'), charts: style('charts.css') }
const WHOLE: PublishedScope = { year: null, dept: null }
const figureOf = ({ content }: EmbedFile) => JSON.parse(content.slice('targetObservatory('.length, -2)) as PublishedFigure

let manifest: Manifest
let rows: SnapshotRows
let native: NativeConnector
/** Of the snapshot as it is, without an address of the site. */
let plain: EmbedFile[]
const input = (publicUrl: string | null, other: Partial<EmbedInput> = {}): EmbedInput => ({ manifest, rows, words: { zh, en }, styles, publicUrl, ...other })

beforeAll(async () => {
  const snapshots = await embedSnapshots(join(ROOT, 'public/snapshots'))
  const found = snapshots.find(({ name }) => name === 'default')!
  manifest = found.manifest
  rows = await snapshotRows(found.folder, manifest)
  plain = [...embedFiles(input(null))]
  native = await openNative((table) => join(found.folder, manifest.files.find((file) => file.table === table)!.name))
})
afterAll(() => native.close())

describe('the states that are drawn ahead', () => {
  test('are everything, every year with those missing, every department and each of its years', () => {
    const scopes = embedScopes(rows, false)
    const departments = new Set(rows.documents.map(({ departmentId }) => departmentId))
    expect(scopes[0]).toEqual(WHOLE)
    expect(scopes).toContainEqual({ year: 2024, dept: null })
    expect(scopes).toHaveLength(1 + 4 + departments.size + 4 * departments.size)
  })

  test('rest on the rows that SQL gives for that very state', async () => {
    const inside = <Row extends { year: number | null; departmentId: string }>(list: readonly Row[], { year, dept }: PublishedScope) =>
      list.filter((row) => (year === null || row.year === year) && (dept === null || row.departmentId === dept))
    for (const scope of embedScopes(rows, false)) {
      const asked = { ...EVERYTHING, years: scope.year === null ? [] : [scope.year], departments: scope.dept === null ? [] : [scope.dept] }
      expect(inside(rows.projects, scope)).toEqual(await native.ask(budgetQuality, asked))
      expect(inside(rows.plans, scope)).toEqual(await native.ask(spendingPlans, asked))
      expect(inside(rows.goals, scope)).toEqual(await native.ask(recruitmentGoals, asked))
    }
  })

  test('say of a year without documents that none is published, and draw nothing', () => {
    for (const chart of EMBED_CHARTS) {
      const figure = drawFigure(chart, rows, { years: [2024], departments: [] }, zh)
      expect([figure.marks, figure.tables, figure.empty]).toEqual([0, [], zh.filters.noDocument])
    }
  })
})

describe('published files', () => {
  test('are the same from the same rows, and hold a figure, a picture and a page in both languages', () => {
    expect([...embedFiles(input(null))]).toEqual(plain)
    const paths = new Set(plain.map(({ path }) => path))
    expect(paths.size).toBe(plain.length)
    for (const lang of ['zh', 'en']) {
      for (const snapshot of ['default', manifest.id]) {
        for (const ending of ['svg', 'html'] as const) expect(paths).toContain(publishedPath(snapshot, 'budget-quality', { year: 2023, dept: null }, lang, ending))
      }
      expect(paths).toContain(publishedPath(manifest.id, 'budget-quality', WHOLE, lang, 'js'))
    }
    expect(plain.filter(({ path }) => path.endsWith('.json'))).toEqual([])
  })

  test('draw every project once at every width, and say each in words', () => {
    const file = plain.find(({ path }) => path.endsWith('budget-quality/all.zh.js'))!
    const figure = figureOf(file)
    expect(figure.marks).toBe(rows.projects.length)
    expect(figure.scenes.map(({ width }) => width)).toEqual([...WIDTHS])
    for (const { marks } of figure.scenes) expect(marks.map(({ i }) => i).sort((a, b) => a - b)).toEqual(figure.items.map((_, i) => i))
    expect(figure.items.map(({ name }) => name)).toEqual(expect.arrayContaining(rows.projects.map(({ name }) => expect.stringContaining(name) as string)))
    expect(figure.tables[0]?.rows).toHaveLength(rows.projects.length)
  })

  test('hold no markup that a document or a department brought', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'</script>'
    const made = rows.projects.map((row) => ({ ...row, name: hostile }))
    const files = [...embedFiles(input('https://example.org/', { rows: { ...rows, projects: made, departments: rows.departments.map((row) => ({ ...row, name: hostile })) } }))]
    for (const { path, content } of files) if (/\.(?:svg|html)$/u.test(path)) expect(content, path).not.toContain('<img src=x')
  })

  test('are complete pages without scripts: words, picture, table, the way to the page', () => {
    const page = plain.find(({ path }) => path === 'embeds/default/budget-quality/y2023.zh.html')!.content
    expect(page).toContain('<img src="y2023.zh.svg"')
    expect(page).toContain('<table>')
    expect(page).toContain('../../../index.html?view=budget-quality&amp;year=2023')
    expect(page).toContain('href="y2023.en.html"')
    expect(page).not.toMatch(/<script|oembed|https?:/u)
  })

  test('tell oEmbed consumers where the site is known: version 1.0, type rich, absolute addresses', () => {
    const files = new Map([...embedFiles(input('https://example.org/site/'))].map(({ path, content }) => [path, content]))
    const path = publishedPath(manifest.id, 'budget-quality', { year: 2023, dept: null }, 'en', 'json')
    const told = JSON.parse(files.get(path)!) as Record<string, unknown>
    expect(told).toMatchObject({ version: '1.0', type: 'rich', provider_url: 'https://example.org/site/', width: 800 })
    expect(told['html']).toContain(`src="https://example.org/site/embed.html?chart=budget-quality&amp;year=2023&amp;snapshot=${manifest.id}&amp;lang=en"`)
    expect(files.get(path.replace(/json$/u, 'html'))).toContain(`<link rel="alternate" type="application/json+oembed" href="https://example.org/site/${path}"`)
    expect(files.get(path.replace(/json$/u, 'svg'))).toContain('https://example.org/site/index.html?view=budget-quality')
  })

  test('say of made-up data that they are, in every figure, picture and page', () => {
    for (const { path, content } of embedFiles(input(null, { manifest: { ...manifest, fictional: true } }))) {
      if (path.endsWith('js')) expect(figureOf({ path, content }).warning).not.toBe('')
      else expect(content, path).toContain(path.includes('.en.') ? en.exporting.warning() : zh.exporting.warning())
    }
  })
})

describe('a packed scene', () => {
  const box = { x: 10.04, y: 20.06, width: 80.3, height: 33.3 }
  const scene: Scene = {
    width: 300, height: 200, front: [], back: [line('grid', 0, 0, 10, 10), rect('missing', box), hatch(box), text('tick', 1, 2, 12, 'end', '<b>')],
    marks: [{ id: 'b', role: 'dot', shapes: [], hit: box, at: { x: 1, y: 2 }, name: 'B', tip: { title: '', lines: [] }, project: null, dim: true }],
  }
  const packed = packScene(scene, new Map([['a', 0], ['b', 1]]))

  test('holds a hatch as its box, since its lines are many', () => {
    const found = packed.back[2]!
    expect(found[0]).toBe('h')
    const [, x, y, width, height, gap] = found as ['h', number, number, number, number, number]
    expect([x, y, width, height, gap].map((value) => Math.round(value))).toEqual([10, 20, 80, 33, 7])
  })

  test('knows a mark by its place in the list, dimmed ones by their class', () => {
    expect(packed.marks[0]).toMatchObject({ i: 1, role: 'dot dim' })
  })

  test('is chosen by width: the widest that fits, a little larger ones too, else the narrowest', () => {
    const scenes = WIDTHS.map((width) => ({ ...packed, width })) as PackedScene[]
    expect([100, 272, 330, 336, 536, 776, 2000].map((width) => sceneFor(scenes, width)?.width)).toEqual([272, 272, 336, 336, 560, 768, 768])
  })
})

test('an embed can be light or dark whatever the device is', () => {
  const forced = withForcedThemes(styles.tokens)
  const dark = /:root\[data-theme='dark'\] \{([^}]*)\}/u.exec(forced)?.[1]
  expect(dark).toContain('--paper: #161512')
  expect(forced).toContain(":root:not([data-theme='light'])")
  expect(() => withForcedThemes(':root {}')).toThrow('dark')
})
