/** Signs that a file names by a symbol font's own numbers, and raised figures. */

/** Adobe's Symbol encoding, as far as target tables use it. */
const SYMBOL: Readonly<Record<number, string>> = {
  0x22: '∀', 0x2a: '∗', 0x2d: '−', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x64: 'δ', 0x6c: 'λ', 0x6d: 'μ', 0x70: 'π', 0x73: 'σ',
  0xa2: '′', 0xa3: '≤', 0xa5: '∞', 0xb0: '°', 0xb1: '±', 0xb2: '″', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xba: '≡', 0xbb: '≈', 0xbc: '…', 0xd5: '∏', 0xd6: '√', 0xd7: '⋅', 0xe5: '∑',
}
const WINGDINGS: Readonly<Record<number, string>> = { 0x6c: '●', 0x6e: '■', 0x6f: '□', 0x75: '◆', 0xa1: '○', 0xa8: '□', 0xfb: '×', 0xfc: '√', 0xfd: '☒', 0xfe: '☑', 0x52: '☑' }

/** The sign that `code` (hexadecimal, U+F000 added or not) is in a font; U+FFFD where it is not known. */
export function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (!Number.isInteger(value) || value < 0x20 || value > 0x10ffff) return '\ufffd'
  const own = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value
  if (/^wingdings/iu.test(font)) return WINGDINGS[own] ?? '\ufffd'
  if (/symbol/iu.test(font) && own < 0x100) return SYMBOL[own] ?? (own < 0x7f ? String.fromCodePoint(own) : '\ufffd')
  if (own === value) return value >= 0xd800 && value <= 0xdfff ? '\ufffd' : String.fromCodePoint(value)
  return SYMBOL[own] ?? '\ufffd'
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A raised run of figures as it is printed: `2` → `²`; other text is left as it is. */
export function raised(text: string): string {
  return /^[\d+-]+$/u.test(text) ? text.replace(/\d/gu, (digit) => RAISED[Number(digit)]!).replace(/\+/gu, '⁺').replace(/-/gu, '⁻') : text
}

/** Signs pasted from the Symbol font stand at U+F000 and the font's number. */
export const withoutPrivateSigns = (text: string) => text.replace(/[\uf0a3\uf0b0\uf0b1\uf0b3\uf0b4\uf0b9]/gu, (sign) => SYMBOL[sign.charCodeAt(0) - 0xf000]!)
