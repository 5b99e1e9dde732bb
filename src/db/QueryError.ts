/** An engine refused a question; carries the question's name and SQL so that the message can show it. */
export class QueryError extends Error {
  override name = 'QueryError'
  readonly query: string
  readonly sql: string

  constructor(query: string, sql: string, cause: unknown) {
    super(`${query}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.query = query
    this.sql = sql
  }
}
