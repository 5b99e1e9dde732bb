import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { breakdownsIn, sentencesOf, type Breakdown, type Share } from '../../model/breakdown.ts'
import type { Milestone, NarrativeBodies, NarrativeFacts, NarrativeSection, SentenceHash } from '../../model/narrativeFacts.ts'
import { pastYearsIn } from '../../model/pastYears.ts'
import type { Locator } from '../../model/locator.ts'
import { BODY_TYPES, COMMON_NAME_WORDS, FINANCE_WORDS, OFFICE_ENDS, SUBJECT_TYPES, SUBJECT_VERBS } from '../../reference/bodyWords.ts'
import { PAST_MATTERS, PLAN_VERBS } from '../../reference/goalWords.ts'
import { lineLocator } from '../blocks.ts'
import type { Paragraph } from './narrative.ts'

/** The paragraphs of each section, as `readNarrative` finds them. */
export type Sections = Readonly<Record<NarrativeSection, readonly Paragraph[]>>

export interface NarrativeContext {
  /** The body printed in the tables' head, without its code; null where none is. */
  head: string | null
  /** The document's year. */
  year: number | null
}

const SECTIONS: readonly NarrativeSection[] = ['overall', 'itemised', 'safeguards']
/** Sections that state goals; safeguards are a template. */
const GOALS: readonly NarrativeSection[] = ['overall', 'itemised']
const SHORTEST_SENTENCE = 15
const HASH_DIGITS = 12
/** A clause that states a figure is shorter; what is longer is a sentence without commas, of which no more is kept. */
const LONGEST_CLAUSE = 60
/** A published narrative has some thousands of letters; of a longer text no facts are taken, for half of them could mislead. */
export const LONGEST_NARRATIVE = 40_000

const flat = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')
const placeOf = ({ lines }: Paragraph): Locator => lineLocator(lines[0]?.number ?? 1)
const inSections = <T>(sections: Sections, which: readonly NarrativeSection[], read: (paragraph: Paragraph, section: NarrativeSection) => T[]) =>
  which.flatMap((section) => sections[section].flatMap((paragraph) => read(paragraph, section)))

const clauseOf = (text: string) => [...text.slice(0, 2 * LONGEST_CLAUSE)].slice(0, LONGEST_CLAUSE).join('')

/**
 * Narrow facts of a narrative: figures with their labels, names with dates, bodies with counts, hashes. No sentence is
 * kept. Pure; the same paragraphs give the same facts.
 */
export function narrativeFacts(sections: Sections, { head, year }: NarrativeContext): NarrativeFacts {
  return {
    bodies: head === null ? null : bodiesIn(sections, head),
    breakdowns: GOALS.flatMap((section) => breakdownsOf(sections[section]).map(({ locator, ...one }) => ({ ...one, section, locator }))),
    milestones: repeatedMilestones(inSections(sections, GOALS, milestonesIn)),
    pastYears: year === null ? [] : inSections(sections, GOALS, (paragraph) =>
      pastYearsIn(flat(paragraph.text), year, { planVerbs: PLAN_VERBS, pastMatters: PAST_MATTERS }).filter(({ plans }) => plans)
        .map(({ year: past, clause }) => ({ year: past, clause: clauseOf(clause), locator: placeOf(paragraph) }))),
    repeatedHeadings: SECTIONS.flatMap((section) => repeatedHeadings(sections[section])),
    financeWords: inSections(sections, SECTIONS, (paragraph, section) =>
      FINANCE_WORDS.filter((word) => flat(paragraph.text).includes(word)).map((word) => ({ word, section, locator: placeOf(paragraph) }))),
    sentences: inSections(sections, SECTIONS, hashesOf),
  }
}

const withoutBrackets = (text: string) => text.replace(/[（(][^（()）]*[）)]/gu, '')

