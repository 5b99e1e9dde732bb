import { readFile } from 'node:fs/promises'
import type { Correction } from '../../src/model/corrections.ts'
import type { DecidedMatch } from '../../src/model/matchDecisions.ts'
import type { RegisteredDepartment } from '../../src/model/departments.ts'
import { readCorrectionFile } from '../../src/snapshot/correctionFile.ts'
import { readDepartmentFile } from '../../src/snapshot/departmentFile.ts'
import { readMatchFile } from '../../src/snapshot/matchFile.ts'
import { refuse } from './readTargets.ts'

/**
 * The corrections beside the target documents; none where there is no such file.
 * @throws {CommandError} when the file is there and does not fit
 */
export async function readCorrections(path: string): Promise<readonly Correction[]> {
  const text = await textOf(path)
  if (text === null) return []
  const { corrections, problems } = readCorrectionFile(path, text)
  if (problems.length > 0) throw refuse(problems)
  return corrections
}

/**
 * The register of departments beside the target documents; empty where there is no such file.
 * @throws {CommandError} when the file is there and does not fit
 */
export async function readDepartments(path: string): Promise<readonly RegisteredDepartment[]> {
  const text = await textOf(path)
  if (text === null) return []
  const { departments, problems } = readDepartmentFile(path, text)
  if (problems.length > 0) throw refuse(problems)
  return departments
}

/**
 * The decisions on matches across years beside the target documents; none where there is no such file.
 * @throws {CommandError} when the file is there and does not fit
 */
export async function readMatches(path: string): Promise<readonly DecidedMatch[]> {
  const text = await textOf(path)
  if (text === null) return []
  const { decisions, problems } = readMatchFile(path, text)
  if (problems.length > 0) throw refuse(problems)
  return decisions
}

/** The file's text, null where there is none. */
async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}
