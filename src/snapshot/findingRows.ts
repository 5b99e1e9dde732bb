import { locatorLine } from '../model/locator.ts'
import { wanToFen } from '../model/money.ts'
import type { TableRow } from '../model/tables.ts'
import type { Finding, Judgement, RuleCoverage } from '../quality/judgement.ts'
import type { RuleFacts } from '../quality/rule.ts'
import { compareText, type JudgedDocument } from './context.ts'
import { findingIds } from './findingIds.ts'

/** Rows of one document for `findings`: the department's first, then by project and indicator, then by rule. */
export function findingRows({ document, documentId, judgement, projectIds, scope }: JudgedDocument): TableRow[] {
  const findings = [...judgement.findings].sort(byPlace)
  const ids = findingIds(findings, { documentId, projectIds })
  return findings.map((finding, index) => {
    const project = finding.projectIndex === null ? undefined : document.projects[finding.projectIndex]
    const projectId = finding.projectIndex === null ? null : projectIds[finding.projectIndex] ?? null
    const indicator = finding.indicatorOrdinal === null ? undefined : project?.indicators[finding.indicatorOrdinal - 1]
    return {
      finding_id: ids[index] ?? '',
      rule_id: finding.ruleId,
      outcome: finding.outcome,
      class: finding.class,
      severity: finding.severity,
      scored: finding.scored,
      ...scope,
      source_name: document.source.name,
      project_id: projectId,
      project_code: project?.code ?? null,
      indicator_id: indicator === undefined ? null : `${projectId}-${finding.indicatorOrdinal}`,
      indicator_ordinal: finding.indicatorOrdinal,
      indicator_ordinals: finding.rows.join(','),
      message_zh: finding.messageZh,
      message_en: finding.messageEn,
      evidence: finding.evidence,
      cells: finding.cells.join(','),
      precedence: finding.precedence,
      branch: finding.branch,
      locator_line: locatorLine(indicator?.locator ?? project?.locator ?? null),
      project_budget_fen: wanToFen(project?.budgetWan ?? null),
    }
  })
}

/** Rows for `rules`, by id: what each checks and how often it fired, passed or could not tell over all `coverages`, one a document or a sum of several. */
export function ruleRows(rules: readonly RuleFacts[], coverages: readonly Judgement['coverage'][]): TableRow[] {
  return [...rules].sort((a, b) => compareText(a.id, b.id)).map((rule) => {
    const count = (of: keyof RuleCoverage) => coverages.reduce((sum, coverage) => sum + (coverage[rule.id]?.[of] ?? 0), 0)
    return {
      rule_id: rule.id,
      class: rule.class,
      severity: rule.severity,
      confidence: rule.confidence,
      dimension: rule.dimension,
      deduction: rule.deduction,
      scored: rule.scored,
      scope: rule.scope,
      title_zh: rule.title.zh,
      title_en: rule.title.en,
      check_zh: rule.checks.zh,
      check_en: rule.checks.en,
      citation: rule.citation.text,
      citation_en: rule.citation.textEn,
      citation_mark: rule.citation.mark,
      looks_at: rule.looksAt.join(','),
      exclusion_zh: rule.exclusions.zh,
      exclusion_en: rule.exclusions.en,
      example: JSON.stringify(rule.example),
      fails: count('fails'),
      also: count('also'),
      passes: count('passes'),
      cannot_judge: count('cannotJudge'),
      not_applicable: count('notApplicable'),
      explained: count('explained'),
    }
  })
}

function byPlace(a: Finding, b: Finding): number {
  return (a.projectIndex ?? -1) - (b.projectIndex ?? -1)
    || (a.indicatorOrdinal ?? 0) - (b.indicatorOrdinal ?? 0)
    || compareText(a.ruleId, b.ruleId)
}
