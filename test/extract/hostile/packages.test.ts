import { write, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'
import { LIMITS, TooLargeError } from '../../../src/extract/readers/limits.ts'
import { readDocx } from '../../../src/extract/readers/docx.ts'
import { detectContent } from '../../../src/extract/readers/detect.ts'
import { inflateBounded } from '../../../src/extract/readers/inflate.ts'
import { readPackedWorkbook } from '../../../src/extract/readers/xlsx.ts'
import { readParts } from '../../../src/extract/readers/zip.ts'
import { deflateSync } from 'fflate'
import { docxForm } from '../makeDocx.ts'
import { docx, errorsOf, ole, paragraph, row, utf8, xlsx, zip } from './make.ts'

const MB = 1024 * 1024
const project = {
  code: '90900131P00A10010001X', name: '虚构经费', budget: '12.00', purpose: '用于虚构', plan: ['25%', '50%', '75%', '100%'] as [string, string, string, string], goals: ['保障'],
  rows: [['产出指标', '数量指标'], ['效益指标', '经济效益指标'], ['满意度指标', '服务对象满意度指标']].map(([level1, level2]) => ({ level1: level1!, level2: level2!, level3: '甲项指标', description: '甲项说明', value: '≥3个', basis: '工作安排' })),
}

/** Overwrites the size that a package's directory claims for a part. */
function claimSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const lying = bytes.slice()
  const view = new DataView(lying.buffer)
  const wanted = utf8(name)
  for (let at = 0; at + 46 < lying.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && wanted.every((byte, index) => lying[at + 46 + index] === byte)) view.setUint32(at + 24, size, true)
  }
  return lying
}

describe('a file beyond the size limit', () => {
  it('is refused before anything in it is decoded, and the message gives both sizes', async () => {
    const { document, diagnostics } = await extractDocument({ name: 'large.docx', bytes: new Uint8Array(500 * MB) })
    expect(document).toBeNull()
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'document-too-large' }])
    expect(diagnostics[0]!.message).toContain('500 MB > 64 MB')
  })
})

describe('a package that unpacks to more than it seems', () => {
  const bomb = new Uint8Array(LIMITS.unpacked + MB)

  it.each([
    ['a document', () => zip({ 'word/document.xml': bomb }), 'archive-too-large'],
    ['a document whose header claims little', () => claimSize(zip({ 'word/document.xml': bomb }), 'word/document.xml', 1000), 'archive-damaged'],
    ['a document whose header claims much', () => claimSize(docx(paragraph('x')), 'word/document.xml', 0xffff_ffff), 'archive-too-large'],
    ['a workbook', () => xlsx('', { 'xl/worksheets/sheet1.xml': bomb }), 'archive-too-large'],
    ['a workbook whose header claims little', () => claimSize(xlsx('', { 'xl/worksheets/sheet1.xml': bomb }), 'xl/worksheets/sheet1.xml', 1000), 'archive-damaged'],
    ['more parts than a document has', () => zip(Object.fromEntries(Array.from({ length: LIMITS.packageParts + 1 }, (_, index) => [`word/${index}.xml`, '']))), 'archive-too-large'],
  ])('%s', async (_, make, code) => expect(await errorsOf(make())).toEqual([code]))

  it('is unpacked no further than its claimed size', () => {
    let taken = 0
    expect(() => inflateBounded(deflateSync(bomb), 1000, (chunk) => {
      taken += chunk.length
    })).toThrow(TooLargeError)
    expect(taken).toBeLessThanOrEqual(1000)
  })

  it('pictures and macros in it are not unpacked at all', () => {
    const parts = readParts(docx(paragraph('x'), { 'word/media/a.png': bomb, 'word/vbaProject.bin': bomb }), (name) => name === 'word/document.xml')
    expect([...parts.keys()]).toEqual(['word/document.xml'])
  })

  it('bytes changed inside a packed part are seen by its checksum', async () => {
    const bytes = zip({ 'word/document.xml': Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251) })
    bytes[200]! ^= 1
    expect(await errorsOf(bytes)).toEqual(['archive-damaged'])
  })
})

