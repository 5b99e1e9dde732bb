import { AUDIENCES } from '../reference/audiences.ts'
import type { DatedRate } from '../analysis/currency.ts'
import { RECRUITMENT_FAMILIES } from '../reference/recruitmentFamilies.ts'
import { weightList, weightsOf } from '../reference/weights.ts'
import { readRange, writeRange, type Range } from '../model/range.ts'
import { LEVEL2, LEVEL2_IDS, type Level2 } from '../reference/categories.ts'
import { migrate } from './urlMigrations.ts'
import { readRate, writeRate } from './rate.ts'
import { readSql } from './sqlPart.ts'
import {
  AUDIT_COLUMNS, CHARTS, CLASSES, EMBED_PARTS, FACETS, GROUPS, INITIAL, LANGS, LEVELS, LISTS, MOST_ITEMS, MOST_SEARCHED, ORDERS, OUTCOMES, ROWS, SEVERITIES, SHAPE_FILTERS, THEMES, UNITS, VIEWS,
  type AuditColumn, type ListName, type Sort, type ViewState,
} from './view.ts'

/** Something in the address that could not be kept. */
export interface Notice {
  /** `unknown`: no such parameter; `repeated`: given twice; `absent`: well-formed, not in this snapshot. */
  reason: 'unknown' | 'malformed' | 'repeated' | 'absent'
  param: string
  value: string
}

interface Codec<T> {
  /** The valid part of `text`, and the pieces of it that were not. */
  read(text: string): { value: T | undefined; rejected: string[] }
  write(value: T): string
}

const RULE = /^[A-Z]\d\d[a-z]?$/u
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.:~-]{0,127}$/u

function one<T>(parse: (text: string) => T | undefined, write: (value: T) => string): Codec<T> {
  return {
    read(text) {
      const value = parse(text)
      return { value, rejected: value === undefined ? [text] : [] }
    },
    write,
  }
}

function list<T>(parse: (text: string) => T | undefined, order: (a: T, b: T) => number, name: (value: T) => string = String): Codec<readonly T[]> {
  return {
    read(text) {
      const parsed = text.split(',').map((piece) => [piece, parse(piece)] as const)
      const kept = new Set(parsed.flatMap(([, value]) => (value === undefined ? [] : [value])))
      const rejected = parsed.flatMap(([piece, value]) => (value === undefined ? [piece] : []))
      return { value: kept.size === 0 ? undefined : [...kept].sort(order), rejected }
    },
    write: (values) => [...new Set(values)].sort(order).map(name).join(','),
  }
}

const among = <T extends string>(names: readonly T[]) => (text: string) => names.find((name) => name === text)
const choice = <T extends string>(names: readonly T[]) => one<T>(among(names), String)
const choices = <T extends string>(names: readonly T[]) => list<T>(among(names), (a, b) => names.indexOf(a) - names.indexOf(b))
const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined)
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function readSort(text: string): Sort | undefined {
  const descending = text.startsWith('-')
  const by = among<AuditColumn>(AUDIT_COLUMNS)(descending ? text.slice(1) : text)
  return by && { by, descending }
}

function readWeights(text: string): number[] | undefined {
  const weights = /^\d{1,3}(?:,\d{1,3})*$/u.test(text) ? weightsOf(text.split(',').map(Number)) : null
  return weights === null ? undefined : weightList(weights)
}

/** Any printable words, as they were typed. */
function readSearch(text: string): string | undefined {
  return text.trim() === '' || text.length > MOST_SEARCHED || /\p{Cc}|\p{Cs}/u.test(text) ? undefined : text
}

const isYear = (text: string) => /^(?:19|20)\d\d$/u.test(text)

/** Departments or years, as the first of them is; those of the other kind and those beyond the most are rejected. */
function readItems(text: string): { value: readonly string[] | undefined; rejected: string[] } {
  const { value = [], rejected } = list(matching(ID), byText).read(text)
  const years = isYear(text.split(',').find((piece) => value.includes(piece)) ?? '')
  const kept = value.filter((item) => isYear(item) === years).slice(0, MOST_ITEMS)
  return { value: kept.length === 0 ? undefined : kept, rejected: [...rejected, ...value.filter((item) => !kept.includes(item))] }
}

const FAMILY_IDS = RECRUITMENT_FAMILIES.map(({ id }) => id)

