import { COMPLETION_WORDS } from '../../reference/goalWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence, rowsEn, rowsZh } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm, normWithoutScope } from '../text/norm.ts'
import { percentOf } from '../text/value.ts'
import type { ProjectView, RowView } from '../views.ts'

const COMPLETION = /完成率|完成情况/u
const PUNCTUAL_OR_MONEY = /按期|按时|及时|准时|预算|资金|支付|支出|执行|经费|投资/u

const GENERIC = /完成|实际|计划|任务|工作|各项|情况|项目|工程|率/gu

const strip = (text: string) => {
  const bare = norm(text).replace(COMPLETION_WORDS, '')
  return bare === '' ? '' : normWithoutScope(bare).replace(/^(?:项目|园区|全区|我区|本区|企业|年度|年初|区域内)$/u, '')
}

/** What a completion row says is completed: its name without 完成率, 完成情况, 项目, 工程; where nothing is left, its description's. */
function objectOf({ indicator: { level3, description } }: RowView): string {
  const named = strip(level3)
  if (named !== '') return named
  return COMPLETION.test(description) ? strip(description) : normWithoutScope(description).replace(GENERIC, '')
}

/** The percentage of a completion row; null for others, for punctuality and for money. */
function completionOf(row: RowView): number | null {
  if (!row.readable || row.isCost || row.isSatisfaction || !COMPLETION.test(row.key)) return null
  if (PUNCTUAL_OR_MONEY.test(row.key) || PUNCTUAL_OR_MONEY.test(row.indicator.level3)) return null
  const target = percentOf(row.indicator)
  return target === null || target.high !== null ? null : target.value
}

const byProject = new WeakMap<ProjectView, Map<string, RowView[]>>()

/** Completion rows of a project by what they complete. */
function rowsOf(project: ProjectView, object: string): RowView[] {
  let rows = byProject.get(project)
  if (rows === undefined) {
    rows = new Map()
    for (const row of project.rows.filter((candidate) => completionOf(candidate) !== null)) rows.set(objectOf(row), [...(rows.get(objectOf(row)) ?? []), row])
    byProject.set(project, rows)
  }
  return rows.get(object) ?? []
}

export const X05: RowRule = {
  id: 'X05',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('X05'),
  scored: true,
  title: { zh: '同一事项有多个完成率', en: 'Several completion rates of one thing' },
  checks: {
    zh: '一个项目内，名称去掉“完成率、完成情况、项目、工程”和范围词后对象相同的完成类百分数有两个以上不同的值，每一行都提示；名称中没有对象的看描述。按期、及时和资金类的率不算，分期、分段的对象不同。',
    en: 'Within a project, completion percentages of one object (name without 完成率, 完成情况, 项目, 工程 and words of scope; the description where nothing is left) have two or more different values; told on each row. Punctuality and money rates are left out, and stages are different objects.',
  },
  citation: cite(at('88', '第14条“细化量化”')),
  test(row) {
    const own = completionOf(row)
    if (own === null) return notApplicable
    const others = rowsOf(row.project, objectOf(row)).filter((other) => completionOf(other) !== own)
    if (others.length === 0) return pass
    const rows = others.map(({ ordinal }) => ordinal)
    return fail(
      `“${nameOf(row)}”写“${row.indicator.valueText}”，${rowsZh(rows)}“${others.map(nameOf).join('”“')}”写“${others.map(({ indicator }) => indicator.valueText).join('”“')}”，似乎是同一事项。建议核查以哪一个为准，宜只留一个完成指标或写明各自的阶段。`,
      `“${nameOf(row)}” reads “${row.indicator.valueText}” and ${rowsEn(rows)} “${others.map(nameOf).join('”, “')}” “${others.map(({ indicator }) => indicator.valueText).join('”, “')}”, it seems of one thing. Please check which holds; one completion target, or a stage for each, would be better.`,
      { cells: ['level3', 'value_text'], evidence: [row, ...others].map((one) => rowEvidence(one, 'level3', 'description', 'value_text')).join('；') },
    )
  },
}