/** The same facts with each place as the document's own locator has it. */
export function placedFacts(facts: NarrativeFacts, place: (locator: Locator) => Locator): NarrativeFacts {
  const placed = <T extends { locator: Locator }>(list: readonly T[]): T[] => list.map((one) => ({ ...one, locator: place(one.locator) }))
  return {
    bodies: facts.bodies === null ? null : { ...facts.bodies, others: placed(facts.bodies.others) },
    breakdowns: placed(facts.breakdowns),
    milestones: placed(facts.milestones),
    pastYears: placed(facts.pastYears),
    repeatedHeadings: placed(facts.repeatedHeadings),
    financeWords: placed(facts.financeWords),
    sentences: placed(facts.sentences),
  }
}

const rounded = (share: Share): Share => ({ ...share, halfDigit: Number(share.halfDigit.toPrecision(12)) })

/** Breakdowns with the place of the paragraph that holds the head's words. */
function breakdownsOf(paragraphs: readonly Paragraph[]): (Breakdown & { locator: Locator })[] {
  const texts = paragraphs.map(({ text }) => flat(text))
  let from = 0
  return breakdownsIn(texts).map((breakdown) => {
    const [clause = ''] = withoutBrackets(breakdown.quote).split(/[，,]/u).sort((a, b) => b.length - a.length)
    const at = texts.findIndex((text, i) => i >= from && withoutBrackets(text).includes(clause))
    if (at >= 0) from = at
    const { head, parts, complete, listed, quote } = breakdown
    return { head: rounded(head), parts: parts.map(rounded), complete, listed, quote: clauseOf(quote), locator: placeOf(paragraphs[at < 0 ? from : at] ?? { text: '', lines: [] }) }
  })
}

const DATE = /(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:底|末|份)?(?:之?前|以前)?(?:全部|正式)?(竣工|通车|建成|完工|开工|投产|签约|落地)/gu
const STAGES: Readonly<Record<string, string>> = { 通车: '竣工', 建成: '竣工', 完工: '竣工' }

/** Splits at commas and enumeration marks outside brackets. */
function outsideBrackets(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (/[(（]/u.test(letter)) depth += 1
    if (/[)）]/u.test(letter)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、，,]/u.test(letter)) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** Names with the date that follows them, segment by segment: `A、B2022年6月底竣工；C…`. */
function milestonesIn(paragraph: Paragraph): Milestone[] {
  return flat(paragraph.text).split(/[。；;]/u).flatMap((segment) => {
    let from = 0
    return [...segment.matchAll(DATE)].flatMap((match) => {
      const words = segment.slice(from, match.index)
      from = match.index + match[0].length
      const list = words.split(/[：:]|分别为|分别是/u).at(-1) ?? ''
      const [, year, month = '', printed = ''] = match
      return outsideBrackets(list).map((name) => name.replace(/^(?:[(（]\d{1,2}[)）]|通车|并|力争|确保|计划|预计)+/u, '')).filter((name) => [...name].length >= 3 && [...name].length <= 40)
        .map((name) => ({ name, stage: STAGES[printed] ?? printed, date: `${year === undefined ? '' : `${year}年`}${Number(month)}月`, locator: placeOf(paragraph) }))
    })
  })
}

/** In the order of each group's first. */
function groupedBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return groups
}

const repeatedMilestones = (all: readonly Milestone[]) =>
  [...groupedBy(all, ({ name, stage, date }) => `${name}\n${stage}\n${/年/u.test(date)}`).values()].filter((same) => same.length > 1).flat()

const HEADING = /^(?:[（(](?:[一二三四五六七八九十]+|\d{1,2})[）)]|[一二三四五六七八九十]+[、.]|\d{1,2}[、.](?!\d))([^。：:；;，,]{3,24})([。：:]?)(.?)/u

/** A longer one with a full stop and nothing after it is a sentence. */
const LONGEST_HEADING_ALONE = 12

/** Headings after an ordinal that one section prints more than once. */
function repeatedHeadings(paragraphs: readonly Paragraph[]): NarrativeFacts['repeatedHeadings'] {
  const found = paragraphs.flatMap((paragraph) => {
    const [, text, stop, next] = HEADING.exec(flat(paragraph.text)) ?? []
    const isSentence = text === undefined || (stop === '' ? next !== '' : next === '' && text.length > LONGEST_HEADING_ALONE)
    return isSentence ? [] : [{ text, locator: placeOf(paragraph) }]
  })
  return [...groupedBy(found, ({ text }) => text)].flatMap(([text, same]) => (same.length > 1 ? [{ text, count: same.length, locator: same[1]!.locator }] : []))
}

