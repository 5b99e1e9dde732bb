import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { auditCommand, toXlsx, workingPaper, type PaperParams, type Sheet } from '../../src/paper/index.ts'
import * as summary from '../../src/queries/paperSummary.ts'
import * as details from '../../src/queries/workingPaper.ts'
import { EVERYTHING } from '../../src/queries/selection.ts'
import { DEFAULT_WEIGHTS } from '../../src/reference/weights.ts'
import { writeFixtureSnapshot } from '../support/fixtureSnapshot.ts'


const ALL: PaperParams = { ...EVERYTHING, severities: [], classes: [], outcomes: [] }

let folder: string
let manifest: Manifest
let connector: NativeConnector
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-'))
  manifest = await writeFixtureSnapshot(folder)
  connector = await openNative((table) => join(folder, manifest.files.find((file) => file.table === table)!.name))
})
afterAll(async () => {
  await connector?.close()
  await rm(folder, { recursive: true, force: true })
})

function paper(over: Partial<PaperParams> = {}, lang: 'zh' | 'en' = 'zh'): Promise<Sheet[]> {
  const params = { ...ALL, ...over }
  return workingPaper(connector, { lang, params, origin: { manifest, address: null, command: auditCommand(['made-up.docx'], params, lang) } })
}

const sheetOf = (sheets: readonly Sheet[], id: string) => sheets.find((sheet) => sheet.id === id)!
function column(sheet: Sheet, head: string) {
  const index = sheet.columns.findIndex((candidate) => candidate.head === head)
  expect(index, `${sheet.name}: no column ${head}`).toBeGreaterThanOrEqual(0)
  return sheet.rows.map((row) => row[index]!)
}
const coverOf = (sheets: readonly Sheet[]) => new Map(sheets[0]!.rows.map(([item, content, figure, note]) => [item, [content, figure, note]]))

