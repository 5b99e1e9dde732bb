import type { Correction } from '../model/corrections.ts'
import type { TableRow } from '../model/tables.ts'
import type { AppliedCorrection } from './corrections.ts'
import { compareText, type JudgedDocument } from './context.ts'
import { explanationsIn } from './explanations.ts'
import type { Problem } from './SnapshotError.ts'

/** Names of the fields as columns of `indicators`, `projects` and `documents`. */
const COLUMN: Record<string, string> = {
  valueText: 'value_text', budgetWan: 'budget_fen', fiscalWan: 'fiscal_fen', otherWan: 'other_fen', code: 'project_code',
  departmentCode: 'department_code', departmentName: 'department_name', 'department.code': 'department_code', 'department.name': 'department_name',
  'spendingPlan.mar': 'plan_mar', 'spendingPlan.jun': 'plan_jun', 'spendingPlan.oct': 'plan_oct', 'spendingPlan.dec': 'plan_dec',
}

/**
 * Rows for `corrections`: every entry of the file, newest first, with its state and the ids of what it is about.
 * `as_read` and `corrected` are the entry's own values as text, money in 万元.
 * @param findings rows of `findings`
 */
export function correctionRows(corrections: readonly Correction[], applied: readonly AppliedCorrection[], judged: readonly JudgedDocument[], findings: readonly TableRow[]): TableRow[] {
  const documents = new Map(judged.map((document) => [document.document.source.sha256, document]))
  const rows = [
    ...applied.map((outcome) => cellRow(outcome, documents.get(outcome.correction.source.sha256))),
    ...explanationsIn(corrections).map((entry): TableRow => {
      const document = documents.get(entry.source.sha256)
      const finding = document && findings.find((row) => row.finding_id === entry.finding && row.document_id === document.documentId)
      const state = document === undefined ? 'unused' : finding === undefined ? 'stale' : 'applied'
      return {
        ...common(entry), state, stale_note: state === 'stale' ? 'no-such-finding' : null,
        document_id: document?.documentId ?? null, project_id: finding?.project_id ?? null,
        indicator_id: finding?.indicator_id ?? null, indicator_ordinal: finding?.indicator_ordinal ?? null,
        field: null, as_read: null, corrected: null, finding_id: entry.finding, effect: entry.effect,
      }
    }),
  ]
  return newestFirst(rows)
}

/** Rows of `corrections` in the table's order, whatever order they were made in. */
export function newestFirst(rows: readonly TableRow[]): TableRow[] {
  return [...rows].sort((a, b) => compareText(String(b.date), String(a.date)) || compareText(String(a.correction_id), String(b.correction_id)))
}

function common(entry: Correction): TableRow {
  const { id, kind, date, by, reason, source } = entry
  return {
    correction_id: id, kind, date, by, reason_zh: reason.zh, reason_en: reason.en,
    source_name: source.name, source_sha256: source.sha256,
  }
}

function cellRow({ correction, state, note, projectIndex }: AppliedCorrection, document: JudgedDocument | undefined): TableRow {
  const { indicator, field, asRead, corrected } = correction
  const project = projectIndex === null ? null : document?.projectIds[projectIndex] ?? null
  const exists = project !== null && indicator !== null && document?.document.projects[projectIndex!]?.indicators[indicator - 1] !== undefined
  return {
    ...common(correction), state, stale_note: note,
    document_id: document?.documentId ?? null, project_id: project,
    indicator_id: exists ? `${project}-${indicator}` : null, indicator_ordinal: indicator,
    field: COLUMN[field] ?? field, as_read: asText(asRead), corrected: asText(corrected), finding_id: null, effect: null,
  }
}

const asText = (value: string | number | null) => (value === null ? null : String(value))

const NOTES: Record<string, { zh: string; en: string }> = {
  'not-as-read': { zh: '读出的内容已不是 asRead 所记', en: 'what was read is no longer what asRead says' },
  'no-such-place': { zh: '文件中没有这个位置', en: 'the document has no such place' },
  'several-places': { zh: '编码相同的项目不止一个，请写明 projectOrdinal', en: 'several projects have this code, give projectOrdinal' },
  'no-such-finding': { zh: '没有这个编号的问题', en: 'there is no finding with this id' },
}

/** What a person should know of entries that were not applied. */
export function correctionWarnings(file: string, rows: readonly TableRow[]): Problem[] {
  return rows.filter(({ state }) => state !== 'applied').map(({ correction_id: id, state, stale_note: note, source_name: source }): Problem => {
    const why = note === null ? { zh: `来源“${String(source)}”不在本快照中`, en: `its source "${String(source)}" is not in the snapshot` } : NOTES[String(note)]!
    const did = state === 'unused' ? { zh: '未使用', en: 'unused' } : { zh: '未采用', en: 'not applied' }
    return { file, path: String(id), zh: `${did.zh}：${why.zh}。请核对或删除该条。`, en: `${did.en}: ${why.en}. Check the entry or remove it.` }
  })
}
