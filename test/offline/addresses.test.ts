import { describe, expect, test } from 'vitest'
import { hashInName, kindOf, rangeOf } from '../../src/offline/addresses.ts'

const SCOPE = 'https://example.gov.cn/targets/'

describe('an address', () => {
  test.each([
    ['', 'page'], ['?view=audit&year=2025', 'page'], ['index.html#top', 'page'],
    ['assets/index-BY8Jb_h-.js', 'asset'], ['assets/duckdb-eh-9ubY-jlA.gz.wasm', 'asset'],
    ['snapshots/default/projects-587a9c53.parquet', 'table'], ['snapshots/sample/answers-scope-12-4803405b.json', 'table'],
    [`snapshots/${'0a'.repeat(32)}/match_decisions-6c390bff.parquet`, 'table'],
    ['snapshots/default/manifest.json', 'list'], ['snapshots/index.json', 'list'],
    ['embed.html?chart=coverage', null], ['embed.js', null], ['sw.js', null], ['embeds/default/coverage/all-zh.html', null],
    ['favicon.svg', null], ['snapshots/default/notes.json', null], ['assets/plain.js', null],
  ] as const)('%s is %s', (path, kind) => {
    expect(kindOf(`${SCOPE}${path}`, SCOPE)).toBe(kind)
  })

  test('of another folder or host is none of the worker\'s business', () => {
    expect(kindOf('https://example.gov.cn/snapshots/index.json', SCOPE)).toBeNull()
    expect(kindOf(`https://example.org/${SCOPE}assets/index-BY8Jb_h-.js`, SCOPE)).toBeNull()
  })

  test('of a table says what its content\'s hash begins with', () => {
    expect(hashInName(`${SCOPE}snapshots/default/projects-587a9c53.parquet?x=1`)).toBe('587a9c53')
    expect(hashInName(`${SCOPE}snapshots/default/manifest.json`)).toBeNull()
  })
})

describe('a range of 100 bytes', () => {
  test.each([
    ['bytes=0-9', { from: 0, to: 9 }], ['bytes=90-', { from: 90, to: 99 }], ['bytes=-8', { from: 92, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }], ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=100-', null], ['bytes=9-3', null], ['bytes=-', null], ['bytes=0-1,5-6', null], ['lines=0-9', null],
  ])('%s', (header, expected) => {
    expect(rangeOf(header, 100)).toEqual(expected)
  })
})
