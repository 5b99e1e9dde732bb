/** What a part of a snapshot is called: in its address, and in its title. */
import { shortHash } from '../../../src/snapshot/shortHash.ts'
import { spell } from '../../../src/snapshot/pinyin.ts'
import type { Publication } from '../../../src/snapshot/manifest.ts'

const WAYS = ['jurisdiction', 'year'] as const
export type PartBy = readonly (typeof WAYS)[number][]

/** One part: null where the documents state none; undefined where the parts are not told apart by it. */
export interface PartScope {
  jurisdiction?: string | null
  year?: number | null
}

const LONGEST = 64

/** `jurisdiction,year` → both; '' → none. @throws for anything else */
export function readPartBy(text: string): PartBy {
  const asked = text.split(',').map((word) => word.trim()).filter((word) => word !== '')
  const odd = asked.find((word) => !(WAYS as readonly string[]).includes(word))
  if (odd !== undefined || new Set(asked).size !== asked.length) throw new Error(`--by takes jurisdiction, year or jurisdiction,year, not "${text}"`)
  return WAYS.filter((way) => asked.includes(way))
}

/**
 * `whole-lanxishiliqu-1a2b3c-2025`: the jurisdiction as it is spelled, then six digits of its own, since many are spelled
 * alike; so the name of a part does not depend on what other parts there are. At most 64 of `[a-z0-9-]`.
 */
export function partName(whole: string, { jurisdiction, year }: PartScope): string {
  const end = [
    ...(jurisdiction === undefined ? [] : [jurisdiction === null ? 'none' : shortHash(jurisdiction)]),
    ...(year === undefined ? [] : [year === null ? 'undated' : String(year)]),
  ].join('-')
  const start = whole.slice(0, LONGEST - end.length - 1)
  const spelled = jurisdiction === undefined || jurisdiction === null ? '' : spell(jurisdiction.normalize('NFKC')).join('').toLowerCase().replace(/[^a-z0-9]/gu, '')
  const room = LONGEST - start.length - end.length - 2
  return [start, spelled.slice(0, Math.max(0, room)), end].filter((piece) => piece !== '').join('-')
}

/** The whole's title with the part's name. */
export function partTitle({ zh, en }: Publication['title'], { jurisdiction, year }: PartScope): Publication['title'] {
  const zhParts = [...(jurisdiction === undefined ? [] : [jurisdiction ?? '未注明辖区']), ...(year === undefined ? [] : [year === null ? '未注明年度' : `${year} 年`])]
  const enParts = [...(jurisdiction === undefined ? [] : [jurisdiction ?? 'jurisdiction not stated']), ...(year === undefined ? [] : [year === null ? 'year not stated' : String(year)])]
  return { zh: `${zh}：${zhParts.join('，')}`, en: `${en}: ${enParts.join(', ')}` }
}
