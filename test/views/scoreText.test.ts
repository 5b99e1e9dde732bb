import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNative, type NativeConnector } from '../../src/db/node.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import type { Manifest } from '../../src/model/tables.ts'
import { budgetQuality } from '../../src/queries/budgetQuality.ts'
import { EVERYTHING } from '../../src/queries/selection.ts'
import { project, projectFindings, projectIndicators } from '../../src/queries/project.ts'
import { DEFAULT_WEIGHTS, weightsOf, type Weights } from '../../src/reference/weights.ts'
import { projectSteps, rowSteps } from '../../src/views/project/scoreSteps.ts'
import { projectLines, rowLines } from '../../src/views/project/scoreText.ts'
import { arithmetic, byHand, type Printed } from '../support/byHand.ts'
import { ROOT } from '../support/run.ts'

const folder = join(ROOT, 'public/snapshots/default')
let connector: NativeConnector

beforeAll(async () => {
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
  connector = await openNative((table) => join(folder, files.find((file) => file.table === table)!.name))
})
afterAll(() => connector?.close())

interface PrintedProject {
  name: string
  text: Printed
  raw: number
  quality: number
  rowScores: number[]
}

/** The text of every project of the snapshot, as its page prints it, with what the tables say. */
async function printed(weights: Weights, lang: 'zh' | 'en'): Promise<PrintedProject[]> {
  const all = await connector.ask(budgetQuality, { ...EVERYTHING, weights })
  const projects: PrintedProject[] = []
  for (const { projectId, name, qualityRaw, quality } of all) {
    const [head] = await connector.ask(project, { project: projectId, weights })
    const rows = await connector.ask(projectIndicators, { project: projectId, weights })
    const findings = await connector.ask(projectFindings, { project: projectId })
    const steps = projectSteps(head!, rows, findings, weights)!
    const judged = rows.flatMap((row) => rowSteps(row, findings, weights) ?? [])
    projects.push({
      name, raw: qualityRaw!, quality: quality!, rowScores: judged.map(({ score }) => score),
      text: { project: projectLines(steps, MESSAGES[lang]), rows: judged.map((row) => rowLines(row, MESSAGES[lang])) },
    })
  }
  return projects
}

describe('anybody can work out a score by hand from the words of the page', () => {
  test.each(['zh', 'en'] as const)('in %s, for every row and project of the snapshot', async (lang) => {
    const projects = await printed(DEFAULT_WEIGHTS, lang)
    expect(projects.length).toBeGreaterThan(3)
    for (const { name, text, raw, quality, rowScores } of projects) {
      const found = byHand(text)
      expect(found.rows, name).toEqual(rowScores)
      expect(Math.abs(found.raw - raw), `${name} ${text.project.join(' | ')}`).toBeLessThan(0.011)
      expect(Math.abs(found.quality - quality), name).toBeLessThan(0.011)
    }
  })

  test('under chosen weights every line of arithmetic comes to what it says', async () => {
    const weights = weightsOf([40, 40, 20, 50, 10, 15, 15, 10, 30, 20, 20, 15, 15])!
    const projects = await printed(weights, 'zh')
    for (const { name, text, raw } of projects) {
      for (const line of [...text.project, ...text.rows.flat()]) {
        const sum = arithmetic(line)
        if (sum !== null) expect(Math.abs(sum.worked - sum.said), `${name}: ${line}`).toBeLessThan(0.011)
      }
      expect(arithmetic(text.project.find((line) => line.startsWith('五项合计'))!)!.said).toBeCloseTo(raw, 2)
    }
  })

  test('what chosen weights change is told by the sums they change', async () => {
    const chosen = weightsOf([50, 30, 10, 100, 0, 0, 0, 0, 60, 10, 12, 10, 8])!
    const [before, after] = [await printed(DEFAULT_WEIGHTS, 'zh'), await printed(chosen, 'zh')]
    expect(after.map(({ raw }) => raw)).not.toEqual(before.map(({ raw }) => raw))
  })
})
