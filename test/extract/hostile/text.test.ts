import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'
import { readHtml } from '../../../src/extract/readers/html.ts'
import { LIMITS, TooLargeError } from '../../../src/extract/readers/limits.ts'
import { printedText } from '../../../src/extract/readers/printedText.ts'
import { readText } from '../../../src/extract/readers/txt.ts'
import { tabbedText } from '../make.ts'
import { errorsOf, utf8 } from './make.ts'

const row = (level1: string, level2: string) => ({ level1, level2, level3: '甲项指标', description: '甲项说明', value: '≥3个', basis: '工作安排' })
const text = tabbedText([{
  code: '90900131P00A10010001X', name: '虚构经费', budget: '12.00', purpose: '用于虚构', plan: ['25%', '50%', '75%', '100%'], goals: ['保障'],
  rows: [row('产出指标', '数量指标'), row('效益指标', '经济效益指标'), row('满意度指标', '服务对象满意度指标')],
}])
const read = async (bytes: Uint8Array) => (await extractDocument({ name: 'x.txt', bytes })).document

function utf16(littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('text with what is not printed', () => {
  const hidden = ['\u200b', '\u200e', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u2060']
  it.each(hidden.map((mark) => [mark.codePointAt(0)!.toString(16), mark]))('U+%s between all characters changes nothing', async (_, mark) => {
    const marked = [...text].map((character) => (/\p{Script=Han}/u.test(character) ? `${character}${mark}` : character)).join('')
    const whole = (await read(utf8(text)))!
    const found = (await read(utf8(marked)))!
    expect({ ...found, source: null }).toEqual({ ...whole, source: null })
  })

  it('keeps tabs, line ends and every printed character', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'项目≥3%个 \t\n（）A—“”') }), (printed) => {
      fc.pre(!/[^\S\n]{200}/u.test(printed))
      expect(printedText(printed)).toBe(printed)
    }))
  })

  it('a blank of a million spaces is as wide as a page', () => {
    expect(printedText(`甲${' '.repeat(1_000_000)}乙`).length).toBeLessThanOrEqual(102)
    expect(readText(utf8(`甲${' '.repeat(1_000_000)}乙${'\t'.repeat(1_000_000)}`))).toMatchObject({ lines: { length: 1 } })
  })
})

describe('UTF-16 without a byte-order mark', () => {
  it.each([['little-endian', true], ['big-endian', false]])('%s is read', async (_, littleEndian) => {
    expect((await read(utf16(littleEndian)))?.projects).toHaveLength(1)
  })
  it('bytes that are no text stay binary', async () => {
    expect(await errorsOf(Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251))).toEqual([expect.stringMatching(/^(?:binary-file|encoding-unknown)$/u)])
  })
})

describe('a text without end', () => {
  it.each([
    ['lines', '甲\n'.repeat(LIMITS.pieces + 1)],
    ['blank lines', `甲${'\n'.repeat(LIMITS.pieces * 4 + 1)}乙`],
  ])('of %s is refused', async (_, long) => expect(await errorsOf(utf8(long))).toEqual(['document-too-large']))
})

describe('web pages made to grow', () => {
  const N = 100_000
  it.each([
    ['100,000 elements one in another', '<div>'.repeat(N)],
    ['100,000 tables one in another', '<table><tr><td>'.repeat(N)],
    ['formatting that reopens in each paragraph', Array.from({ length: N }, (_, index) => `<p><b a${index}>`).join('')],
    ['100,000 attributes', `<a ${Array.from({ length: N }, (_, index) => `a${index}`).join(' ')}>`],
    ['100,000 attributes with the mark that ends a tag', `<a ${Array.from({ length: N }, (_, index) => `a${index}=">"`).join(' ')}>`],
    ['cells that span rows and columns', `<table><tr>${'<td colspan=100 rowspan=100>a'.repeat(5000)}${'<tr>'.repeat(100)}</table>`],
  ])('%s are refused', (_, page) => expect(() => readHtml(page)).toThrow(TooLargeError))

  it('and the refusal has a name', async () => {
    expect(await errorsOf(utf8(`<table>${'<div>'.repeat(N)}`))).toEqual(['document-too-large'])
  })

  it('a table of 100,000 rows is read whole', () => {
    expect(readHtml(`<table>${'<tr><td>甲<td>乙</tr>'.repeat(N)}</table>`).blocks[0]).toHaveProperty('rows.length', N)
  })

  it('scripts are no text', () => {
    expect(readHtml('<p>甲</p><script>document.write("乙")</script><p onclick="x()">丙</p>').pieces.map((piece) => piece.text)).toEqual(['甲', '丙'])
  })
})

describe('PDF text made to be slow', () => {
  it('runs out of the work it may cost and says so', async () => {
    const categories = ['数量指标', '质量指标', '时效指标']
    const body = categories.map((label) => [label, ...Array.from({ length: 40 }, (_, index) => '甲乙丙丁'.slice(0, 1 + (index % 4)))].join('\n')).join('\n')
    const text = `项目编码\n118001001 预算项目名称 甲\n项目资金主要用途\n预算数 5万元\n绩效目标\n甲\n一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据\n产出指标\n${body}`
    const { diagnostics } = await extractDocument({ name: 'slow.txt', bytes: utf8(text) })
    expect(diagnostics.map(({ code }) => code)).toContain('segment-too-long')
  }, 60_000)
})
