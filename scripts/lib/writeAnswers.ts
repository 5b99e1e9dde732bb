import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerKey, toPublished, type PublishedAnswers } from '../../src/db/answers.ts'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import type { PublishedFile, TableName } from '../../src/model/tables.ts'
import { publishedQuestions, type QuestionGroup } from '../../src/queries/published.ts'
import { documents } from '../../src/queries/snapshot.ts'

/** Bytes of JSON: a larger answer is for an engine to give, since reading it would take longer than asking. */
const LARGEST_ANSWER = 500_000
/** No row is shorter than fifty bytes. */
const MOST_ROWS = LARGEST_ANSWER / 50
/** Bytes of all files together; what comes later in the list is left out. */
const LARGEST_SNAPSHOT = 12_000_000

/** Names this module gives to files. */
export const ANSWERS_FILE = /^answers-[a-z0-9-]+-[0-9a-f]{8}\.json$/u

/**
 * Asks the published questions of the written tables and writes each group's answers into `folder`. The same tables give
 * the same bytes.
 * @returns the files for the manifest, in the order of the groups; groups without an answer have none
 */
export async function writeAnswers(pathOf: (table: TableName) => string, folder: string): Promise<PublishedFile[]> {
  const engine = await openNative(pathOf, { inPlace: true })
  try {
    const seen = new Set<string>()
    const files: PublishedFile[] = []
    let bytes = 0
    for (const group of publishedQuestions(await engine.ask(documents, {}))) {
      const text = `${JSON.stringify({ answers: await answersOf(engine, group, seen) })}\n`
      const keys = Object.keys((JSON.parse(text) as { answers: PublishedAnswers }).answers)
      const content = Buffer.from(text)
      if (keys.length === 0) continue
      if (bytes + content.length > LARGEST_SNAPSHOT) break
      const sha256 = createHash('sha256').update(content).digest('hex')
      const name = `answers-${group.name}-${sha256.slice(0, 8)}.json`
      await writeFile(join(folder, name), content)
      for (const key of keys) seen.add(key)
      files.push({ name, bytes: content.length, sha256, keys })
      bytes += content.length
    }
    return files
  } finally {
    await engine.close()
  }
}

async function answersOf(engine: NativeConnector, { questions }: QuestionGroup, seen: ReadonlySet<string>): Promise<PublishedAnswers> {
  const answers: PublishedAnswers = {}
  const waiting = [...questions]
  for (let asked = waiting.shift(); asked !== undefined; asked = waiting.shift()) {
    const { query, params, next } = asked
    const values = query.bind(params)
    const key = answerKey(query.sql, values)
    if (seen.has(key)) continue
    const rows = await engine.rows(query, params)
    if (rows.length > MOST_ROWS) continue
    const answer = toPublished(query, values, rows)
    if (JSON.stringify(answer).length > LARGEST_ANSWER) continue
    answers[key] = answer
    if (next !== undefined) waiting.unshift(next(rows))
  }
  return answers
}
