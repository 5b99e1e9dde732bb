import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PART_DEDUCTIONS, ROW_DEDUCTIONS } from '../../src/reference/deductions.ts'
import { RULES } from '../../src/quality/run.ts'

const folder = new URL('../../src/quality/rules/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
const source = (name: string) => readFileSync(new URL(name, folder), 'utf8')

describe('every rule', () => {
  it('is a file, and every file is in the index under its name', async () => {
    expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
    for (const name of files) {
      const id = name.slice(0, -3)
      const module = (await import(new URL(name, folder).href)) as Record<string, { id: string }>
      expect(module[id]?.id).toBe(id)
    }
  })

  it('is listed once', () => expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length))

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s says what it is in both languages, cites, and has a test', (id, rule) => {
    const han = /\p{Script=Han}/u
    expect(rule.title.zh).toMatch(han)
    expect(rule.title.en).not.toMatch(han)
    expect(rule.title.en.length).toBeGreaterThan(8)
    expect(rule.checks.zh.length).toBeGreaterThan(20)
    expect(rule.checks.en.length).toBeGreaterThan(40)
    expect(['必改', '建议', '提示']).toContain(rule.class)
    expect(['H', 'M', 'L']).toContain(rule.severity)
    expect(['D', 'D/H', 'H', 'S']).toContain(rule.confidence)
    expect(existsSync(new URL(`./rules/${id}.test.ts`, import.meta.url))).toBe(true)
  })

  it.each(RULES.map((rule) => [rule.id, rule.citation] as const))('%s cites as a model and marks what is not confirmed', (_, citation) => {
    expect(citation.text).toContain('建议核实')
    expect(citation.text).not.toContain('违反')
    expect(citation.text.startsWith('参照')).toBe(citation.mark !== 'J')
    expect(citation.text.includes('条款号待核')).toBe(citation.mark === 'M')
    expect(citation.textEn.includes('to be confirmed')).toBe(citation.mark === 'M')
    expect(citation.article === null).toBe(citation.mark === 'J')
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s takes its points from the data of part 4', (id, rule) => {
    const onRow = Object.entries(ROW_DEDUCTIONS).filter(([key]) => key === id || key === `${id}a` || key === `${id}b`)
    const onProject = PART_DEDUCTIONS.filter(({ rule: key }) => key === id)
    expect(rule.deduction !== null).toBe(onRow.length + onProject.length > 0)
    expect(rule.dimension).toBe(onRow[0]?.[1].dimension ?? onProject[0]?.part ?? null)
    if (rule.class === '提示') expect(rule.scored).toBe(false)
  })

  it('knows none of the published documents', () => {
    const names = /曹妃甸|路南|唐山|临港|装备|聚集区|京津冀|港城|803001|806001|304001|118001|103001|南物流/u
    const reference = ['categoryWords', 'changeWords', 'citations', 'deductions', 'floors', 'gradeWords', 'indicatorWords', 'measureUnits', 'paceThresholds', 'polarity', 'precedence', 'projectWords', 'scoreLines', 'slips', 'vagueMeasures', 'bodyWords', 'goalWords', 'recruitmentPairs']
    const here = (up: string) => readdirSync(new URL(up, folder)).filter((name) => name.endsWith('.ts')).map((name) => up + name)
    const all = [...files, ...here('../'), ...here('../text/'), ...reference.map((name) => `../../reference/${name}.ts`)]
    for (const name of all) expect(source(name).match(names)?.[0], name).toBeUndefined()
  })

  it('keeps to its file: 30–160 lines', () => {
    for (const name of files) expect(source(name).split('\n').length, name).toBeLessThanOrEqual(160)
  })
})
