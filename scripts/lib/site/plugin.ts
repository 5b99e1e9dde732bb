import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin, ResolvedConfig } from 'vite'
import { compressSite } from './compress.ts'
import { readHeadline } from './headline.ts'
import { apacheConfig, headerRules, netlifyHeaders, nginxConfig } from './headers.ts'
import { NOSCRIPT_STYLE, noscriptPage } from './noscript.ts'
import { pinSnapshots } from './pins.ts'
import { writeServiceWorker } from './serviceWorker.ts'
import { publicUrl, socialTags, writeSitemap } from './social.ts'

const MEMORY = fileURLToPath(new URL('../../../node_modules/.cache/target-observatory/packed', import.meta.url))
const SNAPSHOT = 'snapshots/default'
/** The places in `index.html` that are filled. */
const STYLE = /(?<=<noscript><style>)[^<]*(?=<\/style><\/noscript>)/u
const STILL = /<!-- still -->[\s\S]*<!-- \/still -->/u
const WORKER = fileURLToPath(new URL('../../../src/offline/sw.ts', import.meta.url))

/**
 * Makes a built folder a published site: what is shown without JavaScript and of a shared link, snapshots under their
 * ids, the service worker, header files, and packed copies of every text. The last of the build's plugins.
 * @param root folder of the pages; builds of any other root are left alone
 */
export function publishSite(root: string): Plugin {
  let config: ResolvedConfig
  const shell = new Set<string>()
  let written = false
  const base = publicUrl(process.env.PUBLIC_URL)
  const isSite = () => resolve(config.root) === resolve(root) && config.publicDir !== ''
  return {
    name: 'publish-site',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { path }) {
        if (!isSite() || !path.endsWith('/index.html')) return undefined
        const folder = join(config.publicDir, SNAPSHOT)
        const tags = socialTags(base)
        if (!existsSync(join(folder, 'manifest.json'))) return { html: page, tags }
        const headline = noscriptPage(await readHeadline(folder), `./${SNAPSHOT}/`).text
        return { html: page.replace(STYLE, () => NOSCRIPT_STYLE).replace(STILL, () => headline), tags }
      },
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk' || file.fileName.endsWith('.css')) shell.add(file.fileName)
    },
    writeBundle() {
      written = true
    },
    // After all plugins that write files; comes after a failed build too.
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!isSite() || !written) return
        await publish(resolve(config.root, config.build.outDir), shell, base)
      },
    },
  }
}

async function publish(dist: string, shell: ReadonlySet<string>, base: string | null): Promise<void> {
  await pinSnapshots(dist)
  if (base !== null) await writeSitemap(dist, base)
  await writeServiceWorker(dist, { entry: WORKER, shell })
  const read = async (name: string) => (existsSync(join(dist, name)) ? readFile(join(dist, name), 'utf8') : null)
  const rules = headerRules({ index: (await read('index.html')) ?? '', embed: await read('embed.html') })
  await writeFile(join(dist, '_headers'), netlifyHeaders(rules))
  await mkdir(join(dist, 'headers'), { recursive: true })
  await writeFile(join(dist, 'headers', 'nginx.conf'), nginxConfig(rules))
  await writeFile(join(dist, 'headers', 'apache.htaccess'), apacheConfig(rules))
  await compressSite(dist, MEMORY)
}
