import type { PaperFindingRow } from '../queries/workingPaper.ts'
import type { PaperCorrectionRow } from '../queries/paperSummary.ts'
import { citationIn } from './citation.ts'
import { cellsText, departmentText, flagText, wan } from './labels.ts'
import { field, layOut, type Sheet } from './sheet.ts'
import type { Tongue } from './words.ts'

/** The findings, one a row, with blank columns for the person who checks. */
export function findingsSheet(rows: readonly PaperFindingRow[], tongue: Tongue): Sheet {
  const { lang, words, shared } = tongue
  const { head } = words
  const f = field<PaperFindingRow>
  return layOut('findings', words.sheets.findings, [
    f(head.id, 'text', 24, (row) => row.findingId),
    f(head.outcome, 'text', 12, (row) => words.outcomes[row.outcome] ?? row.outcome),
    f(head.severity, 'text', 6, (row) => shared.severity[row.severity] ?? row.severity),
    f(head.class, 'text', 8, (row) => shared.classes[row.class] ?? row.class),
    f(head.rule, 'text', 7, (row) => row.ruleId),
    f(head.title, 'text', 20, (row) => (lang === 'zh' ? row.titleZh : row.titleEn)),
    f(head.department, 'text', 22, (row) => departmentText(row, tongue)),
    f(head.year, 'year', 7, (row) => row.year),
    f(head.document, 'text', 18, (row) => row.sourceName),
    f(head.code, 'text', 16, (row) => row.projectCode),
    f(head.project, 'text', 24, (row) => row.projectName ?? words.ownGoals),
    f(head.budget, 'money', 13, (row) => wan(row.budgetFen)),
    f(head.row, 'integer', 6, (row) => row.ordinal),
    f(head.rows, 'text', 9, (row) => row.ordinals),
    f(head.level1, 'text', 11, (row) => row.level1),
    f(head.level2, 'text', 13, (row) => row.level2),
    f(head.level3, 'text', 20, (row) => row.level3),
    f(head.description, 'note', 26, (row) => row.description),
    f(head.value, 'text', 16, (row) => row.valueText),
    f(head.basis, 'note', 20, (row) => row.basis),
    f(head.cells, 'text', 14, (row) => cellsText(row.cells, tongue)),
    f(head.message, 'note', 44, (row) => (lang === 'zh' ? row.messageZh : row.messageEn)),
    f(head.evidence, 'note', 36, (row) => row.evidence),
    f(head.citation, 'note', 34, (row) => citationIn(row.citation, tongue)),
    f(head.mark, 'text', 12, (row) => (row.citationMark === null ? null : words.marks[row.citationMark] ?? row.citationMark)),
    f(head.scored, 'text', 6, (row) => flagText(row.scored, tongue)),
    f(head.precedence, 'text', 9, (row) => row.precedence),
    f(head.place, 'text', 12, (row) => row.locator),
    f(head.explanation, 'note', 28, (row) => explanation(row, tongue)),
    f(head.conclusion, 'entry', 24, () => null),
    f(head.checker, 'entry', 10, () => null),
    f(head.checked, 'entry', 11, () => null),
  ], rows, 1)
}

function explanation({ effect, explanationZh, explanationEn }: PaperFindingRow, { lang, words }: Tongue): string | null {
  if (effect === null) return null
  return `${words.effects[effect] ?? effect}\n${(lang === 'zh' ? explanationZh : explanationEn) ?? ''}`
}

/** What was put right or explained after reading, with date, who and why. */
export function correctionsSheet(rows: readonly PaperCorrectionRow[], { lang, words }: Tongue): Sheet {
  const { head } = words
  const f = field<PaperCorrectionRow>
  return layOut('corrections', words.sheets.corrections, [
    f(head.correction, 'text', 18, (row) => row.correctionId),
    f(head.kind, 'text', 12, (row) => words.kinds[row.kind] ?? row.kind),
    f(head.state, 'text', 18, (row) => words.states[row.state] ?? row.state),
    f(head.document, 'text', 22, (row) => row.sourceName),
    f(head.code, 'text', 16, (row) => row.projectCode),
    f(head.project, 'text', 24, (row) => row.projectName),
    f(head.row, 'integer', 6, (row) => row.ordinal),
    f(head.field, 'text', 14, (row) => row.field),
    f(head.asRead, 'note', 26, (row) => row.asRead),
    f(head.corrected, 'note', 26, (row) => row.corrected),
    f(head.finding, 'text', 24, (row) => row.findingId),
    f(head.effect, 'text', 16, (row) => (row.effect === null ? null : words.effects[row.effect] ?? row.effect)),
    f(head.date, 'text', 11, (row) => row.date),
    f(head.by, 'text', 16, (row) => row.by),
    f(head.why, 'note', 40, (row) => (lang === 'zh' ? row.reasonZh : row.reasonEn)),
  ], rows, 1)
}
