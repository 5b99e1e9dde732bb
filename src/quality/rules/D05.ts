import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'

const QUESTION = /是否|如何|吗[?？]?$/u

export const D05: RowRule = {
  id: 'D05',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('D05'),
  scored: true,
  title: { zh: '名称写成问句', en: 'Name is a question' },
  looksAt: ['level3'],
  checks: {
    zh: '三级指标含“是否”“如何”，或以“吗”结尾。',
    en: 'The level-3 name contains “是否” (whether) or “如何” (how), or ends in the question word “吗”.',
  },
  exclusions: {
    zh: '只看三级指标，不看描述；以动词开头的名称不算；三级指标空白的不适用。',
    en: 'Only the name is read, never the description; names that begin with a verb are exempt; a blank name does not apply.',
  },
  citation: cite(at('gao', '“客观”属性', 'S')),
  example: rowExample(
    ['满意度', '是否对居家养老服务满意', '服务老人问卷中满意和基本满意的比例', '≥85%', '市民发〔2022〕8号'],
    ['满意度', '居家养老服务老人满意度', '服务老人问卷中满意和基本满意的比例', '≥85%', '市民发〔2022〕8号'],
    { zh: '名称写成要衡量的量，才能配百分数，也不引导回答。', en: 'A name that says what is measured goes with a percentage and does not lead the answer.' },
  ),
  test(row) {
    const name = row.indicator.level3.trim()
    if (name === '') return notApplicable
    if (!QUESTION.test(name)) return pass
    return fail(
      `三级指标“${name}”写成问句，只能答是或否。建议核查，宜改为可衡量的名词，如“××合格率”“××满意度”。`,
      `The name “${name}” is a question that only yes or no can answer. Please check; a measurable noun, such as a pass rate or the satisfaction of those served, would be better.`,
      { cells: ['level3'], evidence: rowEvidence(row, 'level3') },
    )
  },
}
