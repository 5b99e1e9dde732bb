import { COLLECTION_WORDS, VERDICT_ENDINGS } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'

const QUESTION = /是否|如何|吗|[?？]/u

export const R03: RowRule = {
  id: 'R03',
  class: '必改',
  severity: 'M',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('R03'),
  scored: true,
  title: { zh: '依据是取数方式或结论', en: 'Basis is a way of collecting data or a verdict' },
  checks: {
    zh: '(a) 依据是调查问卷、统计报表等取数方式（建议，L；满意度行只显示不扣分）；(b) 依据以满意、优秀、良好、合格结尾，是结论而不是依据（必改，M；问句除外）。',
    en: '(a) The basis is how data are collected, such as a questionnaire or statistical return (advice, L; on satisfaction rows shown without deduction); (b) it ends in a verdict such as 满意 or 优秀 (must, M; questions are exempt).',
  },
  citation: cite(at('53', '项目支出共性指标框架')),
  test(row) {
    const { basis } = row.indicator
    const text = norm(basis)
    if (!row.project.document.hasBasis || text === '') return notApplicable
    const evidence = rowEvidence(row, 'level3', 'basis')
    if (VERDICT_ENDINGS.some((word) => text.endsWith(word)) && !QUESTION.test(basis)) {
      return fail(
        `依据“${basis}”是评价结论，不是指标值的依据。建议核查，宜写计划、行业、历史标准或文件。`,
        `The basis “${basis}” is a verdict and not where the value comes from. Please check; a plan, a standard, past figures or a document would be better.`,
        { branch: 'b', cells: ['basis'], evidence },
      )
    }
    if (!COLLECTION_WORDS.some((word) => text.includes(word))) return pass
    return fail(
      `依据“${basis}”是取数方式，没有说明指标值为什么取这个数。建议核查，宜补写上年结果或同类水平。`,
      `The basis “${basis}” tells how the figure is collected, not why the value is set so. Please check; last year's result or that of peers would be better.`,
      { branch: 'a', class: '建议', severity: 'L', scored: !row.isSatisfaction, cells: ['basis'], evidence },
    )
  },
}