describe('XML made to grow', () => {
  const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY b${index} "${'&a;'.repeat(10)}">`).join('')}]>`
  it.each([
    ['entities that multiply', docx(paragraph('&b19;'), {}, LAUGHS), 'document-damaged'],
    ['an entity that names a file', docx(paragraph('&f;'), {}, '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), 'document-damaged'],
    ['entities in a workbook', xlsx('', { 'xl/sharedStrings.xml': `<?xml version="1.0"?>${LAUGHS}<sst/>` }), 'document-damaged'],
    ['100,000 elements one in another', docx('<w:sdt>'.repeat(100_000)), 'document-too-large'],
    ['tables one in another', docx(`${'<w:tbl><w:tr><w:tc>'.repeat(50_000)}`), 'document-too-large'],
    ['100,000 attributes', docx(`<w:p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')}/>`), 'document-too-large'],
    ['cells that each claim 64 columns', docx(`<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="9999"/></w:tcPr></w:tc>'.repeat(100)}</w:tr>`.repeat(300)}</w:tbl>`), 'document-too-large'],
    ['a damaged list definition', docx(paragraph('x'), { 'word/numbering.xml': '<w:numbering><w:lvl' }), 'document-damaged'],
    ['a workbook part that is not closed', xlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>x'), 'document-damaged'],
    ['a number format of a megabyte', xlsx('<row r="1"><c r="A1"><v>1</v></c></row>', { 'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'0'.repeat(1_000_000)}"/></numFmts></styleSheet>` }), 'document-damaged'],
  ])('%s', async (_, bytes, code) => expect(await errorsOf(bytes)).toEqual([code]))

  it('a list level or an ordinal of any kind leaves the paragraph as it is', () => {
    const numbering = (level: string, text: string) => `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const read = (level: string, text: string) => readDocx(docx(`<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`, { 'word/numbering.xml': numbering(level, text) })).pieces[0]!.text
    expect(read('0', '%1.')).toBe('1.甲')
    for (const level of ['-1', '0.5', '1e9', 'Infinity']) expect(read(level, '%1.')).toBe('甲')
    expect(read('0', '一'.repeat(100_000)).length).toBeLessThan(100)
  })

  it('150,000 tables in one cell come out one by one', () => {
    const inner = `<w:tbl>${row('a')}</w:tbl>`
    expect(readDocx(docx(`<w:tbl><w:tr><w:tc>${inner.repeat(150_000)}</w:tc></w:tr></w:tbl>`)).blocks).toHaveLength(150_001)
  })
})

describe('a table of 100,000 rows', () => {
  it('is read whole from a Word document', () => {
    const { blocks } = readDocx(docx(`<w:tbl>${row('甲', '乙').repeat(100_000)}</w:tbl>`))
    expect(blocks[0]).toHaveProperty('rows.length', 100_000)
  })

  it('is read whole from a workbook', () => {
    const { blocks } = readPackedWorkbook(xlsx(Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>甲</t></is></c><c r="B${index + 1}"><v>1</v></c></row>`).join('')))
    expect(blocks[0]).toHaveProperty('rows.length', 100_000)
  })

  it('beyond the limit of cells is refused by name, never cut short', async () => {
    expect(await errorsOf(docx(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(20)}</w:tr>`.repeat(100_000)}</w:tbl>`))).toEqual(['document-too-large'])
  })

  it('a workbook of two cells at opposite corners is two rows', () => {
    const { blocks, places } = readPackedWorkbook(xlsx('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="GR1048576"><v>2</v></c></row>', {}))
    expect(blocks[0]).toHaveProperty('rows.length', 2)
    expect(places.length).toBe(1 + 2 * 200)
  })
})

describe('a file with a password', () => {
  const fib = new Uint8Array(0x400)
  new DataView(fib.buffer).setUint16(0, 0xa5ec, true)
  new DataView(fib.buffer).setUint16(0x0a, 0x0100, true)
  const locked = docx(paragraph('x'))
  for (let at = 0; at + 4 < locked.length; at++) if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2) locked[at + 8]! |= 1
  it.each([
    ['a Word document', ole({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(100) })],
    ['an old Word document', ole({ WordDocument: fib, '0Table': new Uint8Array(100) })],
    ['a package', locked],
    ['an old workbook', ole({ Workbook: Uint8Array.from([9, 8, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4, ...Array<number>(60).fill(0)]) })],
  ])('%s says so', async (_, bytes) => expect(await errorsOf(bytes)).toEqual(['document-locked']))
})

describe('a document with macros', () => {
  it('is read, its macros left out, and says so', async () => {
    const { 'word/document.xml': body } = Object.fromEntries(readParts(await docxForm([project], false), (name) => name === 'word/document.xml'))
    const { document, diagnostics } = await extractDocument({ name: 'x.docm', bytes: zip({ 'word/document.xml': body!, 'word/vbaProject.bin': new Uint8Array(100) }) })
    expect(document?.projects).toHaveLength(1)
    expect(diagnostics).toContainEqual(expect.objectContaining({ severity: 'info', code: 'macros-not-run' }))
  })
})

describe('what a document embeds does not decide what it is', () => {
  it('a workbook that stores a Word document is a workbook', () => {
    expect(detectContent(xlsx('', { 'xl/embeddings/a.docx': docx(paragraph('x')) }))).toBe('xlsx')
  })
})

describe('cut off at every twentieth of its length', () => {
  const cuts = Array.from({ length: 19 }, (_, index) => (index + 1) / 20)
  it('a Word document is damaged', async () => {
    const whole = await docxForm([project, project], true)
    for (const cut of cuts) expect(await errorsOf(whole.subarray(0, Math.floor(whole.length * cut))), `${cut * 100} %`).toEqual(['archive-damaged'])
  })

  it('a workbook is damaged', async () => {
    const whole = xlsx('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(50))
    for (const cut of cuts) expect(await errorsOf(whole.subarray(0, Math.floor(whole.length * cut))), `${cut * 100} %`).toEqual([expect.stringMatching(/^(?:archive-damaged|format-not-read)$/u)])
  })

  it('an old workbook is refused or has no table', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from({ length: 300 }, (_, index) => ['甲', index])), '表')
    const whole = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer)
    for (const cut of cuts) expect(await errorsOf(whole.subarray(0, Math.floor(whole.length * cut))), `${cut * 100} %`).toEqual([expect.stringMatching(/^(?:document-damaged|format-not-read|not-a-target-table)$/u)])
  })
})
