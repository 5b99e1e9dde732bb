import { joinLines } from '../blocks.ts'

/** One way of numbering goals. */
interface Style {
  ordinal: RegExp
  /** Later ordinals too open a sentence or a printed paragraph: 二、 stands inside words as well. */
  opensSentence: boolean
}

const HAN = '一二三四五六七八九十'
const STYLES: readonly Style[] = [
  { ordinal: /^(\d{1,2})\s*(?:、|[.．](?!\d(?!\d{3}年)))\s*/u, opensSentence: false },
  { ordinal: /^[（(]\s*(\d{1,2})\s*[）)]\s*[、.．]?\s*/u, opensSentence: false },
  { ordinal: /^(\d{1,2})\s*[）)]\s*[、.．]?\s*/u, opensSentence: false },
  { ordinal: /^([①-⑳])\s*[、.．]?\s*/u, opensSentence: false },
  { ordinal: new RegExp(`^([${HAN}]{1,2})\\s*[、.．]\\s*`, 'u'), opensSentence: true },
  { ordinal: new RegExp(`^[（(]\\s*([${HAN}]{1,2})\\s*[）)]\\s*[、.．]?\\s*`, 'u'), opensSentence: true },
  { ordinal: new RegExp(`^第([${HAN}]{1,2}|\\d{1,2})\\s*[，,、：:]\\s*`, 'u'), opensSentence: true },
  { ordinal: new RegExp(`^(?:年度|总体|项目|绩效){0,2}目标\\s*([${HAN}]{1,2}|\\d{1,2})\\s*[：:、.．]\\s*`, 'u'), opensSentence: true },
]
const MAY_OPEN = new RegExp(`[\\d（(①-⑳${HAN}第目年总项绩]`, 'u')
const LONGEST_ORDINAL = 16
const ENDS_SENTENCE = /[：:。；;！!]/u

function numberOf(words: string): number {
  if (/\d/u.test(words)) return Number(words)
  if (words >= '①' && words <= '⑳') return words.codePointAt(0)! - 0x245f
  const [tens, ones] = words.includes('十') ? words.split('十') as [string, string] : ['', words]
  return (words.includes('十') ? (tens === '' ? 1 : HAN.indexOf(tens) + 1) * 10 : 0) + (ones === '' ? 0 : HAN.indexOf(ones) + 1)
}

interface Start {
  at: number
  end: number
}

/**
 * The goals of a project's goal cell: one per printed ordinal (1. （1） 1） ① 一、 （一） 第一， 目标1：), the ordinal removed,
 * layout breaks removed. A figure inside a sentence (1.5亿元, 2023年) opens nothing: ordinals of one kind must run 1, 2, 3 …,
 * and of several kinds the one that comes first and goes on parts the goals. A cell without ordinals is one goal.
 */
export function splitGoals(paragraphs: readonly string[]): string[] {
  const { whole, opens } = joined(paragraphs)
  if (whole === '') return []
  const starts = startsIn(whole, opens)
  if (starts.length === 0) return [whole]
  const goals = starts.map(({ end }, index) => whole.slice(end, starts[index + 1]?.at ?? whole.length).trim())
  const lead = whole.slice(0, starts[0]!.at).trim()
  return [...(lead === '' ? [] : [lead]), ...goals].filter((goal) => goal !== '')
}

/** The cell's words with the places at which its printed paragraphs begin. */
function joined(paragraphs: readonly string[]): { whole: string; opens: Set<number> } {
  const opens = new Set<number>()
  const parts: string[] = []
  let length = 0
  let last = ''
  for (const paragraph of paragraphs) {
    const words = paragraph.trim()
    if (words === '') continue
    const added = joinLines([last, words]).slice(last.length)
    opens.add(length + added.length - words.length)
    parts.push(added)
    length += added.length
    last = words.at(-1)!
  }
  return { whole: parts.join(''), opens }
}

function startsIn(whole: string, opens: ReadonlySet<number>): Start[] {
  const found: Start[][] = STYLES.map(() => [])
  /** The last character before `at` that is no space, and the brackets open there. */
  let mark = ''
  let depth = 0
  for (let at = 0; at < whole.length; at++) {
    const before = whole[at - 1] ?? ''
    if (before.trim() !== '') mark = before
    depth = opens.has(at) || before === '。' ? 0 : /[（(]/u.test(before) ? depth + 1 : /[）)]/u.test(before) ? Math.max(0, depth - 1) : depth
    if (!MAY_OPEN.test(whole[at]!) || /[\d.．a-zA-Z]/u.test(before)) continue
    const opening = mark === '' || ENDS_SENTENCE.test(mark) || opens.has(at)
    const words = whole.slice(at, at + LONGEST_ORDINAL)
    STYLES.forEach(({ ordinal, opensSentence }, style) => {
      const starts = found[style]!
      if (!opening && (opensSentence || starts.length === 0)) return
      const match = depth > 0 ? null : ordinal.exec(words)
      if (match !== null && numberOf(match[1]!) === starts.length + 1) starts.push({ at, end: at + match[0].length })
    })
  }
  const numbered = found.filter((starts) => starts.length > 0).sort((a, b) => a[0]!.at - b[0]!.at)
  return numbered.find((starts) => starts.length > 1) ?? numbered[0] ?? []
}
