/**
 * Indicators written as prose: `项目名称：…`, then `（一）产出指标`, `1.数量指标：举办推介会≥4场；…`, in paragraphs or in one
 * cell. A clause is one indicator: its name up to the operator or figure, then its value.
 */
import { LEVEL1_OF, standardLevel1, standardLevel2 } from '../../reference/categories.ts'
import { type Certainty, type LayoutReading, type RawProject, type RawRow, joinLines, makeCell } from '../blocks.ts'
import { headField, labelledValue, squeeze, tableColumn } from '../labels.ts'
import type { Reading } from '../readers/reading.ts'
import { leastOf } from '../steps/confidence.ts'
import { emptyProject } from './formRows.ts'
import type { Layout } from './layout.ts'

const ORDINAL = /^\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]+)[）)]|(?:\d{1,2}|[一二三四五六七八九十]+)[、.．)）])\s*/u
/** A category's name followed by a colon, or alone in its paragraph. */
const CATEGORY = /([\p{Script=Han}]{2,12}指标)\s*(?:[：:]|$)/gu
const OPERATOR = /≥|≤|>|<|＞|＜|=|＝|不少于|不低于|不超过|不高于|达到|控制在|大于|小于|至少/u
const FIGURE = /\d/u

export const proseForm: Layout = {
  id: 'prose-form',
  recognise(reading) {
    if (reading.lines.some(({ text }) => tableColumn(text) === 'level3')) return 0
    const found = paragraphs(reading).reduce((sum, { text }) => sum + categories(text).filter(({ level, colon }) => level === 2 && colon).length, 0)
    return found >= 3 ? found + 20 : 0
  },
  read,
}

interface Category {
  level: 1 | 2
  label: string
  colon: boolean
  start: number
  end: number
}

function categories(text: string): Category[] {
  return [...text.matchAll(CATEGORY)].flatMap((match): Category[] => {
    const label = knownEnd(match[1]!)
    if (label === null) return []
    const end = match.index + match[0].length
    return [{ ...label, colon: /[：:]$/u.test(match[0]), start: match.index + match[1]!.length - label.label.length, end }]
  })
}

/** `绩效目标如下产出指标` ends in a category's name: the longest known one. */
function knownEnd(words: string): { level: 1 | 2; label: string } | null {
  for (let from = 0; from < words.length - 3; from++) {
    const label = words.slice(from)
    if (standardLevel2(label) !== null && label !== '满意度指标') return { level: 2, label }
    if (standardLevel1(label) !== null) return { level: 1, label }
  }
  return null
}

function read(reading: Reading): LayoutReading {
  const result: LayoutReading = { projects: [], accounted: new Set(), diagnostics: [] }
  let project: RawProject | null = null
  let level1 = ''
  let level2 = ''
  let goals: { text: string; line: number }[] | null = null
  const longGoals = new Map<RawProject, { text: string; line: number }[]>()
  for (const { text: printed, line, lines: pieces } of paragraphs(reading)) {
    const text = printed.replace(ORDINAL, '').trim()
    const labelled = labelledValue(text)
    const field = headField(labelled?.label ?? text)
    const found = categories(text)
    if (field === 'name' && labelled !== null && found.length === 0) {
      project = emptyProject(line, line)
      project.columns = ['level1', 'level2', 'level3', 'value']
      project.name = makeCell([{ text: labelled.value, line }], line)
      result.projects.push(project)
      level1 = level2 = ''
      goals = null
    } else if (project === null) continue
    else if (found.length > 0) {
      goals = null
      found.forEach((category, index) => {
        const words = text.slice(category.end, found[index + 1]?.start ?? text.length)
        if (category.level === 1) {
          level1 = category.label
          level2 = ''
        } else level2 = category.label
        const home = level2 === '' ? null : standardLevel2(level2)
        const categories: Categories = {
          level1: level1 || (home === null ? '' : LEVEL1_OF[home]), level2: level2 || level1,
          certainty: { ...(level1 === '' && home !== null ? { level1: home === '成本指标' ? COST_HOME : STANDARD_HOME } : {}), ...(level2 === '' ? { level2: STANDARD_HOME } : {}) },
        }
        if (words.trim() !== '') for (const row of rowsOf(words, categories, line)) project!.rows.push(row)
      })
    } else if (/^绩效指标[：:]?$/u.test(text)) goals = null
    else if (field !== null && labelled !== null && field in project && field !== 'plan') {
      if (field === 'goals') longGoals.delete(project)
      goals = field === 'goals' ? [{ text: labelled.value, line }] : null
      project[field as 'budget'] = makeCell([{ text: field === 'goals' ? labelled.value : labelled.value.replace(/[。；;]\s*$/u, ''), line }], line)
    } else if (field === 'goals') goals = []
    else if (goals !== null) {
      goals.push({ text: printed, line })
      longGoals.set(project, goals)
    } else if (level2 !== '') for (const row of rowsOf(text, { level1, level2, certainty: {} }, line)) project.rows.push(row)
    else continue
    project.lastLine = line
    for (const piece of pieces) result.accounted.add(piece)
  }
  for (const [owner, pieces] of longGoals) owner.goals = makeCell(pieces, pieces[0]!.line)
  return result
}

