import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'
import { nodeAssets } from '../../../src/extract/node.ts'
import { LIMITS, TooLargeError } from '../../../src/extract/readers/limits.ts'
import { readPdf } from '../../../src/extract/readers/pdf.ts'
import { rulesOfBoxes } from '../../../src/extract/readers/pdfBoxes.ts'
import { ruledTables } from '../../../src/extract/readers/pdfGrid.ts'
import { filteredSize, filtersIn } from '../../../src/extract/readers/pdfFilters.ts'
import { wholeRules } from '../../../src/extract/readers/pdfPaths.ts'
import { type EdgeCell, type Piece, rowsAfterBreak } from '../../../src/extract/readers/pdfSeam.ts'
import { checkPdfStreams } from '../../../src/extract/readers/pdfStreams.ts'
import { lineNumbers, placeGlyphs } from '../../../src/extract/readers/pdfText.ts'
import { errorsOf, pdf, pdfPage, plain, utf8 } from './make.ts'

const SHOW = 'BT /F 12 Tf 50 700 Td (Hello) Tj ET'
const packed = (data: Uint8Array) => ({ dictionary: '/Filter /FlateDecode', data: zlibSync(data, { level: 9 }) })

/** LZW data of so many spaces at least: clear, then words each one longer than the last, 12 bits wide once the table is full. */
function lzwOfSpaces(count: number): Uint8Array {
  const bits: number[] = []
  const put = (code: number, size: number) => {
    for (let at = size - 1; at >= 0; at--) bits.push((code >> at) & 1)
  }
  const bytes: number[] = []
  for (let given = 0; given < count;) {
    put(256, bytes.length === 0 ? 9 : 12)
    put(32, 9)
    given += 1
    for (let code = 258; code < 4094; code++) {
      put(code, code + 1 >= 2048 ? 12 : code + 1 >= 1024 ? 11 : code + 1 >= 512 ? 10 : 9)
      given += code - 256
    }
    while (bits.length >= 8) bytes.push(bits.splice(0, 8).reduce((value, bit) => value * 2 + bit, 0))
  }
  return Uint8Array.from(bytes)
}

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

  const zeros = (count: number) => 'z'.repeat(count)
  it.each([
    ['ASCII85', '/ASCII85Decode', () => utf8(zeros(LIMITS.pdfStreams / 4 + 10))],
    ['run lengths', '/RunLengthDecode', () => new Uint8Array(LIMITS.pdfStreams / 64 + 4).map((_, at) => (at % 2 === 0 ? 129 : 32))],
    ['run lengths in Flate, by their short names', '[/Fl /RL]', () => zlibSync(new Uint8Array(LIMITS.pdfStreams / 64 + 4).map((_, at) => (at % 2 === 0 ? 129 : 32)))],
    ['Flate in hex digits', '[/AHx /Fl]', () => utf8(Buffer.from(zlibSync(bomb)).toString('hex'))],
    ['LZW in Flate', '[/FlateDecode /LZWDecode]', () => zlibSync(lzwOfSpaces(LIMITS.pdfStreams + 1024 * 1024))],
    ['nine filters', `[${'/AHx '.repeat(9)}]`, () => utf8('20')],
  ])('%s', (_, filter, data) => {
    expect(() => checkPdfStreams(pdfPage({ dictionary: `/Filter ${filter}`, data: data() }))).toThrow(TooLargeError)
  })

  it.each([
    ['/LZWDecode', Uint8Array.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]), 10],
    ['/ASCII85Decode', utf8('9jqo^~>'), 4],
    ['/ASCIIHexDecode', utf8('48 65 6c>'), 3],
    ['/RunLengthDecode', Uint8Array.from([2, 1, 2, 3, 254, 7, 128]), 6],
  ])('%s data is counted as long as it unpacks', (filter, data, size) => {
    expect(filteredSize(data, filtersIn(`<< /Filter ${filter} >>`), 100)).toBe(size)
    expect(() => filteredSize(data, filtersIn(`<< /Filter ${filter} >>`), size - 1)).toThrow(TooLargeError)
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

describe('objects that lead back to themselves', () => {
  it('a page tree that holds itself is refused', async () => {
    expect(await errorsOf(pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>']))).toEqual(['document-damaged'])
  })

  it('a table of offsets that names itself as the one before is read once', async () => {
    const whole = new TextDecoder('latin1').decode(pdfPage(plain(SHOW)))
    const start = /startxref\n(\d+)/u.exec(whole)![1]!
    expect(await errorsOf(Uint8Array.from(whole.replace('trailer\n<<', `trailer\n<< /Prev ${start}`), (character) => character.charCodeAt(0)))).toEqual(['not-a-target-table'])
  })

  it('a form that draws itself ends', async () => {
    const form = { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>', data: utf8('/X Do') }
    expect(await errorsOf(pdfPage(plain('/X Do'), '/XObject << /X 6 0 R >>', [form]))).toEqual([expect.stringMatching(/^(?:pdf-scanned|document-damaged|document-too-large)$/u)])
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

  it('a link that starts a program is told and never followed', async () => {
    const link = '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (a.exe) >> >>'
    expect((await readPdf(pdfPage(plain(SHOW), '', [link]), nodeAssets())).diagnostics).toMatchObject([{ severity: 'info', code: 'macros-not-run' }])
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

describe('words as a page shows them', () => {
  const read = async (content: string) => {
    const { blocks, diagnostics } = await readPdf(pdfPage(plain(content)), nodeAssets())
    return { lines: blocks.map((block) => (block.kind === 'paragraph' ? block.line.text : '')), codes: diagnostics.map(({ code }) => code) }
  }
  const at = (matrix: string, words: string, mode = 0) => `BT /F 12 Tf ${mode} Tr ${matrix} Tm (${words}) Tj ET `

  it('drawn twice to look bold count once', async () => {
    expect(await read(at('1 0 0 1 50 700', 'Hello') + at('1 0 0 1 50.4 700', 'Hello'))).toEqual({ lines: ['Hello'], codes: [] })
  })

  it('on a slant are no part of the text', async () => {
    expect((await read(at('1 0 0 1 50 700', 'Hello') + at('.7 .7 -.7 .7 60 690', 'DRAFT'))).lines).toEqual(['Hello'])
  })

  it('off the page are no part of the text', async () => {
    expect((await read(at('1 0 0 1 50 700', 'Hello') + at('1 0 0 1 900 700', 'Off'))).lines).toEqual(['Hello'])
  })

  it.each([['downwards', '0 -1 1 0 300 700', '0 -1 1 0 280 700'], ['upwards', '0 1 -1 0 300 100', '0 1 -1 0 320 100']])('that run %s are read as turned', async (_, first, second) => {
    expect((await read(at(first, 'First') + at(second, 'Second'))).lines).toEqual(['First', 'Second'])
  })

  it('that are not painted are told as recognised, and left out beside painted ones', async () => {
    expect(await read(at('1 0 0 1 50 700', 'Hello', 3))).toEqual({ lines: ['Hello'], codes: ['pdf-page-recognised'] })
    expect(await read(at('1 0 0 1 50 700', 'Hello') + at('1 0 0 1 50 600', 'Two', 3))).toEqual({ lines: ['Hello'], codes: [] })
  })
})

describe('lines that are drawn in other ways', () => {
  const grid = [0, 1, 2, 3].flatMap((row) => [0, 1, 2].map((column) => ({ x0: column * 100, x1: column * 100 + 96, y0: row * 30, y1: row * 30 + 26 })))
  it('boxes beside each other are the cells of one table', () => {
    const [table, ...others] = ruledTables(rulesOfBoxes(grid))
    expect([table!.xs.length, table!.ys.length, others]).toEqual([4, 5, []])
    expect(rulesOfBoxes(grid.slice(0, 5))).toEqual([])
  })

  it('dots in a row are a line, a few are not', () => {
    const dots = (count: number) => Array.from({ length: count }, (_, index) => ({ x0: index * 3, x1: index * 3 + 1, y0: 10, y1: 11 }))
    expect(wholeRules({ rules: [], boxes: [], dots: dots(20) })).toEqual([{ x0: 0, x1: 58, y0: 10.5, y1: 10.5 }])
    expect(wholeRules({ rules: [], boxes: [], dots: dots(4) })).toEqual([])
  })
})

describe('a ruled table that goes on over a page', () => {
  const piece = (words: string[], room = 1): Piece => {
    const cells = words.map((text) => ({ text, line: 1, pieces: [{ text, line: 1 }] }))
    const xs = [0, ...words.map((_, index) => (index + 1) * 100)]
    const edges = (): EdgeCell[] => cells.map((cell, index) => ({ cell, x0: xs[index]!, x1: xs[index + 1]!, room, begins: true }))
    return { rows: [{ cells, line: 1 }], xs, cellsOf: edges, isThin: () => false }
  }
  const over = (above: Piece, below: Piece) => [...above.rows, ...rowsAfterBreak(above, below)].map(({ cells }) => cells.map(({ text }) => text))

  it('joins a row whose label the break parts', () => {
    expect(over(piece(['项目', '909P', '项目', '虚构园']), piece(['编码', '01', '名称', '区修缮']))).toEqual([['项目编码', '909P01', '项目名称', '虚构园区修缮']])
  })

  it('joins a row whose full lines go on while other cells are done', () => {
    expect(over(piece(['数量指标', '道路养护的', '3公里']), piece(['', '长度', '']))).toEqual([['数量指标', '道路养护的长度', '3公里']])
  })

  it('moves up the end of a label beside a new row', () => {
    expect(over(piece(['资金', '3月底']), piece(['支出计划（%）', '25%']))).toEqual([['资金支出计划（%）', '3月底'], ['', '25%']])
  })

  it('moves up the end of a label whose column is wider above the break', () => {
    const wide = piece(['预算规模及资金用', '8000'])
    const above = { ...wide, cellsOf: (row: number) => wide.cellsOf(row).map((edge, at) => (at === 0 ? { ...edge, x1: edge.x1 + 400 } : edge)) }
    expect(over(above, piece(['途', '用于虚构']))).toEqual([['预算规模及资金用途', '8000'], ['', '用于虚构']])
  })

  it('leaves rows apart where a line leaves room', () => {
    expect(over(piece(['数量指标', '道路', '3公里'], 6), piece(['', '桥梁', '']))).toEqual([['数量指标', '道路', '3公里'], ['', '桥梁', '']])
  })
})
