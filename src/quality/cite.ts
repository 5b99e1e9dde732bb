import { SOURCES, type CitationMark, type SourceId } from '../reference/citations.ts'
import type { Citation } from './rule.ts'

interface Part {
  source: SourceId
  article: string | null
  mark: CitationMark
}

/** One place in an official text; M unless its wording was seen. */
export const at = (source: SourceId, article: string | null, mark: CitationMark = 'M'): Part => ({ source, article, mark })

const STRENGTH: readonly CitationMark[] = ['S', 'M', 'J']

/**
 * A citation in the words the product uses of rules that are a model and not binding on a district: 参照…，建议核实.
 * The mark is that of its weakest part.
 */
export function cite(...parts: readonly Part[]): Citation {
  const zh = parts.map(({ source, article, mark }) => `${SOURCES[source].zh}${article ?? ''}${mark === 'M' ? '（条款号待核）' : ''}`)
  const en = parts.map(({ source, article, mark }) => `${SOURCES[source].en}${article ? `, ${article}` : ''}${mark === 'M' ? ' (article number to be confirmed)' : ''}`)
  return {
    text: `参照${zh.join('；')}，建议核实`,
    textEn: `With reference to ${en.join('; ')}; please verify`,
    article: parts.map(({ article }) => article).filter((article) => article !== null).join('；') || null,
    mark: STRENGTH[Math.max(...parts.map(({ mark }) => STRENGTH.indexOf(mark)))] ?? 'J',
  }
}

/** A rule that rests on plain sense and quotes no text. */
export function judgementCall(zh: string, en: string): Citation {
  return { text: `${zh}（本产品的判断，不是条文引用），建议核实`, textEn: `${en} (this product's judgement, not a quotation); please verify`, article: null, mark: 'J' }
}
