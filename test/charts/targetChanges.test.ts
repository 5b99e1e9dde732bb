import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { placeChanges } from '../../src/charts/target-changes/place.ts'
import { changeSeries, type PairRow } from '../../src/charts/target-changes/series.ts'
import { changeDescription, changeTitle, changeWords } from '../../src/charts/target-changes/words.ts'
import { svgText } from '../../src/charts/svgText.ts'
import { textWidth } from '../../src/charts/textWidth.ts'
import { MESSAGES } from '../../src/i18n/index.ts'
import type { TargetChangeKind } from '../../src/model/compareNames.ts'
import { names } from './made.ts'

const pair = (from: number, kinds: readonly TargetChangeKind[], over: Partial<PairRow> = {}): PairRow => ({
  departmentId: '甲园区', from, to: from + 1,
  matched: [{ project: { state: 'kept', confidence: 'sure' }, changes: kinds.map((kind) => ({ change: { kind } })) }, { project: { state: 'renamed', confidence: 'possible' }, changes: [] }],
  dropped: [1], added: [1, 2], ...over,
})
const rows = [
  pair(2022, ['lowered', 'loosened', 'kept', 'kept', 'kept', 'raised', 'tightened', 'reworded', 'notComparable']),
  pair(2023, ['kept', 'raised']),
  pair(2024, ['lowered'], { departmentId: '乙园区' }),
]
const series = changeSeries(rows)
const { zh, en } = MESSAGES

test('lowered and loosened are one part, raised and tightened another, what cannot be compared a third', () => {
  expect(series.pairs[0]).toMatchObject({ kept: 1, renamed: 1, dropped: 1, added: 2, possible: 1, indicators: 9, counts: { lowered: 2, same: 3, raised: 2, other: 2 } })
  expect(series.facts).toMatchObject({ pairs: 3, projects: 6, indicators: 12, comparable: 10, lowered: 3 })
})

test('the title gives the share of what can be compared and is silent without any', () => {
  expect(changeTitle(series, zh)).toBe('10对可比的目标中，3对降低或放宽（30%）')
  expect(changeTitle(changeSeries([pair(2022, ['reworded'])]), zh)).toBe('目标怎样变化')
  expect(changeDescription(series, en)).toContain('lowered or loosened 3')
})

describe.each([['target-changes', zh, 900], ['target-changes-phone-en', en, 358]] as const)('%s', (name, words, width) => {
  const scene = placeChanges(series, changeWords(words, names), { width, size: 12 })
  const shapes = [...scene.back, ...scene.marks.flatMap((mark) => mark.shapes), ...scene.front]

  test('is drawn as before', () => {
    const path = new URL(`output/${name}.svg`, import.meta.url)
    const drawn = svgText(scene)
    if (process.env.UPDATE_GOLDENS) {
      mkdirSync(new URL('output/', import.meta.url), { recursive: true })
      writeFileSync(path, drawn)
    }
    expect(drawn).toBe(readFileSync(path, 'utf8'))
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/u)
  })

  test('keeps every word inside and gives each part a mark with its figures', () => {
    const out = shapes.flatMap((shape) => (shape.kind === 'text' && (shape.x - (shape.anchor === 'middle' ? textWidth(shape.text, shape.size) / 2 : 0) < -0.5
      || shape.x + textWidth(shape.text, shape.size) / (shape.anchor === 'middle' ? 2 : 1) > scene.width + 0.5) ? [shape.text] : []))
    expect(out).toEqual([])
    expect(scene.marks.map(({ id }) => id)).toEqual([
      'pair-甲园区-2022-2023-lowered', 'pair-甲园区-2022-2023-same', 'pair-甲园区-2022-2023-raised', 'pair-甲园区-2022-2023-other',
      'pair-甲园区-2023-2024-same', 'pair-甲园区-2023-2024-raised', 'pair-乙园区-2024-2025-lowered',
    ])
    expect(scene.marks[0]!.name).toMatch(/2/u)
  })

  test('lengths are to one scale', () => {
    const length = (id: string) => scene.marks.find((mark) => mark.id.endsWith(id))!.hit.width + 1
    expect(length('2022-2023-same') / length('2023-2024-same')).toBeCloseTo(3, 1)
  })
})
