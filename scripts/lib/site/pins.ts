import { copyFile, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Files of a snapshot's folder that belong to it; whatever else lies there is not published under its id. */
const OF_SNAPSHOT = /^(?:[a-z_]+-[0-9a-f]{8}\.parquet|answers-[a-z0-9-]+-[0-9a-f]{8}\.json)$/u

/**
 * Makes each snapshot of a built site reachable under its id too, `snapshots/<64 hex>/`, so that a link or an embed can
 * name it for good. Files are linked, not copied, where the file system can.
 * @returns ids, by name
 */
export async function pinSnapshots(dist: string): Promise<Record<string, string>> {
  const folder = join(dist, 'snapshots')
  const ids: Record<string, string> = {}
  if (!existsSync(folder)) return ids
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const own = join(folder, entry.name)
    if (!entry.isDirectory() || /^[0-9a-f]{64}$/u.test(entry.name) || !existsSync(join(own, 'manifest.json'))) continue
    const manifest = await readFile(join(own, 'manifest.json'), 'utf8')
    const { id } = JSON.parse(manifest) as { id?: unknown }
    if (typeof id !== 'string' || !/^[0-9a-f]{64}$/u.test(id)) throw new TypeError(`snapshots/${entry.name}/manifest.json has no id`)
    ids[entry.name] = id
    const pinned = join(folder, id)
    if (existsSync(pinned)) continue
    await mkdir(pinned)
    await writeFile(join(pinned, 'manifest.json'), manifest)
    for (const name of (await readdir(own)).filter((name) => OF_SNAPSHOT.test(name))) {
      await link(join(own, name), join(pinned, name)).catch(() => copyFile(join(own, name), join(pinned, name)))
    }
  }
  return ids
}
