/** A total with its parts as a sentence states them, in figures. Shared by the reading of narratives and by the rules. */

export interface Share {
  /** Words beside the figure, e.g. 续建项目. */
  label: string
  count: number | null
  countUnit: string | null
  /** In 万元 for renminbi, else in the printed unit. */
  amount: number | null
  amountUnit: string | null
  /** Half a unit of the last printed digit of the amount. */
  halfDigit: number
  /** 约, 左右, 近. */
  about: boolean
}

export interface Breakdown {
  head: Share
  parts: Share[]
  /** Whether the words say that the parts are all (分别为, 包含 … without 等). */
  complete: boolean
  /** Names listed for the head's count: fewest and most, as 及 and 和 may join or belong to a name; null without a list. */
  listed: { fewest: number; most: number } | null
  /** The clause that states the head. */
  quote: string
}

const COUNT_UNIT = '个|项|家|户|处|条|宗|所|座|台|套|场|次|件|批|辆|人|名'
const MEASURES: Readonly<Record<string, readonly [string, number]>> = {
  亿元: ['万元', 10_000], 万元: ['万元', 1], 元: ['万元', 0.0001], 亿美元: ['万美元', 10_000], 万美元: ['万美元', 1],
  万亩: ['亩', 10_000], 亩: ['亩', 1], 公顷: ['公顷', 1], 万平方米: ['平方米', 10_000], 平方米: ['平方米', 1], 平方公里: ['平方公里', 1], 公里: ['公里', 1],
}
const FIGURE = new RegExp(`(约|近|大约)?\\s*(\\d+(?:\\.\\d+)?)\\s*(${Object.keys(MEASURES).join('|')}|${COUNT_UNIT})(?!月|分|百)(左右)?`, 'gu')
const MARKER = /其中|包含|包括|分别为|分别是|分为/u
const ALL_PARTS = /包含|包括|分别为|分别是|分为/u
const NOT_ALL = /等|主要|重点包括/u
const LABEL_LEAD = /^(?:[（(]?\d{1,2}[）)]|[一二三四五六七八九十]+[、.]|其中|计划|预计|年内|全年|共|共计|合计|实施|安排|谋划|包含|包括|分别为|分别是|分为|开发区|园区|[、：:，,\s])+/u
const OF_WHAT = /^(?:计划|预计|项目|协议|估算|概算|总)*(?:投资|资金|金额|面积|规模|用地|需|总额)[额量共计为约]*$/u

const LONGEST_LABEL = 16

const withoutBrackets = (text: string) => text.replace(/[（(][^（()）]*[）)]/gu, (inner) => (/^[（(]\d{1,2}[）)]$/u.test(inner) ? inner : ''))
const clean = (text: string) => text.replace(/(?:19|20)\d\d年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?/gu, '')

const emptyShare = (label: string): Share => ({ label, count: null, countUnit: null, amount: null, amountUnit: null, halfDigit: 0, about: false })

/** Figures of a text as shares, in order: a count opens one; a sum or an area belongs to the count before it unless it has a label of its own. */
function sharesIn(text: string): Share[] {
  const shares: Share[] = []
  for (const clause of clean(text).split(/[，,；;、。：:\n]/u)) {
    let from = 0
    for (const match of clause.matchAll(FIGURE)) {
      const [printed, about, digits = '', unit = '', around] = match
      const after = clause.slice(match.index + printed.length)
      const words = clause.slice(from, match.index).replace(LABEL_LEAD, '')
      from = match.index + printed.length
      if (/^(?:及)?以[上下内]/u.test(after) || /每$/u.test(words)) continue
      const label = words !== '' ? words.slice(-LONGEST_LABEL) : (/^[\p{Script=Han}]{2,10}/u.exec(after)?.[0] ?? '')
      const measure = MEASURES[unit]
      const last = shares.at(-1)
      const isOwn = measure === undefined || last === undefined || last.amount !== null || (words !== '' && !OF_WHAT.test(words))
      const share = isOwn ? emptyShare(label) : last
      if (isOwn) shares.push(share)
      if (measure === undefined) Object.assign(share, { count: Number(digits), countUnit: unit })
      else Object.assign(share, { amount: Number((Number(digits) * measure[1]).toPrecision(12)), amountUnit: measure[0], halfDigit: 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0) * measure[1] })
      if (about !== undefined || around !== undefined) share.about = true
    }
  }
  return shares
}

/** Parts after the marker; what a second 其中 says of one part is left out up to the next semicolon. */
const ownParts = (text: string) => text.split(/[；;]/u).map((piece) => {
  const nested = /其中/u.exec(piece.replace(/^[，,：:\s]*其中/u, '　　'))
  return nested === null ? piece : piece.slice(0, nested.index)
}).join('；')

const LISTABLE = /项目|工程|地块|企业|平台|道路|公园|学校|基地|小区|村|园/u
const DOING = /^(?:提升|提高|推进|完成|加强|开展|建立|加快|实施|落实|抓|做好|促进|优化|完善|组织|强化|深化|围绕|聚焦|确保|力争|支持|推动|全面|重点|计划)/u
const DATED = /(?:(?:19|20)\d\d年|\d{1,2}月|年[内底末]|上半年|下半年).*$/u

