import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostPage {
  body: string
  /** Content-Security-Policy header of the page. */
  policy?: string
}

export interface Host {
  /** Address of somebody else's site, ending in `/`. */
  url: string
  /** Puts a page up and gives its address. */
  put: (page: HostPage) => string
  close: () => Promise<void>
}

/** Somebody else's site: pages of an origin of its own that embed ours. */
export async function startHost(): Promise<Host> {
  const pages: HostPage[] = []
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))]
    if (page === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(page.policy === undefined ? {} : { 'content-security-policy': page.policy }) })
    response.end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>别人的网页</title><body>${page.body}</body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url,
    put: (page) => `${url}${pages.push(page) - 1}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
