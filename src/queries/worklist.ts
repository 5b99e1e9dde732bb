import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, inList, type SqlValue } from '../db/sql.ts'
import { chosenBits } from '../model/findingKinds.ts'
import { AFTER_SEARCH, bindSearch, contains, named, ofKind, sample as LIST_SAMPLE, namedAt, SEARCH_AT, type ListedIndicatorRow, type ListParams } from './audit.ts'
import { bindScope, inScope, type Scope } from './scope.ts'
import { bindMatch } from './search.ts'
import { OWN_AT, SAMPLE_SELECTION, SELECTION } from './selection.ts'
import { aboveEdge, bindEdge, bindOffset, bindOrder, edge, limited, ORDER_SLOTS, ordered, pinyinOf, slotAt, type Order } from './order.ts'

/**
 * The list of indicators a block at a time, for selections too large to have every row: which rows the block has is told
 * from narrow columns of `indicators`, what they say is then asked of these rows alone.
 */

export interface BlockParams extends ListParams {
  order: Order
  /** From 0. */
  block: number
}

const KINDS_AT = AFTER_SEARCH
const FOUND_AT = KINDS_AT + 1
const ORDER_AT = FOUND_AT + 1
const OFFSET_AT = ORDER_AT + ORDER_SLOTS
const EDGE_AT = OFFSET_AT + 1

/** Those of `bindSearch`, then the kinds of findings as bits, 'found' where only rows with them are wanted. */
const bindRows = ({ found = false, ...params }: ListParams): SqlValue[] => [...bindSearch(params), String(chosenBits(params)), found ? 'found' : '']
const KINDS = `(i.found_kinds & CAST($${KINDS_AT} AS BIGINT))`

const S = `$${SEARCH_AT}`
/** A finding at each row it is about whose rule or printed words hold the words of a search. */
const SAID = `/*when ${S}*/said AS (
  SELECT f.indicator_id AS row_id FROM findings f
  WHERE ${S} <> '' AND f.indicator_id IS NOT NULL AND ${ofKind('f')} AND ${contains('f.rule_id', 'f.evidence')}
), /*end*/`

/** Whether one of the rules chosen fails on the row, by `found_marks`. */
const FAILING = `/*when $5*/($5 = '' OR len(list_filter(string_split($5, ','), rule -> contains(',' || i.found_marks, ',' || rule || ':fails:'))) > 0)/*else TRUE*/`

/** Words of a search in a rule's id, where the rule was made once for the table: it has no printed words there. */
const ONCE = `len(list_filter(string_split(i.found_marks, ','), mark -> ${contains("split_part(mark, ':', 1)")} AND ${markOfKind('mark')})) > 0`

function markOfKind(mark: string): string {
  const one = (part: number, at: number) => `($${at} = '' OR list_contains(string_split($${at}, ','), split_part(${mark}, ':', ${part})))`
  return `${one(3, OWN_AT)} AND ${one(4, OWN_AT + 1)} AND ${one(2, OWN_AT + 2)}`
}

const CHOSEN = `${inScope('i')} AND ${inList('i.level2_standard', 4)}
  AND /*when $6 $7*/(($6 = '' AND $7 = '') OR i.project_id IN (SELECT project_id FROM sized))/*else TRUE*/
  AND ${FAILING}
  AND /*when ${S}*/(${S} = '' OR ${contains('p.name', 'p.project_code', 'i.level2', 'i.level3', 'i.description', 'i.value_text', 'i.basis')}
    OR ${named('p.name')} OR ${named('i.level3')} OR i.indicator_id IN (SELECT row_id FROM said) OR ${ONCE})/*else TRUE*/`
const FOUND = `/*when $${FOUND_AT}*/($${FOUND_AT} = '' OR ${KINDS} <> 0)/*else TRUE*/`
const SEARCHED_PROJECTS = `/*when ${S}*/JOIN projects p ON p.project_id = i.project_id/*end*/`

export interface RowOrderRow {
  projectId: string
  ordinal: number
  /** Under the weights asked; null where the row was not judged. */
  score: number | null
}

/** The worst severity and the gravest class among kinds of findings, 3 to 1; null without any. */
const rankOf = (kinds: string, sets: readonly string[]) => `CASE ${sets.map((bits, index) => `WHEN ${kinds} & ${bits} <> 0 THEN ${sets.length - index}`).join(' ')} END`
const anySeverity = (severity: string) => String(chosenBits({ outcomes: [], severities: [severity], classes: [] }))
const anyClass = (name: string) => String(chosenBits({ outcomes: [], severities: [], classes: [name] }))
const WORST = rankOf('kinds', ['H', 'M', 'L'].map(anySeverity))
const GRAVEST = rankOf('kinds', ['必改', '建议', '提示'].map(anyClass))

