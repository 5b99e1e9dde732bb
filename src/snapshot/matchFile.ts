import schema from '../../data/schema/matches.schema.json' with { type: 'json' }
import type { DecidedMatch } from '../model/matchDecisions.ts'
import { parseJson, schemaCheck, type Remedy } from './jsonCheck.ts'
import type { Problem } from './SnapshotError.ts'

const REMEDY: Remedy = {
  zh: '请对照 data/schema/matches.schema.json 更正。',
  en: 'Correct it after data/schema/matches.schema.json.',
}
const check = schemaCheck<{ schemaVersion: 1; decisions: DecidedMatch[] }>(schema, REMEDY)

/**
 * Parses and checks the text of `data/matches.json`: form, dates, that `same` names two, and that no two decisions speak
 * against each other. Whether a decision still meets the snapshot is told later, as its state.
 */
export function readMatchFile(file: string, text: string): { decisions: readonly DecidedMatch[]; problems: readonly Problem[] } {
  const parsed = parseJson(file, text, REMEDY)
  if (parsed.problems.length > 0) return { decisions: [], problems: parsed.problems }
  const { value, problems } = check(file, parsed.value)
  if (value === null) return { decisions: [], problems }
  const found = value.decisions.flatMap((decision, index) => faults(value.decisions, decision, index).map(({ field, zh, en }): Problem => ({
    file, path: `/decisions/${index}${field}`, zh: `${zh}。${REMEDY.zh}`, en: `${en}. ${REMEDY.en}`,
  })))
  return { decisions: found.length === 0 ? value.decisions : [], problems: found }
}

interface Fault {
  field: string
  zh: string
  en: string
}

function faults(all: readonly DecidedMatch[], { earlier, later, same, date }: DecidedMatch, index: number): Fault[] {
  if (earlier === null && later === null) return [{ field: '', zh: 'earlier 和 later 不能都是 null', en: 'earlier and later cannot both be null' }]
  const before = all.slice(0, index)
  const twin = before.findIndex((other) => other.earlier === earlier && other.later === later)
  const other = before.findIndex((entry) => entry.same && ((earlier !== null && entry.earlier === earlier) || (later !== null && entry.later === later)))
  const alone = before.findIndex((entry) => !entry.same && ((entry.later === null && entry.earlier === earlier) || (entry.earlier === null && entry.later === later)))
  const lone = earlier === null || later === null
  return [
    ...(isDay(date) ? [] : [{ field: '/date', zh: `没有 ${date} 这一天`, en: `there is no day ${date}` }]),
    ...(same && lone ? [{ field: '/same', zh: 'same 为 true 时须写明两个编号', en: 'same: true needs both ids' }] : []),
    ...(!same && earlier === later ? [{ field: '/later', zh: '两个编号相同', en: 'the two ids are one' }] : []),
    ...(twin >= 0 ? [{ field: '', zh: `与 /decisions/${twin} 说的是同一对`, en: `the same two as /decisions/${twin}` }] : []),
    ...(twin < 0 && other >= 0 && (same || lone) ? [{ field: '', zh: `与 /decisions/${other} 矛盾：其中一个已判定为与别的相同`, en: `against /decisions/${other}: one of the two is already decided to be another` }] : []),
    ...(twin < 0 && alone >= 0 && same ? [{ field: '', zh: `与 /decisions/${alone} 矛盾：其中一个已判定没有对应`, en: `against /decisions/${alone}: one of the two is already decided to have no counterpart` }] : []),
  ]
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}
