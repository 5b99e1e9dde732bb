/** Tells one reader from another, so that nobody has to remember a number: what extraction is made of, hashed. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { glob } from 'tinyglobby'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SOURCES = ['src/extract/**', 'src/model/**', 'src/reference/**']
const IMPORTED = /(?:from|import\()\s*'((?:@[\w.-]+\/)?[\w.-]+)/gu

interface Lock {
  packages: Record<string, { version?: string; integrity?: string; dependencies?: Record<string, string> }>
}

/**
 * A hash of every file of `src/extract`, `src/model` and `src/reference`, of the packages they import, with all those
 * depend on, as the lockfile pins them, and of Node's version, whose decoders are used. 16 hex digits.
 * @throws where a file of the project or its lockfile can't be read
 */
export async function readerVersion(root: string = ROOT): Promise<string> {
  const paths = (await glob(SOURCES, { cwd: root, onlyFiles: true })).sort()
  const files = await Promise.all(paths.map(async (path) => ({ path, content: await readFile(join(root, path), 'utf8') })))
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock
  const imported = new Set(files.flatMap(({ content }) => [...content.matchAll(IMPORTED)].map((match) => match[1]!)))
  const hash = createHash('sha256')
  for (const { path, content } of files) hash.update(`${path}\n${content.length}\n${content}\n`)
  hash.update(pinned(lock, [...imported]).join('\n')).update(process.version)
  return hash.digest('hex').slice(0, 16)
}

/** `name version integrity` of these packages and of all they depend on, sorted; names that are no packages are left out. */
export function pinned({ packages }: Lock, names: readonly string[]): string[] {
  const found = new Map<string, string>()
  const open = names.map((name) => ({ name, from: '' }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const place = placeOf(packages, next.name, next.from)
    const entry = packages[place]
    if (entry === undefined || found.has(place)) continue
    found.set(place, `${place} ${entry.version} ${entry.integrity}`)
    open.push(...Object.keys(entry.dependencies ?? {}).map((name) => ({ name, from: `${place}/` })))
  }
  return [...found.values()].sort()
}

/** Where the lockfile holds a package that another asks for: nearest first, as Node looks. */
function placeOf(packages: Lock['packages'], name: string, from: string): string {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/', folder.length - 2))) {
    const place = `${folder}node_modules/${name}`
    if (place in packages || folder === '' || !folder.includes('node_modules/')) return place
  }
}
