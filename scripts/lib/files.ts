import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a whole file or none: beside its place first, then moved over it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.part`
  await writeFile(beside, content)
  await rename(beside, path)
}

/** JSON as the project writes it: UTF-8, two-space indent, a line feed at the end. */
export const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
