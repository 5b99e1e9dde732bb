import { at, cite } from '../cite.ts'
import { isPerUnit } from '../costRow.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { isCeiling } from '../share.ts'
import { norm, normWithoutScope } from '../text/norm.ts'
import { measured, type Measured } from '../text/value.ts'
import type { DocumentView, RowView } from '../views.ts'

/** One of something, in two tables, may well be chance. */
const FEWEST = 2
const TELLS_MORE = 4

/** The count or sum of a row that is an output or effect; null for %, dates, satisfaction, cost, quantities and limits (≤). */
function counted(row: RowView): Measured | null {
  if (!row.readable || row.isCost || row.isSatisfaction || isPerUnit(row) || /均/u.test(row.indicator.level3) || norm(row.indicator.level3) === '') return null
  const target = measured(row.indicator)
  if (target === null || target.value === 0 || isCeiling(target)) return null
  if (target.unit === null) return row.level2 === '数量指标' && !/率|比例|占比|程度/u.test(row.indicator.level3) ? target : null
  return target.kind === 'count' || target.kind === 'renminbi' || target.kind === 'foreign' ? target : null
}

interface Entry {
  row: RowView
  target: Measured
}

const byName = new WeakMap<DocumentView, Map<string, Entry[]>>()
const nameKey = (row: RowView) => norm(row.indicator.level3)

/** Counted rows of the document by level-3 name. */
function namesakes(document: DocumentView, key: string): Entry[] {
  let entries = byName.get(document)
  if (entries === undefined) {
    entries = new Map()
    for (const row of document.projects.flatMap(({ rows }) => rows)) {
      const target = counted(row)
      if (target !== null) entries.set(nameKey(row), [...(entries.get(nameKey(row)) ?? []), { row, target }])
    }
    byName.set(document, entries)
  }
  return entries.get(key) ?? []
}

/** Whether the descriptions leave room for another object; a description that repeats the name tells none. */
function namesAnother(a: RowView, b: RowView): boolean {
  const [left, right] = [a, b].map(({ indicator }) => normWithoutScope(indicator.description)) as [string, string]
  const name = normWithoutScope(a.indicator.level3)
  if (left === right || left === '' || right === '' || left === name || right === name) return false
  return !left.includes(right) && !right.includes(left)
}

const tellsMore = ({ indicator }: RowView) => [...normWithoutScope(indicator.description)].length >= [...normWithoutScope(indicator.level3)].length + TELLS_MORE

export const X02: RowRule = {
  id: 'X02',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('X02'),
  scored: true,
  title: { zh: '同一产出重复计列', en: 'One output counted in two projects' },
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '同一文件两个项目有三级指标（去掉空格、标点）、数值和单位都相同的数量或金额行，每一行都提示。没有单位的数只看数量指标。',
    en: 'Two projects of a document have a row of a count or a sum with the same name (spaces and punctuation apart), number and unit; told on each row. Numbers without a unit are read under quantity only.',
  },
  exclusions: {
    zh: '百分数、日期、时间、面积里程等实物量、单价、人均、上限（≤），满意度行、成本行和数值为0的不比较；描述写明不同对象的，以及数值为1而描述没有更多说明的，可能不是同一产出，不作判断。',
    en: 'Percentages, dates, times, areas and lengths, unit rates, averages, limits (≤), satisfaction, cost and zeros are not compared. Where the descriptions may name other objects, or the number is 1 and nothing more is said, it may be another output and is not judged.',
  },
  citation: cite(at('gao', '“重叠”', 'S')),
  example: {
    weak: {
      projects: [
        { name: '居民健康档案', rows: [rowOf(['数量指标', '服务居民人数', '全年接受服务的常住居民', '≥5000人', '云溪县卫发〔2021〕19号'])] },
        { name: '社区义诊', rows: [rowOf(['数量指标', '服务居民人数', '全年接受服务的常住居民', '≥5000人', '云溪县卫发〔2021〕19号'])] },
      ],
    },
    better: {
      projects: [
        { name: '居民健康档案', rows: [rowOf(['数量指标', '建档居民人数', '全年建立健康档案并随访的常住居民', '≥3600人', '云溪县卫发〔2021〕19号'])] },
        { name: '社区义诊', rows: [rowOf(['数量指标', '义诊居民人数', '到义诊点就诊并登记的居民', '≥1400人', '云溪县卫发〔2021〕19号'])] },
      ],
    },
    note: { zh: '同样的5000人写在两个项目里，看不出是5000人还是10000人；各写各的，合计才清楚。', en: 'The same 5000 in two projects may be 5000 people or 10000; told apart, they can be added up.' },
  },
  test(row) {
    const target = counted(row)
    if (target === null) return notApplicable
    const twins = namesakes(row.project.document, nameKey(row)).filter(({ row: other, target: { value, high, unit } }) =>
      other.project.index !== row.project.index && value === target.value && high === target.high && unit === target.unit)
    if (twins.length === 0) return pass
    const found = (other: RowView) => ({ cells: ['level3', 'value_text'] as ('level3' | 'value_text')[], evidence: `${rowEvidence(row, 'level3', 'description', 'value_text')}；${rowEvidence(other, 'description', 'value_text')}` })
    const same = twins.find(({ row: other }) => !namesAnother(row, other))
    if (same === undefined) {
      const other = twins[0]!.row
      return cannotJudge(`“${nameOf(row)}”与“${other.project.project.name}”的同名指标数值相同，但描述不同，可能不是同一产出。`, `“${nameOf(row)}” has the same number as its namesake in “${other.project.project.name}”, but the descriptions differ and may mean other outputs.`, found(other))
    }
    const other = same.row
    if (target.value < FEWEST && target.kind !== 'renminbi' && target.kind !== 'foreign' && !(tellsMore(row) && tellsMore(other))) {
      return cannotJudge(`“${nameOf(row)}”与“${other.project.project.name}”都是“${row.indicator.valueText}”，数值太小，可能是巧合。`, `“${nameOf(row)}” is “${row.indicator.valueText}” here and in “${other.project.project.name}”; so small a number may be chance.`, found(other))
    }
    return fail(
      `“${nameOf(row)}”“${row.indicator.valueText}”与“${other.project.project.name}”第${other.ordinal}行的名称、数值和单位都相同。建议核查是否同一产出重复计列，宜各写本项目承担的部分。`,
      `“${nameOf(row)}” with “${row.indicator.valueText}” stands with the same number and unit in row ${other.ordinal} of “${other.project.project.name}”. Please check whether one output is counted twice; each project's own share would be better.`,
      found(other),
    )
  },
}
