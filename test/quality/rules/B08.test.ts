import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/quality/run.ts'
import { answerProject, document, findingsOf, row } from '../make.ts'

const cost = (value = '≤30万元') => row('成本', '预算控制数', '预算控制数', value)
const saving = (value = '>5%', name = '节约成本', description = name) => row('经济效益', name, description, value)

describe('B08 saving clashes with cost and plan', () => {
  it.each([
    ['a share of cost', [cost(), saving()]],
    ['a sum of money', [cost(), saving('≥2万元', '节约财政资金')]],
    ['told by the description', [cost(), saving('>2%', '财政资金', '节约财政资金率')]],
    ['parts that add up to the budget', [cost('≤10万元'), cost('≤20万元'), saving()]],
  ])('fires: %s', (_, rows) => expect(answerProject('B08', { budget: 30, rows })).toBe('fails'))

  it.each([
    ['the ceiling leaves room', { rows: [cost('≤28万元'), saving()] }],
    ['the plan leaves room', { rows: [cost(), saving()], plan: [25, 50, 80, 95] as [number, number, number, number] }],
    ['against market prices', { rows: [cost(), saving('≥5%', '资金节约率', '较市场价节约')] }],
  ])('passes: %s', (_, spec) => expect(answerProject('B08', { budget: 30, ...spec })).toBe('passes'))

  it.each([
    ['savings of firms', [cost(), saving('≥5%', '为企业节约成本')]],
    ['water', [cost(), saving('≥5%', '节水率', '节约用水成本')]],
    ['a saving in words', [cost(), saving('节约成本')]],
    ['a saving capped', [cost(), saving('≤5%')]],
    ['no saving', [cost()]],
  ])('does not apply: %s', (_, rows) => expect(answerProject('B08', { budget: 30, rows })).toBe('notApplicable'))

  it('does not apply without a plan', () => expect(answerProject('B08', { budget: 30, rows: [cost(), saving()], plan: [null, null, null, null] })).toBe('notApplicable'))

  it.each([
    ['no sum of cost', { budget: 30, rows: [saving()] }],
    ['no budget', { budget: null, rows: [cost(), saving()] }],
  ])('does not judge: %s', (_, spec) => expect(answerProject('B08', spec)).toBe('cannotJudge'))

  it('is one finding per project that names its rows, and costs row and project', () => {
    const made = document({ projects: [{ budget: 30, rows: [cost(), saving(), saving('≥1%', '资金节约率')] }] })
    expect(findingsOf('B08', made)).toMatchObject([{ indicatorOrdinal: null, rows: [2, 3], severity: 'M' }])
    expect(judge(made).projects[0]!.parts.adequacy).toBe(8)
  })
})
