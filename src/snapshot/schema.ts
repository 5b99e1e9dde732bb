import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import schema from '../../data/schema/target-document.schema.json' with { type: 'json' }
import type { TargetDocument } from '../model/targetDocument.ts'
import type { Problem } from './SnapshotError.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, verbose: true })
const validate = ajv.compile<TargetDocument>(schema)

/** More than these per file tell nothing new. */
const MOST = 5

export type Checked = { document: TargetDocument; problems: readonly [] } | { document: null; problems: readonly Problem[] }

/**
 * Holds a parsed JSON value to `data/schema/target-document.schema.json`.
 * @param file the name to show
 * @returns the document, or at most five problems, each with the JSON pointer and a remedy
 */
export function checkTargetDocument(file: string, value: unknown): Checked {
  if (validate(value)) return { document: value, problems: [] }
  /** Of a value that fits none of several forms, one complaint, not one for each form. */
  const errors = (validate.errors ?? []).filter(({ schemaPath }) => !schemaPath.includes('/oneOf/'))
  return { document: null, problems: errors.slice(0, MOST).map((error) => describe(file, error)) }
}

/**
 * Parses the text of a target document and checks it.
 * @param text UTF-8 text of the file; a byte order mark is allowed
 */
export function readTargetDocument(file: string, text: string): Checked {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return {
      document: null,
      problems: [{
        file, path: '',
        zh: `不是有效的 JSON（${detail}）。请用 npm run ingest 重新生成。`,
        en: `not valid JSON (${detail}). Write it again with npm run ingest.`,
      }],
    }
  }
  return checkTargetDocument(file, value)
}

const REMEDY = {
  zh: '请对照 data/schema/target-document.schema.json 更正，或用 npm run ingest 重新生成。',
  en: 'Correct it after data/schema/target-document.schema.json, or write it again with npm run ingest.',
}

function describe(file: string, error: ErrorObject): Problem {
  const { zh, en } = fault(error)
  return { file, path: error.instancePath || '/', zh: `${zh}。${REMEDY.zh}`, en: `${en}. ${REMEDY.en}` }
}

function fault(error: ErrorObject): { zh: string; en: string } {
  const given = JSON.stringify(error.data)?.slice(0, 60) ?? '?'
  switch (error.keyword) {
    case 'required':
      return { zh: `缺少字段“${error.params.missingProperty}”`, en: `the field "${error.params.missingProperty}" is missing` }
    case 'additionalProperties':
      return { zh: `不应有字段“${error.params.additionalProperty}”`, en: `the field "${error.params.additionalProperty}" does not belong here` }
    case 'type': {
      const types = [error.params.type].flat().join(' | ')
      return { zh: `应为 ${types}，实为 ${given}`, en: `must be ${types}, is ${given}` }
    }
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')
      return { zh: `应为以下之一：${allowed}；实为 ${given}`, en: `must be one of ${allowed}; is ${given}` }
    }
    case 'const':
      return { zh: `应为 ${JSON.stringify(error.params.allowedValue)}，实为 ${given}`, en: `must be ${JSON.stringify(error.params.allowedValue)}, is ${given}` }
    case 'oneOf':
      return { zh: `不符合这里允许的任何一种形式，实为 ${given}`, en: `fits none of the forms allowed here, is ${given}` }
    default:
      return { zh: `不符合规定（${error.message ?? error.keyword}），实为 ${given}`, en: `${error.message ?? error.keyword}, is ${given}` }
  }
}
