import type { Messages } from '../i18n/index.ts'
import { embedCodes, type CodeInput } from './codes.ts'

/** Pixels of a frame where nothing tells it another size. */
export const OEMBED_SIZE = { width: 800, height: 640 } as const
/** Seconds a consumer may keep the answer: a pinned chart for good, the newest for a day. */
const KEPT = { pinned: 31_536_000, live: 86_400 }

/** oEmbed 1.0, type `rich` (https://oembed.com, section 2.3.4), as JSON. */
export function oembedJson(input: Omit<CodeInput, 'height'>, pinned: boolean, { product }: Messages): string {
  return `${JSON.stringify({
    version: '1.0', type: 'rich', provider_name: product, provider_url: input.base, title: input.title,
    cache_age: pinned ? KEPT.pinned : KEPT.live, width: OEMBED_SIZE.width, height: OEMBED_SIZE.height,
    html: embedCodes({ ...input, height: OEMBED_SIZE.height }).iframe,
  }, null, 1)}\n`
}
