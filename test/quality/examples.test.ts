import { describe, expect, it } from 'vitest'
import type { ExampleDocument } from '../../src/quality/example.ts'
import type { Finding } from '../../src/quality/judgement.ts'
import { judge, RULES } from '../../src/quality/run.ts'
import { fromExample } from './fromExample.ts'

const EXPLAINED = RULES.flatMap((rule) => (rule.example && rule.looksAt && rule.exclusions ? [[rule.id, { ...rule, example: rule.example, looksAt: rule.looksAt, exclusions: rule.exclusions }] as const] : []))

const firings = (made: ExampleDocument): Finding[] => judge(fromExample(made)).findings.filter(({ outcome }) => outcome === 'fails' || outcome === 'also')
const of = (id: string, found: Finding[]) => found.filter(({ ruleId }) => ruleId === id)

/** English with what is quoted from a cell or a word list taken out, and the unit of money the tables print. */
const unquoted = (english: string) => english.replace(/“[^”]*”/gu, '').replaceAll('万元', '')

const HAN = /\p{Script=Han}/u

describe.each(EXPLAINED)('the worked example of %s', (id, { example, looksAt }) => {
  it('is found fault with where it is written weakly', () => expect(of(id, firings(example.weak))).not.toEqual([]))

  it('is not where it is written better', () => expect(of(id, firings(example.better))).toEqual([]))

  it('is written better without a fault of another kind, but for categories a table cut short lacks', () => {
    const others = firings(example.better).filter(({ ruleId }) => ruleId !== 'C02')
    expect(others.map(({ ruleId, messageZh }) => `${ruleId} ${messageZh}`)).toEqual([])
  })

  it('points at cells the rule says it looks at', () => {
    const cells = of(id, firings(example.weak)).flatMap((finding) => finding.cells)
    expect(cells.filter((cell) => !(looksAt as readonly string[]).includes(cell))).toEqual([])
  })

  it('is a question that quotes the table and says what would be better', () => {
    for (const { messageZh, messageEn, evidence } of of(id, firings(example.weak))) {
      expect(evidence).not.toBe('')
      expect(messageZh).toMatch(/建议(?:核查|核实)/u)
      expect(messageEn).toMatch(/[Pp]lease (?:check|verify)/u)
      expect(unquoted(messageEn)).not.toMatch(HAN)
    }
  })
})

describe.each(EXPLAINED)('the page of %s', (_, { scope, example, looksAt, checks, exclusions }) => {
  it('names each printed field once, and none only where the rule reads the narrative', () => {
    expect(looksAt.length > 0 || scope === 'document').toBe(true)
    expect(new Set(looksAt).size).toBe(looksAt.length)
  })

  it.each([['formula', checks], ['exclusions', exclusions], ['note on the example', example.note]] as const)('gives its %s in both languages', (part, { zh, en }) => {
    expect(zh).toMatch(HAN)
    expect(zh).toMatch(/。$/u)
    expect(en).toMatch(/\.$/u)
    expect(unquoted(en), `${part} in English`).not.toMatch(HAN)
    expect(zh + en).not.toMatch(/违反|undefined/u)
  })
})
