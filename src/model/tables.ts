/**
 * The snapshot's tables: column names and types, the one place that the writer, the browser's loader,
 * the queries and the tests agree on. Money is integer fen (1 万元 = 1,000,000 fen). Percent is 0–100.
 */

export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN'

export interface Column {
  name: string
  type: ColumnType
  nullable: boolean
}

const column = (type: ColumnType, nullable: boolean) => <const Name extends string>(name: Name): Column & { name: Name } => ({ name, type, nullable })
const text = column('VARCHAR', false)
const textOrNull = column('VARCHAR', true)
const int = column('INTEGER', false)
const intOrNull = column('INTEGER', true)
const fenOrNull = column('BIGINT', true)
const bits = column('BIGINT', false)
const real = column('DOUBLE', false)
const realOrNull = column('DOUBLE', true)
const flag = column('BOOLEAN', false)

/** Scope columns every row carries so that each table filters by itself. */
const scope = [text('document_id'), text('department_id'), intOrNull('year')]

export const TABLES = {
  documents: [
    text('document_id'), text('source_name'), text('source_format'), text('source_sha256'), int('source_bytes'),
    textOrNull('jurisdiction'), text('department_id'), intOrNull('year'), textOrNull('year_basis'),
    int('projects'), int('indicators'),
    /** Sum of the budgets that are not suspect; beside it the suspect ones, which are in no other sum. */
    fenOrNull('budget_fen'), int('suspect_projects'), fenOrNull('suspect_fen'),
    int('lines'), int('accounted'), int('errors'), int('warnings'), int('notices'),
    /** Rules asked of the whole document that passed, joined by ',' in catalogue order; likewise in `projects` and `indicators`. */
    text('passed'),
    /** Findings on no row of an indicator (a project's, the department's) as 'outcome:severity:class:count' joined by ','. */
    text('whole_findings'),
  ],
  departments: [
    text('department_id'), textOrNull('code'), textOrNull('name'),
    /** Where the identity comes from: 'registered', 'stated' in the document, 'project-code' prefix, or 'none'. */
    text('identity'),
    /** Printed names as 'years:name' (years joined by ',', '' where none is stated), joined by a line feed. */
    text('names'),
    /** Registered predecessors as 'year:kind:name' joined by a line feed; '' where none. */
    text('formed_from'),
    textOrNull('jurisdiction'), int('documents'), int('projects'), fenOrNull('budget_fen'), int('suspect_projects'), fenOrNull('suspect_fen'),
    /** Weighted by the budgets that are not suspect. */
    realOrNull('quality_weighted'), realOrNull('quality_mean'),
  ],
  projects: [
    text('project_id'), ...scope, text('source_name'), int('project_ordinal'),
    textOrNull('project_code'), text('name'),
    fenOrNull('budget_fen'), fenOrNull('fiscal_fen'), fenOrNull('other_fen'),
    /** Whether the printed budget is in doubt (reference/suspects.ts): shown, and in no sum. */
    flag('suspect_budget'), text('purpose'),
    /** Goals joined by a line feed. */
    text('goals'),
    realOrNull('plan_mar'), realOrNull('plan_jun'), realOrNull('plan_oct'), realOrNull('plan_dec'),
    /** Other checkpoints as 'month:percent' joined by ';'. */
    textOrNull('plan_extra'),
    int('indicator_count'),
    /** Findings of outcome fails, those of severity H among them, and the rules of these joined by ','. */
    int('finding_count'), int('high_count'), text('high_rules'),
    /** Sum of the parts before ceilings, after ceilings, and the band 优 良 中 差. */
    realOrNull('quality_raw'), realOrNull('quality'), textOrNull('grade'),
    realOrNull('part_indicators'), realOrNull('part_completeness'), realOrNull('part_relevance'),
    realOrNull('part_adequacy'), realOrNull('part_feasibility'),
    realOrNull('ceiling'), textOrNull('ceiling_reason'), text('passed'), intOrNull('locator_line'), text('locator'),
    /** Whether its name tells that it is about attracting investment. */
    flag('recruitment'),
    /** The plan as judged: all its checkpoints as 'month:percent' joined by ';' in month order, and the name of its shape; null with fewer than two. */
    textOrNull('plan_key'), textOrNull('plan_shape'),
    /** Why the project may well be paid late, told by its name. */
    textOrNull('plan_exempt'),
  ],
  indicators: [
    text('indicator_id'), text('project_id'), ...scope, text('source_name'), textOrNull('project_code'), int('indicator_ordinal'),
    text('level1'), text('level2'), text('level3'), text('description'), text('value_text'), text('basis'),
    textOrNull('level1_standard'), textOrNull('level2_standard'),
    text('kind'), textOrNull('operator'), realOrNull('value'), realOrNull('value_high'), textOrNull('unit'),
    realOrNull('score_raw'), realOrNull('score'),
    realOrNull('dim_measurable'), realOrNull('dim_category'), realOrNull('dim_ambition'),
    realOrNull('dim_definition'), realOrNull('dim_basis'), realOrNull('ceiling'),
    /** How sure the least certain cell is, 0–1; 1 where no cell was put together by inference. */
    real('confidence'),
    /** Cells put together by inference as 'column:0.72' joined by ','; and the columns below 0.8, joined by ','. */
    text('cell_confidence'), text('uncertain_cells'), text('passed'),
    intOrNull('locator_line'), text('locator'),
    /** Its project's budget; what was found on the row, also by rules asked once of its table: kinds (model/findingKinds.ts), 'rule:outcome:severity:class' joined by ','. */
    fenOrNull('project_budget_fen'), bits('found_kinds'), text('found_marks'),
  ],
  empty_categories: [
    text('project_id'), ...scope, text('level1'), text('level2'), textOrNull('basis'), int('position'),
  ],
  department_targets: [
    text('target_id'), ...scope, int('ordinal'), text('title'), textOrNull('indicator'), intOrNull('locator_line'), text('locator'),
  ],
  findings: [
    text('finding_id'), text('rule_id'), text('outcome'), text('class'), text('severity'), flag('scored'),
    ...scope, text('source_name'), textOrNull('project_id'), textOrNull('project_code'),
    textOrNull('indicator_id'), intOrNull('indicator_ordinal'),
    /** Rows of a finding made once per table, joined by ','; '' otherwise. */
    text('indicator_ordinals'),
    text('message_zh'), text('message_en'), text('evidence'),
    /** Which printed cells the finding is about: column names of `indicators`/`projects` joined by ','. */
    text('cells'),
    /** Rule that takes precedence, for outcome 'also'. An outcome is fails, also, cannotJudge or explained. */
    textOrNull('precedence'),
    /** Which part of the rule fired, where parts differ in points: 'a', 'b', 'category' … */
    textOrNull('branch'), intOrNull('locator_line'),
    /** Its project's budget; null for a department's finding. */
    fenOrNull('project_budget_fen'),
  ],
  recruitment_goals: [
    text('goal_id'), ...scope, int('ordinal'), text('place'), textOrNull('project_id'), textOrNull('project_code'),
    text('metric'), textOrNull('family'), textOrNull('stage'),
    realOrNull('threshold_value'), textOrNull('threshold_unit'),
    textOrNull('operator'), realOrNull('value'), textOrNull('unit'),
    realOrNull('canonical_value'), textOrNull('canonical_unit'), text('quote'), intOrNull('locator_line'), text('locator'),
    /** The widest statement of the same goal in the document, and how many there are; what must agree over years. */
    text('statement_id'), int('times'), textOrNull('metric_key'),
    /** The goal that stands for the metric where department and projects are laid side by side, and what that comes to. */
    textOrNull('linkage_id'), textOrNull('linkage'),
  ],
  /** How each department's goals changed from any year with a document to any later one (analysis/recruitmentShift.ts). */
  goal_changes: [
    text('department_id'), text('metric_key'), text('family'), int('from_year'), int('to_year'),
    /** The department's years with a document in between, joined by ','; '' where none. */
    text('between'),
    text('kind'),
    /** Whether the two figures may be compared. */
    flag('compared'),
  ],
  rules: [
    text('rule_id'), text('class'), text('severity'), text('confidence'), textOrNull('dimension'), realOrNull('deduction'), flag('scored'),
    text('scope'), text('title_zh'), text('title_en'), text('check_zh'), text('check_en'),
    text('citation'), text('citation_en'), text('citation_mark'),
    /** Printed fields it reads joined by ','; what it leaves out; its worked example as JSON (quality/example.ts). */
    text('looks_at'), textOrNull('exclusion_zh'), textOrNull('exclusion_en'), textOrNull('example'),
    int('fails'), int('also'), int('passes'), int('cannot_judge'), int('not_applicable'),
    /** Findings with an accepted explanation, counted nowhere else. */
    int('explained'),
  ],
  corrections: [
    text('correction_id'),
    /** 'cell' or 'finding'; applied, stale or unused; and why, where stale. */
    text('kind'), text('state'), textOrNull('stale_note'),
    text('source_name'), text('source_sha256'),
    textOrNull('document_id'), textOrNull('project_id'), textOrNull('indicator_id'), intOrNull('indicator_ordinal'),
    /** Column of `indicators`, `projects` or `documents`; cells as text, null where blank. */
    textOrNull('field'), textOrNull('as_read'), textOrNull('corrected'),
    text('date'), text('by'), text('reason_zh'), text('reason_en'),
    /** For kind 'finding': the finding and whether its explanation annotates or silences it. */
    textOrNull('finding_id'), textOrNull('effect'),
  ],
  match_decisions: [
    /** Ids of two projects or two indicators; null: the other has no counterpart. */
    textOrNull('earlier'), textOrNull('later'), flag('same'),
    /** 'project' or 'indicator', null where neither id is known; applied or unused; the later project. */
    textOrNull('kind'), text('state'), textOrNull('project_id'),
    text('date'), text('by'), text('reason_zh'), text('reason_en'),
  ],
  /** How the names that are searched for are spelled (snapshot/pinyinRows.ts); the one table a snapshot may lack. */
  pinyin: [
    text('text'),
    /** Syllables without tones, ü as v, and Latin or digit runs, each after a space: ' zhao shang yin zi'. */
    text('full'),
    /** First letters of the syllables; runs whole: 'zsyz'. */
    text('initials'),
  ],
} as const satisfies Record<string, readonly Column[]>

