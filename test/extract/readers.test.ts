import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../src/extract/index.ts'
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
