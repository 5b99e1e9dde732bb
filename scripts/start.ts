/** `npm start`: builds the site over the committed snapshot and serves it. PORT and HOST override the defaults. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { CommandError, runCommand } from './lib/problems.ts'
import { serve } from './lib/serve.ts'
import { readHeaders } from './lib/site/headers.ts'

const DEFAULT_PORT = 4173

await runCommand(async () => {
  const port = readPort(process.env.PORT)
  const root = fileURLToPath(new URL('..', import.meta.url))
  await build({ configFile: `${root}vite.config.ts`, logLevel: 'warn' })
  const host = process.env.HOST
  const headers = readHeaders(await readFile(`${root}dist/_headers`, 'utf8'))
  const { url } = await serve({ dir: `${root}dist`, port, headers, ...(host ? { host } : {}) }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
    throw new CommandError(
      1,
      `端口 ${port} 不可用（${error.code}）。请换一个端口，例如 PORT=${port + 1} npm start。`,
      `Port ${port} is not available (${error.code}). Choose another, e.g. PORT=${port + 1} npm start.`,
    )
  })
  console.log(`绩效目标观察台 · Target Observatory\n${url}`)
})

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new CommandError(2, `PORT 应为 0–65535 的整数，实为“${text}”。`, `PORT must be an integer from 0 to 65535, is "${text}".`)
}
