/** Fields the reader does not give yet, case by case, with the cause. An entry goes when its field is right; the test says which are. */
export interface Known {
  case: string
  /** Matches `path: got → want`. */
  fields: RegExp
  cause: string
}

const UNRULED = 'a table without ruling lines: columns are not told by the places of words; reported as an error'
const TWO_ROW_HEAD = 'a list of projects whose head has two rows: 项目名称 and 三级指标 are looked for in one row'
const NO_CODE = 'cells one a line: a form without 项目编码 opens no project'
const DOOR = 'the radical ⼾ becomes 戶, not 户'
const WORDS = 'labels of other places not known: 指标目标值, 全年目标值, 半年目标值, 项目当年预算, unknown labels that end in a colon; a title with the department in its middle'

export const KNOWN: readonly Known[] = [
  { case: 'hebei-pdf-unruled', fields: /./u, cause: UNRULED },
  { case: 'national-pdf-unruled', fields: /./u, cause: UNRULED },
  { case: 'listing-pdf-unruled', fields: /./u, cause: UNRULED },
  { case: 'listing-docx-two-row-head', fields: /^projects/u, cause: TWO_ROW_HEAD },
  { case: 'listing-pdf-heads-on-each-page', fields: /^(?:projects|errors)/u, cause: TWO_ROW_HEAD },
  { case: 'listing-pdf-pages', fields: /^(?:projects|errors)/u, cause: TWO_ROW_HEAD },
  { case: 'national-doc', fields: /./u, cause: NO_CODE },
  { case: 'national-pdf', fields: /户/u, cause: DOOR },
  { case: 'self-evaluation-pdf', fields: /户/u, cause: DOOR },
  { case: 'hebei-pdf-row-over-pages', fields: /- \d -/u, cause: 'the page number falls in a cell whose lines are drawn beyond the page' },
  { case: 'city-words-docx', fields: /^(?:year|department\.name|errors|projects\[0\]\.(?:name|budgetWan|indicators\[\d\]\.valueText))/u, cause: WORDS },
  { case: 'half-year-html', fields: /^(?:year|errors|projects\[0\]\.indicators\[\d\]\.valueText)/u, cause: WORDS },
]
