/** Files on disk → byte sources. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, sep } from 'node:path'
import type { ByteSource, PdfAssets } from './ports.ts'

export async function fileSource(path: string): Promise<ByteSource> {
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
}

/** pdfjs's own character maps and standard fonts, from the installed package. */
export function pdfAssets(): PdfAssets {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { cMapUrl: join(root, 'cmaps') + sep, cMapPacked: true, standardFontDataUrl: join(root, 'standard_fonts') + sep }
}
