import { readFile } from 'node:fs/promises'

/** Name and version of this tool, as snapshots and working papers state it. */
export async function toolName(): Promise<string> {
  const { name, version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { name: string; version: string }
  return `${name} ${version}`
}
