/** Automatic list ordinals of a Word document: they are printed but stand in no text run. */
import { parseXml } from './xml.ts'

/** An ordinal's pattern is repeated before each paragraph of its list. */
const MAX_ORDINAL = 64

interface Level {
  format: string
  text: string
  start: number
}

export class DocxNumbering {
  private readonly levels = new Map<string, Level>()
  private readonly abstractOf = new Map<string, string>()
  private readonly counters = new Map<string, number[]>()

  /** Reads word/numbering.xml; an absent part numbers nothing. Throws XmlError. */
  constructor(xml: Uint8Array | undefined) {
    if (xml !== undefined) this.read(xml)
  }

  private read(xml: Uint8Array): void {
    let abstract = ''
    let number = ''
    let level = ''
    parseXml(xml, {
      open: (name, attribute) => {
        if (name === 'w:abstractNum') abstract = attribute('w:abstractNumId')
        else if (name === 'w:num') number = attribute('w:numId')
        else if (name === 'w:abstractNumId') this.abstractOf.set(number, attribute('w:val'))
        else if (name === 'w:lvl') {
          level = `${abstract}/${attribute('w:ilvl')}`
          this.levels.set(level, { format: 'decimal', text: '', start: 1 })
        } else {
          const current = this.levels.get(level)
          if (current === undefined) return
          if (name === 'w:numFmt') current.format = attribute('w:val')
          else if (name === 'w:lvlText') current.text = attribute('w:val').slice(0, MAX_ORDINAL)
          else if (name === 'w:start') current.start = Number(attribute('w:val')) || 1
        }
      },
    })
  }

  /** The ordinal printed before the next paragraph of this list and level, '' for bullets and unknown lists. */
  next(numberId: string, level: number): string {
    const abstract = this.abstractOf.get(numberId)
    const definition = this.levels.get(`${abstract}/${level}`)
    if (abstract === undefined || definition === undefined || !LEVELS.has(level)) return ''
    const counters = this.counters.get(abstract) ?? []
    for (let at = 0; at < level; at++) counters[at] ??= this.levels.get(`${abstract}/${at}`)?.start ?? 1
    counters[level] = counters[level] === undefined ? definition.start : counters[level] + 1
    counters.length = level + 1
    this.counters.set(abstract, counters)
    if (definition.format === 'bullet' || definition.format === 'none') return ''
    return definition.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      return printed(counters[at] ?? 1, this.levels.get(`${abstract}/${at}`)?.format ?? 'decimal')
    })
  }
}

const LEVELS = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8])
const HAN = '零一二三四五六七八九'

function printed(value: number, format: string): string {
  if (!/^(?:chinese|japanese|ideograph|taiwanese)/u.test(format) || value > 99 || value < 1) return String(value)
  const tens = Math.floor(value / 10)
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${HAN[tens]}十`}${value % 10 === 0 && tens > 0 ? '' : HAN[value % 10]}`
}
