/** Automatic list ordinals of a Word document: they are printed but stand in no text run. */
import { parseXml } from './xml.ts'

/** An ordinal's pattern is repeated before each paragraph of its list. */
const MAX_ORDINAL = 64

interface Level {
  format: string
  text: string
  start: number
}

/** A paragraph's list; '' and null where it names none. */
export interface ListPlace {
  numberId: string
  level: number | null
}

export class DocxNumbering {
  private readonly levels = new Map<string, Level>()
  private readonly abstractOf = new Map<string, string>()
  /** Lists that take their levels from a list style, and the lists that define one. */
  private readonly styleOf = new Map<string, string>()
  private readonly definedBy = new Map<string, string>()
  private readonly counters = new Map<string, number[]>()

  /** Where a list of the same pattern begins anew: the number of a level, by list and level. */
  private readonly starts = new Map<string, number>()
  private readonly styles = new Map<string, ListPlace & { basedOn: string }>()
  /** Levels by the paragraph style that they number. */
  private readonly levelOf = new Map<string, number>()

  /** Reads word/numbering.xml and the lists of word/styles.xml; absent parts number nothing. Throws XmlError. */
  constructor(xml: Uint8Array | undefined, styles?: Uint8Array) {
    if (xml !== undefined) this.read(xml)
    if (xml !== undefined && styles !== undefined) this.readStyles(styles)
  }

  private readStyles(xml: Uint8Array): void {
    let style: (ListPlace & { basedOn: string }) | null = null
    parseXml(xml, {
      open: (name, attribute) => {
        if (name === 'w:style') this.styles.set(attribute('w:styleId'), style = { numberId: '', level: null, basedOn: '' })
        else if (style === null) return
        else if (name === 'w:basedOn') style.basedOn = attribute('w:val')
        else if (name === 'w:numId') style.numberId = attribute('w:val')
        else if (name === 'w:ilvl') style.level = Number(attribute('w:val')) || 0
      },
    })
  }

  /** The list a paragraph is in: its own, else its style's. */
  listOf(style: string, own: ListPlace): { numberId: string; level: number } {
    let { numberId, level } = own
    let name = style
    for (let depth = 0; numberId === '' && depth < 12 && name !== ''; depth++) {
      const of = this.styles.get(name)
      numberId = of?.numberId ?? ''
      if (numberId !== '') level ??= of?.level ?? this.levelOf.get(name) ?? null
      name = of?.basedOn ?? ''
    }
    return { numberId, level: level ?? 0 }
  }

  private read(xml: Uint8Array): void {
    let abstract = ''
    let number = ''
    let level = ''
    let changed = ''
    parseXml(xml, {
      open: (name, attribute) => {
        if (name === 'w:abstractNum') abstract = attribute('w:abstractNumId')
        else if (name === 'w:numStyleLink') this.styleOf.set(abstract, attribute('w:val'))
        else if (name === 'w:styleLink') this.definedBy.set(attribute('w:val'), abstract)
        else if (name === 'w:num') number = attribute('w:numId')
        else if (name === 'w:abstractNumId') this.abstractOf.set(number, attribute('w:val'))
        else if (name === 'w:lvlOverride') changed = `${number}/${attribute('w:ilvl')}`
        else if (name === 'w:startOverride') this.starts.set(changed, Number(attribute('w:val')) || 0)
        else if (name === 'w:lvl') {
          level = `${abstract}/${attribute('w:ilvl')}`
          this.levels.set(level, { format: 'decimal', text: '', start: 1 })
        } else {
          const current = this.levels.get(level)
          if (current === undefined) return
          if (name === 'w:numFmt') current.format = attribute('w:val')
          else if (name === 'w:lvlText') current.text = attribute('w:val').slice(0, MAX_ORDINAL)
          else if (name === 'w:pStyle') this.levelOf.set(attribute('w:val'), Number(level.split('/')[1]) || 0)
          else if (name === 'w:start') current.start = Number(attribute('w:val')) || 1
        }
      },
    })
  }

  /** The ordinal printed before the next paragraph of this list and level, '' for bullets and unknown lists. */
  next(numberId: string, level: number): string {
    const named = this.abstractOf.get(numberId)
    const abstract = named === undefined ? undefined : this.definedBy.get(this.styleOf.get(named) ?? '') ?? named
    const definition = this.levels.get(`${abstract}/${level}`)
    if (abstract === undefined || definition === undefined || !LEVELS.has(level)) return ''
    const counters = this.counters.get(abstract) ?? []
    for (let at = 0; at < level; at++) counters[at] ??= this.levels.get(`${abstract}/${at}`)?.start ?? 1
    const anew = `${numberId}/${level}`
    const start = this.starts.get(anew)
    this.starts.delete(anew)
    counters[level] = start ?? (counters[level] === undefined ? definition.start : counters[level] + 1)
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
  if (/^decimalEnclosedCircle/u.test(format) && value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value)
  if (/^(?:lower|upper)Letter$/u.test(format) && value >= 1 && value <= 26) return String.fromCodePoint((format.startsWith('lower') ? 0x60 : 0x40) + value)
  if (!/^(?:chinese|japanese|ideograph|taiwanese)/u.test(format) || value > 99 || value < 1) return String(value)
  const tens = Math.floor(value / 10)
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${HAN[tens]}十`}${value % 10 === 0 && tens > 0 ? '' : HAN[value % 10]}`
}
