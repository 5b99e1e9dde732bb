/**
 * `npm test`: every check in order (types, lint, then all tests). Goes on after a failure, so that one run tells
 * everything, and ends with one line alone: `N passed, N failed`. Each static check counts as one.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.ts'
import { countTests, type Count } from './lib/countTests.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const STATIC = [
  { name: 'tsc', args: ['--noEmit'] },
  { name: 'svelte-check', args: ['--fail-on-warnings', '--output', 'human'] },
  { name: 'eslint', args: ['--config', '.eslint.config.js', '--max-warnings', '0', 'src', 'scripts', 'test', 'vite.config.ts'] },
]

const chromium = ensureChromium()
const counts: Count[] = STATIC.map(({ name, args }) => {
  console.log(`\n— ${name}`)
  return run(name, args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
})
counts.push(runTests())
if (chromium === null) {
  console.log('\n— browser tests: not run, no Chromium (see above)')
  counts.push({ passed: 0, failed: 1 })
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Runs a tool installed with the project, its output passed through; answers its exit code. */
function run(tool: string, args: readonly string[]): number {
  const { status, error } = spawnSync(join(root, 'node_modules', '.bin', tool), args, { cwd: root, stdio: 'inherit' })
  if (error) console.error(error.message)
  return status ?? 1
}

function runTests(): Count {
  console.log('\n— vitest')
  const folder = mkdtempSync(join(tmpdir(), 'target-observatory-'))
  const report = join(folder, 'report.json')
  try {
    const projects = chromium === null ? ['--project', 'unit'] : []
    const code = run('vitest', ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
    return countTests(readReport(report), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
