import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
/** Commands in the README's shell blocks, comments left out. */
const commands = [...README.matchAll(/```sh\n([\s\S]*?)```/gu)].flatMap(([, block]) => block!.split('\n')).map((line) => line.replace(/\s+#.*$/u, '').trim()).filter((line) => line !== '')
const run = promisify(execFile)

describe('the README', () => {
  it('shows only commands that exist', () => {
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands) {
      for (const part of command.split(' && ')) {
        const script = /^npm (?:run )?(start|test|[a-z-]+)/u.exec(part)?.[1]
        expect(script === 'ci' || (script !== undefined && script in scripts), part).toBe(true)
      }
    }
  })

  it('shows pictures and names files that are there', () => {
    const named = [...README.matchAll(/!\[[^\]]*\]\(([^)]+)\)/gu), ...README.matchAll(/`((?:src|data|test|public|scripts)\/[\w./-]+\.(?:md|ts|json))`/gu)].map(([, path]) => path!)
    expect(named.length).toBeGreaterThan(2)
    for (const path of named) expect(existsSync(join(ROOT, path)), path).toBe(true)
  })

  it('tells how to add a document by commands that work as shown', async () => {
    const ingest = commands.find((command) => command.startsWith('npm run ingest'))!
    const snapshot = commands.find((command) => command.startsWith('npm run snapshot'))!
    const folder = await mkdtemp(join(tmpdir(), 'readme-'))
    try {
      const words = ingest.replace('path/to/documents', 'test/extract/cases/tabbed-irregular/source.txt').split(' ')
      await run(words[0]!, [...words.slice(1), '--out', folder], { cwd: ROOT })
      const [npm, ...rest] = snapshot.split(' ')
      await run(npm!, [...rest, '--', '--targets', join(folder, 'targets'), '--out', join(folder, 'snapshot')], { cwd: ROOT })
      expect(existsSync(join(folder, 'snapshot', 'manifest.json'))).toBe(true)
    } finally {
      await rm(folder, { recursive: true })
    }
  }, 60_000)

  it('tells how to look at a document and how to audit it by commands that work as shown', async () => {
    const source = 'test/extract/cases/tabbed-irregular/source.txt'
    const folder = await mkdtemp(join(tmpdir(), 'readme-'))
    const shown = (name: string) => commands.find((command) => command.startsWith(`npm run ${name}`))!
    try {
      const [npm, ...review] = shown('review').replace('path/to/document', source).split(' ')
      expect((await run(npm!, review, { cwd: ROOT })).stdout.length).toBeGreaterThan(500)
      const paper = join(folder, 'paper.xlsx')
      const [, ...audit] = shown('audit').replace('path/to/documents', source).replace('paper.xlsx', paper).split(' ')
      await run(npm!, audit, { cwd: ROOT })
      expect(existsSync(paper)).toBe(true)
    } finally {
      await rm(folder, { recursive: true })
    }
  }, 60_000)
})
