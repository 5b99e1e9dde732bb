import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'
import { countsIn } from '../../../src/extract/steps/projectLists.ts'
import { type MadeProject, tabbedText } from '../make.ts'

const made = (code: string, name: string, budget: string): MadeProject => ({
  code, name, budget, purpose: '用于园区', plan: ['25%', '50%', '75%', '100%'], goals: ['甲'],
  rows: [
    { level1: '产出指标', level2: '数量指标', level3: '签约项目', description: '签约个数', value: '≥3个', basis: '工作安排' },
    { level1: '效益指标', level2: '社会效益指标', level3: '影响', description: '影响人数', value: '≥30人', basis: '工作安排' },
    { level1: '满意度指标', level2: '服务对象满意度指标', level3: '满意度', description: '企业满意度', value: '≥90%', basis: '问卷' },
  ],
})
const PROJECTS = [made('909009P00A100010', '园区招商经费', '10.00'), made('909009P00A200010', '园区维护经费', '5.50')]
const summary = (rows: string[][]) => [['序号', '项目名称', '预算金额（万元）'], ...rows].map((cells) => `${cells.map((cell) => `\t${cell}`).join('\n')}\n`).join('\n')
const LISTED = [['1', '园区招商经费', '10.00'], ['2', '园区维护经费', '5.50']]

async function found(before: string, projects = PROJECTS) {
  const { document } = await extractDocument({ name: 'made.txt', bytes: new TextEncoder().encode(`${before}\n\n${tabbedText(projects)}`) })
  return document!.diagnostics.map(({ code, message, locator }) => ({ code, message, locator }))
}

describe('the projects read are held against what the document says it has', () => {
  it('says nothing where no list is printed, or where the list ties', async () => {
    expect(await found('')).toEqual([])
    expect(await found(summary(LISTED))).toEqual([])
    expect(await found(summary([...LISTED, ['', '合计', '15.50']]))).toEqual([])
  })

  it('names a project that the summary table lists and no table was read of', async () => {
    const [one, ...more] = await found(summary([...LISTED, ['3', '园区绿化经费', '2.00']]))
    expect(more).toEqual([])
    expect(one).toMatchObject({ code: 'projects-missing', locator: { line: 1 } })
    expect(one!.message).toContain('“园区绿化经费”')
    expect(one!.message).not.toContain('园区招商经费')
  })

  it('names a project that was read and the summary table does not list', async () => {
    const [one, ...more] = await found(summary(LISTED.slice(0, 1)))
    expect([one!.code, more]).toEqual(['projects-not-listed', []])
    expect(one!.message).toContain('“园区维护经费”')
  })

  it('compares the printed total', async () => {
    const [one] = await found(summary([...LISTED, ['', '合计', '25.50']]))
    expect(one).toMatchObject({ code: 'project-total-differs' })
    expect(one!.message).toContain('25.5 万元')
    expect(one!.message).toContain('15.5 万元')
  })

  it('reads a directory of tables, whose titles may be shorter than the names', async () => {
    expect(await found('1.园区招商绩效目标表\t3\n2.园区维护经费绩效目标表\t5')).toEqual([])
    const [one, ...more] = await found('1.园区招商经费绩效目标表…………3\n2.园区维护经费绩效目标表…………5\n3.园区绿化经费绩效目标表…………7')
    expect([one!.code, more]).toEqual(['projects-missing', []])
    expect(one!.message).toContain('“园区绿化经费”')
  })

  it('holds a sentence to the number of tables and the sum of budgets', async () => {
    expect(await found('预算项目绩效目标\n本部门2031年共有2个预算项目，合计15.5万元。')).toEqual([])
    expect((await found('预算项目绩效目标\n本部门2031年共有3个预算项目，合计15.5万元。')).map(({ code }) => code)).toContain('project-count-differs')
    expect((await found('预算项目绩效目标\n本部门2031年共有2个预算项目，合计18.5万元。')).map(({ code }) => code)).toContain('project-total-differs')
  })

  it.each(['计划实施重点项目26个，总投资172.02亿元，财政预算支持。', '全年预算安排签约项目9个。', '其中：一级预算项目3个。', '共开展3个项目的推介。'])('takes no other project for the budget’s: %s', (text) => {
    expect(countsIn([{ number: 1, text, gap: 0 }], false)).toEqual([])
  })
})
