import { expect } from 'vitest'
import { parseValue } from '../../src/extract/steps/parseValue.ts'
import type { Diagnostic, Indicator, Project, TargetDocument } from '../../src/model/targetDocument.ts'
import { LEVEL1_OF, standardLevel1, standardLevel2 } from '../../src/reference/categories.ts'
import type { Finding } from '../../src/quality/judgement.ts'
import { judge, RULES } from '../../src/quality/run.ts'

/** Target documents from a few words, for the tests of the rules. */

/** A basis no rule objects to. */
export const GOOD_BASIS = '区政办〔2021〕5号'

/** A row: level 2 without 指标, then the cells as printed. */
export function row(level2: string, level3: string, description: string, valueText: string, basis = GOOD_BASIS): Indicator {
  const label = level2 === '' || level2.endsWith('指标') ? level2 : `${level2 === '满意度' ? '服务对象满意度' : level2}指标`
  const standard = standardLevel2(label)
  const level1 = standard ? LEVEL1_OF[standard] : ''
  return {
    level1, level2: label, level3, description, valueText, basis,
    level1Standard: standardLevel1(level1), level2Standard: standard,
    ...parseValue(valueText),
    locator: { line: 1 },
  }
}

export interface ProjectSpec {
  code?: string | null
  name?: string
  budget?: number | null
  fiscal?: number | null
  other?: number | null
  purpose?: string
  /** March, June, October, December. */
  plan?: [number | null, number | null, number | null, number | null]
  goals?: string[]
  rows?: Indicator[]
  /** Level-2 labels printed without a row. */
  empty?: string[]
}

/** Rows that no rule finds fault with. */
export const soundRows = (): Indicator[] => [
  row('数量', '改造路灯数量', '年内完成改造并验收的路灯', '≥120盏'),
  row('质量', '路灯完好率', '完好路灯占全部路灯的比例', '≥98%'),
  row('成本', '单盏改造成本', '每盏路灯的材料和安装费', '≤2500元/盏'),
  row('社会效益', '夜间交通事故下降率', '改造路段夜间事故数较上年下降的比例', '≥10%'),
  row('满意度', '沿线居民满意度', '沿线居民问卷中满意和基本满意的比例', '≥85%'),
]

export function project(spec: ProjectSpec = {}): Project {
  const [mar, jun, oct, dec] = spec.plan ?? [25, 50, 85, 100]
  const budget = spec.budget === undefined ? 30 : spec.budget
  return {
    code: spec.code ?? null,
    name: spec.name ?? '路灯节能更新',
    departmentCode: null,
    departmentName: null,
    budgetWan: budget,
    fiscalWan: spec.fiscal === undefined ? budget : spec.fiscal,
    otherWan: spec.other ?? null,
    purpose: spec.purpose ?? '采购灯具、电缆和控制箱，支付安装、检测和旧灯回收的费用',
    spendingPlan: { mar, jun, oct, dec },
    goals: spec.goals ?? ['更换老旧路灯120盏', '夜间事故较上年下降10%'],
    indicators: (spec.rows ?? soundRows()).map((indicator, i) => ({ ...indicator, locator: { line: 100 + i } })),
    emptyCategories: (spec.empty ?? []).map((label) => {
      const standard = standardLevel2(label)
      return { level1: standard ? LEVEL1_OF[standard] : '', level2: label, basis: null }
    }),
    locator: { line: 90 },
  }
}

export interface DocumentSpec {
  year?: number | null
  yearBasis?: TargetDocument['yearBasis']
  projects?: (Project | ProjectSpec)[]
  /** The 绩效指标 lines of the department's itemised goals. */
  targets?: (string | null)[]
  diagnostics?: Diagnostic[]
}

export function document(spec: DocumentSpec = {}): TargetDocument {
  return {
    schemaVersion: 1,
    source: { name: 'made.txt', format: 'txt', sha256: '0'.repeat(64), bytes: 1 },
    jurisdiction: null,
    department: { code: null, name: null },
    year: spec.year === undefined ? 2022 : spec.year,
    yearBasis: spec.yearBasis ?? 'title',
    departmentTargets: (spec.targets ?? []).map((indicator, i) => ({ title: `分项${i + 1}`, indicator, locator: { line: i + 1 } })),
    // Each project in lines of its own, so that a diagnostic's line belongs to one.
    projects: (spec.projects ?? [{}]).map((p, i) => {
      const made = 'spendingPlan' in p ? p : project(p)
      const from = (i + 1) * 1000
      return { ...made, locator: { line: from }, indicators: made.indicators.map((indicator, k) => ({ ...indicator, locator: { line: from + 1 + k } })) }
    }),
    recruitmentGoals: [],
    diagnostics: spec.diagnostics ?? [],
    coverage: { lines: 1, accounted: 1 },
  }
}

export type Answer = 'fails' | 'also' | 'passes' | 'cannotJudge' | 'notApplicable'

export function ruleOf(id: string) {
  const rule = RULES.find((candidate) => candidate.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

/** Findings of one rule, the others asked only where it needs their answers (`all`). */
export function findingsOf(id: string, made: TargetDocument, { all = false } = {}): Finding[] {
  return judge(made, all ? RULES : [ruleOf(id)]).findings.filter(({ ruleId }) => ruleId === id)
}

/** The rule's only answer about a document; fails the test where it gives several different ones. */
export function answer(id: string, made: TargetDocument): Answer {
  const tally = judge(made, [ruleOf(id)]).coverage[id]!
  const given = (Object.keys(tally) as Answer[]).filter((key) => tally[key] > 0)
  expect(given, `answers of ${id}`).toHaveLength(1)
  return given[0]!
}

/** The rule's answer about one row alone in its table. */
export const answerRow = (id: string, indicator: Indicator, spec: ProjectSpec = {}): Answer => answer(id, document({ projects: [{ ...spec, rows: [indicator] }] }))

/** The rule's answer about one project. */
export const answerProject = (id: string, spec: ProjectSpec): Answer => answer(id, document({ projects: [spec] }))

/** The one finding a rule makes about a row. */
export function findingOn(id: string, indicator: Indicator, spec: ProjectSpec = {}): Finding {
  const [finding, ...more] = findingsOf(id, document({ projects: [{ ...spec, rows: [indicator] }] }))
  expect(more).toEqual([])
  expect(finding, `a finding of ${id}`).toBeDefined()
  return finding!
}
