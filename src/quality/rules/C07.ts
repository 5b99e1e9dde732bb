import { standardLevel2, type Level2 } from '../../reference/categories.ts'
import { PROMISE_WORDS } from '../../reference/projectWords.ts'
import { at, cite } from '../cite.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, type Outcome, type ProjectRule } from '../rule.ts'

interface Blank {
  label: string
  level2: Level2 | null
}

const YEARS = /(?:19|20)\d\d年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?/gu
const clausesOf = (text: string) => text.normalize('NFKC').split(/[，。；;,、\n]/u).map((clause) => clause.replace(/^\s*\d{1,2}[.、)]\s*/u, '').replace(YEARS, ''))

export const C07: ProjectRule = {
  id: 'C07',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('C07'),
  scored: true,
  title: { zh: '类别印出但空白', en: 'Category printed but blank' },
  looksAt: ['level1', 'level2', 'level3', 'description', 'value_text', 'purpose', 'goals'],
  checks: {
    zh: '表中印出的二级指标没有一行内容。绩效目标或资金用途在同一分句里对该效果写了数字：H；用该类别的词作了承诺：M；都没有：L，不计分。承诺的词：生态效益——生态、环境、垃圾、绿化、排放、能耗；质量——质量；经济效益——收入、税收、产值；社会效益——就业；满意度——满意。',
    en: 'A level-2 category is printed with nothing under it. If a goal or the purpose states a number for that effect in one clause: H; promises the effect in the category\'s words: M; neither: L and not scored. The words are: ecology, environment, refuse, greening, emissions and energy use; quality; income, taxes and output value; jobs; satisfaction.',
  },
  exclusions: {
    zh: '营商环境、产业生态、高质量发展、低收入等词不算承诺；年份不算数字。表格未能完整读取的不作判断。不适用的类别可以不填。',
    en: 'The business climate, an industrial ecosystem, high-quality development and low incomes promise nothing of the kind; a year is no number. Not judged where the table was not read in full. A category that does not apply may stay blank.',
  },
  citation: cite(at('34', '绩效目标管理部分', 'S')),
  example: {
    weak: { projects: [{
      name: '乡村河道保洁', budget: 45, purpose: '支付保洁人工、船只和清运的费用', goals: ['保洁乡村河道28公里', '清运河道垃圾500吨'], empty: ['生态效益指标'],
      rows: [
        rowOf(['数量', '河道保洁长度', '全年保洁的乡村河道长度', '≥28公里', '县水字〔2022〕21号']),
        rowOf(['质量', '保洁抽查合格率', '抽查合格的河段占抽查河段的比例', '≥95%', '县水字〔2022〕21号']),
        rowOf(['成本', '每公里保洁成本', '人工和清运费÷保洁长度', '≤1.6万元/公里', '县水字〔2022〕21号']),
        rowOf(['社会效益', '沿河群众投诉下降率', '投诉件数较上年下降的比例', '≥20%', '县水字〔2022〕21号']),
        rowOf(['满意度', '沿河村民满意度', '村民问卷中满意和基本满意的比例', '≥88%', '县水字〔2022〕21号']),
      ],
    }] },
    better: { projects: [{
      name: '乡村河道保洁', budget: 45, purpose: '支付保洁人工、船只和清运的费用', goals: ['保洁乡村河道28公里', '清运河道垃圾500吨'],
      rows: [
        rowOf(['数量', '河道保洁长度', '全年保洁的乡村河道长度', '≥28公里', '县水字〔2022〕21号']),
        rowOf(['质量', '保洁抽查合格率', '抽查合格的河段占抽查河段的比例', '≥95%', '县水字〔2022〕21号']),
        rowOf(['成本', '每公里保洁成本', '人工和清运费÷保洁长度', '≤1.6万元/公里', '县水字〔2022〕21号']),
        rowOf(['社会效益', '沿河群众投诉下降率', '投诉件数较上年下降的比例', '≥20%', '县水字〔2022〕21号']),
        rowOf(['生态效益', '河道垃圾清运量', '全年清运并无害化处置的河道垃圾', '≥500吨', '县水字〔2022〕21号']),
        rowOf(['满意度', '沿河村民满意度', '村民问卷中满意和基本满意的比例', '≥88%', '县水字〔2022〕21号']),
      ],
    }] },
    note: { zh: '目标里承诺的500吨写成了指标，年底可以核对。', en: 'The 500 tonnes promised in the goal are now an indicator that can be checked.' },
  },
  test({ project, rows, incomplete }) {
    const unfilled = rows.filter(({ indicator }) => [indicator.level3, indicator.description, indicator.valueText].every((cell) => cell.trim() === ''))
    const blanks: Blank[] = [
      ...project.emptyCategories.map(({ level1, level2 }) => ({ label: level2 || level1, level2: standardLevel2(level2) ?? standardLevel2(level1) })),
      ...unfilled.map(({ indicator, level2 }) => ({ label: indicator.level2 || indicator.level1, level2 })),
    ]
    if (blanks.length === 0) return notApplicable
    if (incomplete) return blanks.map(({ label }) => cannotJudge(`表格未能完整读取，“${label}”是否空白无从判断。`, `The table was not read in full, so whether “${label}” is blank is not known.`, { cells: ['level2'] }))
    const clauses = [...project.goals, project.purpose].flatMap(clausesOf)
    return blanks.map((blank) => judge(blank, clauses))
  },
}

function judge({ label, level2 }: Blank, clauses: string[]): Outcome {
  const promise = level2 ? PROMISE_WORDS[level2] : undefined
  const promised = promise ? clauses.filter((clause) => promise.test(clause)) : []
  const numbered = promised.find((clause) => /\d/u.test(clause))
  const clause = (numbered ?? promised[0])?.trim()
  if (clause === undefined) {
    return fail(`“${label}”印出而没有指标。建议核实该类别是否适用，不适用的可以不填。`, `“${label}” is printed with no indicator. Please verify whether it applies; if not, it may stay blank.`, { severity: 'L', scored: false, cells: ['level2'], evidence: `level2=${label}` })
  }
  return fail(
    `绩效目标或用途写有“${clause}”，“${label}”却没有指标。建议核查，宜把这一${numbered ? '数字' : '承诺'}写成指标。`,
    `A goal or the purpose says “${clause}”, yet “${label}” has no indicator. Please check; making this ${numbered ? 'number' : 'promise'} an indicator would be better.`,
    { severity: numbered ? 'H' : 'M', cells: ['level2', 'goals'], evidence: `level2=${label}；goals=${clause}` },
  )
}
