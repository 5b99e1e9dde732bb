import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import type { Build } from '../../../src/offline/Shelves.ts'
import { listFiles } from './files.ts'

/** Bytes: larger parts (readers of documents, the engine) are kept once somebody has used them. */
const LARGEST_SHELL_FILE = 300_000

/**
 * Names the build and writes its service worker, `sw.js`. The id is a hash of the page and of the names of all parts,
 * which are their content's; it stands in the page as `<meta name="build">` and in the worker, so that the worker knows
 * the page it belongs to.
 * @param shell names under `assets/` of the code the page's views are made of
 */
export async function writeServiceWorker(dist: string, options: { entry: string; shell: ReadonlySet<string> }): Promise<Build> {
  const page = join(dist, 'index.html')
  const html = await readFile(page, 'utf8')
  const embed = await readFile(join(dist, 'embed.html'), 'utf8').catch(() => '')
  const assets = (await listFiles(dist)).filter((name) => name.startsWith('assets/'))
  const id = createHash('sha256').update([html, ...assets].join('\n')).digest('hex').slice(0, 16)
  const sizes = new Map(await Promise.all(assets.map(async (name) => [name, (await stat(join(dist, name))).size] as const)))
  const isShell = (name: string) => html.includes(name) || (options.shell.has(name) && !embed.includes(name) && (sizes.get(name) ?? 0) <= LARGEST_SHELL_FILE)
  const own: Build = { id, shell: assets.filter(isShell), others: assets.filter((name) => !isShell(name) && /\.(?:js|css|wasm)$/u.test(name)) }
  await writeFile(page, html.replace('</title>', `</title>\n    <meta name="build" content="${id}" />`))
  await writeFile(join(dist, 'sw.js'), await bundle(options.entry, own))
  return own
}

/** The worker as one classic script. */
async function bundle(entry: string, own: Build): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'warn', publicDir: false,
    define: { BUILD: JSON.stringify(own) },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'sw', fileName: () => 'sw.js' } },
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('the service worker was not built')
  return output.output[0].code
}
