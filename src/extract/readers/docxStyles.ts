/** Styles of a Word document that hide the words they are put on. */
import { parseXml } from './xml.ts'

const OFF = /^(?:0|false|off)$/u
/** A style is based on another, and so on; a circle ends here. */
const DEEPEST = 12

/** Ids of the paragraph and character styles of word/styles.xml whose words are not printed; none where the part is absent. Throws XmlError. */
export function hiddenStyles(xml: Uint8Array | undefined): ReadonlySet<string> {
  if (xml === undefined) return new Set()
  const styles = new Map<string, { basedOn: string; hides: boolean | null }>()
  let style: { basedOn: string; hides: boolean | null } | null = null
  parseXml(xml, {
    open: (name, attribute) => {
      if (name === 'w:style') styles.set(attribute('w:styleId'), style = { basedOn: '', hides: null })
      else if (style === null) return
      else if (name === 'w:basedOn') style.basedOn = attribute('w:val')
      else if (name === 'w:vanish') style.hides = !OFF.test(attribute('w:val'))
    },
    close: (name) => {
      if (name === 'w:style') style = null
    },
  })
  const hides = (id: string, depth = 0): boolean => {
    const of = styles.get(id)
    return of !== undefined && (of.hides ?? (depth < DEEPEST && hides(of.basedOn, depth + 1)))
  }
  return new Set([...styles.keys()].filter((id) => hides(id)))
}
