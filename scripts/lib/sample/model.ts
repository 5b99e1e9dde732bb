/** What the generator knows of the fictional district, and what it means each document to say. */

export const YEARS = [2022, 2023, 2024, 2025] as const
export type Year = (typeof YEARS)[number]

/** One entry a year of YEARS; null: not there. */
export type ByYear<T> = readonly [T | null, T | null, T | null, T | null]

export type Category = '数量' | '质量' | '时效' | '成本' | '经济' | '社会' | '生态' | '持续' | '满意'
export type Sign = '≥' | '≤' | '＝' | '>' | ''

/** Category, name, how it is counted, sign, the figure of each year, unit. */
export type Measure = readonly [Category, string, string, Sign, ByYear<number>, string]

export type PlanName = 'even' | 'steady' | 'usual' | 'front' | 'back' | 'yearEnd' | 'step' | 'late' | 'mixed' | 'falling'

/** One project through the years. */
export interface Lineage {
  /** Four letters or digits of its codes. */
  serial: string
  /** Its name from a year on, the earliest first. */
  names: readonly (readonly [Year, string])[]
  kind: 'works' | 'service' | 'grant' | 'purchase'
  /** 万元; null where the year has no such project. */
  budget: ByYear<number>
  use: string
  /** What is built, kept or paid, for the rows that every project of its kind has. */
  thing: string
  people: string
  /** Unit price or cost, `[name, figure, unit]`. */
  cost: readonly [string, number, string]
  measures: readonly Measure[]
  plan?: ByYear<PlanName>
  /** Its codes keep the first year's digits, as those of continued projects may. */
  keepsCode?: true
  /** 万元 from other funds, in every year. */
  other?: number
  /** Serial of the project whose rows it prints as its own, in one year. */
  copies?: readonly [Year, string]
}

export interface DepartmentSpec {
  code: string
  /** Printed name from a year on. */
  names: readonly (readonly [Year, string])[]
  /** Short form in its document numbers. */
  issuer: string
  duty: string
  /** 0–1: how much care its tables show in a year; null where it published none. */
  care: ByYear<number>
  /** One plan printed on every project of a year. */
  template: ByYear<PlanName>
  lineages: readonly Lineage[]
  /** Sentences with the year's recruitment goals: whole department, and `[title, goal, indicator]` items. */
  recruitment?: { overall: ByYear<string>; items: ByYear<readonly (readonly [string, string, string])[]> }
}

export interface SampleRow {
  level1: string
  level2: string
  level3: string
  description: string
  value: string
  basis: string
}

export interface SampleProject {
  code: string
  name: string
  budget: string
  fiscal: string
  /** Blank where there are none. */
  other: string
  purpose: string
  plan: readonly [number, number, number, number]
  goals: string[]
  rows: SampleRow[]
}

export interface SampleItem {
  title: string
  goal: string
  indicator: string
}

export interface SampleDocument {
  file: string
  title: string
  department: { code: string; name: string }
  year: Year
  overall: string[]
  items: SampleItem[]
  safeguards: string[]
  projects: SampleProject[]
}

export interface District {
  code: string
  name: string
}

export const DISTRICT: District = { code: '990102', name: '澜汐示例区' }
/** Of the committed sample. */
export const SEED = '2022'
export const NOTICE = '本文件为虚构示例，仅用于演示'

/** A list of `[from, what]` → what holds in a year. */
export function inYear<T>(list: readonly (readonly [Year, T])[], year: Year): T {
  return list.findLast(([from]) => from <= year)?.[1] ?? list[0]![1]
}

export const at = <T>(series: ByYear<T>, year: Year): T | null => series[YEARS.indexOf(year)] ?? null
