import type { Query, SqlValue } from '../db/sql.ts'
import type { PaperRuleRow, PaperSourceRow } from '../queries/paperSummary.ts'
import { citationIn } from './citation.ts'
import { departmentText, flagText, part, wan } from './labels.ts'
import { field, layOut, type Sheet } from './sheet.ts'
import type { Tongue } from './words.ts'

/** The rules in the paper's language and, beside it, in the other. */
export function rulesSheet(rows: readonly PaperRuleRow[], tongue: Tongue, other: Tongue): Sheet {
  const { words, shared } = tongue
  const { head } = words
  const zh = tongue.lang === 'zh'
  const f = field<PaperRuleRow>
  const places: Record<string, string> = { ...shared.project.parts, ...shared.project.dims }
  return layOut('rules', words.sheets.rules, [
    f(head.rule, 'text', 7, (row) => row.ruleId),
    f(head.title, 'text', 24, (row) => (zh ? row.titleZh : row.titleEn)),
    f(head.check, 'note', 50, (row) => (zh ? row.checkZh : row.checkEn)),
    f(head.exclusion, 'note', 44, (row) => (zh ? row.exclusionZh : row.exclusionEn)),
    f(head.citation, 'note', 44, (row) => citationIn(row.citation, tongue)),
    f(head.mark, 'text', 14, (row) => words.marks[row.citationMark] ?? row.citationMark),
    f(head.class, 'text', 8, (row) => shared.classes[row.class] ?? row.class),
    f(head.severity, 'text', 6, (row) => shared.severity[row.severity] ?? row.severity),
    f(head.confidence, 'text', 14, (row) => words.confidences[row.confidence] ?? row.confidence),
    f(head.scope, 'text', 9, (row) => words.scopes[row.scope] ?? row.scope),
    f(head.dimension, 'text', 14, (row) => (row.dimension === null ? null : places[row.dimension] ?? row.dimension)),
    f(head.deduction, 'score', 8, (row) => row.deduction),
    f(head.scored, 'text', 6, (row) => flagText(row.scored, tongue)),
    f(head.titleEn, 'text', 26, (row) => (zh ? row.titleEn : row.titleZh)),
    f(head.checkEn, 'note', 50, (row) => (zh ? row.checkEn : row.checkZh)),
    f(head.exclusionEn, 'note', 44, (row) => (zh ? row.exclusionEn : row.exclusionZh)),
    f(head.citationEn, 'note', 44, (row) => citationIn(row.citation, other)),
  ], rows, 2)
}

const judgedCases = ({ fails, also, passes }: PaperRuleRow) => fails + also + passes
const applicable = (row: PaperRuleRow) => judgedCases(row) + row.cannotJudge + row.explained

/** How much each rule could judge, over the whole snapshot; and what it found within the scope. */
export function coverageSheet(rows: readonly PaperRuleRow[], tongue: Tongue): Sheet {
  const { lang, words } = tongue
  const { head } = words
  const f = field<PaperRuleRow>
  return layOut('coverage', words.sheets.coverage, [
    f(head.rule, 'text', 7, (row) => row.ruleId),
    f(head.title, 'text', 28, (row) => (lang === 'zh' ? row.titleZh : row.titleEn)),
    f(head.fails, 'integer', 10, (row) => row.fails),
    f(head.also, 'integer', 8, (row) => row.also),
    f(head.passes, 'integer', 8, (row) => row.passes),
    f(head.judgedCases, 'integer', 9, judgedCases),
    f(head.cannotJudge, 'integer', 10, (row) => row.cannotJudge),
    f(head.explained, 'integer', 10, (row) => row.explained),
    f(head.notApplicable, 'integer', 10, (row) => row.notApplicable),
    f(head.asked, 'integer', 9, (row) => applicable(row) + row.notApplicable),
    f(head.failShare, 'share', 12, (row) => part(row.fails, judgedCases(row))),
    f(head.judgedShare, 'share', 12, (row) => part(judgedCases(row), applicable(row))),
    f(head.failsHere, 'integer', 12, (row) => row.failsHere),
    f(head.alsoHere, 'integer', 11, (row) => row.alsoHere),
    f(head.cannotJudgeHere, 'integer', 13, (row) => row.cannotJudgeHere),
    f(head.explainedHere, 'integer', 13, (row) => row.explainedHere),
  ], rows, 2)
}

/** The documents of the scope, each with its hash and how much of it was read. */
export function sourcesSheet(rows: readonly PaperSourceRow[], tongue: Tongue): Sheet {
  const { words, shared } = tongue
  const { head } = words
  const f = field<PaperSourceRow>
  return layOut('sources', words.sheets.sources, [
    f(head.document, 'text', 28, (row) => row.sourceName),
    f(head.department, 'text', 26, (row) => departmentText(row, tongue)),
    f(head.jurisdiction, 'text', 16, (row) => row.jurisdiction),
    f(head.year, 'year', 7, (row) => row.year),
    f(head.yearBasis, 'text', 16, (row) => (row.yearBasis === null ? null : shared.data.yearBasis[row.yearBasis] ?? row.yearBasis)),
    f(head.projects, 'integer', 9, (row) => row.projects),
    f(head.indicators, 'integer', 9, (row) => row.indicators),
    f(head.budget, 'money', 14, (row) => wan(row.budgetFen)),
    f(head.lines, 'integer', 9, (row) => row.lines),
    f(head.accounted, 'integer', 11, (row) => row.accounted),
    f(head.readShare, 'share', 10, (row) => part(row.accounted, row.lines)),
    f(head.errors, 'integer', 7, (row) => row.errors),
    f(head.warnings, 'integer', 7, (row) => row.warnings),
    f(head.notices, 'integer', 7, (row) => row.notices),
    f(head.format, 'text', 7, (row) => row.sourceFormat),
    f(head.bytes, 'integer', 11, (row) => row.bytes),
    f(head.sha256, 'text', 68, (row) => row.sha256),
  ], rows, 1)
}

/** A question as it was put: to which sheet, its text, its parameters. */
export interface Asked {
  sheet: string
  query: Pick<Query<never, never>, 'name' | 'sql'>
  values: readonly SqlValue[]
}

/** The very texts and parameters behind the sheets. */
export function sqlSheet(asked: readonly Asked[], { words }: Tongue): Sheet {
  const { head } = words
  const f = field<Asked>
  return layOut('sql', words.sheets.sql, [
    f(head.sheet, 'text', 20, ({ sheet }) => sheet),
    f(head.query, 'text', 22, ({ query }) => query.name),
    f(head.sql, 'note', 110, ({ query }) => query.sql),
    f(head.parameters, 'note', 30, ({ values }) => JSON.stringify(values)),
  ], asked, 1)
}
