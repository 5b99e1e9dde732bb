/**
 * Indicators written as prose: `项目名称：…`, then `（一）产出指标`, `1.数量指标：举办推介会≥4场；…`. A clause is one
 * indicator: its name up to the operator or figure, then its value.
 */
import { LEVEL1_OF, standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import { type LayoutReading, type Line, type RawProject, type RawRow, joinLines, makeCell } from '../blocks.ts'
import { headField, labelledValue } from '../labels.ts'
import type { Reading } from '../readers/reading.ts'
import { emptyProject } from './formRows.ts'
import type { Layout } from './layout.ts'

const ORDINAL = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]+)[）)]?[、.．)）]?\s*)?/u
const CATEGORY = /^((?:[\p{Script=Han}]{2,12})指标)\s*(?:[：:]\s*(.*))?$/su
const VALUE_AT = /(?:≥|≤|>|<|＞|＜|=|＝|不少于|不低于|不超过|不高于|达到|控制在|大于|小于|至少|\d|[：:])/u

export const proseForm: Layout = {
  id: 'prose-form',
  recognise({ lines, blocks }) {
    if (blocks !== null && blocks.some((block) => block.kind === 'table' && block.rows.some((row) => row.cells.some(({ text }) => text.replace(/\s/gu, '') === '三级指标')))) return 0
    const found = lines.filter((line) => categoryOf(line.text)?.level2 !== undefined).length
    return found >= 3 ? found : 0
  },
  read,
}

/** The category a paragraph opens, with the words after it. */
function categoryOf(text: string): { level1?: string; level2?: string; rest: string } | null {
  const match = CATEGORY.exec(text.replace(ORDINAL, '').trim())
  if (match === null) return null
  const [, label, rest = ''] = match as unknown as [string, string, string | undefined]
  if (standardLevel2(label) !== null && !(label === '成本指标' && rest === '') && label !== '满意度指标') return { level2: label, rest }
  if (standardLevel1(label) !== null) return label === '满意度指标' && rest !== '' ? { level1: label, level2: label, rest } : { level1: label, rest }
  return null
}

function read({ lines, wrapped }: Reading): LayoutReading {
  const reading: LayoutReading = { projects: [], accounted: new Set(), diagnostics: [] }
  let project: RawProject | null = null
  let level1 = ''
  let level2 = ''
  let goals: { text: string; line: number }[] | null = null
  for (const { text, line, lines: pieces } of paragraphs(lines, wrapped)) {
    const labelled = labelledValue(text.replace(ORDINAL, ''))
    const field = labelled === null ? headField(text.replace(ORDINAL, '').trim()) : headField(labelled.label)
    const category = categoryOf(text)
    if (category === null && field === 'name' && labelled !== null) {
      project = emptyProject(line, line)
      project.columns = ['level1', 'level2', 'level3', 'value']
      project.name = makeCell([{ text: labelled.value, line }], line)
      reading.projects.push(project)
      level1 = level2 = ''
      goals = null
    } else if (project === null) continue
    else if (category !== null) {
      goals = null
      level1 = category.level1 ?? level1
      if (category.level2 === undefined) level2 = ''
      else {
        level2 = category.level2
        project.rows.push(...rowsOf(category.rest, level1 || (LEVEL1_OF[standardLevel2(level2)!] ?? ''), level2, line))
      }
    } else if (field !== null && labelled !== null && field in project && field !== 'plan') {
      if (field === 'goals') goals = [{ text: labelled.value, line }]
      project[field as 'budget'] = makeCell([{ text: labelled.value.replace(/[。；;]\s*$/u, field === 'goals' ? '$&' : ''), line }], line)
    } else if (field === 'goals') goals = []
    else if (goals !== null) {
      goals.push({ text, line })
      project.goals = makeCell(goals, line)
    } else if (level2 !== '') project.rows.push(...rowsOf(text.replace(ORDINAL, ''), level1, level2, line))
    else continue
    project.lastLine = line
    for (const piece of pieces) reading.accounted.add(piece)
  }
  return reading
}

function rowsOf(text: string, level1: string, level2: string, line: number): RawRow[] {
  return text.split(/[；;。]/u).map((clause) => clause.replace(/^[\s\d（(）)、.．]*(?=\p{Script=Han})/u, '').trim()).filter((clause) => clause !== '').map((clause) => {
    const at = clause.search(VALUE_AT)
    const name = at <= 0 ? clause : clause.slice(0, at)
    const value = at <= 0 ? '' : clause.slice(at).replace(/^[：:]\s*/u, '')
    return { level1, level2, level3: name.replace(/(?:为|约)$/u, '').trim(), description: '', value: value.trim(), basis: '', line }
  })
}

const OPENS = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]+)[）)、.．]|[\p{Script=Han}]{2,12}[：:]|第[一二三四五六七八九十]+部分)/u

/** Paragraphs of the text; printed lines of a page are joined up to the next ordinal or label. */
function paragraphs(lines: readonly Line[], wrapped: boolean): { text: string; line: number; lines: number[] }[] {
  const found: { text: string; line: number; lines: number[] }[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (wrapped && last !== undefined && !OPENS.test(line.text)) {
      last.text = joinLines([last.text, line.text])
      last.lines.push(line.number)
    } else found.push({ text: line.text.trim(), line: line.number, lines: [line.number] })
  }
  return found
}