const [P, C, R, L, N] = (['project', 'cell', 'rule', 'place', 'category'] as const).map((slot) => slotAt(ORDER_AT, slot))

/** Rules of each distinct set of marks as the list shows them: what fails first, the worst before the rest, each rule once. */
const RULE_TEXTS = `/*when ${R}*/rule_texts AS (
  SELECT found_marks, string_agg(rule, ' ' ORDER BY weight, rule) AS "text" FROM (
    SELECT found_marks, split_part(mark, ':', 1) AS rule,
      min(CASE split_part(mark, ':', 2) WHEN 'fails' THEN 0 WHEN 'also' THEN 10 WHEN 'cannotJudge' THEN 20 ELSE 30 END
        + CASE split_part(mark, ':', 3) WHEN 'H' THEN 0 WHEN 'M' THEN 1 ELSE 2 END) AS weight
    FROM (SELECT found_marks, unnest(string_split(found_marks, ',')) AS mark FROM (SELECT DISTINCT found_marks FROM indicators WHERE ${R} <> '' AND found_marks <> ''))
    WHERE ${markOfKind('mark')} GROUP BY ALL
  ) GROUP BY found_marks
), /*end*/`

/** Which rows a block has, in their order. */
export const rowOrder = defineQuery<BlockParams, RowOrderRow>({
  name: 'row-order',
  sql: `WITH ${SELECTION}, ${SAID}${RULE_TEXTS}kept AS (
  SELECT i.project_id, i.indicator_ordinal, i.project_budget_fen AS budget, ${KINDS} AS kinds,
    /*when $3*/CASE WHEN $3 = '' THEN i.score ELSE w.score END/*else i.score*/ AS score,
    /*when ${R}*/t."text"/*else NULL*/ AS rule_text,
    /*when ${N}*/i.level2_standard/*else NULL*/ AS category,
    /*when ${P}*/coalesce(yp."full", p.name)/*else NULL*/ AS project_text,
    /*when ${C}*/CASE WHEN i.level3 <> '' THEN coalesce(yc."full", i.level3) END/*else NULL*/ AS cell_text,
    /*when ${L}*/i.source_name/*else NULL*/ AS source, /*when ${L}*/i.locator_line/*else NULL*/ AS line
  FROM indicators i
  /*when $3*/LEFT JOIN own_rows w ON w.indicator_id = i.indicator_id/*end*/
  /*when ${R}*/LEFT JOIN rule_texts t ON t.found_marks = i.found_marks/*end*/
  /*when ${S} ${P}*/JOIN projects p ON p.project_id = i.project_id/*end*/
  /*when ${P}*/LEFT JOIN ${pinyinOf('yp')} ON yp.text = p.name/*end*/
  /*when ${C}*/LEFT JOIN ${pinyinOf('yc')} ON yc.text = i.level3/*end*/
  WHERE ${CHOSEN} AND ${FOUND}
)${edge(EDGE_AT)}
SELECT project_id AS "projectId", indicator_ordinal AS ordinal, score FROM kept WHERE ${aboveEdge(EDGE_AT)}
ORDER BY ${ordered(ORDER_AT, { severity: WORST, gravity: GRAVEST, group: 'project_id', rest: 'project_id, indicator_ordinal' })}
${limited(OFFSET_AT)}`,
  bind: ({ order, block, ...params }) => [...bindRows(params), ...bindOrder(order), bindOffset(block), bindEdge(order, block)],
  row: { projectId: asText, ordinal: asNumber, score: orNull(asNumber) },
})

export interface RowCountRow {
  /** Rows whatever was found on them, those with a finding chosen, those on which one of these fails. */
  rows: number
  found: number
  flagged: number
}

const FAILS = String(chosenBits({ outcomes: ['fails'], severities: [], classes: [] }))

/** How many rows there are in all blocks. */
export const rowCounts = defineQuery<ListParams, RowCountRow>({
  name: 'row-counts',
  sql: `WITH ${SELECTION}, ${SAID}chosen_rows AS (
  SELECT ${KINDS} AS kinds FROM indicators i ${SEARCHED_PROJECTS} WHERE ${CHOSEN}
)
SELECT count(*) AS "rows", count(*) FILTER (WHERE kinds <> 0) AS found, count(*) FILTER (WHERE kinds & ${FAILS} <> 0) AS flagged FROM chosen_rows`,
  bind: (params) => bindRows(params).slice(0, -1),
  row: { rows: asNumber, found: asNumber, flagged: asNumber },
})

export interface ProjectRowsParams extends ListParams {
  projects: readonly string[]
}

