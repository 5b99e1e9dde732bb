import { describe, expect, test } from 'vitest'
import { buildTables } from '../../src/snapshot/buildTables.ts'
import { finding, judgement, project, RULES, targetDocument } from '../support/documents.ts'

const document = targetDocument('5a', { projects: [project({ code: 'a', budgetWan: 100 }), project({ code: 'b', budgetWan: 900 })] })
const doubted = (over: Parameters<typeof finding>[0]) => buildTables([document], [judgement(document, 80, [finding({ ruleId: 'B01', projectIndex: 1, indicatorOrdinal: null, ...over })])], RULES)

describe('a budget in doubt', () => {
  test('stays with its project and leaves the sums of its document and department, where it stands beside', () => {
    const { projects, documents, departments } = doubted({})
    expect(projects.map(({ budget_fen, suspect_budget }) => [budget_fen, suspect_budget])).toEqual([[100_000_000n, false], [900_000_000n, true]])
    for (const row of [...documents, ...departments]) {
      expect([row.budget_fen, row.suspect_projects, row.suspect_fen]).toEqual([100_000_000n, 1, 900_000_000n])
    }
  })

  test('is none where the finding was explained or is advice', () => {
    for (const over of [{ outcome: 'explained' as const }, { class: '建议' as const }]) {
      expect(doubted(over).documents[0]).toMatchObject({ budget_fen: 1_000_000_000n, suspect_projects: 0, suspect_fen: null })
    }
  })
})
