import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'
import { labelledYears } from '../../../src/extract/steps/identity.ts'
import { tabbedText } from '../make.ts'

const row = (level1: string, level2: string) => ({ level1, level2, level3: '甲项指标', description: '甲项说明', value: '≥3个', basis: '工作安排' })
const form = (code = '909009A10001') => tabbedText([{
  code, name: '虚构经费', budget: '12.00', purpose: '用于虚构', plan: ['25%', '50%', '75%', '100%'], goals: ['2029年保障'],
  rows: [row('产出指标', '数量指标'), row('效益指标', '经济效益指标'), row('满意度指标', '服务对象满意度指标')],
}])
const yearOf = async (text: string) => {
  const { document } = await extractDocument({ name: 'x.txt', bytes: new TextEncoder().encode(text) })
  return [document?.year, document?.yearBasis]
}

describe('the budget year and what it rests on', () => {
  it.each<[string, string, [number, string]]>([
    ['a title', `虚构局2031年部门预算绩效文本\n${form()}`, [2031, 'title']],
    ['a title that goes on about the budget', `2031年部门预算信息公开目录\n${form()}`, [2031, 'title']],
    ['a line in brackets', `项目支出绩效目标表\n（2031年度）\n${form()}`, [2031, 'title']],
    ['brackets inside the title', `虚构局（2031年度）项目绩效目标表汇编\n${form()}`, [2031, 'title']],
    ['a labelled line above the table', `虚构局项目\n预算年度：2031\n${form()}`, [2031, 'title']],
    ['a labelled cell in the table’s head', form().replace('单位：万元', '年度：2031年'), [2031, 'title']],
    ['a label and a year in cells of their own, below the head', form().replace('\t预算规模', '\t预算年度\n\t2031\n\n\t预算规模'), [2031, 'text']],
    ['a label against the codes', form('90900930P00A10001').replace('\t预算规模', '\t预算年度\n\t2031\n\n\t预算规模'), [2031, 'text']],
    ['the codes', form('90900930P00A10001'), [2030, 'project-code']],
    ['dates in the goals', form(), [2029, 'text']],
  ])('%s', async (_, text, want) => expect(await yearOf(text)).toEqual(want))

  it('is no year of a document number, of a start or of a sentence', () => {
    const lines = ['虚发〔2031〕5号', '项目起始年份：2030', '年度任务：2031', '2031年度'].map((text, index) => ({ text, number: index + 1, gap: 0 }))
    expect(labelledYears(lines)).toEqual([])
  })
})
