import type { Indicator, Project, RecruitmentGoal, TargetDocument } from '../../src/model/targetDocument.ts'
import type { Finding, Judgement } from '../../src/quality/judgement.ts'
import type { RuleFacts } from '../../src/quality/rule.ts'

/** Small made-up documents: every field is set, so a test says only what it is about. */

export function indicator(over: Partial<Indicator> = {}): Indicator {
  return {
    level1: '产出指标', level2: '数量指标', level3: '签约项目数', description: '全年签约项目个数', valueText: '≥3个', basis: '年度工作计划',
    level1Standard: '产出指标', level2Standard: '数量指标',
    kind: 'number', operator: '>=', value: 3, valueHigh: null, unit: '个', locator: { line: 40 }, ...over,
  }
}

export function project(over: Partial<Project> = {}): Project {
  return {
    code: '118001001', name: '园区管理费', departmentCode: null, departmentName: null,
    budgetWan: 35, fiscalWan: 35, otherWan: null, purpose: '用于园区日常管理', spendingPlan: { mar: 25, jun: 50, oct: 75, dec: 100 },
    goals: ['做好园区管理', '签约项目3个'], indicators: [indicator()],
    emptyCategories: [{ level1: '效益指标', level2: '生态效益指标', basis: null }], locator: { line: 30 }, ...over,
  }
}

export function goal(over: Partial<RecruitmentGoal> = {}): RecruitmentGoal {
  return {
    where: 'projectGoal', projectCode: '118001001', metric: '签约项目', family: '签约项目数', threshold: null,
    operator: '=', value: 3, unit: '个', canonicalValue: 3, canonicalUnit: '个', quote: '签约项目3个', locator: { line: 33 }, ...over,
  }
}

/** @param seed two hex digits that make the source's hash, and so the ids, its own */
export function targetDocument(seed: string, over: Partial<TargetDocument> = {}): TargetDocument {
  return {
    schemaVersion: 1,
    source: { name: `made-up-${seed}.txt`, format: 'txt', sha256: seed.repeat(32), bytes: 1234 },
    jurisdiction: null, department: { code: null, name: null }, year: 2023, yearBasis: 'title',
    departmentTargets: [{ title: '招商', indicator: '签约项目3个', locator: { line: 5 } }],
    projects: [project()], recruitmentGoals: [goal()],
    diagnostics: [{ severity: 'warning', code: 'made-up', message: 'made up', locator: null }],
    coverage: { lines: 80, accounted: 80 }, ...over,
  }
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'V01', outcome: 'fails', class: '必改', severity: 'H', scored: true, projectIndex: 0, indicatorOrdinal: 1, rows: [],
    messageZh: '建议核查', messageEn: 'Please check', evidence: 'value=≥3个', cells: ['value_text'], precedence: null, branch: null, ...over,
  }
}

/** Every row scores `quality`; `findings` as given. */
export function judgement(document: TargetDocument, quality: number | null = 80, findings: Finding[] = [finding()]): Judgement {
  return {
    findings,
    indicators: document.projects.map(({ indicators }) => indicators.map(() => ({
      raw: 85, score: quality ?? 0, ceiling: null, dims: { measurable: 40, category: 20, ambition: 15, definition: null, basis: 5 },
    }))),
    projects: document.projects.map(() => ({
      raw: quality, quality, grade: quality === null ? null : '良', ceiling: null, ceilingReason: null,
      parts: { indicators: quality, completeness: 10, relevance: 12, adequacy: 10, feasibility: 8 },
    })),
    passed: { document: [], projects: document.projects.map(() => []), rows: document.projects.map(({ indicators }) => indicators.map(() => ['V02'])) },
    coverage: { V01: { fails: findings.length, also: 0, passes: 4, cannotJudge: 1, notApplicable: 2 } },
  }
}

export const RULES: RuleFacts[] = [{
  id: 'V01', class: '必改', severity: 'H', confidence: 'D', scope: 'row', dimension: 'measurable', deduction: 40, scored: true,
  title: { zh: '指标值空白', en: 'Blank value' }, checks: { zh: '值为空', en: 'the value is blank' },
  looksAt: ['value_text'], exclusions: { zh: '无', en: 'none' }, example: { weak: { projects: [] }, better: { projects: [] }, note: { zh: '甲', en: 'a' } },
  citation: { text: '参照…，建议核实', textEn: 'With reference to …', article: null, mark: 'M' },
}]
