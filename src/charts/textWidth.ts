/**
 * Text measured without a DOM, so that geometry is pure and the same in Node and in the browser. Widths in
 * hundredths of the font size, the wider of Segoe UI, Helvetica and Noto Sans for each group: labels may
 * get a little more room than they need, never less.
 */

const GROUPS: readonly (readonly [width: number, characters: string])[] = [
  [24, "ijl|'!"],
  [30, ' .,:;Ift()[]/'],
  [36, 'r-"*°'],
  [52, 'cksvxyzJ¥$'],
  [58, '0123456789abdeghnopquLFETZ#_–+=<>~?≥≤×'],
  [66, 'ABCDGHKNOPQRSUVXY&'],
  [88, 'mwMW%@'],
  // Shared by both scripts: as wide as Chinese type sets them.
  [100, '·…—‘’“”'],
]

const WIDTHS = new Map(GROUPS.flatMap(([width, characters]) => Array.from(characters, (c) => [c, width] as const)))

function characterWidth(character: string): number {
  const known = WIDTHS.get(character)
  if (known !== undefined) return known
  return (character.codePointAt(0) ?? 0) >= 0x2e80 ? 100 : 60
}

/** Width in pixels of one line of text at `size` pixels. */
export function textWidth(text: string, size: number): number {
  let hundredths = 0
  for (const character of text) hundredths += characterWidth(character)
  return (hundredths * size) / 100
}

/** Semibold text is measured as if this much larger. */
export const BOLD = 1.07

/** `text` cut to `width` pixels with an ellipsis; whole where it fits. The whole text must be readable elsewhere. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const kept: string[] = []
  let room = width - textWidth('…', size)
  for (const character of text) {
    room -= textWidth(character, size)
    if (room < 0) break
    kept.push(character)
  }
  return `${kept.join('').trimEnd()}…`
}

/**
 * Where a line may break: between Chinese characters and after a space; never before closing punctuation, never
 * after an opening bracket.
 */
const PIECES = /[（「『《〈“]*(?:[^\s\u2e80-\uffff“”]+|[\u2e80-\uffff])[，。、；：）」』》〉”？！%]*\s*|[\s“”]+/gu

/** `text` in at most `lines` lines of `width` pixels; the last one is cut with an ellipsis if it must be. */
export function wrapText(text: string, width: number, size: number, lines: number): string[] {
  const done: string[] = []
  let current = ''
  // A piece wider than a line may break anywhere.
  const pieces = (text.match(PIECES) ?? []).flatMap((piece) => (textWidth(piece.trimEnd(), size) <= width ? [piece] : Array.from(piece)))
  for (const [i, piece] of pieces.entries()) {
    if (current === '' || textWidth((current + piece).trimEnd(), size) <= width) {
      current += piece
    } else if (done.length === lines - 1) {
      current += pieces.slice(i).join('')
      break
    } else {
      done.push(current.trimEnd())
      current = piece
    }
  }
  return [...done, fitText(current.trimEnd(), width, size)]
}
