import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { listFiles } from './files.ts'

/** What shrinks. Parquet, PNG and the engine are packed already. */
const TEXT = /\.(?:html|js|mjs|css|json|svg|txt|xml)$/u
/** Bytes: below, headers weigh more than what is saved. */
const SMALLEST = 600
const AT_ONCE = 4
const DAY_MS = 86_400_000
/** Packed copies no build has asked for so long are forgotten, in days. */
const KEPT_DAYS = 14

const packers = {
  br: (content: Buffer) => promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  }),
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
}
type Extension = keyof typeof packers

/**
 * Writes `.br` and `.gz` beside each text of a built site where they are smaller, with the time of their original, as
 * servers that look for them expect.
 * @param memory folder that remembers packed copies by content from build to build: packing well takes longer than building
 */
export async function compressSite(dist: string, memory: string): Promise<void> {
  await mkdir(memory, { recursive: true })
  const waiting = (await listFiles(dist)).filter((name) => TEXT.test(name)).values()
  const running = new Map<string, Promise<Buffer>>()
  const work = async () => {
    for (const name of waiting) {
      const path = join(dist, name)
      const content = await readFile(path)
      if (content.length < SMALLEST) continue
      const { atime, mtime } = await stat(path)
      for (const extension of Object.keys(packers) as Extension[]) {
        const key = `${createHash('sha256').update(content).digest('hex')}.${extension}`
        if (!running.has(key)) running.set(key, remembered(join(memory, key), () => packers[extension](content)))
        const packed = await running.get(key)!
        if (packed.length >= content.length) continue
        await writeFile(`${path}.${extension}`, packed)
        await utimes(`${path}.${extension}`, atime, mtime)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await forget(memory, Date.now() - KEPT_DAYS * DAY_MS)
}

async function remembered(path: string, pack: () => Promise<Buffer>): Promise<Buffer> {
  const known = await readFile(path).catch(() => null)
  const now = new Date()
  if (known !== null) return utimes(path, now, now).then(() => known, () => known)
  const packed = await pack()
  const beside = `${path}-${process.pid}`
  await writeFile(beside, packed)
  await rename(beside, path)
  return packed
}

async function forget(memory: string, before: number): Promise<void> {
  for (const name of await readdir(memory)) {
    const { mtimeMs } = await stat(join(memory, name)).catch(() => ({ mtimeMs: Infinity }))
    if (mtimeMs < before) await rm(join(memory, name), { force: true })
  }
}
