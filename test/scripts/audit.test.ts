import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { writeFixtureSnapshot } from '../support/fixtureSnapshot.ts'
import { project, targetDocument } from '../support/documents.ts'
import { ROOT, runScript } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()
const CASE = join(ROOT, 'test/extract/cases/tabbed-irregular/source.txt')
const ZH = { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }

const audit = (...args: string[]) => runScript('audit', args, ZH)
async function withSource() {
  const folder = await temporary()
  const source = join(folder, '公开文件.txt')
  await cp(CASE, source)
  return { folder, source, out: join(folder, '底稿.xlsx') }
}
const sheetsOf = async (path: string) => read(await readFile(path), { type: 'buffer' })
const rowsOf = async (path: string, name: string) => utils.sheet_to_json<Record<string, unknown>>((await sheetsOf(path)).Sheets[name]!)

describe('npm run audit', () => {
  test('makes a working paper of a published document, without a browser, and its sheets as CSV', async () => {
    const { folder, source, out } = await withSource()
    const { code, stdout, stderr } = await audit(source, '--out', out, '--csv', join(folder, 'csv'))
    expect(code, stderr).toBe(0)
    expect(stdout).toContain(out)
    expect((await sheetsOf(out)).SheetNames).toEqual(['底稿说明', '发现', '指标原文', '项目评分', '扣分明细', '部门评分', '规则', '覆盖', '来源', '更正与说明', 'SQL'])
    expect(await rowsOf(out, '指标原文')).toHaveLength(9)
    expect((await rowsOf(out, '项目评分')).every((row) => typeof row['预算（万元）'] === 'number')).toBe(true)
    expect((await rowsOf(out, '来源'))[0]).toMatchObject({ 文件: '公开文件.txt' })
    expect((await readdir(join(folder, 'csv'))).length).toBe(11)
    expect(await readFile(join(folder, 'csv', 'rows.csv'), 'utf8')).toMatch(/^\uFEFF项目编码,/u)
  })

  test('gives the same bytes for the same files, wherever they are and in whatever order', async () => {
    const { folder, source, out } = await withSource()
    const other = join(folder, 'elsewhere')
    await mkdir(other)
    await cp(source, join(other, '公开文件.txt'))
    const more = join(folder, 'b.txt')
    await writeFile(more, `${await readFile(CASE, 'utf8')}\n`)
    const again = join(folder, 'again.xlsx')
    expect([(await audit(source, more, '--out', out)).code, (await audit(more, join(other, '公开文件.txt'), '--out', again)).code]).toEqual([0, 0])
    expect((await readFile(out)).equals(await readFile(again))).toBe(true)
  })

  test('keeps to the rules and severities asked for', async () => {
    const { source, out } = await withSource()
    await audit(source, '--out', out, '--severity', 'H,M')
    const findings = await rowsOf(out, '发现')
    const ids = [...new Set(findings.map((row) => String(row['规则'])))].sort()
    expect(ids.length).toBeGreaterThan(1)
    expect(findings.filter((row) => row['程度'] === '低')).toEqual([])
    expect((await audit(source, '--out', out, '--rules', ids[0]!, '--lang', 'en')).code).toBe(0)
    expect(new Set((await rowsOf(out, 'Findings')).map((row) => row['Rule']))).toEqual(new Set([ids[0]]))
  })

  test('a file that cannot be read is named, the rest goes on, exit 1', async () => {
    const { folder, source, out } = await withSource()
    await writeFile(join(folder, 'bad.txt'), '会议通知')
    await writeFile(join(folder, 'bad.json'), '{')
    const { code, stderr } = await audit(source, join(folder, 'bad.txt'), join(folder, 'bad.json'), join(folder, 'nowhere.pdf'), '--out', out)
    expect(code).toBe(1)
    for (const name of ['bad.txt', 'bad.json', 'nowhere.pdf']) expect(stderr).toContain(name)
    expect(await rowsOf(out, '来源')).toHaveLength(1)
  })

  test('one content given twice is counted once, and said so', async () => {
    const { folder, source, out } = await withSource()
    await cp(source, join(folder, 'copy.txt'))
    const { code, stderr } = await audit(source, join(folder, 'copy.txt'), '--out', out)
    expect([code, stderr]).toEqual([0, expect.stringContaining('只计一次')])
    expect(await rowsOf(out, '来源')).toHaveLength(1)
  })

  test('applies the corrections named, shows them, and takes target documents as they are', async () => {
    const folder = await temporary()
    const out = join(folder, 'p.xlsx')
    const made = targetDocument('0c', { recruitmentGoals: [], projects: [project({ spendingPlan: { mar: 25, jun: 50, oct: 85, dec: 100 } })] })
    await writeFile(join(folder, 'made.json'), JSON.stringify(made))
    const entry = (id: string, asRead: string) => ({
      id, kind: 'cell', date: '2025-03-01', by: '样例核对人', reason: { zh: '扫描不清', en: 'Unclear scan' }, source: { sha256: made.source.sha256, name: made.source.name },
      projectCode: '118001001', indicator: 1, field: 'valueText', asRead, corrected: '≥5个',
    })
    await writeFile(join(folder, 'c.json'), JSON.stringify({ schemaVersion: 1, corrections: [entry('made-1', '≥3个'), entry('made-2', '别的')] }))
    await writeFile(join(folder, 'd.json'), JSON.stringify({ schemaVersion: 1, departments: [] }))
    const { code, stderr } = await audit(join(folder, 'made.json'), '--corrections', join(folder, 'c.json'), '--departments', join(folder, 'd.json'), '--out', out)
    expect([code, stderr]).toEqual([0, expect.stringContaining('made-2')])
    expect((await rowsOf(out, '指标原文')).map((row) => row['指标值'])).toEqual(['≥5个'])
    expect((await rowsOf(out, '更正与说明')).map((row) => [row['编号'], row['状态'], row['读取为'], row['更正为']]))
      .toEqual([['made-1', '已应用', '≥3个', '≥5个'], ['made-2', '与读取结果不符，未应用', '别的', '≥5个']])
    expect((await rowsOf(out, '底稿说明')).find((row) => row['事项'] === '命令')!['内容']).toContain('made.json --corrections c.json --departments d.json')
  })

  test('nothing to audit leaves what was there before, exit 1', async () => {
    const { folder, out } = await withSource()
    await writeFile(out, 'before')
    expect((await audit(join(folder, 'nowhere.pdf'), '--out', out)).code).toBe(1)
    expect(await readFile(out, 'utf8')).toBe('before')
  })

  test.each<[string, string[]]>([
    ['no --out', ['a.txt']], ['no file', ['--out', 'p.xlsx']], ['another ending', ['a.txt', '--out', 'p.xls']],
    ['an unknown option', ['a.txt', '--out', 'p.xlsx', '--what', 'x']], ['an unknown severity', ['a.txt', '--out', 'p.xlsx', '--severity', 'X']],
    ['weights that are none', ['a.txt', '--out', 'p.xlsx', '--weights', '1,2']], ['both files and a snapshot', ['a.txt', '--out', 'p.xlsx', '--snapshot', 'x']],
    ['an unknown language', ['a.txt', '--out', 'p.xlsx', '--lang', 'fr']], ['a snapshot that is not there', ['--snapshot', 'no-such-folder', '--out', 'p.xlsx']],
    ['a file of corrections that is not there', [CASE, '--corrections', 'no-such.json', '--out', 'p.xlsx']],
    ['a rule that does not exist', [CASE, '--rules', 'Z99', '--out', 'p.xlsx']],
  ])('%s is wrong use, exit 2', async (_, args) => {
    const { code, stderr } = await audit(...args)
    expect([code, stderr.length > 0]).toEqual([2, true])
  })

  test('a published snapshot gives the paper of that very snapshot', async () => {
    const folder = await temporary()
    const { id, files } = await writeFixtureSnapshot(join(folder, 'snapshot'))
    const out = join(folder, 'p.xlsx')
    const { code, stdout, stderr } = await audit('--snapshot', join(folder, 'snapshot'), '--out', out, '--year', '2025')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(id)
    expect(await rowsOf(out, '来源')).toHaveLength(1)
    await writeFile(join(folder, 'snapshot', files[0]!.name), 'not what it was')
    const broken = await audit('--snapshot', join(folder, 'snapshot'), '--out', join(folder, 'q.xlsx'))
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringMatching(new RegExp(`${files[0]!.name} 缺失，或与清单记载的校验值不符`, 'u'))])
  })
})
