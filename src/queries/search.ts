import { asNumber, asText, orNull } from '../db/decode.ts'
import { defineQuery, type SqlValue } from '../db/sql.ts'
import { soundPattern, soundWords } from './sound.ts'

/** Longest text that is searched for. */
export const LONGEST_SEARCH = 100

const escaped = (word: string) => word.replaceAll(/[\\%_]/gu, '\\$&')

/**
 * The value to bind for `matches`: what a reader typed, for search by its characters and, where it is letters and digits,
 * by sound. Words are looked for in their order, anything between them. '' for a blank text.
 */
export function bindMatch(typed: string): SqlValue {
  const words = typed.slice(0, LONGEST_SEARCH).toLowerCase().split(/\s+/u).filter(Boolean)
  return words.length === 0 ? '' : `${words.map(escaped).join('%')}\n${soundPattern(soundWords(typed))}`
}

const needle = (at: number) => `split_part($${at}, chr(10), 1)`
const pattern = (at: number) => `split_part($${at}, chr(10), 2)`

/** SQL condition: the text in `column` holds the words bound at `$at` by `bindMatch`, or nothing is searched for. */
export const holds = (column: string, at: number) => `($${at} = '' OR lower(${column}) LIKE '%' || ${needle(at)} || '%' ESCAPE '\\')`

/**
 * SQL condition: the name in `column` holds the words bound at `$at` by `bindMatch`, or sounds like them; or nothing is
 * searched for. By sound only names of departments, projects, indicators (level 3) and rules are found.
 */
export const matches = (column: string, at: number) =>
  `(${holds(column, at)} OR ${column} IN (SELECT y.text FROM pinyin y WHERE ${pattern(at)} <> '' AND regexp_matches(y."full", ' ' || ${pattern(at)})))`

export const KINDS = ['department', 'project', 'indicator', 'rule'] as const
export type Kind = (typeof KINDS)[number]

/** Most results of a kind that are listed. */
export const PER_KIND = 6

export interface SearchParams {
  typed: string
}

export interface SearchRow {
  kind: string
  id: string
  name: string
  /** A rule's English title. */
  nameEn: string | null
  /** Code of a department or project, id of a rule. */
  code: string | null
  year: number | null
  departmentId: string | null
  /** The project an indicator belongs to. */
  projectId: string | null
  projectName: string | null
  /** Value of an indicator as printed. */
  value: string | null
  /** Budget of the project or the department. */
  fen: number | null
  /** How many of the kind were found. */
  found: number
}

const FITS = `lower(n.name) LIKE '%' || ${needle(1)} || '%' ESCAPE '\\' OR lower(n.code) LIKE '%' || ${needle(1)} || '%' ESCAPE '\\'
    OR lower(n.also) LIKE '%' || ${needle(1)} || '%' ESCAPE '\\' OR h.text IS NOT NULL`

/** What a text names, the first of each kind: whole before beginning before inside, then by money. */
export const search = defineQuery<SearchParams, SearchRow>({
  name: 'search',
  sql: `WITH named AS (
  SELECT 0 AS place, 'department' AS kind, department_id AS id, coalesce(name, '') AS name, names AS also, NULL AS "nameEn", code,
    NULL::INTEGER AS "year", department_id, NULL AS project_id, NULL AS project_name, NULL AS value_text, budget_fen AS fen
  FROM departments
  UNION ALL SELECT 1, 'project', project_id, name, NULL, NULL, project_code, "year", department_id, project_id, NULL, NULL, budget_fen FROM projects
  UNION ALL SELECT 2, 'indicator', i.indicator_id, i.level3, NULL, NULL, NULL, i."year", i.department_id, i.project_id, p.name, i.value_text, p.budget_fen
  FROM indicators i JOIN projects p ON p.project_id = i.project_id
  UNION ALL SELECT 3, 'rule', rule_id, title_zh, title_en, title_en, rule_id, NULL, NULL, NULL, NULL, NULL, fails FROM rules
), heard AS (
  SELECT text, regexp_matches("full", '^ ' || ${pattern(1)}) AS beginning
  FROM pinyin WHERE ${pattern(1)} <> '' AND regexp_matches("full", ' ' || ${pattern(1)})
), fitting AS (
  SELECT n.*, CASE
    WHEN lower(n.name) LIKE ${needle(1)} ESCAPE '\\' OR lower(n.code) LIKE ${needle(1)} ESCAPE '\\' THEN 0
    WHEN lower(n.name) LIKE ${needle(1)} || '%' ESCAPE '\\' OR lower(n.code) LIKE ${needle(1)} || '%' ESCAPE '\\' OR h.beginning THEN 1
    ELSE 2 END AS "rank"
  FROM named n LEFT JOIN heard h ON h.text = n.name
  WHERE $1 <> '' AND (${FITS})
), placed AS (
  SELECT *, count(*) OVER (PARTITION BY kind) AS found,
    row_number() OVER (PARTITION BY kind ORDER BY "rank", fen DESC NULLS LAST, "year" DESC NULLS LAST, id) AS nth
  FROM fitting
)
SELECT kind, id, name, "nameEn", code, "year", department_id AS "departmentId", project_id AS "projectId", project_name AS "projectName",
  value_text AS "value", CASE WHEN kind = 'rule' THEN NULL ELSE fen END AS fen, found
FROM placed WHERE nth <= ${PER_KIND}
ORDER BY place, nth`,
  bind: ({ typed }) => [bindMatch(typed)],
  row: {
    kind: asText, id: asText, name: asText, nameEn: orNull(asText), code: orNull(asText), year: orNull(asNumber), departmentId: orNull(asText),
    projectId: orNull(asText), projectName: orNull(asText), value: orNull(asText), fen: orNull(asNumber), found: asNumber,
  },
})

export const sample: SearchParams = { typed: 'gl' }
