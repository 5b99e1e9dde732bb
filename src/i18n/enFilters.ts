/** Words of the filter bar, its chips and the search, English. */
import { formatIn } from './format.ts'
import type { zhFilters } from './zhFilters.ts'

const f = formatIn('en')
const s = (n: number, one: string, many = `${one}s`) => `${f.number(n)} ${n === 1 ? one : many}`

export const enFilters: typeof zhFilters = {
  bar: {
    label: 'Filters',
    button: (n) => (n === 0 ? 'Filter' : `Filter (${n})`),
    done: 'Done',
    category: 'Category', rules: 'Rules', amount: 'Budget', score: 'Score',
    categories: {
      数量指标: 'Quantity', 质量指标: 'Quality', 时效指标: 'Timeliness', 成本指标: 'Cost',
      经济效益指标: 'Economic benefit', 社会效益指标: 'Social benefit', 生态效益指标: 'Ecological benefit', 可持续影响指标: 'Sustained effect',
      服务对象满意度指标: 'Satisfaction of those served',
      经济成本指标: 'Economic cost', 社会成本指标: 'Social cost', 生态环境成本指标: 'Environmental cost',
    },
    indicators: (n) => s(n, 'indicator'),
    fails: (n) => s(n, 'finding'),
    findDepartment: 'Name or pinyin of a department',
    findRule: 'Id or title of a rule',
    noOption: 'Nothing fits',
    more: (n) => `${s(n, 'more', 'more')}: type a little further`,
    openList: (what) => `Open the list: ${what}`,
    from: 'At least', to: 'At most',
    units: { amount: '× CNY 10,000', score: 'points' },
    atLeastWan: (wan) => `≥ ${f.money(wan)}`,
    below: (score) => `< ${f.number(score)}`,
    atLeast: (score) => `≥ ${f.number(score)}`,
    apply: 'Apply',
    unlimited: 'Any',
    trouble: {
      number: 'Enter a number of 0 or more, such as 100 or 0.5, with four decimals at most.',
      most: (most) => `No more than ${f.number(most)}.`,
      order: 'The lower end is above the upper end.',
    },
  },

  chips: {
    label: 'Filters in force',
    range: {
      amount: { from: (low) => `Budget ≥ ${low}`, to: (high) => `Budget ≤ ${high}`, below: (high) => `Budget < ${high}`, both: (low, high) => `Budget ${low} to ${high}` },
      score: { from: (low) => `Score ≥ ${low}`, to: (high) => `Score ≤ ${high}`, below: (high) => `Score < ${high}`, both: (low, high) => `Score ${low} to ${high}` },
    },
    remove: (what) => `Remove filter: ${what}`,
    clear: 'Clear all',
    shown: (n, of) => (n === of ? s(of, 'project') : `${f.number(n)} of ${s(of, 'project')}`),
    announce: (n, of) => `Showing ${f.number(n)} of ${s(of, 'project')}`,
    idle: 'no effect on this view',
    idleBecause: (why) => `Filters in a dashed frame have no effect on this view: ${why}`,
    why: {
      project: 'a project page shows the whole table as printed.',
      projects: 'the list of projects is filtered by year and department only.',
      compare: 'whole documents are compared, by year and department only.',
      method: 'the counts of rules are of the whole snapshot.',
      data: 'the data page lists the whole snapshot.',
      other: 'this page counts no projects.',
    },
  },

  search: {
    label: 'Search departments, projects, indicators, rules, terms',
    placeholder: 'Search: name or pinyin',
    open: 'Search',
    close: 'Close search',
    key: (on) => `The / key starts a search: ${on ? 'on' : 'off'}`,
    clear: 'Clear',
    kinds: { department: 'Departments', project: 'Projects', indicator: 'Indicators', rule: 'Rules', term: 'Glossary' },
    found: (n) => (n === 0 ? 'Nothing found' : `${f.number(n)} found`),
    nothing: (typed) => `Nothing found for “${typed}”. Try characters of the name, its pinyin, its initials or a project code.`,
    beyond: (n) => s(n, 'more', 'more'),
    inWorklist: (typed) => `Search the audit worklist for “${typed}”`,
    working: 'Searching…',
    notYet: 'Search works once the data have arrived.',
  },
}
