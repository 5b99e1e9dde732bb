/** XML parts of a package, read in passing: entities of a document type are never expanded, depth and size are bounded. */
import { SaxesParser } from 'saxes'
import { LIMITS, TooLargeError, within } from './limits.ts'

export class XmlError extends Error {
  override name = 'XmlError'
}

export interface XmlHandlers {
  open(name: string, attribute: (key: string) => string, isSelfClosing: boolean): void
  close?(name: string): void
  text?(text: string): void
}

const CHUNK = 256 * 1024

/** Throws XmlError on damaged XML, TooLargeError beyond the limits. */
export function parseXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser()
  let depth = 0
  let elements = 0
  let attributes = 0
  parser.on('error', (error) => {
    throw new XmlError(error.message)
  })
  parser.on('doctype', () => {
    throw new XmlError('document type')
  })
  parser.on('opentagstart', () => {
    attributes = 0
  })
  parser.on('attribute', () => within(LIMITS.attributes, ++attributes, '属性/attributes'))
  parser.on('opentag', ({ name, attributes: values, isSelfClosing }) => {
    within(LIMITS.depth, ++depth, '层嵌套/levels of nesting')
    within(LIMITS.elements, ++elements, 'XML')
    open(name, (key) => values[key] ?? '', isSelfClosing)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(name)
  })
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  try {
    const decoder = new TextDecoder(encodingOf(bytes))
    for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length }))
    parser.close()
  } catch (error) {
    throw error instanceof TooLargeError || error instanceof XmlError ? error : new XmlError((error as Error).message)
  }
}

const encodingOf = (bytes: Uint8Array) => (bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8')
