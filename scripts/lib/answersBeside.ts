import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerKey, indexOf, readAnswers, rowsOf, type PublishedAnswers } from '../../src/db/answers.ts'
import type { Query } from '../../src/db/sql.ts'
import type { Manifest } from '../../src/model/tables.ts'

export type AskBeside = <Params, Row>(query: Query<Params, Row>, params: Params) => Promise<Row[] | null>

/**
 * The answers published in a snapshot's folder; null for a question that is not among them.
 * @throws `Error` where a listed file is missing or is none
 */
export function answersBeside(folder: string, { answers = [] }: Manifest): AskBeside {
  const files = indexOf(answers)
  const read = new Map<string, PublishedAnswers>()
  return async (query, params) => {
    const key = answerKey(query.sql, query.bind(params))
    const file = files.get(key)
    if (file === undefined) return null
    if (!read.has(file.name)) read.set(file.name, readAnswers(JSON.parse(await readFile(join(folder, file.name), 'utf8'))))
    return rowsOf(query, read.get(file.name)![key]!)
  }
}
