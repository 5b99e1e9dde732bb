import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetNames } from '../../scripts/lib/targetNames.ts'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const named = (...files: [string, string][]) => [...targetNames(files.map(([path, sha256]) => ({ path, sha256 })))].map(([path, { name }]) => `${path} → ${name}`).sort()

describe('the name of a target document', () => {
  it('is the stem of its source', () => {
    expect(named(['in/x.docx', A], ['in/y.v2.pdf', B])).toEqual(['in/x.docx → x', 'in/y.v2.pdf → y.v2'])
  })
  it('goes to the first path where two share a stem; the other adds its content\'s hash', () => {
    expect(named(['b/x.pdf', B], ['a/x.docx', A])).toEqual(['a/x.docx → x', 'b/x.pdf → x.bbbbbbbb'])
  })
  it('is shared by files of one stem and one content', () => {
    expect(named(['a/x.docx', A], ['b/x.docx', A])).toEqual(['a/x.docx → x', 'b/x.docx → x'])
  })
  it('differs in more than capitals, which some file systems do not tell apart', () => {
    expect(named(['a/X.docx', A], ['b/x.docx', B])).toEqual(['a/X.docx → X', 'b/x.docx → X.bbbbbbbb'])
  })
  it('takes more digits where another source is called like the short one', () => {
    expect(named(['a/x.txt', A], ['b/x.txt', B], ['c/x.bbbbbbbb.txt', A])).toContain('b/x.txt → x.bbbbbbbbbbbbbbbb')
  })
  it('is one for each stem and content, whatever the order of the files', () => {
    const file = fc.record({ path: fc.stringMatching(/^[ab]\/[xX]\.(?:bbbbbbbb\.)?(?:txt|pdf)$/u), sha256: fc.constantFrom(A, B, `${'b'.repeat(8)}${'c'.repeat(56)}`) })
    fc.assert(fc.property(fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 8 }), (files) => {
      const names = targetNames(files)
      expect([...targetNames([...files].reverse())].sort()).toEqual([...names].sort())
      const contents = new Map<string, string>()
      for (const { path, sha256 } of files) {
        const key = names.get(path)!.name.toLowerCase()
        expect(contents.get(key) ?? sha256).toBe(sha256)
        contents.set(key, sha256)
      }
    }))
  })
})
