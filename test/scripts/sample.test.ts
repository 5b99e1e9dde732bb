import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { judgedPlans } from '../../src/analysis/judgedPlans.ts'
import { loweredWhileBudgetRose } from '../../src/analysis/loweredWhileBudgetRose.ts'
import { matchIndicators } from '../../src/analysis/matchIndicators.ts'
import type { MatchableIndicator } from '../../src/model/matchable.ts'
import { matchProjects } from '../../src/analysis/matchProjects.ts'
import { templateProjects } from '../../src/analysis/shapeGroups.ts'
import { SHAPES } from '../../src/analysis/spendingShape.ts'
import { extractDocument } from '../../src/extract/index.ts'
import type { SnapshotTables } from '../../src/model/tables.ts'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { readPublication } from '../../scripts/lib/readPublication.ts'
import { toDocx } from '../../scripts/lib/sample/docx.ts'
import { sampleDocuments } from '../../scripts/lib/sample/documents.ts'
import { makeSample, publishSample } from '../../scripts/lib/sample/makeSample.ts'
import { DISTRICT, NOTICE, type SampleDocument, SEED } from '../../scripts/lib/sample/model.ts'
import { snapshotIndex, writeSnapshotIndex } from '../../scripts/lib/snapshotIndex.ts'
import { differences, filesOf, ROOT } from '../support/run.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const temporary = useTemporaryFolders()
const COMMITTED = join(ROOT, 'public/snapshots/sample')
const documents = sampleDocuments(SEED)
const publication = await readPublication(join(ROOT, 'data/sample.json'), 'sample')

async function read(document: SampleDocument) {
  return extractDocument({ name: document.file, bytes: await toDocx(document) })
}

/** What the generator means a target document to say, of the parts that it decides. */
const meant = ({ department, year, items, projects }: SampleDocument) => ({
  department, year, jurisdiction: DISTRICT.name,
  items: items.map(({ title, indicator }) => [title, indicator]),
  projects: projects.map(({ plan: [mar, jun, oct, dec], rows, budget, fiscal, other, ...rest }) => ({
    ...rest, money: [Number(budget), Number(fiscal), other === '' ? null : Number(other)], plan: { mar, jun, oct, dec },
    rows: rows.map((row) => [row.level1, row.level2, row.level3, row.description, row.value, row.basis]),
  })),
})

const got = ({ department, year, jurisdiction, departmentTargets, projects }: TargetDocument) => ({
  department, year, jurisdiction,
  items: departmentTargets.map(({ title, indicator }) => [title, indicator]),
  projects: projects.map(({ code, name, purpose, goals, spendingPlan, budgetWan, fiscalWan, otherWan, indicators }) => ({
    code, name, purpose, goals, money: [budgetWan, fiscalWan, otherWan], plan: spendingPlan,
    rows: indicators.map((row) => [row.level1, row.level2, row.level3, row.description, row.valueText, row.basis]),
  })),
})

describe('the fictional sample', () => {
  test('every project, cell, plan and goal is read as it was meant, every line accounted for', async () => {
    for (const document of documents) {
      const { document: target, diagnostics } = await read(document)
      expect(diagnostics.filter(({ severity }) => severity === 'error'), document.file).toEqual([])
      expect(got(target!), document.file).toEqual(meant(document))
      expect(target!.coverage.accounted, document.file).toBe(target!.coverage.lines)
    }
  }, 120_000)

  test('what is committed is what the code makes (else: npm run make-sample)', async () => {
    const out = join(await temporary(), 'sample')
    const targets = await Promise.all(documents.map(async (document) => (await read(document)).document!))
    await publishSample(targets, out, publication)
    expect(await differences(COMMITTED, out), 'files that differ').toEqual([])
  }, 120_000)

  test('the same seed gives the same bytes, another seed others', async () => {
    const folder = await temporary()
    const make = (name: string, seed: string) => makeSample(sampleDocuments(seed).slice(0, 3), join(folder, name), publication)
    const [first, second, other] = [await make('first', SEED), await make('second', SEED), await make('other', `${SEED}x`)]
    expect(await differences(join(folder, 'first'), join(folder, 'second'))).toEqual([])
    expect(second.manifest.id).toBe(first.manifest.id)
    expect(other.manifest.id).not.toBe(first.manifest.id)
  }, 120_000)

  test('says in every document and in the manifest that it is fictional', async () => {
    expect(publication.fictional).toBe(true)
    expect(`${publication.title.zh}${publication.title.en}`).toMatch(/虚构.*Fictional/u)
    for (const { title, department } of documents) expect(`${title}${department.name}`).toMatch(new RegExp(`^${DISTRICT.name}.*${NOTICE}.*${DISTRICT.name}`, 'u'))
  })

  test('fits beside the page: less than 400 KB of tables, and as much for any one file of answers', async () => {
    const files = [...await filesOf(COMMITTED)]
    const answers = files.filter(([name]) => name.startsWith('answers-'))
    expect(answers.length).toBeGreaterThan(5)
    expect(files.filter(([name]) => !name.startsWith('answers-')).reduce((bytes, [, { length }]) => bytes + length, 0)).toBeLessThan(400_000)
    for (const [name, { length }] of answers) expect(length, name).toBeLessThan(400_000)
  })

  test('the snapshots are listed, the default one first', async () => {
    const folder = join(ROOT, 'public/snapshots')
    const written: unknown = JSON.parse((await filesOf(folder)).get('index.json')!.toString('utf8'))
    expect(written).toEqual(await snapshotIndex(folder))
    expect((written as { snapshots: { name: string; fictional: boolean }[] }).snapshots.map(({ name, fictional }) => [name, fictional])).toEqual([['default', false], ['sample', true]])
  })
})

