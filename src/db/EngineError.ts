import type { EngineFailure } from './connector.ts'

/** The start failed in one of the named ways; `failure` is what the page shows. */
export class EngineError extends Error {
  override name = 'EngineError'
  readonly failure: EngineFailure

  constructor(kind: EngineFailure['kind'], file: string | null, cause: unknown) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    super(`${kind}${file === null ? '' : ` ${file}`}: ${detail}`, { cause })
    this.failure = { kind, file, detail }
  }
}
