import { at, type Category, type Lineage, type SampleRow, type Sign, type Year, YEARS } from './model.ts'

/** A row before it is printed: its figure apart from its words. */
export interface DraftRow extends Omit<SampleRow, 'level1' | 'level2'> {
  category: Category
  sign: Sign
  figure: number | null
  unit: string
}

export const LEVELS: Record<Category, readonly [string, string]> = {
  数量: ['产出指标', '数量指标'], 质量: ['产出指标', '质量指标'], 时效: ['产出指标', '时效指标'], 成本: ['产出指标', '成本指标'],
  经济: ['效益指标', '经济效益指标'], 社会: ['效益指标', '社会效益指标'], 生态: ['效益指标', '生态效益指标'],
  持续: ['效益指标', '可持续影响指标'], 满意: ['满意度指标', '服务对象满意度指标'],
}
const ORDER = Object.keys(LEVELS) as Category[]
const DEADLINES = ['9月底前', '10月底前', '11月15日前'] as const

/** The rows that a careful department prints for a project in a year, in the order of the form. */
export function carefulRows(lineage: Lineage, year: Year, issuer: string): DraftRow[] {
  const number = (offset: number) => `${issuer}〔${year}〕${(Number(lineage.serial.slice(2)) * 3 + offset) % 40 + 1}号`
  const own = lineage.measures.flatMap(([category, name, how, sign, series, unit], index): DraftRow[] => {
    const figure = at(series, year)
    return figure === null ? [] : [draft(category, name, how, sign, figure, unit, number(index))]
  })
  const [costName, cost, costUnit] = lineage.cost
  const satisfied = 90 + YEARS.indexOf(year)
  return [
    ...own,
    qualityRow(lineage, number(7)),
    { ...draft('时效', ...onTime(lineage), '', null, '', number(11)), value: `${year}年${DEADLINES[Number(lineage.serial.slice(2)) % 3]}` },
    draft('成本', costName, `按合同和结算单核算的${costName}`, '≤', cost, costUnit, `${issuer}支出标准〔${year - 1}〕2号`),
    ...(lineage.kind === 'works' || lineage.kind === 'purchase' ? [draft('持续', `${lineage.thing}设计使用年限`, '设计文件或说明书载明的使用年限', '≥', lineage.kind === 'works' ? 15 : 6, '年', '设计文件和采购技术参数')] : []),
    draft('满意', `${lineage.people}满意度`, `抽样问卷中回答满意和较满意的${lineage.people}占比`, '≥', satisfied, '%', `${issuer}〔${year}〕5号，上年${satisfied - 2}%`),
  ].sort((a, b) => ORDER.indexOf(a.category) - ORDER.indexOf(b.category))
}

function draft(category: Category, level3: string, description: string, sign: Sign, figure: number | null, unit: string, basis: string): DraftRow {
  return { category, level3, description, sign, figure, unit, basis, value: figure === null ? '' : `${sign}${figure}${unit}` }
}

function qualityRow({ kind, thing }: Lineage, basis: string): DraftRow {
  if (kind === 'works') return draft('质量', `${thing}验收合格率`, `竣工验收合格的${thing}单位工程占全部单位工程`, '＝', 100, '%', basis)
  if (kind === 'purchase') return draft('质量', `${thing}验收合格率`, `验收一次通过的${thing}占到货总数`, '＝', 100, '%', basis)
  if (kind === 'grant') return draft('质量', `${thing}对象资格准确率`, `复核后符合条件的${thing}对象占全部对象`, '≥', 99, '%', basis)
  return draft('质量', `${thing}考核达标率`, `月度考核达到合同标准的${thing}次数占考核次数`, '≥', 95, '%', basis)
}

function onTime({ kind, thing }: Lineage): [string, string] {
  if (kind === 'works') return [`${thing}完工时间`, '年度建设内容完工的时间节点']
  if (kind === 'purchase') return [`${thing}交付时间`, '合同约定的交付和安装完成时间']
  if (kind === 'grant') return [`${thing}兑付时间`, '资金兑付到户的最后时间']
  return [`${thing}年度任务完成时间`, '年度任务全部完成并提交总结的时间']
}
