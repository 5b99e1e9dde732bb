import { readFile } from 'node:fs/promises'
import type { Publication } from '../../src/snapshot/manifest.ts'
import { CommandError } from './problems.ts'

/**
 * Reads what the publisher says of a snapshot from a small JSON file: `{ title: { zh, en }, published, fictional }`.
 * Without the file the snapshot is titled by its name and carries no date.
 * @throws {CommandError} when the file is there and does not fit
 */
export async function readPublication(path: string, name: string): Promise<Publication> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return { title: { zh: name, en: name }, published: null, fictional: false }
  let value: Partial<Publication> | null = null
  try {
    value = JSON.parse(text) as Partial<Publication> | null
  } catch { /* reported below with everything else that does not fit */ }
  const title = value?.title
  if (typeof title?.zh !== 'string' || typeof title.en !== 'string') throw unfit(path, '/title', '{ "zh": "…", "en": "…" }')
  if (value?.published !== null && !isDate(value?.published)) throw unfit(path, '/published', '"2025-03-01" | null')
  if (typeof value?.fictional !== 'boolean') throw unfit(path, '/fictional', 'true | false')
  return { title: { zh: title.zh, en: title.en }, published: value.published ?? null, fictional: value.fictional }
}

function isDate(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function unfit(path: string, place: string, wanted: string): CommandError {
  return new CommandError(1, `${path} ${place}: 应为 ${wanted}。请更正后重试。`, `${path} ${place}: must be ${wanted}. Correct it and try again.`)
}