describe('the working paper of a made snapshot', () => {
  test('says of each rule what it leaves out, in both languages', async () => {
    const rules = sheetOf(await paper(), 'rules')
    const asked = await connector.ask(summary.paperRules, ALL)
    expect(asked.length).toBeGreaterThan(0)
    expect(column(rules, '不看什么')).toEqual(asked.map(({ exclusionZh }) => exclusionZh))
    expect(column(rules, '不看什么（英文）')).toEqual(asked.map(({ exclusionEn }) => exclusionEn))
  })

  test('has its sheets in order, the cover first, every row as wide as its head', async () => {
    const sheets = await paper()
    expect(sheets.map(({ id }) => id)).toEqual(['cover', 'findings', 'rows', 'projects', 'deductions', 'departments', 'rules', 'coverage', 'sources', 'corrections', 'sql'])
    expect(sheets.flatMap(({ id, columns, rows }) => rows.filter((row) => row.length !== columns.length).map(() => id))).toEqual([])
  })

  test('names snapshot, tool, command and every filter, and says which weights the scores have', async () => {
    const cover = coverOf(await paper({ years: [2025], severities: ['H'], classes: ['必改'], outcomes: ['fails'], rules: ['V01'], departments: ['118001'] }))
    expect(cover.get('快照编号')).toEqual([manifest.id, null, ''])
    expect(cover.get('工具版本')).toEqual(['test', null, ''])
    expect(cover.get('命令')![0]).toBe('npm run audit -- made-up.docx --year 2025 --dept 118001 --severity H --class must --outcome fails --rules V01 --lang zh --out paper.xlsx')
    expect(['年度', '程度', '类别', '结果', '规则'].map((name) => cover.get(`筛选条件 · ${name}`)![0])).toEqual(['2025', '高', '必改', '建议核查', 'V01'])
    expect(cover.get('筛选条件 · 部门')![0]).toContain('118001')
    expect(cover.get('评分权重')![0]).toMatch(/^公布的权重\n/u)
    expect(cover.get('这是什么')![0]).toBe('虚构数据，仅供演示。')
  })

  test('gives each sum of money with its denominator', async () => {
    const cover = coverOf(await paper({ years: [2025] }))
    expect(cover.get('预算合计（万元）')).toEqual([null, 9_000_000_000, '1个有预算数的项目，共2个项目'])
    expect(cover.get('这些项目的预算合计（万元）')![2]).toBe('1个有预算数的项目，占预算合计的100%')
  })

  test('lists each finding with cell, money as a number, reference and place, and leaves the checker’s columns blank', async () => {
    const findings = sheetOf(await paper({ years: [2023] }), 'findings')
    expect(findings.rows).toHaveLength(1)
    expect(column(findings, '预算（万元）')).toEqual([35])
    expect(column(findings, '指标值')).toEqual(['≥3个'])
    expect(column(findings, '出处')).toEqual(['L40'])
    expect(column(findings, '参照标记')).toEqual(['条款号待核'])
    expect(findings.columns.slice(-3)).toEqual(['核查结论', '核查人', '日期'].map((head) => expect.objectContaining({ head, kind: 'entry' })))
    expect(findings.rows[0]!.slice(-3)).toEqual([null, null, null])
  })

  test('keeps every printed row and project of the scope, whatever the filters of the findings', async () => {
    const sheets = await paper({ severities: ['L'] })
    expect(['findings', 'rows', 'projects'].map((id) => sheetOf(sheets, id).rows.length)).toEqual([0, 3, 3])
    expect(column(sheetOf(sheets, 'projects'), '预算（万元）')).toEqual([35, 9_000_000_000, null])
  })

  test('gives a department over all years and for each, with what its means are made of', async () => {
    const departments = sheetOf(await paper(), 'departments')
    expect(column(departments, '年度').filter((year) => year === '各年合计').length).toBe(new Set(column(departments, '部门标识')).size)
    expect(column(departments, '简单平均分').every((mean) => mean === 80)).toBe(true)
    expect(column(departments, '有分数的项目').every((count) => typeof count === 'number')).toBe(true)
  })

  test('counts for each rule what it judged, could not judge and did not apply to', async () => {
    const coverage = sheetOf(await paper(), 'coverage')
    const row = Object.fromEntries(coverage.columns.map(({ head }, index) => [head, coverage.rows[0]![index]]))
    expect(row).toMatchObject({ 建议核查: 2, 通过: 8, 可判断: 10, 不能判断: 2, 不适用: 4, 合计: 16, 建议核查占可判断: 0.2, '范围内：建议核查': 2 })
    expect(row['可判断占应判断']).toBeCloseTo(10 / 12, 12)
  })

  test('prints the very text and parameters of every question it asked', async () => {
    const sql = sheetOf(await paper({ years: [2023, 2025], rules: ['V01'] }), 'sql')
    const queries = [...Object.values(summary), ...Object.values(details)].flatMap((value) => ('sql' in value ? [value] : []))
    expect([...column(sql, '查询名')].sort()).toEqual(queries.map(({ name }) => name).sort())
    expect([...column(sql, 'SQL 文本')].sort()).toEqual(queries.map((query) => query.sql).sort())
    expect(column(sql, '参数（$1 起，JSON）')[0]).toBe('["2023,2025","","","","V01","","","","",""]')
  })

  test('is the same file when it is made again, and another for other filters', async () => {
    const [once, again, other] = [await toXlsx(await paper()), await toXlsx(await paper()), await toXlsx(await paper({ years: [2025] }))]
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
    expect(Buffer.from(once).equals(Buffer.from(other))).toBe(false)
  })

  test('says in English what it says in Chinese', async () => {
    const [zh, en] = [await paper(), await paper({}, 'en')]
    expect(en.map(({ id, rows, columns }) => [id, rows.length, columns.length])).toEqual(zh.map(({ id, rows, columns }) => [id, rows.length, columns.length]))
    expect(en.flatMap(({ columns }) => columns.map(({ head }) => head)).filter((head) => /\p{Script=Han}/u.test(head))).toEqual([])
    expect(column(sheetOf(en, 'findings'), 'What to check')).toEqual(expect.arrayContaining(['Please check']))
  })

  test('names weights of the reader’s own and gives the scores under them', async () => {
    const weights = { ...DEFAULT_WEIGHTS, parts: { ...DEFAULT_WEIGHTS.parts, indicators: 0 } }
    const sheets = await paper({ weights })
    expect(coverOf(sheets).get('评分权重')![0]).toMatch(/^自选权重（不是公布的权重）\n[\s\S]*指标质量 0 /u)
    expect(coverOf(sheets).get('命令')![0]).toContain('--weights 50,30,10,40,20,15,15,10,0,10,12,10,8')
    expect(column(sheetOf(sheets, 'projects'), '书写质量分')).not.toEqual(column(sheetOf(await paper(), 'projects'), '书写质量分'))
  })
})

test('the command takes a name of any letters as one word', () => {
  expect(auditCommand(['--snapshot', 'public/snapshots/default', "甲 的'表.docx", '$(x).txt'], ALL, 'en'))
    .toBe("npm run audit -- --snapshot public/snapshots/default '甲 的'\\''表.docx' '$(x).txt' --lang en --out paper.xlsx")
})

