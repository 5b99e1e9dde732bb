import { at, cite } from '../cite.ts'
import { isVague } from '../basis.ts'
import { rowsEn, rowsZh } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

export const R01: ProjectRule = {
  id: 'R01',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'table',
  ...pointsOf('R01'),
  scored: true,
  title: { zh: '指标值依据空泛', en: 'Basis of the value is vague' },
  checks: {
    zh: '指标值确定依据含“工作要求、年初工作安排、年初预算安排、年初工作计划”，且没有数字、日期、文号或文件名称。每张表提示一次并列出各行。没有依据栏的版式不适用；同一格只报R01或R04。',
    en: 'The basis holds 工作要求, 年初工作安排, 年初预算安排 or 年初工作计划 and no number, date, document number or title. Told once per table with its rows. Not applicable without a basis column; a cell gets R01 or R04, never both.',
  },
  citation: cite(at('88', '第12、13条')),
  test({ rows, document }) {
    if (!document.hasBasis) return notApplicable
    const vague = rows.filter((row) => row.readable && isVague(row.indicator.basis))
    if (vague.length === 0) return pass
    const ordinals = vague.map(({ ordinal }) => ordinal)
    const words = [...new Set(vague.map(({ indicator }) => indicator.basis.trim()))]
    return fail(
      `${rowsZh(ordinals)}的依据写“${words.join('”“')}”，没有可查的文件。建议核查，宜写明文件名称、文号、日期或历史数据。`,
      `The basis of ${rowsEn(ordinals)} reads “${words.join('”, “')}”, nothing that can be looked up. Please check; a title, number, date or past figure would be better.`,
      { rows: ordinals, cells: ['basis'], evidence: words.map((text) => `basis=${text}`).join('；') },
    )
  },
}
