import { asFlag, asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, type SqlValue } from '../db/sql.ts'
import { AFTER_SEARCH, bindSearch, chosenFindings, contains, named, namedAt, sample as LIST_SAMPLE, SEARCH_AT, type FindingRow, type ListParams } from './audit.ts'
import { aboveEdge, bindEdge, bindOffset, bindOrder, edge, limited, ORDER_SLOTS, ordered, pinyinOf, slotAt, type Order } from './order.ts'
import { bindMatch } from './search.ts'
import { SELECTION } from './selection.ts'
import type { BlockParams } from './worklist.ts'

/** The list of findings a block at a time, as `worklist.ts` has that of indicators. */

const ORDER_AT = AFTER_SEARCH
const OFFSET_AT = ORDER_AT + ORDER_SLOTS
const EDGE_AT = OFFSET_AT + 1
/** How rules follow one another where they are groups. */
const BY_RULE = `$${EDGE_AT + 1}`
const S = `$${SEARCH_AT}`
const [SCORE, CATEGORY, PROJECT, CELL, PLACE, TOGETHER, WITHIN] = (['score', 'category', 'project', 'cell', 'place', 'together', 'within'] as const).map((slot) => slotAt(ORDER_AT, slot))

const CHOSEN = `${chosenFindings}
  AND /*when ${S}*/(${S} = '' OR ${contains('p.name', 'p.project_code', 'i.level2', 'i.level3', 'i.description', 'i.value_text', 'i.basis', 'f.rule_id', 'r.title_zh', 'r.title_en', 'f.message_zh', 'f.message_en', 'f.evidence')}
    OR ${named('p.name')} OR ${named('i.level3')})/*else TRUE*/`
const SEARCHED = `/*when ${S}*/LEFT JOIN rules r ON r.rule_id = f.rule_id
  LEFT JOIN projects p ON p.project_id = f.project_id/*end*/
  /*when $4 ${S}*/LEFT JOIN indicators i ON i.indicator_id = f.indicator_id/*end*/`

export interface FindingOrderRow {
  findingId: string
  projectId: string | null
}

/** Which findings a block has, in their order. By rule: those found most often first, or by name where the rows are. */
export const findingOrder = defineQuery<BlockParams, FindingOrderRow>({
  name: 'finding-order',
  sql: `WITH ${SELECTION}, kept AS (
  SELECT f.finding_id, f.project_id, f.indicator_ordinal, f.rule_id, f.rule_id AS rule_text, f.project_budget_fen AS budget,
    CASE f.severity WHEN 'H' THEN 3 WHEN 'M' THEN 2 WHEN 'L' THEN 1 END AS worst,
    CASE f."class" WHEN '必改' THEN 3 WHEN '建议' THEN 2 WHEN '提示' THEN 1 END AS gravest,
    /*when ${TOGETHER} ${WITHIN}*/coalesce(f.project_id, f.document_id)/*else NULL*/ AS group_key,
    /*when ${BY_RULE}*/CASE WHEN ${BY_RULE} = 'found' THEN count(*) OVER (PARTITION BY f.rule_id) END/*else NULL*/ AS as_often,
    /*when ${SCORE}*/CASE WHEN $3 = '' THEN i.score /*when $3*/ELSE w.score/*end*/ END/*else NULL*/ AS score,
    /*when ${CATEGORY}*/i.level2_standard/*else NULL*/ AS category,
    /*when ${PROJECT}*/coalesce(yp."full", p.name)/*else NULL*/ AS project_text,
    /*when ${CELL}*/CASE WHEN i.level3 <> '' THEN coalesce(yc."full", i.level3) END/*else NULL*/ AS cell_text,
    /*when ${PLACE}*/f.source_name/*else NULL*/ AS source, /*when ${PLACE}*/f.locator_line/*else NULL*/ AS line
  FROM findings f
  /*when ${S}*/LEFT JOIN rules r ON r.rule_id = f.rule_id/*end*/
  /*when ${S} ${PROJECT}*/LEFT JOIN projects p ON p.project_id = f.project_id/*end*/
  /*when $4 ${S} ${SCORE} ${CATEGORY} ${CELL}*/LEFT JOIN indicators i ON i.indicator_id = f.indicator_id/*end*/
  /*when $3*/LEFT JOIN own_rows w ON w.indicator_id = f.indicator_id/*end*/
  /*when ${PROJECT}*/LEFT JOIN ${pinyinOf('yp')} ON yp.text = p.name/*end*/
  /*when ${CELL}*/LEFT JOIN ${pinyinOf('yc')} ON yc.text = i.level3/*end*/
  WHERE ${CHOSEN}
)${edge(EDGE_AT)}
SELECT finding_id AS "findingId", project_id AS "projectId" FROM kept WHERE ${aboveEdge(EDGE_AT)}
ORDER BY /*when ${BY_RULE}*/as_often DESC NULLS LAST, CASE WHEN ${BY_RULE} <> '' THEN rule_id END, /*end*/${ordered(ORDER_AT, { severity: 'worst', gravity: 'gravest', group: 'group_key', rest: 'project_id, indicator_ordinal NULLS FIRST, rule_id, finding_id' })}
${limited(OFFSET_AT)}`,
  bind: ({ order, block, ...params }) => [...bindSearch(params), ...bindOrder(order), bindOffset(block), bindEdge(order, block), order.group !== 'rule' ? '' : order.by === 'rule' ? 'name' : 'found'],
  row: { findingId: asText, projectId: orNull(asText) },
})

