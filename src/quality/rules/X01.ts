import { at, cite } from '../cite.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { norm } from '../text/norm.ts'
import { isBlank, measured } from '../text/value.ts'
import type { ProjectView, RowView } from '../views.ts'

const SAME_TABLE = 0.6
const ALIKE = 0.4
/** Two tables that share fewer rows than this share by chance (判断). */
const FEWEST_SHARED = 3

function valueOf({ indicator }: RowView): string {
  const target = measured(indicator)
  return target === null ? norm(indicator.valueText) : `${target.operator ?? ''}${target.value}~${target.high ?? ''}${target.unit ?? ''}`
}

/** Name and value of each named row; '' stands for a blank value. */
function pairsOf({ rows }: ProjectView): Map<string, string> {
  return new Map(rows.filter((row) => row.readable && norm(row.indicator.level3) !== '').map((row) => {
    const name = norm(row.indicator.level3)
    return [`${name}\n${isBlank(row.indicator.valueText) ? '' : valueOf(row)}`, name] as const
  }))
}

/** Share of (name, value) pairs two tables have in common; pairs blank in both are left out. */
function overlap(a: ProjectView, b: ProjectView): { share: number; shared: string[] } {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const shared = [...left].filter(([pair]) => right.has(pair))
  const blank = shared.filter(([pair]) => pair.endsWith('\n')).length
  const names = shared.filter(([pair]) => !pair.endsWith('\n')).map(([, name]) => name)
  const union = left.size + right.size - shared.length - blank
  return { share: union > 0 ? names.length / union : 0, shared: names }
}

export const X01: ProjectRule = {
  id: 'X01',
  class: '必改',
  severity: 'M',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('X01'),
  scored: true,
  title: { zh: '整表套用', en: 'Table nearly the same as another project\'s' },
  looksAt: ['level3', 'value_text'],
  checks: {
    zh: '同一文件两个项目的“三级指标＋指标值”对的重合度（Jaccard，相同的对数除以两表不同对的总数）≥0.6为必改，≥0.4为建议，均为M。两个项目各提示一次。',
    en: 'The pairs of name and value of two projects of a document overlap (Jaccard: pairs in common over all different pairs of both) by 0.6 or more: must; by 0.4 or more: advice; M in both cases. One finding on each of the two.',
  },
  exclusions: {
    zh: '两边指标值都空白的对不计；相同的对少于3个的不提示，可能只是巧合；只有一个项目的文件不适用。',
    en: 'Pairs blank on both sides are left out; fewer than 3 pairs in common may be chance and are not told. Not asked of a document with one project.',
  },
  citation: cite(at('88', '第14条“指向明确”'), at('10', '第14条')),
  example: {
    weak: {
      projects: [
        { name: '城东社区文化站', rows: [rowOf(['数量指标', '文化讲座场次', '面向居民的公益讲座', '≥24场', '云溪县文旅发〔2021〕21号']), rowOf(['质量指标', '活动室开放天数', '活动室全年对外开放的天数', '≥300天', '云溪县文旅发〔2021〕21号']), rowOf(['服务对象满意度指标', '居民满意度', '参加活动的居民问卷中满意的比例', '≥90%', '云溪县文旅发〔2021〕21号'])] },
        { name: '城西社区文化站', rows: [rowOf(['数量指标', '文化讲座场次', '面向居民的公益讲座', '≥24场', '云溪县文旅发〔2021〕21号']), rowOf(['质量指标', '活动室开放天数', '活动室全年对外开放的天数', '≥300天', '云溪县文旅发〔2021〕21号']), rowOf(['服务对象满意度指标', '居民满意度', '参加活动的居民问卷中满意的比例', '≥90%', '云溪县文旅发〔2021〕21号'])] },
      ],
    },
    better: {
      projects: [
        { name: '城东社区文化站', rows: [rowOf(['数量指标', '文化讲座场次', '面向居民的公益讲座', '≥24场', '云溪县文旅发〔2021〕21号']), rowOf(['质量指标', '活动室开放天数', '活动室全年对外开放的天数', '≥300天', '云溪县文旅发〔2021〕21号']), rowOf(['服务对象满意度指标', '居民满意度', '参加活动的居民问卷中满意的比例', '≥90%', '云溪县文旅发〔2021〕21号'])] },
        { name: '城西社区文化站', rows: [rowOf(['数量指标', '文化讲座场次', '面向居民的公益讲座', '≥16场', '云溪县文旅发〔2021〕21号']), rowOf(['质量指标', '活动室开放天数', '活动室全年对外开放的天数', '≥280天', '云溪县文旅发〔2021〕21号']), rowOf(['服务对象满意度指标', '居民满意度', '参加活动的居民问卷中满意的比例', '≥88%', '云溪县文旅发〔2021〕21号'])] },
      ],
    },
    note: { zh: '两个站的场地、人手和资金不同，目标值宜各按实际测算，而不是整表照抄。', en: 'The two stations differ in rooms, staff and money; targets worked out for each are better than one table used twice.' },
  },
  test(view) {
    const others = view.document.projects.filter(({ index }) => index !== view.index)
    if (others.length === 0 || view.rows.length === 0) return notApplicable
    const alike = others.map((other) => ({ other, ...overlap(view, other) })).filter(({ share, shared }) => share >= ALIKE && shared.length >= FEWEST_SHARED)
    const [closest] = alike.sort((a, b) => b.share - a.share)
    if (closest === undefined) return pass
    const percent = Math.round(closest.share * 100)
    return fail(
      `本表与“${closest.other.project.name}”有${closest.shared.length}个指标名称和指标值都相同（重合度${percent}%）：${closest.shared.join('、')}。建议核查，宜按本项目的内容和资金分别设置。`,
      `This table shares ${closest.shared.length} names with their values with “${closest.other.project.name}” (${percent}% overlap): “${closest.shared.join('”, “')}”. Please check; indicators of its own for each project would be better.`,
      { class: closest.share >= SAME_TABLE ? '必改' : '建议', cells: ['level3', 'value_text'], evidence: closest.shared.map((name) => `level3=${name}`).join('；') },
    )
  },
}
