import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TargetDocument } from '../../src/model/targetDocument.ts'
import { judge, RULES } from '../../src/quality/run.ts'

/**
 * The five published documents, read by eye against their sources: where each deterministic rule fires, as
 * `document project.row`, `[rows]` for a finding made once per table, with the severity where it is not the rule's own.
 * Firings only: what takes precedence may change as rules are added, what is printed does not.
 */
const BY_HAND: Record<string, string> = {
  V01: '001 1.6, 001 1.8, 001 2.5',
  V02: '002 1.2, 002 1.3, 002 1.5, 002 1.6, 002 1.7, 002 2.6, 002 2.7, 002 3.6, 002 3.7, 002 4.4, 002 4.5, 002 4.6, 002 4.7, 002 4.8, 002 5.5, 002 5.6, 002 5.7, 002 6.4, 002 6.5, 002 6.6, 002 6.7, 002 7.3, 002 7.6, 002 7.7, 002 8.3, 002 8.5, 002 8.6, 002 8.7, 002 9.7',
  V04: '000 2.1, 000 2.2, 000 2.3, 000 2.4',
  V05: '000 1.1, 000 2.1, 000 2.2, 000 2.3, 000 2.4, 000 2.6, 001 1.1, 001 1.2, 001 1.7, 001 2.1, 001 2.6, 002 1.1, 003 1[1 2 3 5 6 7], 003 2[3 4 6 7], 003 3[2 3 4 5 6 7], 004 1[1 2 3 4 5 6 7], 004 2[1 2 3 4 5 6 7]',
  V06: '002 3.2, 002 9.1',
  V09: '004 1[1 2 3 4 5 6 7], 004 2[1 2 3 4 5 6 7]',
  V11: '',
  V13: '002 4.2',
  D01: '000 1.3, 000 2.5, 001 1.3, 001 1.5, 001 1.6, 001 1.8, 001 1.9, 001 2.1, 001 2.2, 001 2.4, 001 2.5, 001 2.7, 001 2.8, 001 2.9, 002 1.3, 002 1.5, 002 1.6, 002 1.7, 002 1.8, 002 2.5, 002 2.6, 002 2.7, 002 2.8, 002 3.5, 002 3.6, 002 3.8, 002 4.4, 002 4.6, 002 4.7, 002 4.8, 002 5.5, 002 5.6, 002 5.7, 002 5.8, 002 6.4, 002 6.6, 002 6.7, 002 7.3, 002 7.6, 002 8.5, 002 8.6, 002 8.8, 002 9.5, 002 9.8, 003 1.1, 003 1.2, 003 1.3, 003 1.7, 003 1.8, 003 2.8, 003 3.1, 003 3.2, 003 3.3, 003 3.4, 003 3.6, 003 3.7, 003 3.8, 004 1.1, 004 1.2, 004 1.3, 004 1.5, 004 1.6, 004 2.1, 004 2.2, 004 2.4, 004 2.5, 004 2.7',
  D02: '000 1.7, 000 2.3, 000 2.9, 002 3.4, 002 4.3, 002 6.1, 002 6.3, 004 1.4, 004 1.7, 004 2.3',
  D04: '003 1.2:L, 003 2.7:L, 003 3.1, 003 3.2:L, 004 2.5:L',
  D05: '000 1.5, 000 1.7, 000 1.8, 000 2.7, 000 2.8, 000 2.9, 001 2.7',
  C02: '002 1[5 6 7], 002 4[5 6 7 8], 002 5[5 6 7], 002 6[5 6 7], 002 8[5 6 7], 004 1:L, 004 1[7], 004 2:L',
  C04: '000 1.4, 001 1.5, 001 2.4, 002 1.5, 002 9.5, 003 2.4, 003 2.7, 003 3.4, 004 1.2, 004 2.2, 004 2.3',
  C05: '000 1.7, 000 1.8, 000 2.9, 003 1.8, 003 2.8, 003 3.8',
  C06: '002 1.8, 002 2.8, 002 4.9, 002 5.8, 002 8.8, 003 2.8, 003 3.8, 004 2.7',
  C07: '000 1, 000 1:M, 000 2:M, 000 2:H, 000 2, 001 1',
  K01: '000 2.6, 002 1.4, 002 2.2, 002 3.4, 002 5.4, 002 6.2, 002 7.2, 002 8.2, 002 9.2',
  B01: '002 6',
  B02: '',
  B03: '',
  B04: '',
  B05: '001 1.5:M, 001 2.4:M, 002 9.5:M, 003 1.1, 003 1.5, 003 1.6, 003 2.4, 003 3.4:M, 004 2.3:M',
  B07: '001 1, 001 2, 002 1, 002 2, 002 3, 002 4, 002 6, 002 7, 002 8, 002 9, 003 1, 004 1, 004 2',
  T02: '000 1.3, 000 2.5, 001 1.4, 001 2.3, 002 2.4, 002 3.2, 002 5.2, 002 7.4, 002 8.4, 002 9.4',
  T03: '',
  G01: '004 1, 004 2',
  G05: '000, 000, 000, 001, 001, 001, 001, 001, 002, 002, 003',
  X01: '001 1, 001 2',
  X04: '003 2.4, 003 3.4',
  R01: '001 1[1 2 3 4 5 6 7 8], 001 2[1 2 3 4 5 6 7 8], 002 1[1 2 3 4 5 6 7 8], 002 3[1 2 3 4 5 6 7 8], 002 4[1 2 3 4 5 6 7 8 9], 002 5[1 2 3 4 5 6 7 8], 002 6[1 2 3 4 5 6 7 8], 002 7[1 2 3 4 5 6 7 8], 002 8[1 2 3 4 5 6 7 8], 002 9[1 2 3 4 5 6 7 8], 003 1[1 2 3 4 5 6 8], 003 2[1 2 3 4 5 6 7], 003 3[1 2 3 4 5 6 7]',
  R02: '000 1.1, 000 1.2, 000 1.3, 000 1.4, 000 1.5, 000 1.6, 000 1.7, 000 1.8, 000 2.1, 000 2.2, 000 2.4, 000 2.5, 000 2.6, 000 2.7, 000 2.9',
  R03: '001 1.9:L, 001 2.9:L, 003 1.7, 003 2.8, 003 3.8',
  R04: '002 2[1 2 3 4 5 6 7 8], 004 1[1 2 3 4 5 6 7], 004 2[1 2 3 4 5 6 7]',
  R05: '002 1[1 2 3 4 5 6 7 8], 002 2[1 2 3 4 5 6 7 8], 002 3[1 2 3 4 5 6 7 8], 002 4[1 2 3 4 5 6 7 8 9], 002 5[1 2 3 4 5 6 7 8], 002 6[1 2 3 4 5 6 7 8], 002 7[1 2 3 4 5 6 7 8], 002 8[1 2 3 4 5 6 7 8], 002 9[1 2 3 4 5 6 7 8]',
  P02: '002 6, 002 9, 003 1:L, 003 2, 003 3',
  P03: '000 1:L, 001 1:L, 002 1:L, 002 3:L, 002 4:L, 002 5:L, 002 6:L, 002 7:L, 002 8, 002 9:L, 003 1:L, 003 2, 003 3',
  P04: '002 8, 003 1, 003 2:H, 003 3:H',
  P05: '001 1, 002 4, 002 5, 002 9, 003 2, 003 3',
  I02: '',
}

const folder = new URL('../../data/targets/', import.meta.url)
const documents = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => ({
  name: name.slice(0, 3), document: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as TargetDocument,
}))

const found = new Map<string, string[]>()
for (const { name, document } of documents) {
  for (const { ruleId, outcome, severity, projectIndex, indicatorOrdinal, rows } of judge(document).findings) {
    const where = [name, ...(projectIndex === null ? [] : [` ${projectIndex + 1}`]), indicatorOrdinal ? `.${indicatorOrdinal}` : rows.length > 0 ? `[${rows.join(' ')}]` : ''].join('')
    const unusual = severity === RULES.find(({ id }) => id === ruleId)?.severity ? '' : `:${severity}`
    const key = outcome === 'cannotJudge' ? `${ruleId}?` : ruleId
    found.set(key, [...(found.get(key) ?? []), where + unusual])
  }
}

describe('the published documents', () => {
  it.each(Object.entries(BY_HAND))('%s fires where a reader would put it, and nowhere else', (id, places) =>
    expect((found.get(id) ?? []).join(', ')).toBe(places))

  it('leave no deterministic rule without an answer', () => expect([...found.keys()].filter((key) => key.endsWith('?') && key.slice(0, -1) in BY_HAND)).toEqual([]))
})
