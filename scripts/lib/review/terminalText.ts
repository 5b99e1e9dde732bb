/** Text in a terminal's columns: Chinese characters take two. */
import { eastAsianWidth } from 'get-east-asian-width'

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u

const widthOf = (character: string) => (NO_WIDTH.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!))

export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** Filled with spaces to a width; longer text stays as it is. */
export const padTo = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - textWidth(text)))

/** Broken into lines no wider than `width` (2 at least), at a space near the end of a line where there is one. */
export function wrapTo(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of text) {
    const wide = widthOf(character)
    if (used + wide > Math.max(2, width)) {
      const space = line.lastIndexOf(' ')
      const cut = space > line.length / 2 ? space : line.length
      lines.push(line.slice(0, cut))
      line = line.slice(cut).trimStart()
      used = textWidth(line)
    }
    line += character
    used += wide
  }
  return line !== '' || lines.length === 0 ? [...lines, line] : lines
}

const LEAST = 4

/** Widths that fit `room` together, taken from the widest first; none goes below 4. */
export function fitWidths(natural: readonly number[], room: number): number[] {
  const widths = [...natural]
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest]! <= LEAST) break
    widths[widest]! -= 1
  }
  return widths
}

const GAP = '  '

/** Rows of cells as aligned lines, the cells wrapped; columns without any words are left out. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const kept = head.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== ''))
  const whole = [head, ...rows].map((row) => kept.map((column) => row[column]!))
  const natural = kept.map((_, column) => Math.max(...whole.map((row) => textWidth(row[column]!))))
  const widths = fitWidths(natural, width - GAP.length * (kept.length - 1))
  const printed = whole.map((row) => sideBySide(row.map((cell, column) => wrapTo(cell, widths[column]!)), widths, GAP))
  return [...printed[0]!, widths.map((one) => '─'.repeat(one)).join(GAP), ...printed.slice(1).flat()]
}

/** Columns of lines next to each other, each padded to its width. */
export function sideBySide(columns: readonly (readonly string[])[], widths: readonly number[], between: string): string[] {
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => columns.map((lines, column) => padTo(lines[at] ?? '', widths[column]!)).join(between).trimEnd())
}
