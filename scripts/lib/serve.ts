import { readdir, stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative, sep } from 'node:path'
import sirv from 'sirv'

export interface Served {
  /** Address of the mounted folder, ending in `/`. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves a folder of static files, nothing more: no fallback page, no rewriting; unknown paths answer 404. A packed copy
 * beside a file (`.br`, `.gz`) is sent to who accepts it, unless the file is newer.
 * @param options.port 0 for any free one
 * @param options.host all interfaces unless told
 * @param options.headers further headers by the path from the folder; none unless told
 * @param options.mount path the folder appears under, `/some/where/`
 * @throws `Error` with `code` EADDRINUSE or EACCES when the port can't be had
 */
export async function serve(options: { dir: string; port: number; host?: string; mount?: string; headers?: (path: string) => Record<string, string> }): Promise<Served> {
  const { dir, port, host, mount = '/', headers = () => ({}) } = options
  const files = sirv(dir, { etag: true, dotfiles: false, brotli: true, gzip: true, setHeaders: setBy(headers) })
  const outdated = await outdatedCopies(dir)
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('404\n')
    }
    if (!request.url?.startsWith(mount)) return notFound()
    request.url = request.url.slice(mount.length - 1)
    if (outdated.has(request.url.split(/[?#]/u)[0]!)) delete request.headers['accept-encoding']
    files(request, response, notFound)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://localhost:${bound}${mount}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

const setBy = (headers: (path: string) => Record<string, string>) => (response: ServerResponse, path: string) => {
  for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value)
}

/** Milliseconds that a file's time loses when it is given to its copy. */
const ROUNDING_MS = 2

/** Paths of files that were changed after their packed copies were made. */
async function outdatedCopies(dir: string): Promise<Set<string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  const outdated = new Set<string>()
  for (const entry of entries.filter(({ name }) => /\.(?:br|gz)$/u.test(name))) {
    const copy = join(entry.parentPath, entry.name)
    const original = copy.replace(/\.\w+$/u, '')
    const [made, changed] = await Promise.all([stat(copy), stat(original).catch(() => null)])
    if (changed !== null && made.mtimeMs + ROUNDING_MS < changed.mtimeMs) outdated.add(`/${relative(dir, original).split(sep).join('/')}`)
  }
  return outdated
}
