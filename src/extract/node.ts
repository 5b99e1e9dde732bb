/** Files on disk → byte sources. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, sep } from 'node:path'
import type { ByteSource, Assets } from './ports.ts'

export async function fileSource(path: string): Promise<ByteSource> {
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
}

/** Character maps and standard fonts of the installed pdfjs, and a reader for old Word files. */
export function nodeAssets(): Assets {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { cMapUrl: join(root, 'cmaps') + sep, cMapPacked: true, standardFontDataUrl: join(root, 'standard_fonts') + sep, readDoc }
}

async function readDoc(bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor')
  const document = await new WordExtractor().extract(Buffer.from(bytes))
  return document.getBody()
}
