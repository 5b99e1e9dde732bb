/**
 * `npm run snapshot -- [--targets DIR] [--out DIR] [--name NAME]`: target documents → a published snapshot. A large corpus is
 * judged in parts (`--shard I/N`, anywhere) that `--merge N` joins to the same bytes; `--by` adds a snapshot for each part.
 */
import { dirname, join, resolve } from 'node:path'
import type { Manifest } from '../src/model/tables.ts'
import { RULES } from '../src/quality/rules/index.ts'
import { DOCUMENT_TABLES } from '../src/snapshot/documentPart.ts'
import { problemText } from '../src/snapshot/SnapshotError.ts'
import { readCorrections, readDepartments, readMatches } from './lib/readBeside.ts'
import { CommandError, runCommand } from './lib/problems.ts'
import { readPublication } from './lib/readPublication.ts'
import { readArguments, type SnapshotArguments } from './lib/snapshot/arguments.ts'
import { collect, type Collected } from './lib/snapshot/collect.ts'
import { inputsOf, readParts, removeParts, writePart } from './lib/snapshot/partFile.ts'
import { publishParts } from './lib/snapshot/partition.ts'
import { openNativeTables, type NativeTables } from '../src/db/nodeTables.ts'
import { filesOfShard, targetFiles } from './lib/snapshot/targetFiles.ts'
import { type Beside, writeAll } from './lib/snapshot/whole.ts'
import { writeSnapshotIndex } from './lib/snapshotIndex.ts'
import { publishSnapshot, type SnapshotFacts } from './lib/writeSnapshot.ts'
import { toolName } from './lib/toolName.ts'

await runCommand(async () => {
  const options = readArguments(process.argv.slice(2))
  const { targets, out, name, shard, merge } = options
  const files = await targetFiles(targets)
  const beside = await readBeside(targets)
  const tool = await toolName()
  const inputs = inputsOf(files, [beside.corrections, beside.matches, beside.register, RULES.map(({ id }) => id), tool])
  const store = await openNativeTables()
  try {
    if (shard !== null) {
      const collected = await collect(filesOfShard(files, shard), beside, store)
      await writable(out, () => writePart(out, shard, inputs, collected, store))
      console.log(`${shard.index}/${shard.of}: ${collected.members.length} documents`)
      return
    }
    const publication = await readPublication(beside.file('snapshot.json'), name)
    const collected = merge === null ? await collect(files, beside, store) : await merged(options, merge, inputs, store)
    await writable(out, () => publish(options, { name, publication, tool, documents: collected.sources }, collected, beside, store))
    if (merge !== null) await removeParts(out, merge)
  } finally {
    await store.close()
  }
})

async function merged({ out }: SnapshotArguments, of: number, inputs: string, store: NativeTables): Promise<Collected> {
  const { collected, pathsOf } = await readParts(out, of, inputs)
  for (const table of DOCUMENT_TABLES) await store.load(table, pathsOf(table))
  return collected
}

async function publish({ out, by }: SnapshotArguments, facts: SnapshotFacts, collected: Collected, beside: Beside, store: NativeTables): Promise<void> {
  const manifest = await publishSnapshot(out, {
    ...facts,
    async write(pathOf) {
      const { rows, warnings } = await writeAll(store, collected, beside, pathOf)
      for (const warning of [...collected.warnings, ...warnings]) console.error(problemText(warning))
      return rows
    },
  })
  const parts = by.length === 0 ? [] : await publishParts(out, manifest, by, { collected, beside, facts })
  await writeSnapshotIndex(dirname(resolve(out)))
  report(out, manifest, parts)
}

function report(out: string, { id, files, sources }: Manifest, parts: readonly string[]): void {
  const rows = files.map(({ table, rows }) => `${table} ${rows}`).join(', ')
  console.log(`${join(out, 'manifest.json')}\n${id}\n${sources.length} documents: ${rows}`)
  for (const part of parts) console.log(join(dirname(out), part, 'manifest.json'))
}

async function readBeside(targets: string): Promise<Beside & { file: (name: string) => string }> {
  const file = (name: string) => join(dirname(resolve(targets)), name)
  const [corrections, matches, register] = [await readCorrections(file('corrections.json')), await readMatches(file('matches.json')), await readDepartments(file('departments.json'))]
  return { corrections, matches, register, rules: RULES, file }
}

/** Says where nothing can be written. */
async function writable<Result>(out: string, write: () => Promise<Result>): Promise<Result> {
  return write().catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined || error.syscall === undefined) throw error
    throw new CommandError(1, `无法写入 ${out}（${error.code}）。请检查路径和权限；已有的快照保持不变。`,
      `Cannot write to ${out} (${error.code}). Check path and permissions; what was there before is unchanged.`)
  })
}

