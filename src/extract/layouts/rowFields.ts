/** Cells of other forms' columns → a target's own fields. */
import { LEVEL1_LABELS, standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import type { TableColumn } from '../blocks.ts'
import { squeeze } from '../labels.ts'

type Words = Readonly<Record<TableColumn, string>>

const NO_OPERATOR = /^(?:定性|定量|正向|反向|正指标|逆指标|无|其他|文字描述|\/|-|—)?$/u
const OPERATOR_WORDS: Record<string, string> = { 大于等于: '≥', 小于等于: '≤', 大于: '>', 小于: '<', 等于: '=', 不少于: '≥', 不低于: '≥', 不超过: '≤', 不高于: '≤' }

/** Operator, number and unit from columns of their own as one printed value: `≥` `95` `%` → `≥95%`. */
export function composeValue({ operator, value, unit }: Words): string {
  if (value === '') return ''
  const sign = squeeze(operator)
  const before = NO_OPERATOR.test(sign) || startsWithSign(value) ? '' : (OPERATOR_WORDS[sign] ?? operator.trim())
  const after = unit === '' || /^(?:无|\/|-|—|定性)$/u.test(squeeze(unit)) || value.endsWith(unit) || !/\d\s*$/u.test(value) ? '' : unit
  return `${before}${value}${after}`
}

const startsWithSign = (value: string) => /^\s*[≥≤><＞＜=＝]/u.test(value)

const LEVEL1_PRINTED = LEVEL1_LABELS.flatMap(({ printed }) => printed).filter((label) => label.endsWith('指标')).sort((a, b) => b.length - a.length)

/** Categories glued in one cell (`产出指标-数量指标`, `产出指标数量指标`, a bare `数量指标`) → level 1 and level 2 as printed. */
export function splitCategory({ level1, level2, category }: Words): { level1: string; level2: string } {
  const glued = category !== '' ? category : level2 === '' && level1 !== '' && standardLevel1(level1) === null ? level1 : null
  if (glued === null) return { level1, level2 }
  const text = squeeze(glued)
  const first = LEVEL1_PRINTED.find((label) => text.startsWith(label))
  const rest = first === undefined ? text : text.slice(first.length).replace(/^[-—–－/、>:.．·]+/u, '')
  if (first !== undefined && rest === '') return { level1: first, level2 }
  if (standardLevel2(rest) !== null) return { level1: first ?? (category === '' ? '' : level1), level2: rest }
  return category === '' ? { level1, level2 } : { level1: level1 === '' ? glued : level1, level2 }
}
