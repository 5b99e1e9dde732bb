import { SOURCES } from '../reference/citations.ts'
import type { Tongue } from './words.ts'

const UNCONFIRMED = '（条款号待核）'

/**
 * A rule's citation, which tables hold in Chinese, in the paper's language: official titles by their published
 * translation, article numbers as they are. What quotes no text says so.
 */
export function citationIn(text: string | null, { lang, words }: Tongue): string | null {
  if (text === null || lang === 'zh') return text
  const parts = /^参照(?<parts>.+)，建议核实$/u.exec(text)?.groups?.['parts']?.split('；') ?? []
  const named = parts.map((part) => {
    const source = Object.values(SOURCES).find(({ zh }) => part.startsWith(zh))
    if (source === undefined) return null
    const article = part.slice(source.zh.length).replace(UNCONFIRMED, '')
    return `${source.en}${article === '' ? '' : `, ${article}`}${part.endsWith(UNCONFIRMED) ? ' (article number to be confirmed)' : ''}`
  })
  if (named.length === 0 || named.includes(null)) return words.judgementCall
  return `With reference to ${named.join('; ')}; please verify`
}
