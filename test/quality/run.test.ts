import type { Finding } from '../../src/quality/judgement.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator, TargetDocument } from '../../src/model/targetDocument.ts'
import { judge, RULES } from '../../src/quality/run.ts'
import { gradeOf, scoreProject, scoreRow, type ScoredRow } from '../../src/quality/score.ts'
import { notApplicable, pass, fail, type RowRule } from '../../src/quality/rule.ts'
import { ROW_DEDUCTIONS } from '../../src/reference/deductions.ts'
import { document, row, ruleOf, soundRows, type ProjectSpec } from './make.ts'

/** Cells as departments print them, so that every rule is met now and then. */
const cells = fc.constantFrom('', '满意度', '企业满意度', '影响力', '完成率', '项目完成率', '资金使用率', '预算控制数', '是否提升形象', '安全运行天数（**天）', '签约项目', '续建项目', '工程验收合格率（%）', '全覆盖', '资金成本少于30万元', '完成时限1年内', '按时完成')
const values = fc.constantFrom('', '—', '是', '满意', '影响力', '≥80%', '90%以上', '≥90百分比', '120%', '≤60%', '15', '15个', '≤30万元', '≤1年', '2022年底', '≥1亿', '>5%', '及时完成')
const bases = fc.constantFrom('', '年初预算安排', '会议纪要', '区政办〔2021〕5号', '某字[2021]58', '调查问卷', '评价满意', '影响力')
const levels = fc.constantFrom('数量', '质量', '时效', '成本', '经济效益', '社会效益', '生态效益', '可持续影响', '满意度', '')
const indicators: fc.Arbitrary<Indicator> = fc.tuple(levels, cells, cells, values, bases).map(([level2, level3, description, value, basis]) => row(level2, level3, description, value, basis))
const percents = fc.constantFrom(null, 0, 10, 25, 45, 50, 60, 75, 80, 100)
const projects: fc.Arbitrary<ProjectSpec> = fc.record({
  name: fc.constantFrom('机关运转经费', '招商费用', '道路改造工程', '扶持资金'),
  budget: fc.constantFrom(null, 30, 126.61),
  purpose: fc.constantFrom('', '招商费用30万元', '办理费用12.61万元', '用于垃圾清运和设备更新等具体支出'),
  goals: fc.array(fc.constantFrom('完成任务', '收入增长10%', '提升形象'), { maxLength: 3 }),
  plan: fc.tuple(percents, percents, percents, percents),
  rows: fc.array(indicators, { maxLength: 9 }),
  empty: fc.subarray(['经济效益指标', '生态效益指标', '满意度指标']),
})
const documents: fc.Arbitrary<TargetDocument> = fc.record({ projects: fc.array(projects, { maxLength: 4 }), targets: fc.array(fc.constantFrom('完成任务', '签约5个', null), { maxLength: 2 }) }).map(document)

