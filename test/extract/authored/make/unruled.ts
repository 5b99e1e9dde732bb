/** Tables without ruling lines, or with some: the parts of other cases printed in other ways. */
import type { Case } from './case.ts'
import { CASES } from './cases.ts'
import type { PdfStyle } from './toPdf.ts'

const from = (name: string, of: string, style: PdfStyle): Case => {
  const { made, truth } = CASES.find((one) => one.name === of)!
  if (!('parts' in made)) throw new Error(`${of} has no parts`)
  return { name, made: { as: 'pdf', parts: made.parts, style: { unruled: true, margin: '12mm', ...style } }, truth }
}

export const UNRULED: readonly Case[] = [
  from('unruled-two-projects', 'hebei-docx', {}),
  from('unruled-top', 'hebei-docx', { css: 'td { vertical-align: top }' }),
  from('unruled-rules-across', 'national-docx', { css: 'td { border-top: 0.75pt solid #000; border-bottom: 0.75pt solid #000 }' }),
  from('unruled-frame', 'sichuan-docx', { css: 'table { border: 0.75pt solid #000 }' }),
  from('unruled-uprights', 'national-docx', { css: 'table { border: 0.75pt solid #000 } td { border-left: 0.75pt solid #000 }' }),
  from('unruled-right-aligned', 'national-docx', { css: 'td:last-child { text-align: right }' }),
  from('unruled-centred', 'sichuan-docx', { css: 'td { text-align: center }' }),
  from('unruled-blank-cells', 'hebei-docx-blank-cells', {}),
  from('unruled-turned', 'sichuan-docx', { turned: true }),
  from('unruled-row-over-pages', 'hebei-pdf-row-over-pages', {}),
]
