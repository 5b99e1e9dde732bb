import type { Messages } from '../i18n/index.ts'
import type { Weights } from '../reference/weights.ts'

/** Score and grade after ceilings, and the sum before them: `质量分 59（差），上限前 71.3`. */
export function scoreText({ qualityRaw, quality, grade }: { qualityRaw: number | null; quality: number | null; grade: string | null }, words: Messages): string {
  if (quality === null) return words.unjudgedLong
  const capped = words.budgetQuality.quality(words.score(quality), grade === null ? '' : (words.grades[grade] ?? grade))
  return qualityRaw === null ? capped : `${capped}${words.separator}${words.steps.rawScore(words.score(qualityRaw))}`
}

/** The chosen weights in a sentence, set by set. */
export function weightsText({ groups, dimensions, parts }: Weights, words: Messages): string {
  const joined = (set: Record<string, number>) => Object.values(set).join(':')
  return words.weights.own(joined(groups), joined(dimensions), joined(parts))
}
