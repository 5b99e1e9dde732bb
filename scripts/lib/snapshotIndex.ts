import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Manifest } from '../../src/model/tables.ts'
import { jsonText, writeWhole } from './files.ts'

export type SnapshotIndex = { snapshots: Pick<Manifest, 'name' | 'title' | 'fictional' | 'published'>[] }

/** The folder that holds published snapshots, one a folder. */
const FOLDER = 'snapshots'
/** Opened where a link names no other. */
const FIRST = 'default'

/** The snapshots that lie in a folder, the default one first, then by name. */
export async function snapshotIndex(folder: string): Promise<SnapshotIndex> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  const found = await Promise.all(entries.map(({ name }) => listed(join(folder, name), name)))
  const rank = (name: string) => `${name === FIRST ? 0 : 1}${name}`
  return { snapshots: found.flat().sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1)) }
}

/** Writes `index.json` beside the snapshots; does nothing in a folder of another name, which is not ours. */
export async function writeSnapshotIndex(folder: string): Promise<void> {
  if (basename(folder) === FOLDER) await writeWhole(join(folder, 'index.json'), jsonText(await snapshotIndex(folder)))
}

/** Under its folder's name, by which it is fetched; nothing where no manifest can be read, since the page could not open it either. */
async function listed(path: string, name: string): Promise<SnapshotIndex['snapshots']> {
  try {
    const { title, fictional, published } = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as Manifest
    return [{ name, title, fictional, published }]
  } catch {
    return []
  }
}
