import { QUALITATIVE_WORDS } from '../../reference/indicatorWords.ts'
import { COUNT_IN_WORDS, GRADE_OF_A_SCALE, LEGAL_FACT, NATIONAL_GRADE, NONE_OF_IT, RHYTHM, SCALE } from '../../reference/gradeWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'
import { hasDigit, isBlank, isUnfilled } from '../text/value.ts'
import { K03 } from './K03.ts'
import { V02 } from './V02.ts'

/** A word of the list; single characters (是 否 无) only where they are the whole value. */
const isListed = (value: string) =>
  /不超.{0,4}预算/u.test(value) || QUALITATIVE_WORDS.some((word) => (word.length === 1 ? value === word : value.includes(word)))

export const V03: RowRule = {
  id: 'V03',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('V03'),
  scored: true,
  title: { zh: '定性值无分级标准', en: 'Qualitative value without a scale' },
  looksAt: ['level2', 'level3', 'description', 'value_text', 'basis'],
  checks: {
    zh: '指标值没有阿拉伯数字或汉字数量、不是日期，也不与名称或描述重复（V02）。含“合格、满意、良好、优良、及时、按时、完成、达标、提升、提高、改善、显著、稳步、较高”之一或“不超……预算”，或整格只写“是、否、无”的为H；其他为M。',
    en: 'The value has no number in digits or words, is no date and does not repeat name or description (V02). H where it holds “合格” (qualified), “满意” (satisfied), “良好” or “优良” (good), “及时” or “按时” (in time), “完成” (done), “达标” (up to standard), “提升”, “提高” or “改善” (improved), “显著” (marked), “稳步” (steady), “较高” (rather high) or says that the budget is not exceeded, or is only “是”, “否” or “无” (yes, no, none); M otherwise.',
  },
  exclusions: {
    zh: '名称或描述写有许可证、证书、备案、批复、验收报告的，描述写明分级标准（如好、一般、差）的，以及空气、水质按国家标准写等级的，不算；名称和指标值都写“无”“不适用”的视同未用的类别。指标值本身是等级（如“一级”）、表示没有（如“不发生”“零投诉”）或只写频次（如“每季度末”）的，以及成本行写明按有出处的标准执行的，不作判断。',
    en: 'Exempt where name or description speaks of a licence, certificate, filing, approval or acceptance report, where the description gives a scale (good, fair, poor), and for grades of air and water set by national standards; name and value that both say “无” (none) or “不适用” (does not apply) mark a category not used. Not judged where the value is itself a grade (“一级”), says that something does not happen (“不发生”, “零投诉”) or only how often (“每季度末”), and where a cost row keeps to a standard whose source is named.',
  },
  citation: cite(at('101', '“量化易评”原则'), at('10', '第16条')),
  example: rowExample(
    ['质量', '政务服务平台运行状况', '平台全年对外服务的稳定情况', '良好', '县政数〔2022〕3号'],
    ['质量', '政务服务平台可用率', '全年可用小时数÷全年应运行小时数', '≥99.5%', '县政数〔2022〕3号'],
    { zh: '“良好”怎样算达到，各人说法不一；可用率按日志就能算出。', en: 'Opinions differ on what “良好” (good) means; availability can be computed from the logs.' },
  ),
  test(row) {
    const { level3, description, valueText, kind, value: parsed } = row.indicator
    const value = norm(valueText)
    if (isBlank(valueText) || value === '' || (isUnfilled(valueText) && isUnfilled(level3))) return notApplicable
    if (hasDigit(valueText) || parsed !== null || kind === 'date' || COUNT_IN_WORDS.test(value)) return pass
    const repeated = V02.test(row).kind
    if (repeated === 'fail' || repeated === 'cannotJudge') return notApplicable
    if (LEGAL_FACT.test(level3 + description) || SCALE.test(description.normalize('NFKC'))) return pass
    if (NATIONAL_GRADE.name.test(level3 + description) && NATIONAL_GRADE.value.test(value)) return pass
    const evidence = rowEvidence(row, 'level3', 'description', 'value_text')
    const where = { cells: ['value_text'] as 'value_text'[], evidence }
    if (K03.test(row).kind === 'cannotJudge') {
      return cannotJudge(`成本指标“${nameOf(row)}”的“${valueText}”须与所依据的标准一并判断。`, `“${valueText}” of the cost row “${nameOf(row)}” has to be judged with the standard it rests on.`, where)
    }
    if (SCALE.test(value) || GRADE_OF_A_SCALE.test(value)) {
      return cannotJudge(`指标值“${valueText}”是等级，所依据的分级标准是否另有规定无从判断。`, `The value “${valueText}” is a grade; whether its scale is laid down elsewhere is not known.`, where)
    }
    if (NONE_OF_IT.test(value)) {
      return cannotJudge(`指标值“${valueText}”意为没有，可视同0，未作判断。`, `The value “${valueText}” says none, which may be read as 0, and was not judged.`, where)
    }
    if (RHYTHM.test(value)) return cannotJudge(`指标值“${valueText}”是频次或时点，未作判断。`, `The value “${valueText}” says how often or when and was not judged.`, where)
    return fail(
      `“${nameOf(row)}”的指标值“${valueText}”没有数值，也没有说明怎样算达到。建议核查，宜写成可对照的数值，或在描述中写明好、一般、差的分级标准。`,
      `The value “${valueText}” of “${nameOf(row)}” has no number and nothing says when it is met. Please check; a number, or a scale of good, fair and poor in the description, would be better.`,
      { ...where, severity: isListed(value) ? 'H' : 'M' },
    )
  },
}