export type TableName = keyof typeof TABLES
export type ColumnName<Table extends TableName> = (typeof TABLES)[Table][number]['name']
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** Tables added since version 1 was first published: a snapshot without one opens as if it were empty. */
export const LATER_TABLES: readonly TableName[] = ['pinyin', 'goal_changes']

/** Version of the tables' columns; part of the manifest. */
export const TABLES_VERSION = 1

export type Cell = string | number | bigint | boolean | null
export type TableRow = Record<string, Cell>
export type SnapshotTables = Record<TableName, TableRow[]>

export interface ManifestFile {
  table: TableName
  /** File name beside the manifest, with its content hash in it. */
  name: string
  bytes: number
  sha256: string
  rows: number
  schemaVersion: number
}

/** A file of published answers (`db/answers.ts`). */
export interface PublishedFile {
  /** File name beside the manifest, with its content hash in it. */
  name: string
  bytes: number
  sha256: string
  /** Keys of the answers it holds. */
  keys: string[]
}

export interface ManifestSource {
  name: string
  sha256: string
  bytes: number
  year: number | null
}

/** A snapshot as `snapshots/index.json` lists it. */
export type SnapshotEntry = Pick<Manifest, 'name' | 'title' | 'fictional' | 'published'>

export interface Manifest {
  id: string
  name: string
  title: { zh: string; en: string }
  /** ISO date of publication, null where the publisher gave none (never the clock of the build). */
  published: string | null
  fictional: boolean
  schemaVersion: number
  tool: string
  files: ManifestFile[]
  sources: ManifestSource[]
  /** Answers made with the snapshot; older snapshots have none. Not part of its id: they follow from the tables. */
  answers?: PublishedFile[]
  /** Documents of the reader's own that the page has laid beside the snapshot's; never published. */
  beside?: number
}
