/** Files on disk → byte sources. */
import { open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, sep } from 'node:path'
import type { ByteSource, Assets } from './ports.ts'
import { LIMITS } from './readers/limits.ts'

/** Reads no more of a file than a byte over what the readers take: they refuse it then. */
export async function fileSource(path: string): Promise<ByteSource> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(Math.min(size, LIMITS.bytes + 1))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
    return { name: basename(path), bytes: bytes.subarray(0, bytesRead) }
  } finally {
    await file.close()
  }
}

/** Character maps and standard fonts of the installed pdfjs, and a reader for old Word files. */
export function nodeAssets(): Assets {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { cMapUrl: join(root, 'cmaps') + sep, cMapPacked: true, standardFontDataUrl: join(root, 'standard_fonts') + sep, readDoc }
}

async function readDoc(bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor')
  const document = await new WordExtractor().extract(Buffer.from(bytes))
  return document.getBody({ filterUnicode: false })
}
