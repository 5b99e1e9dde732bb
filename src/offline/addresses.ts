/** What an address of the site stands for, as far as keeping it is concerned. */
export type Kind =
  /** The page itself, under any view. */
  | 'page'
  /** A part of the build, its content's hash in its name. */
  | 'asset'
  /** A table or published answers of a snapshot, the first digits of its SHA-256 in its name. */
  | 'table'
  /** A list that is written anew: a manifest, the list of snapshots. */
  | 'list'

const KINDS: readonly [Kind, RegExp][] = [
  ['page', /^(?:index\.html)?$/u],
  ['asset', /^assets\/[^/]+-[\w-]{8}\.[\w.]+$/u],
  ['table', /^snapshots\/[a-z0-9-]{1,64}\/[a-z0-9_-]+-[0-9a-f]{8}\.(?:parquet|json)$/u],
  ['list', /^snapshots\/(?:[a-z0-9-]{1,64}\/manifest|index)\.json$/u],
]

/**
 * @param scope absolute address of the folder the site is in, ending in `/`
 * @returns null for all else: embeds, other origins, other folders; those are none of the worker's business
 */
export function kindOf(url: string, scope: string): Kind | null {
  const path = url.split(/[?#]/u)[0]!
  if (!path.startsWith(scope)) return null
  return KINDS.find(([, shape]) => shape.test(path.slice(scope.length)))?.[0] ?? null
}

/** The 8 hex digits that a table's name says its SHA-256 begins with. */
export const hashInName = (url: string): string | null => /-([0-9a-f]{8})\.(?:parquet|json)$/u.exec(url.split(/[?#]/u)[0]!)?.[1] ?? null

/**
 * The bytes a `Range` header asks for, both ends included; null for a form the worker leaves to the network (several
 * ranges, beyond the end).
 * @param size bytes of the whole file
 */
export function rangeOf(header: string, size: number): { from: number; to: number } | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/u.exec(header.trim()) ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from <= to && from < size ? { from, to } : null
}
