/** Words of the scatter of budget and quality, Chinese: selecting, standing out, peers, path, rank correlation. */
import { formatIn } from './format.ts'

const f = formatIn('zh')
const band = (from: number, to: number) => `${f.money(from)}至${f.money(to)}`

export const zhScatter = {
  scatter: {
    controls: '看图方式',
    select: '框选',
    selectHint: '在图上拖出一个矩形，其他视图随之缩小范围；键盘用方向键移动四条边，Esc 取消',
    clear: '取消框选',
    highlight: '突出部门',
    nobody: '不突出',
    facets: '按部门分图',
    chosen: (n: number, of: number) => `已选${f.number(of)}个项目中的${f.number(n)}个，其余淡显；以下合计只算选中的。`,
    yearKey: (label: string, on: boolean) => (on ? `${label}，已选，按下取消` : `只看${label}`),
    facet: (department: string, projects: number) => `${department} · ${f.number(projects)}个项目`,
    beyond: (departments: number, projects: number) => `资金较少的另外${f.number(departments)}个部门（${f.number(projects)}个项目）未画出，见数据表或筛选部门。`,
    edges: { left: '预算下限', right: '预算上限', bottom: '质量分下限', top: '质量分上限' },
    open: '不限',
    money: (wan: number) => f.money(wan),
    score: (score: number) => `${f.number(score)}分`,
    quadrant: (wan: string, line: number, projects: number, money: string, suspects: number) =>
      `预算不低于中位数${wan}且低于${line}分：${f.number(projects)}个项目，${money}${suspects > 0 ? `（其中${f.number(suspects)}个存疑，未计入合计）` : ''}`,
    crowd: (n: number) => `n=${f.number(n)}，项目较多，按所在位置计数：格子颜色越浓项目越多，单独一个的画成点。横轴：预算，万元，对数刻度；纵轴：书写质量分，0–100。`,
    density: '每格项目数',
    densityStep: (from: number, to: number | null) => (to === null ? `${f.number(from)}个以上` : `${f.number(from)}—${f.number(to)}`),
    between: (from: string, to: string) => `${from}—${to}`,
    cellCount: (projects: number) => `${f.number(projects)}个项目`,
    cellSum: (money: string, suspects: number) => `合计${money}${suspects > 0 ? `，另有${f.number(suspects)}个预算存疑，未计入` : ''}`,
    quadrantKey: (text: string) => `${text}。只看这些项目`,
    bands: (fewest: number, parts: readonly string[]) => `浅色带为同一预算档（按10倍分档）得分的中间一半，至少${fewest}个项目才画：${parts.join('；')}。`,
    band: (from: number, to: number, lower: number, upper: number, n: number) => `${band(from, to)}为${f.number(lower, 1)}–${f.number(upper, 1)}分（n=${f.number(n)}）`,
    noBands: (fewest: number) => `没有哪个预算档达到${fewest}个项目，不画同档分布。`,
    path: (department: string, parts: readonly string[]) => `${department}各年的平均（得分按资金加权，横向为平均预算）：${parts.join('；')}。没有文件的年份不连线。`,
    pathPoint: (year: string, score: number, wan: string, n: number) => `${year}${f.number(score, 1)}分、${wan}（n=${f.number(n)}）`,
    correlation: (rho: string, low: string, high: string, n: number, clear: boolean) =>
      `预算与质量分的秩相关（Spearman）ρ=${rho}，95%区间${low}至${high}，n=${f.number(n)}${clear ? '' : '；区间含0，看不出方向'}。`,
    few: (n: number, fewest: number) => `n=${f.number(n)}，不足${fewest}，不计算预算与质量分的秩相关。`,
    constant: (n: number) => `n=${f.number(n)}，预算或质量分全部相同，没有秩相关可言。`,
    tableCut: (n: number) => `另有${f.number(n)}个项目未列出，可导出全部数据。`,
  },
  drawing: {
    openProject: '打开项目',
    closeTip: '关闭',
    canvas: (n: number) => `${f.number(n)}个点。方向键逐个查看，回车打开。`,
  },
}
