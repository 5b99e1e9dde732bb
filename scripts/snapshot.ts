/** `npm run snapshot -- [--targets DIR] [--out DIR] [--name NAME]`: target documents → a published snapshot. */
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { RULES } from '../src/quality/rules/index.ts'
import { spell } from '../src/snapshot/pinyin.ts'
import { snapshotOf, type SnapshotSource } from '../src/snapshot/snapshotOf.ts'
import { problemText, SnapshotError } from '../src/snapshot/SnapshotError.ts'
import { readCorrections, readDepartments, readMatches } from './lib/readBeside.ts'
import { CommandError, runCommand } from './lib/problems.ts'
import { readPublication } from './lib/readPublication.ts'
import { readTargets, refuse } from './lib/readTargets.ts'
import { writeSnapshotIndex } from './lib/snapshotIndex.ts'
import { writeSnapshot } from './lib/writeSnapshot.ts'
import { toolName } from './lib/toolName.ts'

const USAGE = 'npm run snapshot -- [--targets DIR] [--out DIR] [--name NAME]'
const NAME = /^[a-z0-9-]{1,64}$/u

await runCommand(async () => {
  const { targets, out, name } = readArguments(process.argv.slice(2))
  const beside = (file: string) => join(dirname(resolve(targets)), file)
  const read = await readTargets(targets)
  const corrections = await readCorrections(beside('corrections.json'))
  const matches = await readMatches(beside('matches.json'))
  const register = await readDepartments(beside('departments.json'))
  const publication = await readPublication(beside('snapshot.json'), name)
  const { documents, tables, warnings } = made({ read, corrections, matches, register, rules: RULES, spell })
  for (const warning of warnings) console.error(problemText(warning))
  const { id, files } = await writeSnapshot(out, { name, publication, tool: await toolName(), documents, tables })
    .then(async (manifest) => (await writeSnapshotIndex(dirname(resolve(out))), manifest))
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === undefined || error.syscall === undefined) throw error
      throw new CommandError(1, `无法写入 ${out}（${error.code}）。请检查路径和权限；已有的快照保持不变。`,
        `Cannot write to ${out} (${error.code}). Check path and permissions; what was there before is unchanged.`)
    })
  const rows = files.map(({ table, rows }) => `${table} ${rows}`).join(', ')
  console.log(`${join(out, 'manifest.json')}\n${id}\n${documents.length} documents: ${rows}`)
})

function made(source: SnapshotSource) {
  try {
    return snapshotOf(source)
  } catch (error) {
    if (error instanceof SnapshotError) throw refuse(error.problems)
    throw error
  }
}

function readArguments(args: string[]) {
  let values: { targets?: string; out?: string; name?: string }
  try {
    const text = { type: 'string' } as const
    values = parseArgs({ args, options: { targets: text, out: text, name: text } }).values
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new CommandError(2, `用法：${USAGE}`, `Usage: ${USAGE}\n${detail}`)
  }
  const out = values.out ?? join('public', 'snapshots', values.name ?? 'default')
  const name = values.name ?? basename(resolve(out))
  if (!NAME.test(name)) {
    throw new CommandError(2, `快照名“${name}”只能由小写字母、数字和连字符组成（1–64 个字符）。请用 --name 另取一个。`,
      `The snapshot's name "${name}" may hold only lower-case letters, digits and hyphens (1–64). Choose one with --name.`)
  }
  return { targets: values.targets ?? join('data', 'targets'), out, name }
}