describe('judge', () => {
  it('finds nothing to say of a sound table, and gives it 100', () => {
    const { findings, projects: [score], indicators: [rows] } = judge(document())
    expect(findings).toEqual([])
    expect(rows?.map(({ score: n }) => n)).toEqual(soundRows().map(() => 100))
    expect(score).toMatchObject({ raw: 100, quality: 100, grade: '优', ceiling: null })
  })

  it('works an example through by hand: rows 100, 55→40, 92, 94 and a slow plan', () => {
    const rows = [
      row('数量', '改造路灯数量', '年内完成改造并验收的路灯', '≥120盏'),
      // V02 40, R01 5; D01 also.
      row('社会效益', '提高照明水平', '提高照明水平', '提高照明水平', '年初预算安排'),
      // K01 12 → 88, M.
      row('成本', '预算控制数', '预算控制数30万元以内', '≤30万元'),
      // D01 6.
      row('满意度', '居民满意度', '居民满意度', '≥85%'),
    ]
    const { indicators: [scores], projects: [score] } = judge(document({ projects: [{ rows, plan: [25, 45, 80, 100] }] }))
    expect(scores?.map(({ raw, score: n }) => [raw, n])).toEqual([[100, 100], [55, 40], [88, 88], [94, 94]])
    // (50 × (100 + 88)/2 + 30 × 40 + 10 × 94) / 90 = 6840/90 = 76; 60 % of it 45.6. No valid benefit row: C02 −4. P02 −3, P03 L −1.
    expect(score).toMatchObject({
      raw: 77.6, quality: 77.6, grade: '中', ceiling: 79,
      parts: { indicators: 45.6, completeness: 6, relevance: 12, adequacy: 10, feasibility: 4 },
    })
    expect(score?.ceilingReason).toContain('4行中1行有严重级（H）问题（四分之一以上）')
  })

  it('lays a table finding’s points on its rows', () => {
    const rows = soundRows().map((indicator) => ({ ...indicator, basis: '工作要求' }))
    expect(judge(document({ projects: [{ rows }] })).indicators[0]?.map(({ score }) => score)).toEqual([95, 95, 95, 95, 95])
  })

  it('leaves a row the reader doubted out of the mean and out of the findings', () => {
    const rows = [...soundRows(), { ...row('数量', '', '', '≥5个'), confidence: { level3: 0.5 } }]
    const made = document({ projects: [{ rows }] })
    const { indicators: [scores], projects: [score], findings } = judge(made)
    expect(scores?.at(-1)).toMatchObject({ raw: null, score: null, ceiling: null, dims: { measurable: null, basis: null } })
    expect(score?.parts.indicators).toBe(60)
    expect(findings.filter(({ outcome }) => outcome !== 'cannotJudge')).toEqual([])
    expect(findings.every(({ indicatorOrdinal, projectIndex }) => projectIndex === 0 && (indicatorOrdinal === 6 || indicatorOrdinal === null))).toBe(true)
  })

  it('leaves out one uncertain clause and no other of its paragraph', () => {
    const made = document({ projects: [{ rows: soundRows() }], diagnostics: [{ severity: 'warning', code: 'row-uncertain', message: '', locator: { line: 7 } }] })
    const rows = made.projects[0]!.indicators.map((one, at) => ({ ...one, locator: { line: 7 }, ...(at === 1 ? { confidence: { valueText: 0.54 } } : at === 2 ? { confidence: { valueText: 0.55 } } : {}) }))
    const { indicators: [scores] } = judge({ ...made, projects: [{ ...made.projects[0]!, indicators: rows }] })
    expect(scores?.map(({ score }) => score === null)).toEqual([false, true, false, false, false])
  })

  it('leaves every row of a place out where the reader reports an error there', () => {
    const made = document({ projects: [{ rows: soundRows() }], diagnostics: [{ severity: 'error', code: 'row-does-not-fit', message: '', locator: { line: 1002 } }] })
    expect(judge(made).indicators[0]?.map(({ score }) => score === null)).toEqual([false, true, false, false, false])
  })

  it('gives null, never 0, to a project without a readable row', () =>
    expect(judge(document({ projects: [{ rows: [] }] })).projects[0]).toMatchObject({ raw: null, quality: null, grade: null }))

  it('lets a rule that comes later be counted without a change: C03 spoils a benefit row for C02', () => {
    const C03: RowRule = {
      ...(ruleOf('V02') as RowRule), id: 'C03',
      test: (view) => (view.level1 === '效益指标' ? fail('建议核查', 'Please check', { cells: [], evidence: '' }) : pass),
    }
    const { findings, indicators: [scores] } = judge(document(), [...RULES, C03])
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['C02', 'C03'])
    expect(scores?.[3]).toMatchObject({ raw: 84, score: 79, ceiling: 79 })
  })

  it('asks a rule about every row once', () => {
    const asked: number[] = []
    const probe: RowRule = { ...(ruleOf('V01') as RowRule), test: (view) => { asked.push(view.ordinal); return notApplicable } }
    expect(judge(document(), [probe]).coverage).toEqual({ V01: { fails: 0, also: 0, passes: 0, cannotJudge: 0, notApplicable: 5 } })
    expect(asked).toEqual([1, 2, 3, 4, 5])
  })
})

