import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'
import { nodeAssets } from '../../../src/extract/node.ts'
import { LIMITS, TooLargeError } from '../../../src/extract/readers/limits.ts'
import { readPdf } from '../../../src/extract/readers/pdf.ts'
import { ruledTables } from '../../../src/extract/readers/pdfGrid.ts'
import { checkPdfStreams } from '../../../src/extract/readers/pdfStreams.ts'
import { lineNumbers, placeGlyphs } from '../../../src/extract/readers/pdfText.ts'
import { errorsOf, pdf, pdfPage, plain, utf8 } from './make.ts'

const SHOW = 'BT /F 12 Tf 50 700 Td (Hello) Tj ET'
const packed = (data: Uint8Array) => ({ dictionary: '/Filter /FlateDecode', data: zlibSync(data, { level: 9 }) })

describe('PDF streams that unpack to more than they seem', () => {
  const bomb = new Uint8Array(LIMITS.pdfStreams + 1024 * 1024).fill(0x20)
  it.each([
    ['the content of a page', () => pdfPage(packed(bomb))],
    ['a stream that is packed twice', () => pdfPage({ dictionary: '/Filter [/FlateDecode /FlateDecode]', data: zlibSync(zlibSync(bomb)) })],
    ['many streams together', () => {
      const part = packed(bomb.subarray(0, bomb.length / 3))
      return pdfPage(plain(SHOW), '', [part, part, part, part])
    }],
  ])('%s', async (_, make) => {
    const bytes = make()
    expect(() => checkPdfStreams(bytes)).toThrow(TooLargeError)
    expect(await errorsOf(bytes)).toEqual(['document-too-large'])
  })

  it('a page of usual size passes', async () => {
    expect(await errorsOf(pdfPage(packed(utf8(SHOW))))).toEqual(['not-a-target-table'])
  })
})

describe('too many pages', () => {
  it('pages beyond the limit are refused before any is read', async () => {
    const bytes = pdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${LIMITS.pdfPages + 1} /Kids [${'3 0 R '.repeat(LIMITS.pdfPages + 1)}] >>`, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>'])
    expect(await errorsOf(bytes)).toEqual(['document-too-large'])
  })
})

describe('scripts in a PDF', () => {
  const script = '<< /S /JavaScript /JS (globalThis.ranFromPdf = true; app.alert\\(1\\)) >>'
  it.each([
    ['when it opens', `/OpenAction ${script}`],
    ['by name', `/Names << /JavaScript << /Names [(a) ${script}] >> >>`],
    ['before it closes', `/AA << /WC ${script} >>`],
  ])('%s are told and never run', async (_, catalog) => {
    const { diagnostics } = await readPdf(pdfPage(plain(SHOW), '', [], catalog), nodeAssets())
    expect(diagnostics).toMatchObject([{ severity: 'info', code: 'macros-not-run' }])
    expect(globalThis).not.toHaveProperty('ranFromPdf')
  })

  it('a PDF without any has no such note', async () => {
    expect((await readPdf(pdfPage(plain(SHOW)), nodeAssets())).diagnostics).toEqual([])
  })
})

describe('a locked or damaged PDF', () => {
  it('with a password says so', async () => {
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /ID [(0123456789abcdef) (0123456789abcdef)]`
    expect(await errorsOf(pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'], encrypt))).toEqual(['document-locked'])
  })

  it('cut off at every twentieth of its length is refused or holds no table', async () => {
    const whole = pdfPage(plain(`${SHOW}\n`.repeat(200)))
    for (let cut = 1; cut < 20; cut++) {
      const { document, diagnostics } = await extractDocument({ name: 'x.pdf', bytes: whole.subarray(0, Math.floor((whole.length * cut) / 20)) }, nodeAssets())
      expect(document, `${cut * 5} %`).toBeNull()
      expect(diagnostics.map(({ code }) => code), `${cut * 5} %`).toEqual([expect.stringMatching(/^(?:document-damaged|pdf-scanned|not-a-target-table)$/u)])
    }
  })
})

describe('lines and characters in numbers', () => {
  const line = (at: number, across: boolean) => (across ? { x0: 0, x1: 10_000, y0: at, y1: at } : { x0: at, x1: at, y0: 0, y1: 10_000 })
  it('a hatched drawing is no table', () => {
    expect(ruledTables(Array.from({ length: 2000 }, (_, index) => line(index * 5, index % 2 === 0)))).toEqual([])
  })

  it('300,000 characters in one cell are placed there, in order', () => {
    const table = ruledTables([0, 10_000].flatMap((at) => [line(at, true), line(at, false)]).concat(line(5000, false)))[0]!
    const glyphs = Array.from({ length: 300_000 }, (_, index) => ({ text: 'x', x: 10, y: 20 + index / 1000, width: 1, size: 1, isSpace: false }))
    const [inside] = [...placeGlyphs(glyphs, [table]).cells.get(table)!.values()]
    expect(inside).toEqual(glyphs)
  })

  it('a baseline lies on the nearest printed line', () => {
    const at = lineNumbers([10, 30, 50].map((y) => ({ text: 'x', x: 0, y, width: 1, size: 10, isSpace: false })))
    expect([0, 10, 19, 21, 45, 99].map(at)).toEqual([1, 1, 1, 2, 3, 3])
    expect(lineNumbers([])(5)).toBe(1)
  })
})
