import type { Connector } from '../db/connector.ts'
import type { Query } from '../db/sql.ts'
import { paperCorrections, paperRules, paperSources, paperTotals } from '../queries/paperSummary.ts'
import { paperCharges, paperDepartments, paperFindings, paperIndicators, paperProjects, type PaperParams } from '../queries/workingPaper.ts'
import type { Lang } from '../state/view.ts'
import { coverSheet, type PaperOrigin } from './cover.ts'
import { deductionLines, deductionsSheet } from './deductions.ts'
import { correctionsSheet, findingsSheet } from './findings.ts'
import { departmentText } from './labels.ts'
import { departmentsSheet, projectsSheet, rowsSheet } from './scores.ts'
import type { Sheet } from './sheet.ts'
import { coverageSheet, rulesSheet, sourcesSheet, sqlSheet, type Asked } from './summary.ts'
import { tongue } from './words.ts'

export type { PaperOrigin } from './cover.ts'
export type { PaperParams } from '../queries/workingPaper.ts'
export type { Sheet } from './sheet.ts'
export { toCsv } from './csv.ts'
export { toCsvArchive } from './csvArchive.ts'
export { toXlsx } from './xlsx.ts'
export { auditCommand, CLASS_WORDS } from './command.ts'

export interface PaperRequest {
  lang: Lang
  params: PaperParams
  origin: PaperOrigin
}

/**
 * The working paper: every question of it asked of an open snapshot, and the answers laid out as sheets, the cover
 * first. The same snapshot and request give the same sheets, in the browser and in Node.
 * @throws {QueryError} when the engine refuses a question
 */
export async function workingPaper(connector: Pick<Connector, 'ask'>, { lang, params, origin }: PaperRequest): Promise<Sheet[]> {
  const [here, other] = [tongue(lang), tongue(lang === 'zh' ? 'en' : 'zh')]
  const { sheets } = here.words
  const asked: Asked[] = []
  const ask = <P, Row>(query: Query<P, Row>, chosen: P, sheet: string): Promise<Row[]> => {
    asked.push({ sheet, query, values: query.bind(chosen) })
    return connector.ask(query, chosen)
  }
  const [totals] = await ask(paperTotals, params, sheets.cover)
  const findings = await ask(paperFindings, params, sheets.findings)
  const indicators = await ask(paperIndicators, params, sheets.rows)
  const projects = await ask(paperProjects, params, sheets.projects)
  const charges = await ask(paperCharges, params, sheets.deductions)
  const departments = await ask(paperDepartments, params, sheets.departments)
  const rules = await ask(paperRules, params, `${sheets.rules} · ${sheets.coverage}`)
  const sources = await ask(paperSources, params, sheets.sources)
  const corrections = await ask(paperCorrections, params, sheets.corrections)
  if (totals === undefined) throw new RangeError('the totals of the working paper have no row')
  const others = [
    findingsSheet(findings, here), rowsSheet(indicators, here), projectsSheet(projects, here),
    deductionsSheet(deductionLines(indicators, projects, charges), here), departmentsSheet(departments, here),
    rulesSheet(rules, here, other), coverageSheet(rules, here), sourcesSheet(sources, here), correctionsSheet(corrections, here), sqlSheet(asked, here),
  ]
  const names = params.departments.map((id) => {
    const department = departments.find(({ departmentId }) => departmentId === id)
    return department === undefined ? id : departmentText(department, here)
  })
  return [coverSheet(origin, params, names, totals, others, here), ...others]
}
