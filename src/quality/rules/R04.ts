import { at, cite } from '../cite.ts'
import { isProperNumber, isUnnumberedMinutes, printedNumber } from '../basis.ts'
import { rowsEn, rowsZh } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

/** What is not standard about a basis cell; null where nothing is. */
function flawOf(basis: string): { zh: string; en: string } | null {
  const number = printedNumber(basis)
  if (number !== null) {
    if (isProperNumber(number)) return null
    return /号\s*$/u.test(number)
      ? { zh: `“${number}”未用六角括号〔〕`, en: `“${number}” lacks the brackets 〔〕` }
      : { zh: `“${number}”缺“号”字${number.includes('〔') ? '' : '或未用六角括号〔〕'}`, en: `“${number}” lacks 号${number.includes('〔') ? '' : ' or the brackets 〔〕'}` }
  }
  return isUnnumberedMinutes(basis) ? { zh: `“${basis.trim()}”没有文号或日期`, en: `“${basis.trim()}” has no number or date` } : null
}

export const R04: ProjectRule = {
  id: 'R04',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'table',
  ...pointsOf('R04'),
  scored: true,
  title: { zh: '文号不规范', en: 'Document number is not standard' },
  checks: {
    zh: '依据中的文号不是“×〔20××〕×号”的形式（如半角方括号、缺“号”字），或会议纪要没有文号、日期。每张表提示一次并列出各行。没有依据栏的版式不适用；同一格只报R01或R04。',
    en: 'A document number in the basis is not of the form X〔20YY〕N号 (half-width brackets, 号 missing), or minutes have neither number nor date. Told once per table with its rows. Not applicable without a basis column; a cell gets R01 or R04, never both.',
  },
  citation: cite(at('gb9704', '发文字号')),
  test({ rows, document }) {
    if (!document.hasBasis) return notApplicable
    const found = rows.filter((row) => row.readable).flatMap((row) => {
      const flaw = flawOf(row.indicator.basis)
      return flaw === null ? [] : [{ row, flaw }]
    })
    if (found.length === 0) return pass
    const ordinals = found.map(({ row }) => row.ordinal)
    const distinct = [...new Map(found.map(({ flaw }) => [flaw.zh, flaw])).values()]
    return fail(
      `${rowsZh(ordinals)}的依据：${distinct.map(({ zh }) => zh).join('；')}。建议核查，宜写全发文机关、年份和编号，如“×字〔2021〕69号”。`,
      `Basis of ${rowsEn(ordinals)}: ${distinct.map(({ en }) => en).join('; ')}. Please check; issuer, year and number in full, such as X〔2021〕69号, would be better.`,
      { rows: ordinals, cells: ['basis'], evidence: [...new Set(found.map(({ row }) => `basis=${row.indicator.basis.trim()}`))].join('；') },
    )
  },
}
