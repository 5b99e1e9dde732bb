/** The weights of part 4 of domain.md as one choice a reader may change: the published ones are a judgement built on 10号 and 101号. */
import { DIMENSION_POINTS, PART_POINTS, type ProjectPart, type RowDimension } from './deductions.ts'
import { GROUP_WEIGHTS, type RowGroup } from './scoreLines.ts'

export interface Weights {
  /** Of the groups of rows in a project's indicator part. */
  groups: Record<RowGroup, number>
  /** Of the dimensions in a row's score. */
  dimensions: Record<RowDimension, number>
  /** Of the parts in a project's score. */
  parts: Record<ProjectPart, number>
}

export const DEFAULT_WEIGHTS: Weights = { groups: { ...GROUP_WEIGHTS }, dimensions: { ...DIMENSION_POINTS }, parts: { ...PART_POINTS } }

export const GROUP_KEYS = Object.keys(GROUP_WEIGHTS) as RowGroup[]
export const DIMENSION_KEYS = Object.keys(DIMENSION_POINTS) as RowDimension[]
export const PART_KEYS = Object.keys(PART_POINTS) as ProjectPart[]

/** The thirteen numbers in order: groups, dimensions, parts. */
export function weightList({ groups, dimensions, parts }: Weights): number[] {
  return [...GROUP_KEYS.map((key) => groups[key]), ...DIMENSION_KEYS.map((key) => dimensions[key]), ...PART_KEYS.map((key) => parts[key])]
}

/** Most one weight may be; the least is 0. */
export const MOST_WEIGHT = 100

/**
 * Inverse of `weightList`.
 * @returns null where the numbers are not thirteen integers from 0 to 100 with at least one above 0 in each of the three sets
 */
export function weightsOf(numbers: readonly number[]): Weights | null {
  if (numbers.length !== GROUP_KEYS.length + DIMENSION_KEYS.length + PART_KEYS.length) return null
  if (!numbers.every((number) => Number.isInteger(number) && number >= 0 && number <= MOST_WEIGHT)) return null
  const [first, second] = [GROUP_KEYS.length, GROUP_KEYS.length + DIMENSION_KEYS.length]
  const sets = [numbers.slice(0, first), numbers.slice(first, second), numbers.slice(second)] as const
  if (sets.some((set) => set.every((number) => number === 0))) return null
  const keyed = <K extends string>(keys: readonly K[], set: readonly number[]) => Object.fromEntries(keys.map((key, at) => [key, set[at]])) as Record<K, number>
  return { groups: keyed(GROUP_KEYS, sets[0]), dimensions: keyed(DIMENSION_KEYS, sets[1]), parts: keyed(PART_KEYS, sets[2]) }
}

export const isDefault = (weights: Weights) => weightList(weights).join() === weightList(DEFAULT_WEIGHTS).join()
