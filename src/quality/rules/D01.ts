import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm, normWithoutScope } from '../text/norm.ts'

export const D01: RowRule = {
  id: 'D01',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('D01'),
  scored: true,
  title: { zh: '描述只重复名称', en: 'Description only repeats the name' },
  checks: {
    zh: '去掉空格、标点、符号、括注单位和“项目、园区、企业”等范围词后，绩效指标描述与三级指标相同，没有含义或算法。没有描述栏的版式不适用。',
    en: 'Without spaces, punctuation, signs, bracketed units and words of scope, the description equals the name and gives neither meaning nor method. Not applicable to layouts without a description column.',
  },
  citation: cite(at('101', '第三部分“指标解释”')),
  test(row) {
    const { level3, description } = row.indicator
    if (!row.project.document.hasDescription || norm(level3) === '' || norm(description) === '') return notApplicable
    if (normWithoutScope(level3) !== normWithoutScope(description)) return pass
    return fail(
      `描述“${description}”只重复三级指标，未说明含义或算法。建议核查，宜写明统计范围和计算方法。`,
      `The description “${description}” only repeats the name, without meaning or method. Please check; what is counted and how would be better.`,
      { cells: ['description', 'level3'], evidence: rowEvidence(row, 'level3', 'description') },
    )
  },
}
