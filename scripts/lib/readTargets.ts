import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { readTargetDocument } from '../../src/snapshot/schema.ts'
import { problemText, type Problem } from '../../src/snapshot/SnapshotError.ts'
import { CommandError } from './problems.ts'

/** More than these on one screen help nobody. */
const MOST = 20

/**
 * Names of the target documents in a folder, every `*.json`, sorted.
 * @throws {CommandError} exit 2 when the folder is not there; exit 1 when it holds none
 */
export async function targetNamesIn(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) {
    throw new CommandError(2, `没有文件夹 ${folder}。请先运行 npm run ingest，或用 --targets 指明目标文档所在文件夹。`,
      `There is no folder ${folder}. Run npm run ingest first, or name the folder of target documents with --targets.`)
  }
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  if (names.length === 0) {
    throw new CommandError(1, `${folder} 中没有目标文档（*.json），未生成快照。请先运行 npm run ingest。`,
      `${folder} holds no target document (*.json), no snapshot was made. Run npm run ingest first.`)
  }
  return names
}

/**
 * Reads and checks the target documents of a folder, in the order of names.
 * @throws {CommandError} as `targetNamesIn`; exit 1 when any does not fit
 */
export async function readTargets(folder: string): Promise<TargetDocument[]> {
  const names = await targetNamesIn(folder)
  const checked = await Promise.all(names.map(async (name) => {
    const path = join(folder, name)
    return readTargetDocument(path, await readFile(path, 'utf8'))
  }))
  const problems = checked.flatMap(({ problems }) => problems)
  if (problems.length > 0) throw refuse(problems)
  return checked.flatMap(({ document }) => document ?? [])
}

/** A snapshot is whole or not at all: any problem refuses it. */
export function refuse(problems: readonly Problem[]): CommandError {
  const shown = problems.slice(0, MOST).map(problemText)
  const zh = `共 ${problems.length} 处问题，未生成快照；已有的快照保持不变。`
  const en = `${problems.length} problem(s), no snapshot was made; what was there before is unchanged.`
  return new CommandError(1, `${shown.join('\n')}\n${zh}`, en)
}
