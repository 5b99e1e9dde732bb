import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type HtmlTagDescriptor, type Plugin, type ResolvedConfig } from 'vite'
import { publishedPath } from '../../../src/embed/address.ts'
import { EMBED_CHARTS } from '../../../src/embed/charts.ts'
import { en } from '../../../src/i18n/en.ts'
import { zh } from '../../../src/i18n/zh.ts'
import { embedSnapshots, writeEmbeds } from './embeds.ts'
import { publicUrl } from './social.ts'

/** The script and the style sheet of the embed page, by their names below the site's folder. */
type Assets = { fileName: string; source: string | Uint8Array }[]

/** In the source of `embed.html`: where what is shown without scripts goes. */
const STILL = '<!-- embeds -->'

/**
 * Makes the embed page: one plain script and one style sheet, the ids of the snapshots, and every published state below
 * `embeds/`. A plain script, because a sandboxed frame is refused modules by file servers without CORS headers.
 */
export function embedSite(root: string): Plugin {
  let config: ResolvedConfig
  let assets: Assets = []
  /** Code of `embed/live.ts`, the engine's files not yet named. */
  let live = ''
  const isSite = () => resolve(config.root) === resolve(root) && config.publicDir !== ''
  const snapshotFolder = () => join(config.publicDir, 'snapshots')
  return {
    name: 'embed-site',
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      if (config.command !== 'build' || !isSite()) return
      assets = await buildFrame(root)
      live = await buildLive(root, config.define ?? {})
    },
    // After the pages: only then it is known what the engine's files are called.
    generateBundle: {
      order: 'post',
      handler() {
        if (isSite()) for (const asset of assets) this.emitFile({ type: 'asset', ...asset })
      },
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { path, bundle = {} }) {
        if (!isSite() || !path.endsWith('/embed.html')) return undefined
        const code = engineNamed(live, Object.keys(bundle))
        if (code !== null) assets.push({ fileName: `assets/embedLive-${shortHash(code)}.js`, source: code })
        const liveFile = assets.find(({ fileName }) => fileName.includes('embedLive'))
        const snapshots = Object.fromEntries((await embedSnapshots(snapshotFolder())).map(({ name, manifest }) => [name, manifest.id]))
        const data: HtmlTagDescriptor = { tag: 'script', attrs: { type: 'application/json', id: 'embeds' }, children: JSON.stringify({ snapshots, live: liveFile === undefined ? null : `./${liveFile.fileName}` }), injectTo: 'head' }
        const tags: HtmlTagDescriptor[] = config.command === 'serve'
          ? [{ tag: 'script', attrs: { type: 'module', src: '/embed/main.ts' }, injectTo: 'head' }]
          : assets.filter((asset) => asset !== liveFile).map(({ fileName }) => (fileName.endsWith('.css')
              ? { tag: 'link', attrs: { rel: 'stylesheet', href: `./${fileName}` }, injectTo: 'head' }
              : { tag: 'script', attrs: { defer: true, src: `./${fileName}` }, injectTo: 'head' }))
        return { html: page.replace(STILL, () => withoutScripts('default' in snapshots)), tags: [data, ...tags] }
      },
    },
    async writeBundle() {
      if (!isSite()) return
      const out = resolve(config.root, config.build.outDir)
      const base = publicUrl(process.env.PUBLIC_URL)
      const { files, without } = await writeEmbeds(out, { snapshots: snapshotFolder(), styles: join(root, 'styles') }, base)
      for (const { name, why } of without) config.logger.warn(`embeds: nothing drawn of snapshot ${name}: ${why.split('\n')[0]}`)
      config.logger.info(`embeds: ${files} files${base === null ? '; no oEmbed files, set PUBLIC_URL for them' : ''}`)
    },
  }
}

function withoutScripts(published: boolean): string {
  if (!published) return ''
  const list = ([['zh', 'zh-CN', zh], ['en', 'en', en]] as const).map(([lang, tag, { embed: { frame } }]) => {
    const links = EMBED_CHARTS.map((chart) => `<li><a href="./${publishedPath('default', chart, { year: null, dept: null }, lang, 'html')}">${frame.charts[chart]}</a></li>`)
    return `<div lang="${tag}"><p>${frame.noScript}</p><ul>${links.join('')}</ul></div>`
  })
  return `<noscript>${list.join('')}</noscript>`
}

