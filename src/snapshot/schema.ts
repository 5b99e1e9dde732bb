import schema from '../../data/schema/target-document.schema.json' with { type: 'json' }
import type { TargetDocument } from '../model/targetDocument.ts'
import { parseJson, schemaCheck, type Remedy } from './jsonCheck.ts'
import type { Problem } from './SnapshotError.ts'

export type Checked = { document: TargetDocument; problems: readonly [] } | { document: null; problems: readonly Problem[] }

const REMEDY: Remedy = {
  zh: '请对照 data/schema/target-document.schema.json 更正，或用 npm run ingest 重新生成。',
  en: 'Correct it after data/schema/target-document.schema.json, or write it again with npm run ingest.',
}
const check = schemaCheck<TargetDocument>(schema, REMEDY)

/**
 * Holds a parsed JSON value to `data/schema/target-document.schema.json`.
 * @param file the name to show
 * @returns the document, or at most five problems, each with the JSON pointer and a remedy
 */
export function checkTargetDocument(file: string, value: unknown): Checked {
  const { value: document, problems } = check(file, value)
  return document === null ? { document, problems } : { document, problems: [] }
}

/**
 * Parses the text of a target document and checks it.
 * @param text UTF-8 text of the file; a byte order mark is allowed
 */
export function readTargetDocument(file: string, text: string): Checked {
  const { value, problems } = parseJson(file, text, { zh: '请用 npm run ingest 重新生成。', en: 'Write it again with npm run ingest.' })
  return problems.length > 0 ? { document: null, problems } : checkTargetDocument(file, value)
}
