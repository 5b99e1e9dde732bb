import { parse } from 'node:path'

export interface NamedFile {
  path: string
  sha256: string
}

export interface TargetName {
  /** Of the target document, without `.json`. */
  name: string
  /** The file that has this one's name, where that is why `name` is longer; else null. */
  sharedWith: string | null
}

const SHORT = 8

/** File systems that tell no capitals apart, or write é in two ways, take these for one name. */
const keyOf = (name: string) => name.normalize('NFC').toLowerCase()

/**
 * What the target document of each file is called: its stem; where other content has that name, the first file by path
 * keeps it and the others add the first hex digits of their SHA-256. Files of one stem and one content share a name.
 * Depends on the files alone, not on their order.
 */
export function targetNames(files: readonly NamedFile[]): Map<string, TargetName> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const keepers = new Map<string, NamedFile>()
  for (const file of sorted) if (!keepers.has(stemKey(file))) keepers.set(stemKey(file), file)
  const names = new Map<string, TargetName>()
  const owners = new Map([...keepers].map(([key, { sha256 }]) => [key, sha256]))
  for (const file of sorted) {
    const keeper = keepers.get(stemKey(file))!
    const stem = parse(keeper.path).name
    const name = keeper.sha256 === file.sha256 ? stem : longName(stem, file.sha256, owners)
    names.set(file.path, { name, sharedWith: name === stem ? null : keeper.path })
  }
  return names
}

/** Files of one key may want one name. */
export const stemKey = ({ path }: Pick<NamedFile, 'path'>) => keyOf(parse(path).name)

/** Takes more digits where another file happens to be called so. */
function longName(stem: string, sha256: string, owners: Map<string, string>): string {
  for (let digits = SHORT; digits <= sha256.length; digits += SHORT) {
    const name = `${stem}.${sha256.slice(0, digits)}`
    const owner = owners.get(keyOf(name))
    if (owner !== undefined && owner !== sha256) continue
    owners.set(keyOf(name), sha256)
    return name
  }
  throw new Error(`two contents with one SHA-256: ${sha256}`)
}
