import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { chunkNames } from './scripts/lib/site/chunks.ts'
import { embedSite } from './scripts/lib/site/embedPlugin.ts'
import { publishSite } from './scripts/lib/site/plugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Dates in tests are those of the offices the product is for; set before the test processes start. */
if (process.env.VITEST) process.env.TZ = 'Asia/Shanghai'

/**
 * Ships the engine's wasm packed: many static hosts don't compress it, some refuse files over 25 MiB. The page
 * unpacks it (`db/inflate.ts`). Its name ends in `.gz.wasm`: hosts then
 * take it for what it is and don't claim an encoding for it.
 */
function packEngine(): Plugin {
  return {
    name: 'pack-engine',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.gz.wasm')) file.source = gzipSync(file.source, { level: 9 })
      }
    },
  }
}

/** The pages that exist, by the name of their bundle. */
const pages = Object.fromEntries(
  ['index', 'embed'].map((name) => [name, here(`src/${name}.html`)] as const).filter(([, path]) => existsSync(path)),
)

export default defineConfig({
  root: here('src'),
  publicDir: here('public'),
  base: './',
  plugins: [svelte({ configFile: false }), packEngine(), embedSite(here('src')), publishSite(here('src'))],
  define: { ENGINE_BYTES: statSync(here('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')).size },
  // Workers that load parts of themselves when a file needs them must be modules.
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: pages,
      checks: { pluginTimings: false },
      output: {
        codeSplitting: { groups: [{ name: chunkNames({ page: here('src/main.ts'), firstView: here('src/views/Overview.svelte') }) }] },
        assetFileNames: ({ names }) => (names.some((name) => name.endsWith('.wasm')) ? 'assets/[name]-[hash].gz.wasm' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
  test: {
    root: here('.'),
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/buildSites.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
