import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import 'vitest'
import type { TestProject } from 'vitest/node'
import { writeCorrectedSnapshot, writeFixtureSnapshot } from './fixtureSnapshot.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site, with a second snapshot `corrected`; '' while there is no page. */
    site: string
    /** Folder of the built engine harness, with the snapshot `fixture`. */
    harness: string
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the site and the engine harness once for all browser tests, outside the working copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'target-observatory-'))
  const site = existsSync(`${root}src/index.html`) ? join(folder, 'site') : ''
  const harness = join(folder, 'harness')
  const common = { configFile: `${root}vite.config.ts`, logLevel: 'warn' as const }
  // As `npm run build` does: under the tests' own name the framework's development code would be built in.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  if (site !== '') await build({ ...common, build: { outDir: site, emptyOutDir: true } })
  await build({
    ...common,
    root: fileURLToPath(new URL('harness', import.meta.url)),
    publicDir: false,
    build: { outDir: harness, emptyOutDir: true, rolldownOptions: { input: fileURLToPath(new URL('harness/index.html', import.meta.url)) } },
  })
  process.env.NODE_ENV = NODE_ENV
  if (site !== '') await writeCorrectedSnapshot(join(site, 'snapshots', 'corrected'))
  await writeFixtureSnapshot(join(harness, 'snapshots', 'fixture'))
  project.provide('site', site)
  project.provide('harness', harness)
  return () => rm(folder, { recursive: true, force: true })
}