export interface ProjectRowsRow {
  projectId: string
  rows: number
}

/** How many rows of all blocks each of some projects has. */
export const projectRows = defineQuery<ProjectRowsParams, ProjectRowsRow>({
  name: 'project-rows',
  sql: `WITH ${SELECTION}, ${SAID}wanted AS (SELECT unnest(string_split($${FOUND_AT + 1}, ',')) AS id)
SELECT i.project_id AS "projectId", count(*) AS "rows"
FROM indicators i JOIN wanted v ON v.id = i.project_id ${SEARCHED_PROJECTS}
WHERE ${CHOSEN} AND ${FOUND}
GROUP BY i.project_id ORDER BY i.project_id`,
  bind: ({ projects, ...params }) => [...bindRows(params), projects.join(',')],
  row: { projectId: asText, rows: asNumber },
})

export interface WholeFindingRow {
  outcome: string
  severity: string
  class: string
  rows: number
}

/** Findings that are about no row, by kind, of the documents in the scope. */
export const wholeFindings = defineQuery<Scope, WholeFindingRow>({
  name: 'whole-findings',
  sql: `SELECT split_part(kind, ':', 1) AS outcome, split_part(kind, ':', 2) AS severity, split_part(kind, ':', 3) AS "class",
  CAST(sum(CAST(split_part(kind, ':', 4) AS BIGINT)) AS BIGINT) AS "rows"
FROM (SELECT unnest(string_split(d.whole_findings, ',')) AS kind FROM documents d WHERE ${inScope('d')} AND d.whole_findings <> '')
GROUP BY ALL ORDER BY outcome, severity, "class"`,
  bind: bindScope,
  row: { outcome: asText, severity: asText, class: asText, rows: asNumber },
})

export interface RowDetailsParams {
  /** What `rowOrder` answered: projects and positions in them. */
  rows: readonly Pick<RowOrderRow, 'projectId' | 'ordinal'>[]
  q: string
}

/** What a row of the list shows but its score; `marks` are all of `found_marks`. */
export type RowDetailsRow = Omit<ListedIndicatorRow, 'score' | 'severity' | 'class'>

/** What some rows say, in no order that matters. */
export const rowDetails = defineQuery<RowDetailsParams, RowDetailsRow>({
  name: 'row-details',
  sql: `WITH wanted AS (SELECT unnest(string_split($1, ',')) AS id)
SELECT i.project_id || '-' || i.indicator_ordinal AS "indicatorId", i.document_id AS "documentId", i.department_id AS "departmentId", i.year, i.source_name AS "sourceName",
  i.project_id AS "projectId", p.name AS "projectName", p.budget_fen AS "budgetFen", p.suspect_budget AS suspect, i.indicator_ordinal AS ordinal,
  i.level2, i.level2_standard AS "level2Standard", i.level3, i.description, i.value_text AS "valueText", i.basis,
  i.found_marks AS marks, i.uncertain_cells AS "uncertainCells", i.locator, i.locator_line AS "locatorLine",
  ${namedAt('p.name', 2)} AS "namedProject", ${namedAt('i.level3', 2)} AS "namedCell"
FROM indicators i
JOIN wanted v ON v.id = i.project_id || '-' || i.indicator_ordinal
JOIN projects p ON p.project_id = i.project_id
ORDER BY i.project_id, i.indicator_ordinal`,
  bind: ({ rows, q }) => [rows.map(({ projectId, ordinal }) => `${projectId}-${ordinal}`).join(','), bindMatch(q)],
  only: ({ rows }) => ({ indicators: { column: 'project_id', values: [...new Set(rows.map(({ projectId }) => projectId))] } }),
  row: {
    indicatorId: asText, documentId: asText, departmentId: asText, year: orNull(asNumber), sourceName: asText,
    projectId: asText, projectName: asText, budgetFen: orNull(asNumber), suspect: asFlag, ordinal: asNumber,
    level2: asText, level2Standard: orNull(asText), level3: asText, description: asText, valueText: asText, basis: asText,
    marks: asText, uncertainCells: asText, locator: asText, locatorLine: orNull(asNumber), namedProject: asFlag, namedCell: asFlag,
  },
})

export const sample: BlockParams = { ...LIST_SAMPLE, order: { by: 'rule', descending: false, group: 'project' }, block: 0 }
export const samples = {
  'whole-findings': SAMPLE_SELECTION,
  'row-details': { rows: [{ projectId: 'no-such-project', ordinal: 1 }], q: '率' } satisfies RowDetailsParams,
  'project-rows': { ...LIST_SAMPLE, projects: ['no-such-project'] } satisfies ProjectRowsParams,
}
