import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../src/extract/index.ts'
import { docLines } from '../../src/extract/readers/doc.ts'

const cells = (text: string) => docLines(text).map((line) => line.text)

describe('the text of an old Word file', () => {
  it('is read with a row’s first cell whole where its label is several paragraphs', () => {
    expect(cells('项目资金\n主要用途\t用于虚构\t\n一级\n\n指标\t二级指标\t\n产出\n指标\t数量指标\t\n')).toEqual(['\t项目资金主要用途', '\t用于虚构', '\t一级指标', '\t二级指标', '\t产出指标', '\t数量指标'])
  })

  it('keeps a title above a row, and words that make no label with it, as they are', () => {
    expect(cells('虚构经费绩效目标表\n项目编码\t9090\t\n说明\n甲\t乙\t\n')).toEqual(['虚构经费绩效目标表', '\t项目编码', '\t9090', '说明', '\t甲', '\t乙'])
  })

  it('gives a form whose labels are printed in two paragraphs', async () => {
    const text = [
      '项目\n编码\t909009001\t项目名称\t虚构经费\t', '项目资金\n主要用途\t预算数5万元，财政资金5万元。用于虚构\t', '资金支出\n计划（%）\t3月底\t6月底\t10月底\t12月底\t', '\t25%\t50%\t75%\t100%\t',
      '绩效\n目标\t1.甲；\n2.乙\t', '一级\n指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\t', '产出\n指标\t数量指标\t会议\t会议场次\t≥3场\t计划\t', '效益\n指标\t社会效益指标\t知晓率\t知晓率\t≥90%\t调查\t', '满意\n度指标\t服务对象满意度指标\t满意度\t问卷\t≥90%\t问卷\t', '',
    ].join('\n')
    const lines = docLines(text)
    expect(lines.map((line) => line.number)).toEqual(lines.map((_, at) => at + 1))
    const printed = lines.map(({ text: line, gap }) => `${'\n'.repeat(gap)}${line}`).join('\n')
    const { document } = await extractDocument({ name: 'x.txt', bytes: new TextEncoder().encode(printed) })
    const [project] = document!.projects
    expect([project?.code, project?.budgetWan, project?.goals, project?.spendingPlan.dec, project?.indicators.length]).toEqual(['909009001', 5, ['甲；', '乙'], 100, 3])
    expect(project?.purpose).toMatch(/用于虚构$/u)
  })
})
