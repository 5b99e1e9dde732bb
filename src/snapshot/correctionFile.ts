import schema from '../../data/schema/corrections.schema.json' with { type: 'json' }
import { levelOf, type CellCorrection, type Correction, type CorrectedField } from '../model/corrections.ts'
import { parseJson, schemaCheck, type Remedy } from './jsonCheck.ts'
import type { Problem } from './SnapshotError.ts'

const REMEDY: Remedy = {
  zh: '请对照 data/schema/corrections.schema.json 更正。',
  en: 'Correct it after data/schema/corrections.schema.json.',
}
const check = schemaCheck<{ schemaVersion: 1; corrections: Correction[] }>(schema, REMEDY)

/**
 * Parses and checks the text of `data/corrections.json`: form, dates, ids that are there once, and that each value
 * is of its field's kind. Whether an entry still meets what was read is told later, as its state.
 */
export function readCorrectionFile(file: string, text: string): { corrections: readonly Correction[]; problems: readonly Problem[] } {
  const parsed = parseJson(file, text, REMEDY)
  if (parsed.problems.length > 0) return { corrections: [], problems: parsed.problems }
  const { value, problems } = check(file, parsed.value)
  if (value === null) return { corrections: [], problems }
  const found = value.corrections.flatMap((entry, index) => [
    ...(isDate(entry.date) ? [] : [problem(file, index, 'date', `没有 ${entry.date} 这一天`, `there is no day ${entry.date}`)]),
    ...twin(file, value.corrections, index),
    ...(entry.kind === 'cell' ? misfits(file, entry, index) : []),
  ])
  return { corrections: found.length === 0 ? value.corrections : [], problems: found }
}

type Kind = 'text' | 'textOrNull' | 'money' | 'percent' | 'year'

const PROJECT_KINDS: Partial<Record<CorrectedField, Kind>> = {
  name: 'text', purpose: 'text', code: 'textOrNull', departmentCode: 'textOrNull', departmentName: 'textOrNull',
  budgetWan: 'money', fiscalWan: 'money', otherWan: 'money',
  'spendingPlan.mar': 'percent', 'spendingPlan.jun': 'percent', 'spendingPlan.oct': 'percent', 'spendingPlan.dec': 'percent',
}
const INDICATOR_KINDS: Partial<Record<CorrectedField, Kind>> = {
  level1: 'text', level2: 'text', level3: 'text', description: 'text', valueText: 'text', basis: 'text',
}
const DOCUMENT_KINDS: Partial<Record<CorrectedField, Kind>> = {
  jurisdiction: 'textOrNull', 'department.code': 'textOrNull', 'department.name': 'textOrNull', year: 'year',
}

/** Most 万元 that stay exact as integer fen; the target document's own limit. */
const MOST_WAN = 9_000_000_000

const FITS: Record<Kind, { test: (value: unknown) => boolean; zh: string; en: string }> = {
  text: { test: (value) => typeof value === 'string', zh: '应为文字', en: 'must be text' },
  textOrNull: { test: (value) => value === null || typeof value === 'string', zh: '应为文字或 null', en: 'must be text or null' },
  money: { test: (value) => value === null || (typeof value === 'number' && Math.abs(value) <= MOST_WAN), zh: '应为万元数或 null', en: 'must be an amount of 万元 or null' },
  percent: { test: (value) => value === null || typeof value === 'number', zh: '应为百分数或 null', en: 'must be a percentage or null' },
  year: { test: (value) => value === null || (Number.isInteger(value) && (value as number) >= 1949 && (value as number) <= 2100), zh: '应为年份或 null', en: 'must be a year or null' },
}

function misfits(file: string, entry: CellCorrection, index: number): Problem[] {
  if (entry.indicator !== null && entry.projectCode === null && entry.projectOrdinal === undefined) {
    return [problem(file, index, 'projectCode', '指标行须写明所在项目（projectCode 或 projectOrdinal）', 'a row needs its project (projectCode or projectOrdinal)')]
  }
  const level = levelOf(entry)
  const kinds = level === 'indicator' ? INDICATOR_KINDS : level === 'project' ? PROJECT_KINDS : DOCUMENT_KINDS
  const kind = kinds[entry.field]
  if (kind === undefined) {
    const fields = Object.keys(kinds).join(', ')
    return [problem(file, index, 'field', `这里可更正的字段是：${fields}`, `the fields that can be corrected here are ${fields}`)]
  }
  const { test, zh, en } = FITS[kind]
  return (['asRead', 'corrected'] as const).filter((side) => !test(entry[side])).map((side) => problem(file, index, side, zh, en))
}

function twin(file: string, entries: readonly Correction[], index: number): Problem[] {
  const { id } = entries[index]!
  const first = entries.findIndex((entry) => entry.id === id)
  return first === index ? [] : [problem(file, index, 'id', `编号“${id}”与 /corrections/${first} 重复`, `the id "${id}" is that of /corrections/${first}`)]
}

function problem(file: string, index: number, field: string, zh: string, en: string): Problem {
  return { file, path: `/corrections/${index}/${field}`, zh: `${zh}。${REMEDY.zh}`, en: `${en}. ${REMEDY.en}` }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
