import type { ViewState } from '../../state/view.ts'

type Chosen = Pick<ViewState, 'year' | 'dept'>

/** Ids of the facet titles that stand for what is chosen. */
export const pressedKeys = ({ year, dept }: Chosen): ReadonlySet<string> => new Set([...year.map((one) => `year ${one}`), ...dept.map((one) => `dept ${one}`)])

const toggled = <T>(list: readonly T[], item: T) => (list.includes(item) ? list.filter((other) => other !== item) : [...list, item])

/** What a facet's title chooses or lets go: `year 2022` or `dept 103001`. */
export function afterKey(id: string, { year, dept }: Chosen): Partial<Chosen> {
  const value = id.slice('year '.length)
  return id.startsWith('year ') ? { year: toggled(year, Number(value)) } : { dept: toggled(dept, value) }
}