/** Up to two ids, in their order; a third and what is no id are rejected. */
const pair: Codec<readonly string[]> = {
  read(text) {
    const ids = [...new Set(text.split(','))]
    const good = ids.filter((id) => ID.test(id)).slice(0, 2)
    return { value: good.length === 0 ? undefined : good, rejected: ids.filter((id) => !good.includes(id)) }
  },
  write: (ids) => ids.join(','),
}

/** One codec per part of the state, in the order they are written; the type makes it exhaustive. */
const CODECS: { [K in keyof ViewState]: Codec<ViewState[K]> } = {
  view: choice(VIEWS),
  project: one<string | null>(matching(ID), (id) => id ?? ''),
  finding: one<string | null>(matching(ID), (id) => id ?? ''),
  indicator: one<string | null>(matching(ID), (id) => id ?? ''),
  list: one<ListName | null>(among(LISTS), (name) => name ?? ''),
  group: choice(GROUPS),
  rows: choice(ROWS),
  q: one(readSearch, String),
  block: one<number>((text) => (/^[1-9]\d{0,5}$/u.test(text) ? Number(text) : undefined), String),
  items: { read: readItems, write: (items) => list(matching(ID), byText).write(items) },
  opened: list(matching(ID), byText),
  goal: one<string | null>(matching(ID), (id) => id ?? ''),
  pair,
  family: one<string | null>(among(FAMILY_IDS), (id) => id ?? ''),
  rate: one<DatedRate | null>(readRate, writeRate),
  year: list((text) => (/^(?:19|20)\d\d$/u.test(text) ? Number(text) : undefined), (a, b) => a - b),
  dept: list(matching(ID), byText),
  category: list<Level2>((text) => LEVEL2.find((name) => LEVEL2_IDS[name] === text), (a, b) => LEVEL2.indexOf(a) - LEVEL2.indexOf(b), (name) => LEVEL2_IDS[name]),
  rules: list(matching(RULE), byText),
  amount: one<Range | null>((text) => readRange(text), writeRange),
  score: one<Range | null>((text) => readRange(text, 100), writeRange),
  severity: choices(SEVERITIES),
  class: choices(CLASSES),
  outcome: choices(OUTCOMES),
  rule: one<string | null>(matching(RULE), (id) => id ?? ''),
  sort: one(readSort, ({ by, descending }) => (descending ? `-${by}` : by)),
  order: choice(ORDERS),
  level: choice(LEVELS),
  unit: choice(UNITS),
  shape: choices(SHAPE_FILTERS),
  highlight: one<string | null>(matching(ID), (id) => id ?? ''),
  facet: choice(FACETS),
  sql: one<string | null>(readSql, (sql) => sql ?? ''),
  table: choices(CHARTS),
  chart: choice(CHARTS),
  theme: choice(THEMES),
  off: choices(EMBED_PARTS),
  audience: choice(AUDIENCES),
  weights: one<readonly number[]>(readWeights, (numbers) => numbers.join(',')),
  snapshot: one(matching(/^[a-z0-9][a-z0-9-]{0,63}$/u), String),
  lang: choice(LANGS),
}

const PARAMS = Object.keys(CODECS) as (keyof ViewState)[]
const isParam = (name: string): name is keyof ViewState => Object.hasOwn(CODECS, name)

/** The state an address stands for, and what in it was dropped. Never throws; `format` is its inverse. */
export function parse(search: string): { state: ViewState; notices: Notice[] } {
  const given = migrate(new URLSearchParams(search))
  const found: Partial<Record<keyof ViewState, unknown>> = {}
  const notices: Notice[] = []
  for (const name of new Set(given.keys())) {
    if (!isParam(name)) {
      notices.push({ reason: 'unknown', param: name, value: given.get(name) ?? '' })
      continue
    }
    const [text = '', ...more] = given.getAll(name)
    for (const value of more) notices.push({ reason: 'repeated', param: name, value })
    const { value, rejected } = CODECS[name].read(text)
    for (const piece of rejected) notices.push({ reason: 'malformed', param: name, value: piece })
    if (value !== undefined) found[name] = value
  }
  return { state: { ...INITIAL, ...found } as ViewState, notices }
}

/** The address of a state: `?…`, without the parts that are as they start; `?` alone for the start itself. */
export function format(state: ViewState): string {
  const write = <K extends keyof ViewState>(name: K, value: ViewState[K]) => CODECS[name].write(value)
  const parts = PARAMS.flatMap((name) => {
    const text = write(name, state[name])
    return text === write(name, INITIAL[name]) ? [] : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
  })
  return `?${parts.join('&')}`
}