async function buildFrame(root: string): Promise<Assets> {
  const built = await build({
    configFile: false, root, publicDir: false, logLevel: 'warn', plugins: [forcedThemes(root)],
    build: {
      write: false, cssCodeSplit: false, assetsInlineLimit: 0, modulePreload: false, reportCompressedSize: false,
      rolldownOptions: { input: join(root, 'embed/main.ts'), output: { format: 'iife', name: 'targetObservatoryEmbed' } },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  return outputs.map((file) => {
    const source = file.type === 'chunk' ? file.code : file.source
    const ending = file.type === 'chunk' ? 'js' : 'css'
    return { fileName: `assets/embed-${shortHash(source)}.${ending}`, source }
  })
}

const shortHash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 8)

/** The engine's files as `db/wasm.ts` imports them, with what they are called in the built site. */
const ENGINE = [
  { asked: 'duckdb-browser-eh.worker.js?url', place: 'ENGINE-WORKER', built: /^assets\/duckdb-browser-eh\.worker-[\w-]+\.js$/u },
  { asked: 'duckdb-eh.wasm?url', place: 'ENGINE-WASM', built: /^assets\/duckdb-eh-[\w-]+\.gz\.wasm$/u },
]

/** One module of `embed/live.ts` that shares no file with the page, whose entry would start the page; the engine itself it shares. */
async function buildLive(root: string, define: Record<string, unknown>): Promise<string> {
  const built = await build({
    configFile: false, root, publicDir: false, logLevel: 'warn', define,
    plugins: [{
      name: 'engine-of-the-page',
      enforce: 'pre',
      resolveId: (id) => (ENGINE.some(({ asked }) => id.endsWith(asked)) ? `\0${id}` : undefined),
      load(id) {
        const file = ENGINE.find(({ asked }) => id.startsWith('\0') && id.endsWith(asked))
        return file && `export default new URL(/* @vite-ignore */ './${file.place}', import.meta.url).href`
      },
    }],
    build: {
      write: false, modulePreload: false, reportCompressedSize: false,
      rolldownOptions: { input: join(root, 'embed/live.ts'), preserveEntrySignatures: 'strict', output: { format: 'es', codeSplitting: false } },
    },
  })
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : [])).filter((file) => file.type === 'chunk')
  if (chunks.length !== 1) throw new Error(`embed/live.ts made ${chunks.length} files`)
  return chunks[0]!.code
}

/** The module with the engine's files by their names; null where the site has no engine. */
function engineNamed(code: string, files: readonly string[]): string | null {
  const names = ENGINE.map(({ built }) => files.find((name) => built.test(name)))
  if (code === '' || names.includes(undefined)) return null
  return ENGINE.reduce((text, { place }, i) => text.replaceAll(place, () => names[i]!.slice('assets/'.length)), code)
}

const DARK = /@media \(prefers-color-scheme: dark\) \{\s*:root \{([\s\S]*?)\}\s*\}/u

/** The page's tokens follow the device; an embed may be told to be light or dark whatever the device is. */
function forcedThemes(root: string): Plugin {
  return {
    name: 'forced-themes',
    enforce: 'pre',
    async load(id) {
      if (resolve(id) !== resolve(root, 'styles/tokens.css')) return undefined
      return withForcedThemes(await readFile(id, 'utf8'))
    },
  }
}

/** @throws where the tokens have no dark part to force */
export function withForcedThemes(tokens: string): string {
  const dark = DARK.exec(tokens)
  if (dark === null) throw new Error('tokens.css has no dark theme where embedPlugin.ts looks for it')
  const [whole, declarations] = dark
  return tokens.replace(whole, () => `@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) {${declarations}}
}

@media screen {
  :root[data-theme='dark'] {
    color-scheme: dark;
${declarations}}

  :root[data-theme='light'] {
    color-scheme: light;
  }
}`)
}
