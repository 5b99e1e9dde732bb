import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strToU8, zipSync } from 'fflate'
import { extractDocument } from '../../src/extract/index.ts'
import { readDocx } from '../../src/extract/readers/docx.ts'
import { readText } from '../../src/extract/readers/txt.ts'
import { tabbedText } from './make.ts'

const row = (level1: string, level2: string) => ({ level1, level2, level3: '甲项指标', description: '甲项说明', value: '≥3个', basis: '工作安排' })
const text = tabbedText([{
  code: '90900131P00A10010001X', name: '虚构经费', budget: '12.00', purpose: '用于虚构', plan: ['25%', '50%', '75%', '100%'], goals: ['保障'],
  rows: [row('产出指标', '数量指标'), row('效益指标', '经济效益指标'), row('满意度指标', '服务对象满意度指标')],
}])
const extract = (bytes: Uint8Array) => extractDocument({ name: 'x.txt', bytes })
const utf8 = new TextEncoder().encode(text)
const codes = async (bytes: Uint8Array) => (await extract(bytes)).diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)

describe('text in any of its encodings', () => {
  const utf16 = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + text.length * 2))
    view.setUint16(0, 0xfeff, littleEndian)
    for (let index = 0; index < text.length; index++) view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian)
    return new Uint8Array(view.buffer)
  }
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8],
    ['UTF-8 with a byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16 little-endian', utf16(true)],
    ['UTF-16 big-endian', utf16(false)],
    ['CRLF line ends', new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, bytes) => {
    const { document } = await extract(bytes)
    expect(document?.projects[0]?.indicators.map((one) => one.valueText)).toEqual(['≥3个', '≥3个', '≥3个'])
  })

  it('GB18030', () => {
    expect(readText(new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0xd6, 0xb5]))).toMatchObject({ encoding: 'gb18030', lines: [{ text: '指标值' }] })
  })
})

describe('what is no target table says so', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['blank lines only', new TextEncoder().encode('\n \n\n'), 'empty-file'],
    ['a binary file', new Uint8Array([1, 2, 0, 255, 254, 0, 7, 9]), 'binary-file'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'binary-file'],
    ['a broken PDF', new TextEncoder().encode('%PDF-1.7\n'), 'document-damaged'],
    ['prose', new TextEncoder().encode('关于召开会议的通知\n请各单位参加。'), 'not-a-target-table'],
    ['a narrative whose table is missing', new TextEncoder().encode('一、总体绩效目标\n招商引资。'), 'not-a-target-table'],
    ['a text cut inside a character', utf8.subarray(0, utf8.lastIndexOf(0xe5) + 1), 'text-cut-off'],
  ])('%s', async (_, bytes, code) => expect(await codes(bytes)).toContain(code))

  it('a table cut off at any line before its last row is an error', async () => {
    const lines = text.split('\n')
    const lastRow = lines.findIndex((line) => line.includes('满意度指标'))
    for (let cut = 3; cut < lastRow + 5; cut++) {
      expect(await codes(new TextEncoder().encode(lines.slice(0, cut).join('\n'))), `cut after line ${cut}: ${lines[cut - 1]}`).not.toEqual([])
    }
  })

  it('never throws on any bytes or any shuffling of its own lines', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await extract(bytes)
    }), { numRuns: 300 })
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(text.split('\n')), async (lines) => {
      await extract(new TextEncoder().encode(lines.join('\n')))
    }), { numRuns: 300 })
  })
})

describe('what Word prints without typing it', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
  const lists = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
  const styles = `<w:styles ${W}><w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="list"><w:basedOn w:val="base"/></w:style></w:styles>`
  const printed = (body: string) => readDocx(zipSync({
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`), 'word/numbering.xml': strToU8(lists), 'word/styles.xml': strToU8(styles),
  })).pieces.map(({ text }) => text)
  const paragraph = (properties: string, text: string) => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const inList = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`

  it('a list that begins anew is numbered from its own start', () => {
    expect(printed([paragraph(inList(1), '甲'), paragraph(inList(1), '乙'), paragraph(inList(2), '丙'), paragraph(inList(2), '丁')].join(''))).toEqual(['1.甲', '2.乙', '1.丙', '2.丁'])
  })

  it('a paragraph style that is a list numbers its paragraphs, unless they leave it', () => {
    const style = '<w:pStyle w:val="list"/>'
    expect(printed([paragraph(style, '甲'), paragraph(style, '乙'), paragraph(`${style}<w:numPr><w:numId w:val="0"/></w:numPr>`, '丙')].join(''))).toEqual(['1.甲', '2.乙', '丙'])
  })

  it('a hidden row and formats of former versions are no print', () => {
    const row = (properties: string, text: string) => `<w:tr><w:trPr>${properties}</w:trPr><w:tc><w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`
    const { blocks } = readDocx(zipSync({ 'word/document.xml': strToU8(`<w:document ${W}><w:body><w:tbl>${row('', '甲')}${row('<w:hidden/>', '乙')}</w:tbl></w:body></w:document>`) }))
    expect(blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : []))).toEqual(['甲'])
  })

  const packed = (parts: Record<string, string>) => readDocx(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)]))))
  const body = (inner: string) => `<w:document ${W}><w:body>${inner}</w:body></w:document>`

  it('words of a style that hides are no print, unless the run shows them', () => {
    const hiding = `<w:styles ${W}><w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="of"><w:basedOn w:val="h"/></w:style><w:style w:styleId="shown"><w:basedOn w:val="h"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>`
    const run = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
    const style = (id: string) => `<w:rStyle w:val="${id}"/>`
    const { pieces } = packed({ styles: hiding, document: body(`<w:p>${run('', '甲')}${run(style('h'), '乙')}${run(style('of'), '丙')}${run(style('shown'), '丁')}${run(`${style('h')}<w:vanish w:val="0"/>`, '戊')}</w:p><w:p><w:pPr><w:pStyle w:val="of"/></w:pPr>${run('', '己')}</w:p>`) })
    expect(pieces.map(({ text }) => text)).toEqual(['甲丁戊'])
  })

  it('a list that takes its levels from a list style numbers its paragraphs', () => {
    const linked = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="s"/>${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    expect(packed({ numbering: linked, document: body(paragraph(inList(1), '甲') + paragraph(inList(1), '乙')) }).pieces.map(({ text }) => text)).toEqual(['1.甲', '2.乙'])
  })

  it('embedded content that is not read is reported, once', () => {
    const { diagnostics } = packed({ document: body(`${paragraph('', '甲')}<w:altChunk r:id="a"/><w:altChunk r:id="b"/>`.replaceAll('r:id', 'id')) })
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'embedded-not-read']])
  })
})
