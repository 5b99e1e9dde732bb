import { describe, expect, it } from 'vitest'
import { diagnostic, inLanguage } from '../../src/extract/messages.ts'

describe('a diagnostic says one thing in two languages', () => {
  it('parts them where its words hold the separator themselves', () => {
    const { message } = diagnostic('warning', 'lines-not-placed', null, 2, '甲 / 乙 / 丙')
    expect(inLanguage(message, 'zh')).toMatch(/^有 2 行.*甲\s\/ 乙\s\/ 丙.*遗漏。$/u)
    expect(inLanguage(message, 'en')).toMatch(/^2 lines.*甲\s\/ 乙\s\/ 丙.*missing\.$/u)
  })

  it('parts them where a list of names holds it', () => {
    const { message } = diagnostic('warning', 'projects-not-listed', null, ['甲 / 乙'])
    expect(message.split(' / ')).toHaveLength(2)
  })

  it('gives a message in one language whole', () => {
    expect([inLanguage('没有这个文件。', 'zh'), inLanguage('没有这个文件。', 'en')]).toEqual(['没有这个文件。', '没有这个文件。'])
  })
})
