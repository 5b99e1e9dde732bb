import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CommandError } from '../problems.ts'
import { readShard, type Shard } from '../shards.ts'
import { type PartBy, readPartBy } from './partNames.ts'

const USAGE = 'npm run snapshot -- [--targets DIR] [--out DIR] [--name NAME] [--shard I/N | --merge N] [--by jurisdiction,year]'
const NAME = /^[a-z0-9-]{1,64}$/u
const MOST_PARTS = 100_000

export interface SnapshotArguments {
  targets: string
  out: string
  name: string
  /** Judge only this part of the documents and leave it for a merge. */
  shard: Shard | null
  /** Put together so many parts. */
  merge: number | null
  /** Besides the whole, a snapshot of each jurisdiction, year or both. */
  by: PartBy
}

/** @throws {CommandError} exit 2 for wrong use */
export function readArguments(args: string[]): SnapshotArguments {
  const text = { type: 'string' } as const
  const values = wrongUse(() => parseArgs({ args, options: { targets: text, out: text, name: text, shard: text, merge: text, by: text } }).values)
  const out = values.out ?? join('public', 'snapshots', values.name ?? 'default')
  const name = values.name ?? basename(resolve(out))
  if (!NAME.test(name)) {
    throw new CommandError(2, `快照名“${name}”只能由小写字母、数字和连字符组成（1–64 个字符）。请用 --name 另取一个。`,
      `The snapshot's name "${name}" may hold only lower-case letters, digits and hyphens (1–64). Choose one with --name.`)
  }
  return wrongUse(() => {
    const shard = values.shard === undefined ? null : readShard(values.shard)
    if (shard === null && values.shard !== undefined) throw new Error(`--shard is written 3/8, not "${values.shard}"`)
    const merge = values.merge === undefined ? null : Number(values.merge)
    if (merge !== null && !(Number.isInteger(merge) && merge >= 1 && merge <= MOST_PARTS)) throw new Error(`--merge takes a whole number from 1 to ${MOST_PARTS}, not "${values.merge}"`)
    if (shard !== null && merge !== null) throw new Error('--shard makes a part, --merge joins them: one or the other')
    const by = readPartBy(values.by ?? '')
    if (shard !== null && by.length > 0) throw new Error('--by goes with --merge, not with --shard')
    return { targets: values.targets ?? join('data', 'targets'), out, name, shard, merge, by }
  })
}

function wrongUse<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new CommandError(2, `用法：${USAGE}`, `Usage: ${USAGE}\n${detail}`)
  }
}
