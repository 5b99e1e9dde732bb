import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { isConstruction } from '../projectKind.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { isBlank } from '../text/value.ts'

const YEAR = '(?:1年|一年|12个月|十二个月|365天)'
const WITHIN_A_YEAR = new RegExp(`^(?:(?:≤|<=|不超过|不超|小于等于)${YEAR}(?:以内|之内|内)?|${YEAR}(?:以内|之内|内)|全年度?)(?:完成)?$`, 'u')
/** The whole of a year that may be printed: 2022年内, 2022年1-12月. */
const THROUGHOUT = /^(?:((?:19|20)\d\d)年度?)?(?:全年度?|(?:当年|本年度?|年度?)?(?:以|之)?内|1月?[-—~～至到]12月)(?:完成)?$/u
const YEAR_ALONE = /^(?:((?:19|20)\d\d)年度?|本年度?|当年)$/u
const YEAR_END = /^(?:≤|<=|于|在)?(?:((?:19|20)\d\d)(?:年度?|[-./]))?(?:当年|本年)?(?:(?:12|十二)(?:月(?:底|末|31日)|[-./]31日?)|年?[底末])(?:之?前|以前)?(?:完成)?$/u

export const T02: RowRule = {
  id: 'T02',
  class: '建议',
  severity: 'M',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('T02'),
  scored: true,
  title: { zh: '时效只写预算年度', en: 'Time target is only the budget year' },
  looksAt: ['level2', 'value_text'],
  checks: {
    zh: '时效行的指标值就是预算年度本身：“≤1年”“1年内”“12个月内”“365天内”“全年”“年内”“1-12月”，或本年度的“12月底（前）”“12月31日”“年底（前）”“年末”。',
    en: 'The value of a time row is the budget year itself: “≤1年”, “1年内”, “12个月内”, “365天内”, “全年”, “年内”, “1-12月”, or the end of December or of the year (“12月底”, “12月31日”, “年底”, “年末”).',
  },
  exclusions: {
    zh: '只看指标值，不看描述；印有其他年份的不算；工程、建设、修缮、改造等项目写明12月的，可能是真实竣工日期，不作判断；印有年份而文件年度不明的、只写年度（如“2022年”）的，不作判断。',
    en: 'Only the value is read, never the description; another year\'s end is fine. A date in December of a construction, repair or renovation project may be its real completion and is not judged, nor is a printed year where the document\'s own is unknown, or a year alone (“2022年”).',
  },
  citation: cite(at('101', '第二部分（二）“时效指标”')),
  example: rowExample(
    ['时效指标', '普查完成时间', '完成全县古树名木普查的时间', '12月底前', '青禾县林发〔2021〕11号'],
    ['时效指标', '普查完成时间', '完成外业调查并挂牌的时间', '9月底前', '青禾县林发〔2021〕11号'],
    { zh: '写“12月底前”等于没有期限；写明关键节点，年中就能看出进度。', en: '“12月底前” is no deadline at all; a milestone within the year shows by then how the work stands.' },
    { name: '古树名木普查', purpose: '支付外业调查、树龄鉴定和挂牌费用' },
  ),
  test(row) {
    const { valueText } = row.indicator
    if (row.level2 !== '时效指标' || isBlank(valueText)) return notApplicable
    const value = valueText.normalize('NFKC').replace(/\s+/gu, '').replace(/[。;,，；]+$/u, '')
    const found = { cells: ['value_text'] as ['value_text'], evidence: rowEvidence(row, 'level3', 'value_text') }
    const end = YEAR_END.exec(value)
    const alone = YEAR_ALONE.exec(value)
    const throughout = THROUGHOUT.exec(value)
    const printed = (end ?? alone ?? throughout)?.[1]
    if (printed !== undefined) {
      const { year } = row.project.document.document
      if (year === null) return cannotJudge(`文件年度不明，“${valueText}”是否就是预算年度末无从判断。`, `The document's year is unknown, so whether “${valueText}” is its end is too.`, found)
      if (Number(printed) !== year) return pass
    }
    if (alone !== null) return cannotJudge(`时效指标的“${valueText}”只写了年度，是否就是时限无从判断。`, `The time value “${valueText}” is a year alone; whether it is meant as the limit is not known.`, found)
    if (end !== null && /12月|十二月/u.test(value) && isConstruction(row.project.project.name)) {
      return cannotJudge(`工程建设类项目的“${valueText}”可能是真实竣工日期，未作判断。`, `“${valueText}” of a construction project may be its real completion date and was not judged.`, found)
    }
    if (end === null && throughout === null && !WITHIN_A_YEAR.test(value)) return pass
    return fail(
      `时效指标“${nameOf(row)}”的指标值“${valueText}”就是预算年度本身，没有约束。建议核查，宜写明关键节点或完成日期，如“6月底前完成招标”。`,
      `The value “${valueText}” of the time row “${nameOf(row)}” is the budget year itself and binds nothing. Please check; milestones or a date within the year would be better.`,
      found,
    )
  },
}
