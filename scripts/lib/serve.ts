import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

export interface Served {
  /** Address of the mounted folder, ending in `/`. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves a folder of static files, nothing more: no fallback page, no rewriting; unknown paths answer 404.
 * @param options.port 0 for any free one
 * @param options.host all interfaces unless told
 * @param options.mount path the folder appears under, `/some/where/`
 * @throws `Error` with `code` EADDRINUSE or EACCES when the port can't be had
 */
export async function serve(options: { dir: string; port: number; host?: string; mount?: string }): Promise<Served> {
  const { dir, port, host, mount = '/' } = options
  const files = sirv(dir, { etag: true, dotfiles: false })
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('404\n')
    }
    if (!request.url?.startsWith(mount)) return notFound()
    request.url = request.url.slice(mount.length - 1)
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
