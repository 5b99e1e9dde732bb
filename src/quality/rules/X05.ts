import { COMPLETION_WORDS } from '../../reference/goalWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence, rowsEn, rowsZh } from '../evidence.ts'
import { rowOf } from '../example.ts'
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
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '一个项目内，两行以上完成类百分数（名称或描述含完成率、完成情况）的对象相同而数值不同，每一行都提示。对象是名称去掉“完成率、完成情况、项目、工程”和范围词后的部分，没有剩下的看描述。',
    en: 'Within a project, two rows or more of completion percentages (“完成率”, “完成情况” in name or description) have one object and different values; told on each row. The object is the name without “完成率”, “完成情况”, “项目”, “工程” and words of scope; where nothing is left, that of the description.',
  },
  exclusions: {
    zh: '按期、按时、及时类和预算、资金、支付、投资类的率不算，成本行、满意度行和区间值不算；一期、二期等不同阶段是不同的对象。',
    en: 'Rates of doing something on time and of budgets, payments or investment are left out, as are cost, satisfaction and ranges. Stages are different objects.',
  },
  citation: cite(at('88', '第14条“细化量化”')),
  example: {
    weak: {
      projects: [{ name: '林业有害生物防治', rows: [
        rowOf(['数量指标', '有害生物防治项目完成率', '完成防治的面积占计划8000亩的比例', '≥85%', '青禾县林发〔2021〕17号']),
        rowOf(['时效指标', '有害生物防治完成率', '9月底前完成防治的面积占计划8000亩的比例', '≥98%', '青禾县林发〔2021〕17号']),
      ] }],
    },
    better: {
      projects: [{ name: '林业有害生物防治', rows: [
        rowOf(['数量指标', '有害生物防治面积', '年内完成防治的林地面积', '≥8000亩', '青禾县林发〔2021〕17号']),
        rowOf(['时效指标', '有害生物防治完成率', '9月底前完成防治的面积占计划8000亩的比例', '≥98%', '青禾县林发〔2021〕17号']),
      ] }],
    },
    note: { zh: '同一件事两个完成率，不知以哪个为准；数量写亩数，时效留一个完成率即可。', en: 'Two rates for one thing leave it open which holds; an area as the quantity and one rate for the time are enough.' },
  },
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
