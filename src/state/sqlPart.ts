/** The text of the SQL box as the address holds it. */

/** Most characters of it, and most that the address may take for them: hosts refuse long addresses. */
export const MOST_SQL = 3000
const MOST_WRITTEN = 6000

/** `@name` stands for the text of one of the page's own questions under the present filters. */
export const QUESTION = /^@[a-z][a-z-]{0,63}$/u

/** The text with one kind of line end; undefined where it says nothing, can't be printed or is too long for an address. */
export function readSql(text: string): string | undefined {
  const sql = text.replaceAll(/\r\n?/gu, '\n')
  if (sql.trim() === '' || sql.length > MOST_SQL || /[^\P{Cc}\n\t]|\p{Cs}/u.test(sql)) return undefined
  return encodeURIComponent(sql).length > MOST_WRITTEN ? undefined : sql
}
