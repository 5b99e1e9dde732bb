import { MEASURE_WORDS, NOT_MEASURES } from '../../reference/indicatorWords.ts'

/** Whether a name says what is measured (率, 数, 金额 …; 质量 and 数量 as category words do not count). */
export function namesMeasure(name: string): boolean {
  const bare = NOT_MEASURES.reduce((rest, word) => rest.replaceAll(word, '□'), name)
  return MEASURE_WORDS.some((word) => bare.includes(word))
}

/** KEY of a row (domain.md 3.2): the level-3 name, or the description where the name holds no measure word. */
export function keyOf(row: { level3: string; description: string }): string {
  if (namesMeasure(row.level3) || row.description.trim() === '') return row.level3
  return row.description
}
