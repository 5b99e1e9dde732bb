import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'
import { ROOT } from './run.ts'

export interface SourceFile {
  /** Path from the repository's root, with `/`. */
  path: string
  text: string
  lines: number
  imports: Import[]
}

export interface Import {
  /** As written. */
  specifier: string
  /** Path from the root for a relative import, null for a package or a builtin. */
  file: string | null
}

/** Every TypeScript, module and Svelte file under the given folders or files, with what it imports. */
export function readSources(...places: string[]): SourceFile[] {
  return places.flatMap((place) => listFiles(place)).filter((path) => /\.(?:ts|mts|mjs|js|svelte)$/u.test(path)).sort().map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    const code = path.endsWith('.svelte') ? scriptsOf(text) : text
    const imports = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => resolveImport(path, fileName))
    return { path, text, lines: text.split('\n').length - 1, imports }
  })
}

/** Files under a folder of the repository (or the one file), as paths from its root. */
export function listFiles(place: string): string[] {
  if (statSync(join(ROOT, place)).isFile()) return [place]
  return readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)].map(([, code]) => code).join('\n')
}

function resolveImport(from: string, specifier: string): Import {
  if (!specifier.startsWith('.')) return { specifier, file: null }
  return { specifier, file: join(dirname(from), specifier.replace(/\?.*$/u, '')).split(sep).join('/') }
}

/** Circles among files, each once, as the chain of paths that leads back to its start. */
export function findCircles(files: readonly SourceFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const circles: string[][] = []
  const walk = (path: string, trail: string[]) => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path])
      return
    }
    if (done.has(path)) return
    for (const { file } of byPath.get(path)?.imports ?? []) if (file !== null && byPath.has(file)) walk(file, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) walk(path, [])
  return circles
}