export interface BlockCountRow {
  rows: number
}

/** How many findings there are in all blocks. */
export const findingBlockCount = defineQuery<ListParams, BlockCountRow>({
  name: 'finding-block-count',
  sql: `WITH ${SELECTION} SELECT count(*) AS "rows" FROM findings f
  ${SEARCHED}
WHERE ${CHOSEN}`,
  bind: bindSearch,
  row: { rows: asNumber },
})

export interface FindingGroupsParams extends ListParams {
  by: 'project' | 'rule'
  /** Groups that are asked for; empty: all. */
  keys: readonly string[]
}

export interface FindingGroupRow {
  /** A project, the document where there is none, or a rule. */
  key: string
  rows: number
  projects: number
  /** Sum over the projects, each once, without those in doubt; those apart. */
  budgetFen: number
  suspects: number
  suspectFen: number
}

const KEYS_AT = AFTER_SEARCH + 1

/** What groups of findings are over all blocks: every rule, or some projects. */
export const findingGroups = defineQuery<FindingGroupsParams, FindingGroupRow>({
  name: 'finding-groups',
  sql: `WITH ${SELECTION}, found AS (
  SELECT CASE WHEN $${AFTER_SEARCH} = 'rule' THEN f.rule_id ELSE coalesce(f.project_id, f.document_id) END AS "key", f.project_id
  FROM findings f
  ${SEARCHED}
  WHERE ${CHOSEN} AND /*when $${KEYS_AT}*/($${KEYS_AT} = '' OR coalesce(f.project_id, f.document_id) IN (SELECT unnest(string_split($${KEYS_AT}, ','))))/*else TRUE*/
), money AS (
  SELECT u."key", count(*) AS projects, coalesce(sum(q.budget_fen) FILTER (WHERE NOT q.suspect_budget), 0) AS budget_fen,
    count(*) FILTER (WHERE q.suspect_budget) AS suspects, coalesce(sum(q.budget_fen) FILTER (WHERE q.suspect_budget), 0) AS suspect_fen
  FROM (SELECT DISTINCT "key", project_id FROM found) u JOIN projects q ON q.project_id = u.project_id GROUP BY u."key"
)
SELECT n."key", n."rows", coalesce(m.projects, 0) AS projects, CAST(coalesce(m.budget_fen, 0) AS BIGINT) AS "budgetFen",
  coalesce(m.suspects, 0) AS suspects, CAST(coalesce(m.suspect_fen, 0) AS BIGINT) AS "suspectFen"
FROM (SELECT "key", count(*) AS "rows" FROM found GROUP BY "key") n LEFT JOIN money m ON m."key" = n."key"
ORDER BY n."key"`,
  bind: ({ by, keys, ...params }): SqlValue[] => [...bindSearch(params), by, keys.join(',')],
  row: { key: asText, rows: asNumber, projects: asNumber, budgetFen: asNumber, suspects: asNumber, suspectFen: asNumber },
})

