import { at, cite } from '../cite.ts'
import { isNumberedOrDated } from '../basis.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { norm } from '../text/norm.ts'

const FEWEST = 6

export const R05: ProjectRule = {
  id: 'R05',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'table',
  ...pointsOf('R05'),
  scored: false,
  title: { zh: '全表同一依据', en: 'One basis for the whole table' },
  checks: {
    zh: '一张表不少于6行，依据全部相同，且不是有文号或日期的文件。只提示，不扣分。没有依据栏的版式不适用。',
    en: 'A table of at least 6 rows has one basis throughout, and it is no numbered or dated document. Shown, no deduction. Not applicable without a basis column.',
  },
  citation: cite(at('88', '第12、13条')),
  test({ rows, document }) {
    const readable = rows.filter((row) => row.readable)
    const [first] = readable
    if (!document.hasBasis || first === undefined || readable.length < FEWEST) return notApplicable
    const { basis } = first.indicator
    if (norm(basis) === '' || readable.some((row) => norm(row.indicator.basis) !== norm(basis)) || isNumberedOrDated(basis)) return pass
    return fail(
      `全表${readable.length}行的依据都是“${basis}”。建议核查，宜逐项写明各自的标准或数据来源。`,
      `All ${readable.length} rows have the basis “${basis}”. Please check; the standard or source of each would be better.`,
      { rows: readable.map(({ ordinal }) => ordinal), cells: ['basis'], evidence: `basis=${basis}` },
    )
  },
}
