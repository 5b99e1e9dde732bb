import { GLOSSARY, TERM_IDS, type TermId } from '../../reference/glossary.ts'
import { KINDS, type SearchRow } from '../../queries/search.ts'
import { INITIAL, UNNARROWED, type ViewState } from '../../state/view.ts'

/** One result: what it is called, what is said beside it, and where it leads. */
export interface Result {
  value: string
  kind: ResultKind
  name: string
  detail: string
  patch: Partial<ViewState>
  /** Place on the page it leads to. */
  anchor: string | null
}

export const RESULT_KINDS = [...KINDS, 'term'] as const
export type ResultKind = (typeof RESULT_KINDS)[number]

export interface Group {
  kind: ResultKind
  results: readonly Result[]
  /** How many were found in all. */
  found: number
}

/** Most terms that are listed. */
const MOST_TERMS = 4

export interface ResultWords {
  zh: boolean
  separator: string
  year: (year: number) => string
  money: (fen: number) => string
  department: (id: string) => string
}

/** Rows of the search as the list shows them, with the terms of the glossary that fit what was typed. */
export function groupsOf(rows: readonly SearchRow[], typed: string, words: ResultWords): Group[] {
  const groups = RESULT_KINDS.map((kind): Group => {
    if (kind === 'term') {
      const terms = termsFor(typed)
      return { kind, results: terms.slice(0, MOST_TERMS).map((id) => termResult(id, words)), found: terms.length }
    }
    const own = rows.filter((row) => row.kind === kind)
    return { kind, results: own.map((row) => resultOf(kind, row, words)), found: own[0]?.found ?? 0 }
  })
  return groups.filter(({ results }) => results.length > 0)
}

function resultOf(kind: ResultKind, row: SearchRow, words: ResultWords): Result {
  const { id, name, nameEn, code, year, departmentId, projectId, projectName, value, fen } = row
  const join = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(words.separator)
  const when = year === null ? null : words.year(year)
  const who = departmentId === null ? null : words.department(departmentId)
  const money = fen === null ? null : words.money(fen)
  const base = { value: `${kind}:${id}`, kind, anchor: null }
  switch (kind) {
    case 'department': return { ...base, name: words.department(id), detail: join(code, money), patch: { dept: [id] } }
    case 'project': return { ...base, name, detail: join(when, who, money, code), patch: { view: 'project', project: id } }
    case 'indicator': return { ...base, name, detail: join(value, projectName, when, who), patch: { view: 'project', project: projectId, indicator: id } }
    default: return { ...base, name: `${id} ${words.zh ? name : (nameEn ?? name)}`, detail: '', patch: { view: 'method', rule: id } }
  }
}

function termResult(id: TermId, { zh }: ResultWords): Result {
  const term = GLOSSARY[id]
  return { value: `term:${id}`, kind: 'term', name: zh ? term.zh : term.en, detail: zh ? term.en : term.zh, patch: { view: 'glossary' }, anchor: `term-${id}` }
}

function termsFor(typed: string): TermId[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  const place = (id: TermId) => [GLOSSARY[id].zh, GLOSSARY[id].en.toLowerCase()].some((name) => name.startsWith(words[0] ?? '')) ? 0 : 1
  return TERM_IDS.filter((id) => words.every((word) => `${GLOSSARY[id].zh} ${GLOSSARY[id].en}`.toLowerCase().includes(word)))
    .sort((a, b) => place(a) - place(b))
}

/** The worklist of all indicators that hold the text, where that is searched by it. */
export const worklistFor = (typed: string): Partial<ViewState> => ({ ...UNNARROWED, view: 'audit', list: 'indicators', q: typed.trim(), rows: INITIAL.rows })