test('an index is written only into a folder of snapshots', async () => {
  const elsewhere = await temporary()
  await writeSnapshotIndex(elsewhere)
  expect(await filesOf(elsewhere)).toEqual(new Map())
})

test('the sample shows what the real documents show: renamings, gaps, lowered targets, copied tables, all grades and shapes', async () => {
  const targets = await Promise.all(documents.map(async (document) => (await read(document)).document!))
  const { tables } = await publishSample(targets, join(await temporary(), 'sample'), publication)
  const { changes, states } = changesOf(tables)
  const plans = judgedPlans(tables.projects.map((row) => ({
    projectId: text(row.project_id), name: text(row.name), departmentId: text(row.department_id), year: row.year as number, budgetFen: row.budget_fen as bigint,
    suspect: row.suspect_budget as boolean, mar: row.plan_mar as number, jun: row.plan_jun as number, oct: row.plan_oct as number, dec: row.plan_dec as number, extra: null,
  })))
  const yearsOf = (id: string) => tables.documents.filter((row) => row.department_id === id).map(({ year }) => year).sort()
  const failing = new Set(tables.findings.filter(({ outcome }) => outcome === 'fails').map(({ rule_id }) => rule_id))

  expect(tables.documents).toHaveLength(31)
  expect(tables.departments.map(({ department_id }) => yearsOf(text(department_id))).filter((years) => !years.includes(2024))).toEqual([[2022, 2023, 2025]])
  expect(tables.departments.filter(({ formed_from }) => formed_from !== '').map(({ formed_from }) => formed_from)).toEqual([expect.stringMatching(/^2024:renamed:/u)])
  expect(changes.filter(({ change }) => change.kind === 'lowered').length).toBeGreaterThanOrEqual(6)
  expect(changes.filter(({ change }) => change.kind === 'loosened').length).toBeGreaterThanOrEqual(1)
  expect(states.filter((state) => state === 'renamed').length).toBeGreaterThanOrEqual(6)
  expect([...new Set(tables.projects.map(({ grade }) => grade))].sort()).toEqual(['优', '良', '中', '差'].sort())
  expect([...new Set(plans.map(({ curve }) => curve!.shape.shape))].sort()).toEqual(SHAPES.filter((shape) => shape !== 'undetermined').sort())
  expect(templateProjects(plans).size).toBeGreaterThanOrEqual(6)
  expect(failing).toContain('X01')
  expect(failing.size).toBeGreaterThanOrEqual(50)
  expect(new Set(tables.recruitment_goals.map(({ threshold_value, threshold_unit }) => `${threshold_value}${threshold_unit}`))).toEqual(new Set(['nullnull', '1亿元', '5000万元']))
}, 120_000)

const text = (cell: unknown) => String(cell)

/** Lowered and loosened targets of projects with more money, and how each matched project's name went on. */
function changesOf(tables: SnapshotTables) {
  const projects = tables.projects.map((row) => ({
    projectId: text(row.project_id), departmentId: text(row.department_id), year: row.year as number, projectCode: row.project_code as string,
    name: text(row.name), budgetFen: row.budget_fen as bigint, suspect: row.suspect_budget as boolean,
  }))
  const rowsOf = (id: string) => tables.indicators.filter(({ project_id }) => project_id === id).map((row): MatchableIndicator => ({
    indicatorId: text(row.indicator_id), projectId: id, year: row.year as number, level2Standard: row.level2_standard as string | null, level2: text(row.level2),
    level3: text(row.level3), description: text(row.description), valueText: text(row.value_text), kind: text(row.kind),
    operator: row.operator as string | null, value: row.value as number | null, valueHigh: row.value_high as number | null, unit: row.unit as string | null,
  }))
  const matches = matchProjects(projects).years.flatMap((year) => year.matches)
  const pairs = matches.flatMap((project) => matchIndicators(rowsOf(project.earlier.projectId), rowsOf(project.later.projectId)).matches.map((indicator) => ({ project, indicator })))
  const grouped = matches.map((project) => ({ project, indicators: pairs.filter((pair) => pair.project === project).map(({ indicator }) => indicator) }))
  return { changes: loweredWhileBudgetRose(grouped), states: matches.map(({ state }) => state) }
}
