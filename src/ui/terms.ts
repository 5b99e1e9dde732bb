import { SOURCES } from '../reference/citations.ts'
import type { GlossaryTerm, TermId } from '../reference/glossary.ts'
import type { Lang } from '../state/view.ts'

/** The text a term comes from, with the article as it is cited: e.g. `财预〔2015〕88号《…》第2条`. */
export function sourceText({ id, article }: NonNullable<GlossaryTerm['source']>, lang: Lang): string {
  if (lang === 'zh') return `${SOURCES[id].zh}${article ?? ''}`
  return `${SOURCES[id].en}${article === null ? '' : `, ${articleInEnglish(article)}`}`
}

const ORDINALS = '一二三四五六七八九十'
const ordinal = (character: string) => String(ORDINALS.indexOf(character) + 1)

/** `第12、13条` as `Articles 12, 13`, `第二部分（一）` as `Part 2 (1)`. */
export function articleInEnglish(article: string): string {
  return article
    .replace(/第([\d、]+)条/gu, (_, numbers: string) => `${numbers.includes('、') ? 'Articles' : 'Article'} ${numbers.replaceAll('、', ', ')}`)
    .replace(/第([一二三四五六七八九十])部分/gu, (_, part: string) => `Part ${ordinal(part)}`)
    .replace(/（([一二三四五六七八九十])）/gu, (_, part: string) => ` (${ordinal(part)})`)
}

/** Whether a term answers what the reader looks for: in either language's name or meaning, case and spaces aside. */
export function termMatches({ zh, en, meaning }: GlossaryTerm, asked: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
  const sought = plain(asked)
  return [zh, en, meaning.zh, meaning.en].some((text) => plain(text).includes(sought))
}

/** The terms that head the columns of a printed table, by the column's name. */
export const CELL_TERMS: Partial<Record<string, TermId>> = {
  level1: 'level1', level2: 'level2', level3: 'level3', description: 'indicator', value_text: 'value', basis: 'basis',
}