function hashesOf(paragraph: Paragraph, section: NarrativeSection): SentenceHash[] {
  return sentencesOf([paragraph.text]).map((sentence) => flat(sentence).replace(/^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[、.](?!\d))/u, '').replace(/[\p{P}\p{S}]/gu, ''))
    .filter((sentence) => [...sentence].length >= SHORTEST_SENTENCE)
    .map((sentence) => ({ section, hash: bytesToHex(sha256(utf8ToBytes(sentence))).slice(0, HASH_DIGITS), locator: placeOf(paragraph) }))
}

const TYPES = [...BODY_TYPES].sort((a, b) => b.length - a.length).join('|')
const ENDS_IN_TYPE = new RegExp(`(?:${TYPES})$`, 'u')
const SUBJECTS = [...SUBJECT_TYPES].sort((a, b) => b.length - a.length).join('|')
const SUBJECT = new RegExp(`(?:^|[。；;！!])(?:\\d{4}年度?[，,]?|今年[，,]?|本年度[，,]?)?([\\p{Script=Han}]{2,16}?(?:${SUBJECTS}))(?=${SUBJECT_VERBS})`, 'gu')
/** Subjects without a name of their own. */
const NEUTRAL = new RegExp(`^(?:我|本|全|各|该|整个|辖区)?(?:${TYPES})$|^(?:我|本|全)[\\p{Script=Han}]{0,2}(?:${TYPES})$|党委|党工委|人大|政协|常委`, 'u')
const SHORTEST_CORE = 4
/** Letters before the body type in which a word of the body's own is looked for; what stands further left is its district. */
const OWN_LETTERS = 6
const DISTRICT = /^[\p{Script=Han}]*?[省市县区旗](?=[\p{Script=Han}]{2})/u

/** The ways a head may be named: ends of its name of at least four letters, and a word of its own before any body type. */
function namesOf(head: string): RegExp | null {
  const name = flat(head).replace(/^\d+/u, '').replace(OFFICE_ENDS, '')
  if (!ENDS_IN_TYPE.test(name)) return null
  const letters = [...name]
  const type = ENDS_IN_TYPE.exec(name)![0]
  const ends = letters.map((_, i) => letters.slice(i).join('')).filter((end) => [...end].length >= SHORTEST_CORE && [...end].length > [...type].length)
  const own = [...name.slice(0, -type.length).replace(DISTRICT, '')].slice(-OWN_LETTERS)
  const words = own.slice(1).map((letter, i) => own[i]! + letter).filter((word) => !COMMON_NAME_WORDS.includes(word as (typeof COMMON_NAME_WORDS)[number]))
  const short = words.length === 0 ? [] : [`(?:${words.join('|')})[\\p{Script=Han}]{0,4}?(?:${TYPES})`]
  return new RegExp([...ends, ...short].join('|'), 'gu')
}

/** The body of the tables' head and others that open sentences of the overall goal; null where the head's name ends in no known kind of body. */
function bodiesIn(sections: Sections, head: string): NarrativeBodies | null {
  const names = namesOf(head)
  if (names === null) return null
  const headMentions = inSections(sections, GOALS, ({ text }) => [...flat(text).matchAll(names)]).length
  const subjects = inSections(sections, ['overall'], (paragraph) => [...flat(paragraph.text).matchAll(SUBJECT)].map((match) => ({ name: match[1]!, locator: placeOf(paragraph) })))
    .filter(({ name }) => !NEUTRAL.test(name) && [...name.matchAll(names)].length === 0)
  return { headMentions, others: [...groupedBy(subjects, ({ name }) => name)].map(([name, same]) => ({ name, count: same.length, locator: same[0]!.locator })) }
}
