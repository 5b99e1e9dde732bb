import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { isConstruction } from '../projectKind.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { isBlank } from '../text/value.ts'

const YEAR = '(?:1年|一年|12个月|十二个月|365天)'
const WITHIN_A_YEAR = new RegExp(`^(?:(?:≤|<=|不超过|不超|小于等于)${YEAR}(?:以内|之内|内)?|${YEAR}(?:以内|之内|内)|全年度?)$`, 'u')
const YEAR_END = /^(?:≤|<=|于|在)?(?:((?:19|20)\d\d)年度?)?(?:当年|本年)?(?:(?:12|十二)月(?:底|末|31日)|年?[底末])(?:之?前|以前)?(?:完成)?$/u

export const T02: RowRule = {
  id: 'T02',
  class: '建议',
  severity: 'M',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('T02'),
  scored: true,
  title: { zh: '时效只写预算年度', en: 'Time target is only the budget year' },
  checks: {
    zh: '时效行的指标值为“≤1年”“1年内”“全年”，或本年度的“12月底（前）”“年底（前）”。只看指标值，不看描述。工程建设类项目写明12月的，可能是真实竣工日期，不作判断。',
    en: 'A time row whose value is ≤1年, 1年内, 全年, or the end of December or of the year itself. Only the value is read. A December date of a construction project may be its real completion and is not judged.',
  },
  citation: cite(at('101', '第二部分（二）“时效指标”')),
  test(row) {
    const { valueText } = row.indicator
    if (row.level2 !== '时效指标' || isBlank(valueText)) return notApplicable
    const value = valueText.normalize('NFKC').replace(/\s+/gu, '').replace(/[。;,，；]+$/u, '')
    const found = { cells: ['value_text'] as ['value_text'], evidence: rowEvidence(row, 'level3', 'value_text') }
    const end = YEAR_END.exec(value)
    if (end?.[1] !== undefined) {
      const { year } = row.project.document.document
      if (year === null) return cannotJudge(`文件年度不明，“${valueText}”是否就是预算年度末无从判断。`, `The document's year is unknown, so whether “${valueText}” is its end is too.`, found)
      if (Number(end[1]) !== year) return pass
    }
    if (end !== null && /12月|十二月/u.test(value) && isConstruction(row.project.project.name)) {
      return cannotJudge(`工程建设类项目的“${valueText}”可能是真实竣工日期，未作判断。`, `“${valueText}” of a construction project may be its real completion date and was not judged.`, found)
    }
    if (end === null && !WITHIN_A_YEAR.test(value)) return pass
    return fail(
      `时效指标“${nameOf(row)}”的指标值“${valueText}”就是预算年度本身，没有约束。建议核查，宜写明关键节点或完成日期，如“6月底前完成招标”。`,
      `The value “${valueText}” of the time row “${nameOf(row)}” is the budget year itself and binds nothing. Please check; milestones or a date within the year would be better.`,
      found,
    )
  },
}
