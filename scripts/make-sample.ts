/** `npm run make-sample [-- --out DIR] [--documents DIR]`: the fictional district's documents → the snapshot `sample`. */
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CommandError, runCommand } from './lib/problems.ts'
import { readPublication } from './lib/readPublication.ts'
import { sampleDocuments } from './lib/sample/documents.ts'
import { makeSample, sampleLines, writeDocuments } from './lib/sample/makeSample.ts'
import { SEED } from './lib/sample/model.ts'
import { writeSnapshotIndex } from './lib/snapshotIndex.ts'

const USAGE = 'npm run make-sample [-- --out DIR] [--documents DIR]'

await runCommand(async () => {
  const { out, documents: kept } = readArguments(process.argv.slice(2))
  const documents = sampleDocuments(SEED)
  if (kept !== null) await writeDocuments(documents, kept)
  const made = await makeSample(documents, out, await readPublication(join('data', 'sample.json'), 'sample'))
  await writeSnapshotIndex(dirname(resolve(out)))
  for (const line of sampleLines(made)) console.error(line)
  const { id, files } = made.manifest
  console.log(`${join(out, 'manifest.json')}\n${id}\n${documents.length} documents: ${files.map(({ table, rows }) => `${table} ${rows}`).join(', ')}`)
})

/** `--documents`: also leaves the Word files in that folder. */
function readArguments(args: string[]): { out: string; documents: string | null } {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args, options: { out: text, documents: text } })
    return { out: values.out ?? join('public', 'snapshots', 'sample'), documents: values.documents ?? null }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new CommandError(2, `用法：${USAGE}`, `Usage: ${USAGE}\n${detail}`)
  }
}
