import { QUALITATIVE_WORDS } from '../../reference/indicatorWords.ts'
import { COUNT_IN_WORDS, GRADE_OF_A_SCALE, LEGAL_FACT, NATIONAL_GRADE, NONE_OF_IT, RHYTHM, SCALE } from '../../reference/gradeWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'
import { hasDigit, isBlank } from '../text/value.ts'
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
  checks: {
    zh: '指标值没有数字、不是日期，也不与名称或描述重复（V02）：含“是、否、无、合格、满意、及时、完成、提升、改善、显著、不超预算”等词的为H，其他为M。名称或描述含许可证、证书、备案、批复、验收报告的，描述写明分级标准的，空气、水质的国家等级除外；指标值本身是等级，或以“不发生”“零……”表示没有的，不作判断。',
    en: 'The value has no digit, is no date and does not repeat name or description (V02): H with a word such as 是, 合格, 满意, 及时, 完成, 提升 or 不超预算, M otherwise. Exempt where name or description speaks of a licence, certificate, filing, approval or acceptance report, where the description gives a scale, and national grades of air and water; a value that is a grade, or says that something does not happen, is not judged.',
  },
  citation: cite(at('101', '“量化易评”原则'), at('10', '第16条')),
  test(row) {
    const { level3, description, valueText, kind, value: parsed } = row.indicator
    const value = norm(valueText)
    if (isBlank(valueText) || value === '') return notApplicable
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
