/** Stands for a reader that a file defeats: the file's name says how. */
import { basename } from 'node:path'
import type { ReadOutcome } from '../../../scripts/lib/extractFile.ts'

const held: unknown[] = []

export default async function badWork(path: string): Promise<ReadOutcome> {
  switch (basename(path)) {
    case 'loops': for (;;) held.length = 0
    case 'fills-heap': for (;;) held.push(new Array(1e6).fill(1.5))
    case 'fills-heap-at-once': for (;;) held.push(Array.from({ length: 3e7 }, () => ({})))
    case 'fills-buffers': for (;;) held.push(new Uint8Array(20_000_000).fill(1))
    case 'fills-most': held.push(new Uint8Array(200_000_000).fill(1)); break
    case 'exits': process.exit(3)
  }
  return { kind: 'extraction', extraction: { document: null, diagnostics: [] }, sha256: String(process.pid) }
}