/** Names in a list, or null where the words are no plain list of names. */
function namesIn(list: string): { fewest: number; most: number } | null {
  if (/等|[一二三]是|[①-⑨]|[（(]?\d[）)、.．]/u.test(withoutBrackets(list).replace(/[（(][^）)]*[）)]/gu, ''))) return null
  const names = withoutBrackets(list).split(/[、，,；;]/u).map((piece) => piece.replace(DATED, '').trim()).filter((piece) => piece !== '')
  const isPlain = names.every((name) => [...name].length >= 2 && [...name].length <= 40 && !DOING.test(name) && !/\d+(?:\.\d+)?(?:亿元|万元|个|项)/u.test(name) && !/^(?:竣工|通车|开工|建成|投产|完工|签约|落地)/u.test(name))
  if (names.length < 2 || !isPlain) return null
  const joined = names.reduce((sum, name) => sum + [...name.matchAll(/以及|及|和|与/gu)].length, 0)
  return { fewest: names.length, most: names.length + joined }
}

const LIST = new RegExp(`([^，,。；;：:\\d]{0,40})(?<!\\d)(\\d{1,6})\\s*(个|项|家|处|条|所|座)([^，,。；;：:]{0,10})(?:[：:]|[，,。]?\\s*(?:分别为|分别是)[：:]?)`, 'gu')
const NEXT_COUNT = new RegExp(`[；;][^；;。]*?\\d+\\s*(?:个|项|家)(?:[：:，,；;。]|$)`, 'u')

function listsIn(text: string): Breakdown[] {
  const plain = withoutBrackets(text)
  return [...plain.matchAll(LIST)].flatMap((match) => {
    const [printed, before = '', digits = '', unit = '', after = ''] = match
    if (!LISTABLE.test(before + after)) return []
    const rest = plain.slice(match.index + printed.length).split(/[。\n]/u)[0] ?? ''
    const next = NEXT_COUNT.exec(rest)
    const listed = namesIn(next === null ? rest : rest.slice(0, next.index))
    if (listed === null) return []
    const head = { ...emptyShare((before.replace(LABEL_LEAD, '') || after).slice(-20)), count: Number(digits), countUnit: unit }
    return [{ head, parts: [], complete: true, listed, quote: `${before}${digits}${unit}${after}`.trim() }]
  })
}

const share = (bigrams: Set<string>, text: string) => [...text].slice(1).filter((letter, i) => bigrams.has([...text][i]! + letter)).length
function alike(a: string, b: string): boolean {
  const bigrams = new Set([...a].slice(1).map((letter, i) => [...a][i]! + letter))
  return a === b || (bigrams.size > 1 && share(bigrams, b) / bigrams.size >= 0.75)
}

/** Gives parts the sums that later sentences state for the same label and count. */
function elaborate(breakdown: Breakdown, later: readonly Share[]): Breakdown {
  return { ...breakdown, parts: breakdown.parts.map((part) => {
    if (part.amount !== null || part.count === null) return part
    const same = later.filter(({ count, amount, label }) => count === part.count && amount !== null && alike(part.label, label))
    return same.length === 1 ? { ...part, amount: same[0]!.amount, amountUnit: same[0]!.amountUnit, halfDigit: same[0]!.halfDigit, about: part.about || same[0]!.about } : part
  }) }
}

/** Paragraphs of one section as sentences: a paragraph that ends in a colon or semicolon goes on, 其中 and 分别 open none. */
export function sentencesOf(paragraphs: readonly string[]): string[] {
  const joined = paragraphs.map((paragraph) => paragraph.normalize('NFKC').replace(/\s+/gu, ' ').trim()).map((text) => (/[:：;；,，、]$/u.test(text) ? text : `${text}\n`)).join('')
  return joined.replace(/(?:。\n|。|\n) ?(?=其中|分别)/gu, '，').split(/(?<=[。！!？?])|\n/u).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/**
 * Totals with their parts in the paragraphs of one section: `26个，总投资172亿元，其中A8个…；B10个…`, and counts followed by a
 * list of names. Only figures, labels and the clause of the head are kept.
 */
export function breakdownsIn(paragraphs: readonly string[]): Breakdown[] {
  const sentences = sentencesOf(paragraphs)
  return sentences.flatMap((sentence, i) => {
    const plain = withoutBrackets(sentence)
    const marker = MARKER.exec(plain)
    const found = listsIn(sentence)
    if (marker === null) return found
    const before = sharesIn(plain.slice(0, marker.index))
    const head = before.findLast(({ count }) => count !== null) ?? before.at(-1)
    const rest = ownParts(plain.slice(marker.index + marker[0].length))
    const parts = sharesIn(rest)
    if (head === undefined || parts.length === 0) return found
    const quote = plain.slice(0, marker.index).split(/[。]/u).at(-1)!.split(/[，,；;]/u).filter((clause) => /\d/u.test(clause)).slice(-2).join('，').replace(/[，,\s]+$/u, '')
    const later = sentences.slice(i + 1, i + 16).flatMap((next) => sharesIn(withoutBrackets(next).split(MARKER)[0]!))
    return [elaborate({ head, parts, complete: ALL_PARTS.test(marker[0]) && !NOT_ALL.test(rest), listed: null, quote }, later), ...found]
  })
}