interface Categories {
  level1: string
  level2: string
  certainty: Certainty
}

/** A category that is not printed but follows from the one that is; 成本指标 is at home in two. */
const STANDARD_HOME = 0.95
const COST_HOME = 0.8
/** Where a clause was cut: at a comma, before a figure without sign or colon; or not at all, so that its value is not known. */
const AT_COMMA = 0.85
const AT_FIGURE = 0.9
const UNCUT = 0.5

/** Clauses end at ；。; at a comma only where each side has a figure of its own. */
function rowsOf(text: string, { level1, level2, certainty }: Categories, line: number): RawRow[] {
  const clauses = text.split(/[；;。]/u).flatMap((clause) => {
    const parts = clause.split(/[，,](?!\d{3})/u)
    const several = parts.length > 1 && parts.every((part) => FIGURE.test(part))
    return (several ? parts : [clause]).map((words) => ({ words, several }))
  })
  return clauses.map(({ words, several }) => ({ clause: words.replace(ORDINAL, '').replace(/^[、，,\s]+/u, '').trim(), several })).filter(({ clause }) => clause !== '').map(({ clause, several }) => {
    const operator = clause.search(OPERATOR)
    const at = operator > 0 ? operator : clause.search(FIGURE)
    const colon = clause.search(/[：:]/u)
    const cut = colon > 0 && (at <= 0 || colon < at) ? colon : at
    const name = cut <= 0 ? clause : clause.slice(0, cut)
    const value = cut <= 0 ? '' : clause.slice(cut).replace(/^[：:]\s*/u, '')
    const sure = Math.min(several ? AT_COMMA : 1, cut <= 0 ? UNCUT : cut === operator || cut === colon ? 1 : AT_FIGURE)
    return {
      level1, level2, level3: name.replace(/(?:为|约|达)$/u, '').trim(), description: '', value: value.trim(), basis: '', line,
      confidence: leastOf(certainty, { level3: sure, value: sure }),
    }
  })
}

interface ProseParagraph {
  text: string
  line: number
  lines: number[]
}

const OPENS = /^\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]+)[）)]|(?:\d{1,2}|[一二三四五六七八九十]+)[、.．]|[\p{Script=Han}]{2,12}[：:]|第[一二三四五六七八九十]+部分)/u

/** By this many characters a paragraph has shown whether it opens with an ordinal or a label. */
const LONGEST_OPENING = 24

/** Paragraphs of the text: a table's row of label and words is one; printed lines of a page are joined up to the next ordinal or label. */
function paragraphs({ lines, blocks, wrapped }: Reading): ProseParagraph[] {
  if (blocks !== null) {
    return blocks.flatMap((block): ProseParagraph[] => {
      if (block.kind === 'paragraph') return [{ text: block.line.text.trim(), line: block.line.number, lines: [block.line.number] }]
      return block.rows.map((row) => {
        const cells = row.cells.filter(({ text }) => text !== '')
        const numbers = row.cells.flatMap((cell) => cell.pieces.map((piece) => piece.line))
        const [first, ...rest] = cells.map(({ text }) => text)
        const words = rest.join('')
        const labelled = first !== undefined && words !== '' && (headField(first) !== null || /^绩效指标$/u.test(squeeze(first)))
        return { text: labelled ? (headField(first) === null ? words : `${first.replace(/[（(][^）)]*[）)]|[：:]\s*$/gu, '')}：${words}`) : cells.map(({ text }) => text).join(''), line: row.line, lines: numbers }
      })
    })
  }
  const found: { parts: string[]; opening: string; line: number; lines: number[] }[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (wrapped && last !== undefined && line.gap === 0 && !OPENS.test(line.text) && !OPENS.test(last.opening)) {
      last.parts.push(line.text)
      last.lines.push(line.number)
      if (last.opening.length < LONGEST_OPENING) last.opening = joinLines([last.opening, line.text])
    } else found.push({ parts: [line.text.trim()], opening: line.text.trim(), line: line.number, lines: [line.number] })
  }
  return found.map(({ parts, line, lines: numbers }) => ({ text: joinLines(parts), line, lines: numbers }))
}
