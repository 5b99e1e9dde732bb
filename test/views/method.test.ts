import { describe, expect, test } from 'vitest'
import type { RuleRow } from '../../src/queries/method.ts'
import { documentFieldsOf, fieldsOf, isAsked, readExample } from '../../src/views/method/example.ts'
import { byFamily, firedShare, firesOften } from '../../src/views/method/share.ts'

describe('how often a rule fires', () => {
  const counts = (fails: number, also: number, passes: number) => ({ fails, also, passes })

  test('has what it judged as denominator, and none where it judged nothing', () => {
    expect(firedShare(counts(2, 1, 7))).toBe(0.3)
    expect(firedShare(counts(0, 0, 0))).toBeNull()
  })

  test('is warned of above a third', () => {
    expect([counts(1, 0, 2), counts(2, 1, 5), counts(0, 0, 0)].map(firesOften)).toEqual([false, true, false])
  })
})

test('the index groups rules by family in the order of the catalogue, a new family last', () => {
  const rule = (ruleId: string) => ({ ruleId }) as RuleRow
  const families = byFamily([rule('B01'), rule('I01'), rule('V01'), rule('V02'), rule('Z01')])
  expect(families.map(({ family, rules }) => `${family}${rules.length}`)).toEqual(['V2', 'B1', 'I1', 'Z1'])
})

describe('a worked example', () => {
  test('is read only where it is one', () => {
    expect(readExample(null)).toBeNull()
    expect(readExample('{')).toBeNull()
    expect(readExample('{"weak":{}}')).toBeNull()
    expect(readExample('{"weak":{"projects":[]},"better":{"projects":[]},"note":{"zh":"甲","en":"a"}}')?.note.en).toBe('a')
  })

  test('shows what it names and nothing else', () => {
    expect(fieldsOf({ budget: 35, plan: [10, null, 80, 100], goals: ['办会'] }, '空')).toEqual([
      { field: 'budget_fen', text: '35' }, { field: 'plan', text: '10% – 空 – 80% – 100%' }, { field: 'goals', text: '办会' },
    ])
    expect(documentFieldsOf({ year: 2031, projects: [] })).toEqual([{ field: 'year', text: '2031' }])
  })

  test('marks the fields its rule reads, amounts by the name of the budget', () => {
    expect(['value_text', 'other_fen', 'basis'].map((field) => isAsked(field, ['value_text', 'budget']))).toEqual([true, true, false])
  })
})
