import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
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
  looksAt: ['level3', 'description'],
  checks: {
    zh: '去掉空格、标点、符号、括注单位和“项目、园区、企业、年度”等范围词后，描述与三级指标相同。',
    en: 'Without spaces, punctuation, signs, bracketed units and words of scope (project, park, enterprise, year and the like), the description equals the name.',
  },
  exclusions: {
    zh: '描述空白的行，以及整个文件没有描述栏的版式，不适用。',
    en: 'Rows with a blank description, and layouts without a description column, do not apply.',
  },
  citation: cite(at('101', '第三部分“指标解释”')),
  example: rowExample(
    ['数量', '巡护林区面积', '巡护林区面积', '≥3.2万亩', '县林〔2022〕18号'],
    ['数量', '巡护林区面积', '护林员全年按月巡护的国有林区面积', '≥3.2万亩', '县林〔2022〕18号'],
    { zh: '描述写明由谁、多久、在哪里，统计时就不会各说各话。', en: 'With who, how often and where, everybody counts the same thing.' },
  ),
  test(row) {
    const { level3, description } = row.indicator
    if (!row.project.document.hasDescription || norm(level3) === '' || norm(description) === '') return notApplicable
    if (normWithoutScope(level3) !== normWithoutScope(description)) return pass
    return fail(
      `描述“${description}”只重复三级指标，未说明含义或算法。建议核查，宜写明统计范围和计算方法。`,
      `The description “${description}” only repeats the name, without meaning or method. Please check; saying what is counted and how would be better.`,
      { cells: ['description', 'level3'], evidence: rowEvidence(row, 'level3', 'description') },
    )
  },
}