describe('judge, of any document', () => {
  it('is pure and deterministic', () => fc.assert(fc.property(documents, (made) => {
    const before = structuredClone(made)
    expect(judge(made)).toEqual(judge(before))
    expect(made).toEqual(before)
  }), { numRuns: 60 }))

  it('keeps scores within 0 and 100, under their ceiling and in their band', () => fc.assert(fc.property(documents, (made) => {
    const { indicators: scores, projects: results } = judge(made)
    for (const { raw, score, ceiling } of scores.flat()) {
      if (raw === null || score === null) continue
      expect(raw).toBeGreaterThanOrEqual(0)
      expect(raw).toBeLessThanOrEqual(100)
      expect(score).toBe(Math.min(raw, ceiling ?? 100))
    }
    for (const { raw, quality, grade, ceiling, ceilingReason } of results) {
      expect((ceiling === null) === (ceilingReason === null)).toBe(true)
      if (raw === null || quality === null) continue
      expect(raw).toBeGreaterThanOrEqual(0)
      expect(raw).toBeLessThanOrEqual(100)
      expect(quality).toBe(Math.min(raw, ceiling ?? 100))
      expect(grade).toBe(gradeOf(quality))
    }
  }), { numRuns: 100 }))

  it('gives a project the same scores wherever it stands among the others', () => fc.assert(fc.property(
    documents.filter(({ projects: all }) => all.length > 1).chain((made) => fc.record({ made: fc.constant(made), order: fc.shuffledSubarray(made.projects.map((_, i) => i), { minLength: made.projects.length }) })),
    ({ made, order }) => {
      const [here, there] = [judge(made), judge({ ...made, projects: order.map((i) => made.projects[i]!) })]
      order.forEach((i, at) => {
        expect(there.projects[at]).toEqual(here.projects[i])
        expect(there.indicators[at]).toEqual(here.indicators[i])
      })
    }), { numRuns: 100 }))

  it('tells each finding in both languages as a question, at a place that exists, in one order', () => fc.assert(fc.property(documents, (made) => {
    const { findings, coverage } = judge(made)
    for (const { messageZh, messageEn, projectIndex, indicatorOrdinal, rows, outcome, scored, precedence } of findings) {
      expect(messageZh).toMatch(outcome === 'cannotJudge' ? /^无法判断/u : /建议(?:核查|核实)/u)
      expect(messageEn).toMatch(outcome === 'cannotJudge' ? /^Cannot be judged/u : /[Pp]lease (?:check|verify)/u)
      expect(messageZh + messageEn).not.toMatch(/违反|违规|问题部门|undefined|NaN|\bnull\b/u)
      expect(outcome === 'also').toBe(precedence !== null)
      if (outcome !== 'fails') expect(scored).toBe(false)
      const count = projectIndex === null ? 0 : made.projects[projectIndex]!.indicators.length
      for (const ordinal of [...rows, ...(indicatorOrdinal === null ? [] : [indicatorOrdinal])]) {
        expect(ordinal).toBeGreaterThanOrEqual(1)
        expect(ordinal).toBeLessThanOrEqual(count)
      }
    }
    for (const { id } of RULES) {
      const own = findings.filter(({ ruleId }) => ruleId === id)
      for (const outcome of ['fails', 'also', 'cannotJudge'] as const) expect(coverage[id]![outcome]).toBe(own.filter((finding) => finding.outcome === outcome).length)
    }
    const places = findings.map(({ projectIndex, indicatorOrdinal }) => (projectIndex ?? -1) * 1000 + (indicatorOrdinal ?? 0))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  }), { numRuns: 100 }))

  it('never fails on strange cells', () => {
    const strange = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^[≥≤0-9.%万元（）*〔\]]{0,10}$/u))
    fc.assert(fc.property(fc.array(fc.tuple(levels, strange, strange, strange, strange), { maxLength: 4 }), strange, strange, (rows, name, purpose) => {
      judge(document({ projects: [{ name, purpose, goals: [purpose], rows: rows.map((texts) => row(...texts)) }], targets: [name] }))
    }), { numRuns: 100 })
  })
})

describe('scores', () => {
  const hits: fc.Arbitrary<Finding> = fc.record({
    rule: fc.constantFrom(...Object.keys(ROW_DEDUCTIONS), 'B01', 'B04', 'C02', 'C07', 'G01', 'P02', 'P03', 'X01'),
    severity: fc.constantFrom('H' as const, 'M' as const, 'L' as const),
  }).map(({ rule, severity }) => ({
    ruleId: /^(?:R03|V10)/u.test(rule) ? rule.slice(0, 3) : rule, branch: rule === 'C02' ? 'category' : /^(?:R03|V10)/u.test(rule) ? rule.slice(3) || 'a' : null, severity, outcome: 'fails', class: '必改', scored: true,
    projectIndex: 0, indicatorOrdinal: 1, rows: [], messageZh: '', messageEn: '', evidence: '', cells: [], precedence: null,
  }))
  const layout = fc.record({ hasBasis: fc.boolean(), hasDescription: fc.boolean() })

  it('of a row never rise with one finding more', () => fc.assert(fc.property(fc.array(hits, { maxLength: 6 }), hits, layout, (before, more, form) => {
    const [a, b] = [scoreRow(before, form), scoreRow([...before, more], form)]
    expect(b.raw!).toBeLessThanOrEqual(a.raw!)
    expect(b.score!).toBeLessThanOrEqual(a.score!)
  })))

  it('of a project never rise with one finding more', () => fc.assert(fc.property(fc.array(hits, { maxLength: 6 }), hits, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }), fc.boolean(), (before, more, marks, sameGoals) => {
    const rows: ScoredRow[] = marks.map((n) => ({ group: 'output', hits: [], score: { ...scoreRow([], { hasBasis: true, hasDescription: true }), raw: n, score: n } }))
    const [a, b] = [scoreProject(rows, before, sameGoals), scoreProject(rows, [...before, more], sameGoals)]
    expect(b.quality!).toBeLessThanOrEqual(a.quality!)
  })))

  it('of a project never rise when a row’s falls', () => fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }), fc.nat(), (marks, which) => {
    const rowsOf = (scores: number[]): ScoredRow[] => scores.map((n, i) => ({ group: (['output', 'benefit', 'satisfaction'] as const)[i % 3]!, hits: [], score: { ...scoreRow([], { hasBasis: true, hasDescription: true }), raw: n, score: n } }))
    const lower = marks.map((n, i) => (i === which % marks.length ? n - 1 : n))
    expect(scoreProject(rowsOf(lower), [], false).quality!).toBeLessThanOrEqual(scoreProject(rowsOf(marks), [], false).quality!)
  })))
})
