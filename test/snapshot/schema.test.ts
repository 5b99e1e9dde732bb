import { describe, expect, test } from 'vitest'
import { checkTargetDocument, readTargetDocument } from '../../src/snapshot/schema.ts'
import { problemText } from '../../src/snapshot/SnapshotError.ts'
import { goal, indicator, project, targetDocument } from '../support/documents.ts'

const good = () => targetDocument('0a', {
  projects: [project({ spendingPlan: { mar: 10, jun: null, oct: 80, dec: 100, extraCheckpoints: [{ month: 9, percent: 75 }] } })],
  recruitmentGoals: [goal({ threshold: { value: 1, unit: '亿元' }, locator: { sheet: '表一', cell: 'B5' } })],
})

describe('a target document', () => {
  test('of the contract is accepted', () => {
    expect(checkTargetDocument('a.json', good()).problems).toEqual([])
    expect(readTargetDocument('a.json', `\uFEFF${JSON.stringify(good())}`).document).toEqual(good())
  })

  const broken: [string, string, RegExp, unknown][] = [
    ['a missing field', '/', /"year" is missing/u, { ...good(), year: undefined }],
    ['a field of its own', '/', /"note" does not belong here/u, { ...good(), note: '' }],
    ['another schema version', '/schemaVersion', /must be 1, is 2/u, { ...good(), schemaVersion: 2 }],
    ['money as text', '/projects/0/budgetWan', /must be number \| null, is "35"/u, { ...good(), projects: [{ ...project(), budgetWan: '35' }] }],
    ['an unknown kind', '/projects/0/indicators/0/kind', /must be one of .*"blank"; is "percent"/u, { ...good(), projects: [project({ indicators: [{ ...indicator(), kind: 'percent' as 'text' }] })] }],
    ['a category of no standard', '/projects/0/indicators/0/level2Standard', /is "数量"/u, { ...good(), projects: [project({ indicators: [indicator({ level2Standard: '数量' })] })] }],
    ['a locator of no kind', '/recruitmentGoals/0/locator', /^fits none of the forms allowed here[^\n]*$/u, { ...good(), recruitmentGoals: [{ ...goal(), locator: { line: 0 } }] }],
    ['a hash that is none', '/source/sha256', /pattern/u, { ...good(), source: { ...good().source, sha256: '../..' } }],
    ['money beyond exact fen', '/projects/0/budgetWan', /<= 9000000000/u, { ...good(), projects: [project({ budgetWan: 1e10 })] }],
    ['nothing but null', '/', /must be object, is null/u, null],
  ]
  test.each(broken)('with %s is refused at its place', (_, path, message, document) => {
    const { problems } = checkTargetDocument('a.json', JSON.parse(JSON.stringify(document)))
    expect(problems.map(({ path }) => path).some((found) => found === path || found.startsWith(`${path}/`)), JSON.stringify(problems)).toBe(true)
    expect(problems.map(({ en }) => en).join('\n')).toMatch(message)
  })

  test('that is no JSON says so, in both languages, with the remedy', () => {
    const { problems } = readTargetDocument('a.json', '{"schemaVersion": 1,')
    expect(problems.map(problemText).join()).toMatch(/^a\.json: 不是有效的 JSON.*npm run ingest.*\na\.json: not valid JSON.*npm run ingest/u)
  })
})
