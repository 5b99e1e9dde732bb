import { at, cite } from '../cite.ts'
import { isProperNumber, isUnnumberedMinutes, printedNumber } from '../basis.ts'
import { rowsEn, rowsZh } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

/** What is not standard about a basis cell; null where nothing is. */
function flawOf(basis: string): { zh: string; en: string } | null {
  const number = printedNumber(basis)
  if (number !== null) {
    if (isProperNumber(number)) return null
    return /号\s*$/u.test(number)
      ? { zh: `“${number}”未用六角括号〔〕`, en: `“${number}” lacks the brackets “〔〕”` }
      : { zh: `“${number}”缺“号”字${number.includes('〔') ? '' : '或未用六角括号〔〕'}`, en: `“${number}” lacks “号”${number.includes('〔') ? '' : ' or the brackets “〔〕”'}` }
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
  looksAt: ['basis'],
  checks: {
    zh: '依据中的文号不是“机关代字〔20××〕×号”的形式（没有用六角括号，或缺“号”字）；或会议纪要没有任何数字，也没有写第几次。每张表提示一次并列出各行。',
    en: 'A document number in the basis is not of the form issuer, year in “〔〕”, number, “号” (other brackets, or “号” missing); or minutes have neither a digit nor the ordinal of the meeting. Told once per table with its rows.',
  },
  exclusions: {
    zh: '没有依据栏的版式不适用；完全没有文号的依据不算（空泛的见R01），同一格只报R01或R04。',
    en: 'Not asked where the form has no basis column. A basis without any document number is left alone (stock phrases are R01), and a cell gets R01 or R04, never both.',
  },
  citation: cite(at('gb9704', '发文字号')),
  example: rowExample(
    ['数量指标', '校车线路数', '年内开通并运营的校车线路', '≥12条', '云溪县教发[2021]14'],
    ['数量指标', '校车线路数', '年内开通并运营的校车线路', '≥12条', '云溪县教发〔2021〕14号'],
    { zh: '文号写全、写规范，才能准确找到那份文件。', en: 'Only a number in full and in its usual form leads to the one document meant.' },
    { name: '农村校车运营', purpose: '支付校车租赁、司机和照管员工资' },
  ),
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
      `${rowsZh(ordinals)}的依据：${distinct.map(({ zh }) => zh).join('；')}。建议核查，宜写全发文机关、年份和编号，如“×发〔2022〕3号”。`,
      `Basis of ${rowsEn(ordinals)}: ${distinct.map(({ en }) => en).join('; ')}. Please check; issuer, year and number in full, such as “×发〔2022〕3号”, would be better.`,
      { rows: ordinals, cells: ['basis'], evidence: [...new Set(found.map(({ row }) => `basis=${row.indicator.basis.trim()}`))].join('；') },
    )
  },
}
