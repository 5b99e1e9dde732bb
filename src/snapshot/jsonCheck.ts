import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js'
import type { Problem } from './SnapshotError.ts'

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true, allErrors: true, verbose: true })

/** More than these per file tell nothing new. */
const MOST = 5

/** What to do about a problem, in both languages. */
export interface Remedy {
  zh: string
  en: string
}

export type Fitting<T> = { value: T; problems: readonly [] } | { value: null; problems: readonly Problem[] }

/**
 * A check of parsed JSON against a schema.
 * @returns at most five problems, each with the JSON pointer and the remedy; none where the value fits
 */
export function schemaCheck<T>(schema: AnySchemaObject, remedy: Remedy): (file: string, value: unknown) => Fitting<T> {
  const validate = ajv.compile<T>(schema)
  return (file, value) => {
    if (validate(value)) return { value: value as T, problems: [] }
    /** Of a value that fits none of several forms, one complaint, not one for each form. */
    const errors = (validate.errors ?? []).filter(({ schemaPath, keyword }) => !schemaPath.includes('/oneOf/') && keyword !== 'if')
    return { value: null, problems: errors.slice(0, MOST).map((error) => describe(file, error, remedy)) }
  }
}

/** Parses JSON text (UTF-8, a byte order mark allowed); null and a problem with the remedy where it is none. */
export function parseJson(file: string, text: string, remedy: Remedy): { value: unknown; problems: readonly Problem[] } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/u, '')), problems: [] }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { value: null, problems: [{ file, path: '', zh: `不是有效的 JSON（${detail}）。${remedy.zh}`, en: `not valid JSON (${detail}). ${remedy.en}` }] }
  }
}

function describe(file: string, error: ErrorObject, remedy: Remedy): Problem {
  const { zh, en } = fault(error)
  return { file, path: error.instancePath || '/', zh: `${zh}。${remedy.zh}`, en: `${en}. ${remedy.en}` }
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
