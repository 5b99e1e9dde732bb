import { readdir, readFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openNative, type NativeConnector } from '../../../src/db/node.ts'
import { readManifest } from '../../../src/db/manifest.ts'
import type { Query } from '../../../src/db/sql.ts'
import { embedFiles } from '../../../src/embed/files.ts'
import type { SnapshotRows } from '../../../src/embed/figures.ts'
import { en } from '../../../src/i18n/en.ts'
import { zh } from '../../../src/i18n/zh.ts'
import type { Manifest } from '../../../src/model/tables.ts'
import { budgetQuality } from '../../../src/queries/budgetQuality.ts'
import { compareIndicators, compareProjects, matchDecisions } from '../../../src/queries/compare.ts'
import { comparedScope } from '../../../src/queries/published.ts'
import { recruitmentGoals } from '../../../src/queries/recruitment.ts'
import { EVERYTHING } from '../../../src/queries/selection.ts'
import { departments, documents } from '../../../src/queries/snapshot.ts'
import { spendingPlans } from '../../../src/queries/spending.ts'
import { answersBeside } from '../answersBeside.ts'

/**
 * The rows the charts are drawn from: the snapshot's published answers, else those of native DuckDB to the same questions.
 * @throws where the tables are not what the questions ask of
 */
export async function snapshotRows(folder: string, manifest: Manifest): Promise<SnapshotRows> {
  const published = answersBeside(folder, manifest)
  let engine: NativeConnector | null = null
  const ask = async <Params, Row>(query: Query<Params, Row>, params: Params): Promise<Row[]> => {
    const rows = await published(query, params)
    if (rows !== null) return rows
    engine ??= await openNative((table) => join(folder, manifest.files.find((file) => file.table === table)?.name ?? ''))
    return engine.ask(query, params)
  }
  try {
    return await rowsOfCharts(ask)
  } finally {
    await (engine as NativeConnector | null)?.close()
  }
}

async function rowsOfCharts(ask: <Params, Row>(query: Query<Params, Row>, params: Params) => Promise<Row[]>): Promise<SnapshotRows> {
  const own = await ask(documents, {})
  const compared = comparedScope(own)
  return {
    documents: own, departments: await ask(departments, {}), projects: await ask(budgetQuality, EVERYTHING),
    plans: await ask(spendingPlans, EVERYTHING), goals: await ask(recruitmentGoals, EVERYTHING),
    comparedProjects: await ask(compareProjects, compared), comparedIndicators: await ask(compareIndicators, compared), decisions: await ask(matchDecisions, {}),
  }
}

export interface EmbedSite {
  /** Id of each snapshot by its name: what the newest of a name is. */
  snapshots: Record<string, string>
  files: number
  /** Snapshots of which nothing could be drawn, each with the reason. */
  without: { name: string; why: string }[]
}

export interface EmbedFolders {
  /** Holds `<name>/manifest.json`. */
  snapshots: string
  /** Holds `tokens.css` and `charts.css`. */
  styles: string
}

/** Ids of the snapshots that embeds can be shown of, by name. */
export async function embedSnapshots(folder: string): Promise<{ name: string; folder: string; manifest: Manifest }[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name).sort()
  return Promise.all(names.map(async (name) => ({ name, folder: join(folder, name), manifest: readManifest(JSON.parse(await readFile(join(folder, name, 'manifest.json'), 'utf8'))) })))
}

/**
 * Draws every published state of the snapshots into `out`.
 * @param publicUrl absolute address of the site, ending in `/`; without it no oEmbed file is written
 */
export async function writeEmbeds(out: string, folders: EmbedFolders, publicUrl: string | null): Promise<EmbedSite> {
  const style = (name: string) => readFile(join(folders.styles, name), 'utf8')
  const styles = { tokens: await style('tokens.css'), charts: await style('charts.css') }
  const site: EmbedSite = { snapshots: {}, files: 0, without: [] }
  const made = new Set<string>()
  for (const { name, folder, manifest } of await embedSnapshots(folders.snapshots)) {
    const rows = await snapshotRows(folder, manifest).catch((error: unknown) => String(error))
    if (typeof rows === 'string') {
      site.without.push({ name, why: rows })
      continue
    }
    site.snapshots[name] = manifest.id
    for (const { path, content } of embedFiles({ manifest: { ...manifest, name }, rows, words: { zh, en }, styles, publicUrl })) {
      const file = join(out, path)
      if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true })
      made.add(dirname(file))
      await writeFile(file, content)
      site.files++
    }
  }
  return site
}
