import { stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'

export interface FoundFiles {
  files: string[]
  /** Arguments that lead to no file. */
  missing: string[]
}

/** Files, folders (their files at any depth, hidden ones left out) and globs → files, each once, in a stable order. */
export async function findFiles(args: readonly string[]): Promise<FoundFiles> {
  const found = new Map<string, string>()
  const missing: string[] = []
  for (const arg of args) {
    const here = await filesOf(arg)
    if (here.length === 0) missing.push(arg)
    for (const file of here) found.set(resolve(file), relative(process.cwd(), resolve(file)) || file)
  }
  return { files: [...found.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), missing }
}

async function filesOf(arg: string): Promise<string[]> {
  const info = await stat(arg).catch(() => null)
  if (info?.isFile()) return [arg]
  if (info?.isDirectory()) return glob('**/*', { cwd: arg, absolute: true, onlyFiles: true })
  return isDynamicPattern(arg) ? glob(arg, { absolute: true, onlyFiles: true }) : []
}
