import { joinLines } from '../blocks.ts'

const ORDINAL = /^\s*(?:[（(]?(\d{1,2})[）)]?\s*(?:、|[.．](?!\d(?!\d{3}年)))|[（(](\d{1,2})[）)])\s*/u

/**
 * The goals of a project's goal cell: one per printed ordinal (1. 1、 （1）…), the ordinal removed, layout breaks removed.
 * A figure inside a sentence (1.5亿元, 2023年) opens nothing: ordinals must run 1, 2, 3 … A cell without ordinals is one goal.
 */
export function splitGoals(paragraphs: readonly string[]): string[] {
  const whole = joinLines(paragraphs)
  if (whole === '') return []
  const starts: { at: number; end: number }[] = []
  let expected = 1
  /** The last character before `at` that is no space. */
  let mark = ''
  for (let at = 0; at < whole.length; at++) {
    const before = whole[at - 1]
    if (before !== undefined && before.trim() !== '') mark = before
    if (before !== undefined && /[\d.．a-zA-Z]/u.test(before)) continue
    const match = ORDINAL.exec(whole.slice(at, at + 12))
    if (match === null || Number(match[1] ?? match[2]) !== expected) continue
    if (expected === 1 && mark !== '' && !/[：:。；;]/u.test(mark)) continue
    starts.push({ at, end: at + match[0].length })
    at += match[0].length - 1
    mark = whole[at]!
    expected += 1
  }
  if (starts.length === 0) return [whole]
  const goals = starts.map(({ end }, index) => whole.slice(end, starts[index + 1]?.at ?? whole.length).trim())
  const lead = whole.slice(0, starts[0]!.at).trim()
  return [...(lead === '' ? [] : [lead]), ...goals].filter((goal) => goal !== '')
}
