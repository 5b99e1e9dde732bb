/** Files on disk → byte sources. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ByteSource } from './ports.ts'

export async function fileSource(path: string): Promise<ByteSource> {
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
}
