import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'svelte/compiler'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/run.ts'

/** Attributes that are read out or shown. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'])
/** Names of formats, the same in every language. */
const SAME = /\b(?:SQL|CSV|XLSX|PNG|SVG|Parquet|SHA-256)\b/gu
/** Values of the snapshot's columns, compared and never shown as they are. */
const VALUES = new Set(['必改', '建议', '提示', '优', '良', '中', '差'])

interface Node {
  type?: string
  name?: string
  data?: string
  value?: unknown
  start?: number
  attributes?: Node[]
}

/** Words a component writes itself: text between its tags, text in spoken attributes, Chinese in strings. */
export function ownWords(code: string): string[] {
  const found: string[] = []
  const isWord = (text: string | undefined) => text !== undefined && /\p{L}/u.test(text.replace(SAME, ''))
  function walk(value: unknown, inText: boolean): void {
    if (Array.isArray(value)) return value.forEach((one) => walk(one, inText))
    if (typeof value !== 'object' || value === null) return
    const node = value as Node
    if (node.type === 'Comment' || node.type === 'StyleSheet' || node.type === 'StyleDirective') return
    if (node.type === 'Text' && inText && isWord(node.data)) found.push(node.data!.trim())
    if (node.type === 'Literal' && typeof node.value === 'string' && /\p{Script=Han}/u.test(node.value) && !VALUES.has(node.value)) found.push(node.value)
    if (node.type === 'TemplateElement') {
      const { raw } = node.value as { raw: string }
      if (/\p{Script=Han}/u.test(raw)) found.push(raw)
    }
    for (const attribute of node.attributes ?? []) {
      const parts = [attribute.value].flat() as Node[]
      if (attribute.type !== 'Attribute' || !SPOKEN.has(attribute.name ?? '')) continue
      for (const part of parts) if (part?.type === 'Text' && isWord(part.data)) found.push(`${attribute.name}=${part.data}`)
    }
    for (const [key, inner] of Object.entries(node)) {
      if (['leadingComments', 'trailingComments', 'comments', 'css', 'loc', 'metadata'].includes(key)) continue
      walk(inner, inText && node.type !== 'Attribute')
    }
  }
  const ast = parse(code, { modern: true })
  walk(ast.fragment, true)
  walk(ast.instance, false)
  walk(ast.module, false)
  return found
}

describe('words stand in the two message files, not in components', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte')).sort()

  test.each(files)('%s', (file) => {
    expect(ownWords(readFileSync(join(ROOT, 'src', file), 'utf8'))).toEqual([])
  })

  test('a component with words of its own is found', () => {
    expect(ownWords('<p>Hello {name}</p>')).toEqual(['Hello'])
    expect(ownWords('<input aria-label="年份" name="year" class="wide" />')).toEqual(['aria-label=年份'])
    expect(ownWords('<script>const a = "年份"</script><p>{a}: · — 1</p>')).toEqual(['年份'])
    expect(ownWords('<!-- 注 --><script>// 注\nconst steps = { 优: 1 }</script><p title={x}>{`${y}%`}</p>')).toEqual([])
  })
})
