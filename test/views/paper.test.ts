import { EVERYTHING } from '../../src/queries/selection.ts'
import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../src/i18n/index.ts'
import { DEFAULT_WEIGHTS } from '../../src/reference/weights.ts'
import { listed } from '../../src/state/audience.ts'
import { INITIAL, type ViewState } from '../../src/state/view.ts'
import { scoreText, weightsText } from '../../src/ui/scores.ts'
import { evidenceText } from '../../src/ui/place.ts'
import { paperName, paperParams } from '../../src/views/audit/paper.ts'

const { zh, en } = MESSAGES
const params = (patch: Partial<ViewState> = {}, weights = DEFAULT_WEIGHTS) => {
  const state = { ...INITIAL, ...patch }
  return paperParams({ ...EVERYTHING, years: state.year, departments: state.dept, rules: state.rules, weights }, listed(state))
}

describe('the working paper of the page', () => {
  test('asks for what the worklist shows; all severities and classes are no filter', () => {
    expect(params()).toMatchObject({ severities: [], classes: [], outcomes: ['fails'] })
    expect(params({ audience: 'leadership' })).toMatchObject({ severities: ['H'], classes: ['必改', '建议'] })
  })

  test('is named by the snapshot and what was chosen, the same each time, for any file system', () => {
    const id = 'a1b2c3d4e5f60718'
    expect(paperName(id, params(), 'zh')).toBe('working-paper_a1b2c3d4e5f6')
    const chosen = params({ year: [2031, 2032], dept: ['甲:1'], severity: ['H'], class: ['must'], rules: ['V01'] }, { ...DEFAULT_WEIGHTS, groups: { output: 1, benefit: 1, satisfaction: 1 } })
    expect(paperName(id, chosen, 'en')).toBe('working-paper_a1b2c3d4e5f6_2031+2032_甲-1_H_must_V01_weights_en')
    expect(paperName(id, params({ dept: Array.from({ length: 40 }, (_, index) => `department-${index}`) }), 'zh').length).toBeLessThanOrEqual(120)
  })
})

describe('a score in words', () => {
  test('has the sum before ceilings beside the capped score and its grade', () => {
    expect(scoreText({ qualityRaw: 71.25, quality: 59, grade: '差' }, zh)).toMatch(/59（差）.*上限前 71\.3/u)
    expect(scoreText({ qualityRaw: null, quality: null, grade: null }, en)).toBe(en.unjudgedLong)
  })

  test('under chosen weights names all thirteen', () => {
    expect(weightsText(DEFAULT_WEIGHTS, en).match(/\d+/gu)).toHaveLength(13)
  })
})

test('the words a finding rests on are told by the names of their cells', () => {
  expect(evidenceText('level3=签约；value_text=≥3个', zh)).toBe('三级指标：签约；指标值：≥3个')
})
