import { COLLECTION_WORDS, VERDICT_ENDINGS } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
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
  looksAt: ['level3', 'basis'],
  checks: {
    zh: '(a) 依据含调查问卷、问卷调查、满意度调查、抽样调查、统计报表、统计台账等取数方式（建议，L）；(b) 依据以满意、优秀、良好、合格结尾，是评价结论（必改，M）。',
    en: '(a) The basis is a way of collecting data: “调查问卷”, “问卷调查”, “满意度调查”, “抽样调查”, “统计报表”, “统计台账” (advice, L); (b) it ends in a verdict: “满意”, “优秀”, “良好”, “合格” (must, M).',
  },
  exclusions: {
    zh: '满意度行以问卷取数是正常做法，(a)只显示不扣分；(b)不看问句（是否、如何、吗）；没有依据栏的版式和空白的依据不适用。',
    en: 'On satisfaction rows a survey is the usual source, so (a) is shown there without deduction; (b) spares questions (“是否”, “如何”, “吗”). Not asked where the form has no basis column or the cell is blank.',
  },
  citation: cite(at('53', '项目支出共性指标框架')),
  example: rowExample(
    ['服务对象满意度指标', '办事群众满意度', '窗口评价器中满意和基本满意的比例', '≥92%', '群众评价满意'],
    ['服务对象满意度指标', '办事群众满意度', '窗口评价器中满意和基本满意的比例', '≥92%', '2021年评价器结果为91.4%'],
    { zh: '“满意”是年底才有的结论，不能作年初定92%的理由；上年结果可以。', en: '“满意” is a verdict of the year\'s end and no reason to set 92 % at its beginning; last year\'s result is one.' },
    { name: '政务服务大厅运行', purpose: '支付窗口外包服务、设备维护和评价器租赁费' },
  ),
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
