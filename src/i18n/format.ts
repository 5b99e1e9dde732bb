import type { Lang } from '../state/view.ts'

/** Numbers, money, dates and sizes in a language. Missing values are the caller's: these take figures only. */
export interface Format {
  /** Up to `digits` decimals, none needed. */
  number(value: number, digits?: number): string
  /** Exactly `digits` decimals, for columns that line up. */
  fixed(value: number, digits: number): string
  /** Share of 1 as a percentage. */
  share(value: number): string
  /** Money in running text. */
  money(wan: number): string
  /** Bare figure in 万元, as the documents print it, for columns and axes that name the unit. */
  wan(wan: number): string
  /** ISO date or date-time. */
  date(iso: string): string
  bytes(count: number): string
  list(items: readonly string[]): string
  /** Order of two names, below 0 where `a` comes first: Chinese by pinyin, figures in them by their value. */
  compare(a: string, b: string): number
}

const WAN_PER_YI = 10_000

const LOCALES: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' }

/** 万元 below one 亿, 亿元 from there; in English CNY million (one 万元 is 0.01 million). */
function moneyIn(lang: Lang, number: Format['number']): Format['money'] {
  if (lang === 'zh') return (wan) => (Math.abs(wan) < WAN_PER_YI ? `${number(wan, 2)}万元` : `${number(wan / WAN_PER_YI, 2)}亿元`)
  return (wan) => (Math.abs(wan) < WAN_PER_YI * 10 ? `CNY ${number(wan / 100, 2)} million` : `CNY ${number(wan / 100_000, 2)} billion`)
}

function bytesIn(number: Format['number']): Format['bytes'] {
  return (count) => {
    if (count < 1000) return `${number(count)} B`
    const power = count < 1_000_000 ? 1 : 2
    return `${number(count / 1000 ** power, power === 1 ? 0 : 1)} ${power === 1 ? 'kB' : 'MB'}`
  }
}

/** Names are Chinese on the English page too, where `en` alone would sort them by strokes: by pinyin in both, Latin first in English. */
function compareIn(lang: Lang): Format['compare'] {
  const { compare } = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })
  const isHan = (text: string) => Number(/^\p{Script=Han}/u.test(text))
  return lang === 'zh' ? compare : (a, b) => isHan(a) - isHan(b) || compare(a, b)
}

export function formatIn(lang: Lang): Format {
  const locale = LOCALES[lang]
  // Making a formatter costs a hundred times what using it does.
  const upTo = new Map<number, Intl.NumberFormat>()
  const exactly = new Map<number, Intl.NumberFormat>()
  const kept = (formats: Map<number, Intl.NumberFormat>, digits: number, options: Intl.NumberFormatOptions) => {
    const format = formats.get(digits) ?? new Intl.NumberFormat(locale, options)
    formats.set(digits, format)
    return format
  }
  const number: Format['number'] = (value, digits = 0) => kept(upTo, digits, { maximumFractionDigits: digits }).format(value)
  const fixed: Format['fixed'] = (value, digits) =>
    kept(exactly, digits, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' })
  return {
    number,
    fixed,
    share: (value) => `${number(value * 100, value > 0 && value < 0.01 ? 1 : 0)}%`,
    money: moneyIn(lang, number),
    wan: (wan) => fixed(wan, 2),
    date(iso) {
      const date = new Date(iso)
      return Number.isNaN(date.getTime()) ? iso : dates.format(date)
    },
    bytes: bytesIn(number),
    compare: compareIn(lang),
    list: (items) => (lang === 'zh' ? items.join('、') : lists.format(items)),
  }
}