export interface FindingDetailsParams {
  rows: readonly FindingOrderRow[]
  q: string
}

/** A finding as the list shows it, but for its row's score. */
export type FindingDetailsRow = Omit<FindingRow, 'score'>

/** What some findings say, in no order that matters. */
export const findingDetails = defineQuery<FindingDetailsParams, FindingDetailsRow>({
  name: 'finding-details',
  sql: `WITH wanted AS (SELECT unnest(string_split($1, ',')) AS id)
SELECT f.finding_id AS "findingId", f.rule_id AS "ruleId", r.title_zh AS "titleZh", r.title_en AS "titleEn",
  f.outcome, f."class", f.severity, f.scored, f.document_id AS "documentId", f.department_id AS "departmentId", f.year, f.source_name AS "sourceName",
  f.project_id AS "projectId", p.name AS "projectName", p.budget_fen AS "budgetFen", coalesce(p.suspect_budget, false) AS suspect,
  f.indicator_ordinal AS "indicatorOrdinal", f.indicator_ordinals AS ordinals,
  i.level2, i.level2_standard AS "level2Standard", i.level3, i.description, i.value_text AS "valueText", i.basis,
  f.message_zh AS "messageZh", f.message_en AS "messageEn", f.evidence, f.cells, f.precedence,
  coalesce(i.locator, p.locator) AS locator, f.locator_line AS "locatorLine",
  ${namedAt('p.name', 2)} AS "namedProject", ${namedAt('i.level3', 2)} AS "namedCell"
FROM findings f
JOIN wanted v ON v.id = f.finding_id
LEFT JOIN rules r ON r.rule_id = f.rule_id
LEFT JOIN projects p ON p.project_id = f.project_id
LEFT JOIN indicators i ON i.project_id = f.project_id AND i.indicator_ordinal = f.indicator_ordinal
ORDER BY f.finding_id`,
  bind: ({ rows, q }) => [rows.map(({ findingId }) => findingId).join(','), bindMatch(q)],
  only: ({ rows }) => ({
    findings: { column: 'finding_id', values: rows.map(({ findingId }) => findingId) },
    indicators: { column: 'project_id', values: [...new Set(rows.flatMap(({ projectId }) => projectId ?? []))] },
  }),
  row: {
    findingId: asText, ruleId: asText, titleZh: orNull(asText), titleEn: orNull(asText),
    outcome: asText, class: asText, severity: asText, scored: asFlag,
    documentId: asText, departmentId: asText, year: orNull(asNumber), sourceName: asText,
    projectId: orNull(asText), projectName: orNull(asText), budgetFen: orNull(asNumber), suspect: asFlag,
    indicatorOrdinal: orNull(asNumber), ordinals: asText, level2: orNull(asText), level2Standard: orNull(asText), level3: orNull(asText),
    description: orNull(asText), valueText: orNull(asText), basis: orNull(asText),
    messageZh: asText, messageEn: asText, evidence: asText, cells: asText, precedence: orNull(asText),
    locator: orNull(asText), locatorLine: orNull(asNumber), namedProject: asFlag, namedCell: asFlag,
  },
})

const ORDER: Order = { by: 'cell', descending: true, group: 'rule' }
export const sample: BlockParams = { ...LIST_SAMPLE, order: ORDER, block: 0 }
export const samples = {
  'finding-details': { rows: [{ findingId: 'no-such-finding', projectId: null }], q: '率' } satisfies FindingDetailsParams,
  'finding-groups': { ...LIST_SAMPLE, by: 'project', keys: ['no-such-project'] } satisfies FindingGroupsParams,
}
