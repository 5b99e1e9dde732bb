/** Characters that are in a file but not in print. */
import { withoutPrivateSigns } from './symbols.ts'

/* eslint-disable no-control-regex -- they are what is looked for */
/** Controls but tab and line ends, soft hyphens, zero-width characters and marks of writing direction. */
const UNPRINTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu
const LONG_BLANK = /[^\S\n\r]{200,}/gu

/** The text as it is printed: nothing invisible, so that a label is found whatever is hidden in it, and no blank wider than a page. */
export function printedText(text: string): string {
  return withoutPrivateSigns(text).replace(UNPRINTED, '').replace(LONG_BLANK, (blank) => blank.slice(0, 100))
}
