/**
 * The narrative before the tables: 总体绩效目标, 分项绩效目标, 保障措施. Paragraphs are located and counted; only the
 * itemised goals' titles and their 绩效指标 lines are kept.
 */
import type { Line } from '../blocks.ts'
import { joinLines } from '../blocks.ts'

export interface Paragraph {
  text: string
  /** The printed lines, for the place of a clause. */
  lines: { number: number; text: string }[]
}

export type Section = 'opening' | 'overall' | 'itemised' | 'safeguards' | 'tables'

export interface ItemisedGoal {
  title: string
  indicator: string | null
  line: number
}

export interface Narrative {
  overall: Paragraph[]
  itemised: Paragraph[]
  safeguards: Paragraph[]
  items: ItemisedGoal[]
  accounted: Set<number>
}

const CHAPTER = '(?:[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十]+[部章]分?)?'
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  ['overall', new RegExp(`^${CHAPTER}(?:部门)?(?:年度)?(?:总体绩效目标|绩效总体目标|总体目标|整体绩效目标)$`, 'u')],
  ['itemised', new RegExp(`^${CHAPTER}(?:部门)?(?:职责)?(?:分项绩效目标|分项目标|职责活动绩效目标)$`, 'u')],
  ['safeguards', new RegExp(`^${CHAPTER}[\\p{Script=Han}]{0,16}(?:保障措施|实现.{0,12}措施)$`, 'u')],
  ['tables', /^(?:第[一二三四五六七八九十]+部分)?预算项目绩效目标(?:表)?$/u],
]
const PART = /^第[一二三四五六七八九十]+部分$|^部门(?:整体)?(?:预算)?绩效(?:目标|文本)$|^部门整体绩效目标$/u
const DOCUMENT_TITLE = /(?:19|20)\d{2}年?.{0,40}(?:预算|绩效)/u
const SUBHEADING = /^(?:职责|重点)?[\p{Script=Han}]{0,6}分项绩效目标$/u

/** Opens a paragraph: an ordinal or one of the form's lead-ins. */
const OPENS = /^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|[（(]\d{1,2}[）)]|\d{1,2}\s*[、.．](?!\d)|绩效(?:目标|指标)\s*[：:]|第[一二三四五六七八九十]+部分)/u
const ITEM_HAN = /^\s*[（(][一二三四五六七八九十]+[）)]\s*(.*)$/u
const ITEM_DIGIT = /^\s*\d{1,2}\s*[、.．](?!\d)\s*([^：:。]{1,24})[：:]/u

const LONGEST_HEADING = 80
const bare = (text: string) => text.replace(/\[bookmark:[^[\]]*\]/gu, '').trim()
const key = (text: string) => bare(text).replace(/[\s。：:]+/gu, '')

/**
 * Reads the lines before the first table. `wrapped`: the text's lines are printed lines of a page, so a paragraph goes
 * on until the next ordinal, lead-in or heading; otherwise each line is a paragraph.
 */
export function readNarrative(lines: readonly Line[], wrapped: boolean): Narrative {
  const narrative: Narrative = { overall: [], itemised: [], safeguards: [], items: [], accounted: new Set() }
  let section: Section = 'opening'
  let paragraph: Paragraph | null = null
  const close = () => {
    if (paragraph !== null) paragraph.text = joinLines(paragraph.lines.map((piece) => piece.text))
  }
  for (const line of lines) {
    const text = bare(line.text)
    if (text === '') {
      if (line.text.trim() !== '') narrative.accounted.add(line.number)
      continue
    }
    const words = text.length > LONGEST_HEADING ? '' : key(text)
    const heading = SECTIONS.find(([, pattern]) => pattern.test(words))
    if (heading !== undefined || PART.test(words) || (section === 'opening' && DOCUMENT_TITLE.test(text))) {
      section = heading?.[0] ?? section
      close()
      paragraph = null
      narrative.accounted.add(line.number)
      continue
    }
    if (section !== 'opening') narrative.accounted.add(line.number)
    const opens: boolean = paragraph === null || !wrapped || OPENS.test(text)
    if (!opens) {
      paragraph!.lines.push({ number: line.number, text })
      continue
    }
    close()
    paragraph = { text, lines: [{ number: line.number, text }] }
    if (section === 'overall' || section === 'itemised' || section === 'safeguards') narrative[section].push(paragraph)
  }
  close()
  narrative.items = itemisedGoals(narrative.itemised)
  return narrative
}

/** Items by （一） ordinals where the section has them, else by `1、title：`. */
function itemisedGoals(paragraphs: readonly Paragraph[]): ItemisedGoal[] {
  const numbered = paragraphs.some(({ text }) => ITEM_HAN.test(text)) ? ITEM_HAN : ITEM_DIGIT
  const items: ItemisedGoal[] = []
  const indicators: string[][] = []
  let inIndicator = false
  for (const { text, lines } of paragraphs) {
    const opening = numbered.exec(text)
    if (opening !== null) {
      const [title, rest] = splitLead(opening[1]!)
      items.push({ title, indicator: null, line: lines[0]!.number })
      indicators.push([])
      inIndicator = false
      if (rest !== null && numbered === ITEM_HAN) inIndicator = addIndicator(indicators.at(-1)!, rest)
      continue
    }
    const parts = indicators.at(-1)
    if (parts === undefined || (text.length <= LONGEST_HEADING && SUBHEADING.test(key(text)))) continue
    if (/^\s*绩效(?:目标|指标)\s*[：:]/u.test(text)) inIndicator = addIndicator(parts, text)
    else if (inIndicator) parts.push(text)
  }
  return items.map((item, index) => ({ ...item, indicator: indicators[index]!.length === 0 ? null : joinLines(indicators[index]!) }))
}

/** Takes what follows 绩效指标： in the text; says whether the indicator goes on in the next paragraph. */
function addIndicator(parts: string[], text: string): boolean {
  const at = /绩效指标\s*[：:]/u.exec(text)
  if (at === null) return false
  parts.push(text.slice(at.index + at[0].length))
  return true
}

function splitLead(text: string): [string, string | null] {
  const at = text.search(/绩效(?:目标|指标)\s*[：:]/u)
  return at < 0 ? [text.trim(), null] : [text.slice(0, at).trim(), text.slice(at)]
}
