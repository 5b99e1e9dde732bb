import { describe, expect, it } from 'vitest'
import { OleError, checkDoc, oleStreams } from '../../../src/extract/readers/ole.ts'
import { LIMITS } from '../../../src/extract/readers/limits.ts'
import { readBytes } from '../../../src/extract/readers/index.ts'
import { errorsOf, ole } from './make.ts'

const field = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset)
const firstFatSector = (bytes: Uint8Array) => (field(bytes).getInt32(76, true) + 1) * 512

/** An old Word file of one piece of single-byte text; `pieces` may claim more. */
function doc(pieces: readonly { from: number; to: number; at: number }[] = [{ from: 0, to: 10, at: 0x400 }]): Uint8Array {
  const main = new Uint8Array(0x2000)
  const view = field(main)
  view.setUint16(0, 0xa5ec, true)
  view.setUint32(0x4c, 10, true)
  view.setUint32(0x01a2, 0, true)
  main.set([...'Hello text'].map((character) => character.charCodeAt(0)), 0x400)
  const table = new Uint8Array(0x2000 + pieces.length * 12)
  const entries = field(table)
  table[0] = 2
  entries.setUint32(1, 4 + pieces.length * 12, true)
  pieces.forEach(({ from, to, at }, index) => {
    entries.setUint32(5 + index * 4, from, true)
    entries.setUint32(9 + index * 4, to, true)
    entries.setUint32(5 + (pieces.length + 1) * 4 + index * 8 + 2, (at * 2) | 0x40000000, true)
  })
  return ole({ WordDocument: main, '0Table': table })
}

describe('an OLE container', () => {
  it('gives its streams', () => {
    const bytes = Uint8Array.from({ length: 9000 }, (_, index) => index % 251)
    const streams = oleStreams(ole({ Workbook: bytes, Small: bytes.subarray(0, 100) }))
    expect(streams.find(({ name }) => name === 'Workbook')!.bytes()).toEqual(bytes)
    expect(streams.find(({ name }) => name === 'Small')!.bytes()).toEqual(bytes.subarray(0, 100))
  })

  it('whose sectors run in a circle is damaged', async () => {
    const bytes = doc()
    const view = field(bytes)
    for (let at = firstFatSector(bytes); at < firstFatSector(bytes) + 512; at += 4) if (view.getInt32(at, true) >= 0) view.setInt32(at, 1, true)
    expect(() => oleStreams(bytes)).toThrow(OleError)
    expect(await errorsOf(bytes)).toEqual(['document-damaged'])
  })

  it.each([['allocation table', 44], ['list of tables', 72], ['directory', 48]])('that claims an endless %s is damaged', async (_, at) => {
    const bytes = doc()
    field(bytes).setInt32(at, 0x7fff_ffff, true)
    expect(() => oleStreams(bytes)).toThrow(OleError)
    expect(await errorsOf(bytes)).toEqual(['document-damaged'])
  })

  it('whose directory runs in a circle is damaged', () => {
    const bytes = doc()
    const directory = (field(bytes).getInt32(48, true) + 1) * 512
    field(bytes).setInt32(directory + 128 + 68, 1, true)
    expect(() => oleStreams(bytes)).toThrow(OleError)
  })

  it('cut off at every twentieth of its length is refused', async () => {
    const whole = doc()
    for (let cut = 1; cut < 20; cut++) expect(await errorsOf(whole.subarray(0, Math.floor((whole.length * cut) / 20))), `${cut * 5} %`).toEqual([expect.stringMatching(/^(?:document-damaged|format-not-read)$/u)])
  })
})

describe('an old Word file', () => {
  it('whose pieces lie in its text passes', () => expect(() => checkDoc(doc())).not.toThrow())

  it.each([
    ['a piece beyond its text', [{ from: 0, to: 0x4000_0000, at: 0 }], 'document-damaged'],
    ['a piece that ends before it starts', [{ from: 10, to: 0, at: 0 }], 'document-damaged'],
    ['pieces that repeat its text over and over', Array.from({ length: 15_000 }, (_, index) => ({ from: index * 8000, to: (index + 1) * 8000, at: 0 })), 'document-too-large'],
    ['more pieces than Word makes', Array.from({ length: 25_000 }, (_, index) => ({ from: index, to: index + 1, at: 0 })), 'document-too-large'],
  ])('with %s is refused before its reader builds it', async (_, pieces, code) => {
    let asked = 0
    const reading = await readBytes(doc(pieces), { readDoc: async () => `${++asked}` })
    expect(reading).toMatchObject({ code })
    expect(asked).toBe(0)
  })

  it('holds no more text than a file may', () => expect(LIMITS.bytes).toBeLessThan(15_000 * 8000))
})
