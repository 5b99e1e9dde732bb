/** Reads one file in a worker of its own, which the page may end at any time. */
import { type ReaderAnswer, saidOf } from '../model/localReading.ts'
import { type Extraction, extractDocument } from './index.ts'
import type { Assets } from './ports.ts'
import { detectContent } from './readers/detect.ts'
import { LIMITS } from './readers/limits.ts'

/** Addresses of pdfjs's character maps and standard fonts, by their paths; one is fetched only when a file asks for it. */
const FILES = import.meta.glob<string>(
  ['../../node_modules/pdfjs-dist/cmaps/*.bcmap', '../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}'],
  { query: '?url', import: 'default', eager: true },
)
const BY_NAME = new Map(Object.entries(FILES).map(([path, url]) => [path.split('/').pop()!, url]))

const answer = (message: ReaderAnswer) => postMessage(message)
const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function pdfFile(name: string): Promise<Uint8Array> {
  const url = BY_NAME.get(name)
  if (url === undefined) throw new Error(`no file ${name}`)
  const response = await fetch(new URL(url, import.meta.url))
  if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

const assets: Assets = { pdfFile, onStep: (step) => answer({ kind: 'step', step }) }

addEventListener('message', ({ data: file }: MessageEvent<File>) => void read(file), { once: true })

async function read(file: File): Promise<void> {
  answer({ kind: 'step', step: { step: 'opening' } })
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.slice(0, LIMITS.bytes + 1).arrayBuffer())
  } catch (error) {
    return answer({ kind: 'stopped', code: 'no-access', detail: detailOf(error) })
  }
  try {
    if (detectContent(bytes) === 'pdf') await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    answer(outcomeOf(await extractDocument({ name: file.name, bytes }, assets)))
  } catch (error) {
    answer({ kind: 'stopped', code: 'reader-ended', detail: detailOf(error) })
  }
}

/** As on the command line, errors make a reading unusable. */
function outcomeOf({ document, diagnostics }: Extraction): ReaderAnswer {
  const usable = document !== null && !diagnostics.some(({ severity }) => severity === 'error')
  return { kind: 'read', document: usable ? document : null, said: diagnostics.map(saidOf) }
}
