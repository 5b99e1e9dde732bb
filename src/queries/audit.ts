import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, inList, type SqlValue } from '../db/sql.ts'
import { inScope } from './scope.ts'
import { rowScores } from './scores.ts'
import { bindMatch, matches } from './search.ts'
import { bindSelection, ofFindings, OWN_AT, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

export interface AuditParams extends Selection {
  severities: readonly string[]
  /** 必改 建议 提示 */
  classes: readonly string[]
  outcomes: readonly string[]
}

/** What a list is asked for besides the findings chosen; the working paper asks for none of it. */
export interface ListParams extends AuditParams {
  /** Words looked for, all of them; '' or left out: no search. */
  q?: string
  /** Of the indicators only those that a finding chosen is about. */
  found?: boolean
}

export interface FindingRow {
  findingId: string
  ruleId: string
  titleZh: string | null
  titleEn: string | null
  outcome: string
  class: string
  severity: string
  scored: boolean
  documentId: string
  departmentId: string
  year: number | null
  sourceName: string
  projectId: string | null
  projectName: string | null
  budgetFen: number | null
  /** Whether the project's budget is in doubt; false for a department's finding. */
  suspect: boolean
  indicatorOrdinal: number | null
  /** Rows of a finding made once per table, joined by ','. */
  ordinals: string
  level2: string | null
  level2Standard: string | null
  level3: string | null
  description: string | null
  valueText: string | null
  basis: string | null
  score: number | null
  messageZh: string
  messageEn: string
  evidence: string
  cells: string
  precedence: string | null
  locator: string | null
  locatorLine: number | null
  /** Whether a search found the project's or the indicator's name, by its characters or by its sound. */
  namedProject: boolean
  namedCell: boolean
}

/** The parameters of `bindSelection`, then severities, classes and outcomes. */
export const bindAudit = ({ severities, classes, outcomes, ...selection }: AuditParams): SqlValue[] =>
  [...bindSelection(selection), severities.join(','), classes.join(','), outcomes.join(',')]

/** Condition on findings `f` with their indicator `i`, bound by `bindAudit`. */
export const chosenFindings = `${ofFindings('f', 'i')}
  AND ${ofKind('f')}`

/** Condition on `f`, which has a severity, class and outcome, bound by `bindAudit`. */
export function ofKind(f: string): string {
  return `${inList(`${f}.severity`, OWN_AT)} AND ${inList(`${f}."class"`, OWN_AT + 1)} AND ${inList(`${f}.outcome`, OWN_AT + 2)}`
}

export const SEARCH_AT = OWN_AT + 3

/** The words of a search, as the text bound for it: lower case, one space between them. */
export const searchTerms = (q: string): string[] => q.toLowerCase().split(/\s+/u).filter((term) => term !== '')

export const bindSearch = ({ q = '', ...audit }: ListParams): SqlValue[] => [...bindAudit(audit), searchTerms(q).join(' '), bindMatch(q)]
const SOUND_AT = SEARCH_AT + 1
/** Index of the first parameter a query adds to those of `bindSearch`. */
export const AFTER_SEARCH = SOUND_AT + 1

/** Condition: every word of the search is in one of the texts. */
export const contains = (...columns: string[]) =>
  `len(list_filter(string_split($${SEARCH_AT}, ' '), word -> NOT contains(lower(concat_ws(' ', ${columns.join(', ')})), word))) = 0`

/** Whether the name in `column` is what a search found, by its characters or by its sound. */
export const namedAt = (column: string, at: number) => `/*when $${at}*/$${at} <> '' AND coalesce(${matches(column, at)}, false)/*else FALSE*/`
export const named = (column: string) => namedAt(column, SOUND_AT)

/** Findings with the cell they concern, the money of their project and their place in the source. */
export const findings = defineQuery<ListParams, FindingRow>({
  name: 'findings',
  sql: `WITH ${SELECTION}, ${rowScores(3)}
SELECT f.finding_id AS "findingId", f.rule_id AS "ruleId", r.title_zh AS "titleZh", r.title_en AS "titleEn",
  f.outcome, f."class", f.severity, f.scored, f.document_id AS "documentId", f.department_id AS "departmentId", f.year, f.source_name AS "sourceName",
  f.project_id AS "projectId", p.name AS "projectName", p.budget_fen AS "budgetFen", coalesce(p.suspect_budget, false) AS suspect,
  f.indicator_ordinal AS "indicatorOrdinal", f.indicator_ordinals AS ordinals,
  i.level2, i.level2_standard AS "level2Standard", i.level3, i.description, i.value_text AS "valueText", i.basis, s.score,
  f.message_zh AS "messageZh", f.message_en AS "messageEn", f.evidence, f.cells, f.precedence,
  coalesce(i.locator, p.locator) AS locator, f.locator_line AS "locatorLine",
  ${named('p.name')} AS "namedProject", ${named('i.level3')} AS "namedCell"
FROM findings f
LEFT JOIN rules r ON r.rule_id = f.rule_id
LEFT JOIN projects p ON p.project_id = f.project_id
LEFT JOIN indicators i ON i.indicator_id = f.indicator_id
LEFT JOIN row_scores s ON s.indicator_id = f.indicator_id
WHERE ${chosenFindings}
  AND ($${SEARCH_AT} = '' OR ${contains('p.name', 'p.project_code', 'i.level2', 'i.level3', 'i.description', 'i.value_text', 'i.basis', 'f.rule_id', 'r.title_zh', 'r.title_en', 'f.message_zh', 'f.message_en', 'f.evidence')}
    OR ${named('p.name')} OR ${named('i.level3')})
ORDER BY p.budget_fen DESC NULLS LAST, f.project_id, f.indicator_ordinal NULLS FIRST, f.rule_id, f.finding_id`,
  bind: bindSearch,
  row: {
    findingId: asText, ruleId: asText, titleZh: orNull(asText), titleEn: orNull(asText),
    outcome: asText, class: asText, severity: asText, scored: asFlag,
    documentId: asText, departmentId: asText, year: orNull(asNumber), sourceName: asText,
    projectId: orNull(asText), projectName: orNull(asText), budgetFen: orNull(asNumber), suspect: asFlag,
    indicatorOrdinal: orNull(asNumber), ordinals: asText, level2: orNull(asText), level2Standard: orNull(asText), level3: orNull(asText),
    description: orNull(asText), valueText: orNull(asText), basis: orNull(asText), score: orNull(asNumber),
    messageZh: asText, messageEn: asText, evidence: asText, cells: asText, precedence: orNull(asText),
    locator: orNull(asText), locatorLine: orNull(asNumber), namedProject: asFlag, namedCell: asFlag,
  },
})

export interface ListedIndicatorRow {
  indicatorId: string
  documentId: string
  departmentId: string
  year: number | null
  sourceName: string
  projectId: string
  projectName: string
  budgetFen: number | null
  suspect: boolean
  ordinal: number
  level2: string
  level2Standard: string | null
  level3: string
  description: string
  valueText: string
  basis: string
  /** Under the weights asked; null where the row was not judged. */
  score: number | null
  /** The worst of the findings chosen that are about the row, those made once for its table included; null without any. */
  severity: string | null
  class: string | null
  /** The same findings as `rule:outcome:severity` joined by ',', each combination once. */
  marks: string
  /** Columns put together by inference and too uncertain to pass unmarked, joined by ','. */
  uncertainCells: string
  locator: string
  locatorLine: number | null
  namedProject: boolean
  namedCell: boolean
}

/**
 * `touched` (row_id and columns of `findings`): each finding at each row it is about, whether made for that row or once
 * for the table; `about` (row_id), the worst of those chosen and what they are.
 */
const TOUCHED = `touched AS (
  SELECT f.indicator_id AS row_id, f.rule_id, f.severity, f."class", f.outcome, f.evidence FROM findings f WHERE f.indicator_id IS NOT NULL
  UNION ALL
  SELECT n.indicator_id, t.rule_id, t.severity, t."class", t.outcome, ''
  FROM (SELECT f.project_id, f.rule_id, f.severity, f."class", f.outcome, CAST(unnest(string_split(f.indicator_ordinals, ',')) AS INTEGER) AS ordinal
    FROM findings f WHERE f.indicator_ordinals <> '') t
  JOIN indicators n ON n.project_id = t.project_id AND n.indicator_ordinal = t.ordinal
), about AS (
  SELECT t.row_id, max(CASE t.severity WHEN 'H' THEN 3 WHEN 'M' THEN 2 ELSE 1 END) AS worst,
    max(CASE t."class" WHEN '必改' THEN 3 WHEN '建议' THEN 2 ELSE 1 END) AS gravest,
    string_agg(DISTINCT t.rule_id || ':' || t.outcome || ':' || t.severity, ',' ORDER BY t.rule_id || ':' || t.outcome || ':' || t.severity) AS marks
  FROM touched t WHERE ${ofKind('t')} GROUP BY t.row_id
)`

/** Indicators `i` of projects `p` in the selection; of the rules chosen one fails on the row, also where it is asked once per table. */
const CHOSEN_ROWS = `${inScope('i')} AND ${inList('i.level2_standard', 4)} AND i.project_id IN (SELECT project_id FROM sized)
  AND ($5 = '' OR i.indicator_id IN (SELECT t.row_id FROM touched t WHERE t.outcome = 'fails' AND ${inList('t.rule_id', 5)}))
  AND ($${SEARCH_AT} = '' OR ${contains('p.name', 'p.project_code', 'i.level2', 'i.level3', 'i.description', 'i.value_text', 'i.basis')}
    OR ${named('p.name')} OR ${named('i.level3')}
    OR i.indicator_id IN (SELECT t.row_id FROM touched t WHERE ${ofKind('t')} AND ${contains('t.rule_id', 't.evidence')}))`

/** Every printed indicator of the selection with its score and what was found on it, the most money first. */
export const indicatorList = defineQuery<ListParams, ListedIndicatorRow>({
  name: 'indicator-list',
  sql: `WITH ${SELECTION}, ${rowScores(3)}, ${TOUCHED}
SELECT i.indicator_id AS "indicatorId", i.document_id AS "documentId", i.department_id AS "departmentId", i.year, i.source_name AS "sourceName",
  i.project_id AS "projectId", p.name AS "projectName", p.budget_fen AS "budgetFen", p.suspect_budget AS suspect, i.indicator_ordinal AS ordinal,
  i.level2, i.level2_standard AS "level2Standard", i.level3, i.description, i.value_text AS "valueText", i.basis, s.score,
  CASE a.worst WHEN 3 THEN 'H' WHEN 2 THEN 'M' WHEN 1 THEN 'L' END AS severity,
  CASE a.gravest WHEN 3 THEN '必改' WHEN 2 THEN '建议' WHEN 1 THEN '提示' END AS "class",
  coalesce(a.marks, '') AS marks, i.uncertain_cells AS "uncertainCells", i.locator, i.locator_line AS "locatorLine",
  ${named('p.name')} AS "namedProject", ${named('i.level3')} AS "namedCell"
FROM indicators i
JOIN projects p ON p.project_id = i.project_id
JOIN row_scores s ON s.indicator_id = i.indicator_id
LEFT JOIN about a ON a.row_id = i.indicator_id
WHERE ${CHOSEN_ROWS} AND ($${SOUND_AT + 1} = '' OR a.row_id IS NOT NULL)
ORDER BY p.budget_fen DESC NULLS LAST, i.project_id, i.indicator_ordinal`,
  bind: ({ found = false, ...params }) => [...bindSearch(params), found ? 'found' : ''],
  row: {
    indicatorId: asText, documentId: asText, departmentId: asText, year: orNull(asNumber), sourceName: asText,
    projectId: asText, projectName: asText, budgetFen: orNull(asNumber), suspect: asFlag, ordinal: asNumber,
    level2: asText, level2Standard: orNull(asText), level3: asText, description: asText, valueText: asText, basis: asText, score: orNull(asNumber),
    severity: orNull(asText), class: orNull(asText), marks: asText, uncertainCells: asText, locator: asText, locatorLine: orNull(asNumber),
    namedProject: asFlag, namedCell: asFlag,
  },
})

export interface IndicatorCountRow {
  rows: number
}

/** How many indicators the selection and the search hold, whatever was found on them. */
export const indicatorCount = defineQuery<ListParams, IndicatorCountRow>({
  name: 'indicator-count',
  sql: `WITH ${SELECTION}, ${TOUCHED}
SELECT count(*) AS "rows" FROM indicators i JOIN projects p ON p.project_id = i.project_id
WHERE ${CHOSEN_ROWS}`,
  bind: bindSearch,
  row: { rows: asNumber },
})

export interface FindingCountRow {
  severity: string
  class: string
  outcome: string
  /** Whether it is about a project or a department as a whole, and so on no row. */
  whole: boolean
  rows: number
}

/** How many findings of each kind the scope and the rules chosen hold: what a list leaves out is told from these. */
export const findingCounts = defineQuery<Selection, FindingCountRow>({
  name: 'finding-counts',
  sql: `WITH ${SELECTION}
SELECT f.severity, f."class", f.outcome, f.indicator_id IS NULL AND f.indicator_ordinals = '' AS "whole", count(*) AS "rows"
FROM findings f
/*when $4*/LEFT JOIN indicators i ON i.indicator_id = f.indicator_id/*end*/
WHERE ${ofFindings('f', 'i')}
GROUP BY ALL
ORDER BY f.severity, f."class", f.outcome, "whole"`,
  bind: bindSelection,
  row: { severity: asText, class: asText, outcome: asText, whole: asFlag, rows: asNumber },
})

export const sample: ListParams = { ...SAMPLE_SELECTION, severities: ['H'], classes: [], outcomes: ['fails'], q: '率', found: true }
