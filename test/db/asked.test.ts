import { describe, expect, test } from 'vitest'
import { asked } from '../../src/db/asked.ts'
import { withoutMarks } from '../../src/db/sqlText.ts'

describe('the text an engine is asked', () => {
  const sql = "SELECT a /*when $1*/, $1 AS b/*end*/ FROM t WHERE /*when $2 $3*/($2 = '' OR x = $2 /*when $3*/AND y = $3/*end*/)/*else TRUE*/ AND z = $4 -- a remark"

  test('leaves out what empty values leave idle, and numbers the rest from 1', () => {
    expect(asked(sql, ['', '', '', 5])).toEqual({ sql: 'SELECT a  FROM t WHERE TRUE AND z = $1 ', values: [5] })
    expect(asked(sql, ['p', 'q', '', 5])).toEqual({ sql: "SELECT a , $1 AS b FROM t WHERE ($2 = '' OR x = $2 ) AND z = $3 ", values: ['p', 'q', 5] })
    expect(asked(sql, ['', '', 'r', null])).toEqual({ sql: "SELECT a  FROM t WHERE ($1 = '' OR x = $1 AND y = $2) AND z = $3 ", values: ['', 'r', null] })
  })

  test('keeps what only looks like a mark or a parameter', () => {
    const plain = `SELECT '/*when $1*/ $1' AS "$1", 1 /* when $1 */`
    expect(asked(plain, [''])).toEqual({ sql: `SELECT '/*when $1*/ $1' AS "$1", 1 `, values: [] })
  })

  test('is refused where a section ends that never began', () => {
    expect(() => asked('SELECT 1 /*end*/ + 1 AS unbegun', [])).toThrow(SyntaxError)
  })

  test('is shown without its marks, remarks kept', () => {
    expect(withoutMarks(sql)).toBe("SELECT a , $1 AS b FROM t WHERE ($2 = '' OR x = $2 AND y = $3) AND z = $4 -- a remark")
  })
})
