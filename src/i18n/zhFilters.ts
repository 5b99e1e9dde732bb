/** Words of the filter bar, its chips and the search, Chinese. */
import type { Level2 } from '../reference/categories.ts'
import { formatIn } from './format.ts'

const f = formatIn('zh')

export const zhFilters = {
  bar: {
    label: '筛选条件',
    button: (n: number) => (n === 0 ? '筛选' : `筛选（${n}）`),
    done: '完成',
    category: '类别', rules: '规则', amount: '预算', score: '得分',
    categories: {
      数量指标: '数量指标', 质量指标: '质量指标', 时效指标: '时效指标', 成本指标: '成本指标',
      经济效益指标: '经济效益指标', 社会效益指标: '社会效益指标', 生态效益指标: '生态效益指标', 可持续影响指标: '可持续影响指标',
      服务对象满意度指标: '服务对象满意度指标',
      经济成本指标: '经济成本指标', 社会成本指标: '社会成本指标', 生态环境成本指标: '生态环境成本指标',
    } as Record<Level2, string>,
    indicators: (n: number) => `${f.number(n)}项指标`,
    fails: (n: number) => `命中${f.number(n)}处`,
    findDepartment: '部门名称或拼音',
    findRule: '规则编号、名称或拼音',
    noOption: '没有匹配的选项',
    more: (n: number) => `另有${f.number(n)}个，请再输入几个字`,
    openList: (what: string) => `打开“${what}”的列表`,
    from: '不低于', to: '不高于',
    units: { amount: '万元', score: '分' },
    atLeastWan: (wan: number) => `≥${f.money(wan)}`,
    below: (score: number) => `<${f.number(score)}分`,
    atLeast: (score: number) => `≥${f.number(score)}分`,
    apply: '应用',
    unlimited: '不限',
    trouble: {
      number: '请填写不小于0的数字，例如 100 或 0.5，最多四位小数。',
      most: (most: number) => `不能大于${f.number(most)}。`,
      order: '下限不能大于上限。',
    },
  },

  chips: {
    label: '当前条件',
    range: {
      amount: { from: (low: string) => `预算≥${low}`, to: (high: string) => `预算≤${high}`, below: (high: string) => `预算<${high}`, both: (low: string, high: string) => `预算 ${low}至${high}` },
      score: { from: (low: string) => `得分≥${low}`, to: (high: string) => `得分≤${high}`, below: (high: string) => `得分<${high}`, both: (low: string, high: string) => `得分 ${low}至${high}` },
    },
    remove: (what: string) => `取消条件：${what}`,
    clear: '全部清除',
    shown: (n: number, of: number) => (n === of ? `${f.number(of)}个项目` : `${f.number(n)} / ${f.number(of)}个项目`),
    announce: (n: number, of: number) => `显示${f.number(n)}个项目，共${f.number(of)}个`,
    idle: '不影响本视图',
    idleBecause: (why: string) => `虚线框的条件不影响本视图：${why}`,
    why: {
      project: '项目页照文件原样显示整张表。',
      projects: '项目列表只按年份和部门筛选。',
      compare: '对比以整份文件为准，只按年份和部门筛选。',
      method: '规则的次数是全部快照的统计。',
      data: '数据页列出整个快照。',
      other: '本页不是所选项目的统计。',
    },
  },

  search: {
    label: '查找部门、项目、指标、规则、名词',
    placeholder: '查找：名称、拼音或首字母',
    open: '查找',
    close: '关闭查找',
    key: (on: boolean) => `用 / 键开始查找：${on ? '开' : '关'}`,
    clear: '清空',
    kinds: { department: '部门', project: '项目', indicator: '指标', rule: '规则', term: '名词' },
    found: (n: number) => (n === 0 ? '没有找到' : `找到${f.number(n)}项`),
    nothing: (typed: string) => `没有找到“${typed}”。可以输入名称中的字、全拼、首字母或项目编码。`,
    beyond: (n: number) => `另有${f.number(n)}项`,
    inWorklist: (typed: string) => `在指标审查中查找“${typed}”`,
    working: '正在查找……',
    notYet: '数据就绪后才能查找。',
  },
}
