import { spawn } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { type ExtractPool, type PoolOutcome, makePool } from '../../scripts/lib/extractPool.ts'

const WORK = new URL('support/badWork.ts', import.meta.url)
const LONG = 60_000

let pool: ExtractPool
const open = (memoryMb = 400) => (pool = makePool({ memoryMb, work: WORK }))
afterEach(() => pool.close())

const brief = (outcome: PoolOutcome) => (outcome.kind === 'stopped' ? outcome.code : outcome.kind)
const processOf = (outcome: PoolOutcome) => (outcome.kind === 'extraction' ? outcome.sha256 : null)

describe('a file that defeats its reader', () => {
  it.each([
    ['loops', 1_000, 'took-too-long'],
    ['fills-heap', LONG, 'ran-out-of-memory'],
    ['fills-heap-at-once', LONG, 'ran-out-of-memory'],
    ['fills-buffers', LONG, 'ran-out-of-memory'],
    ['exits', LONG, 'reader-ended'],
  ])('%s: is ended and named, and the next one is read', async (name, deadline, code) => {
    const { run } = open()
    expect(brief(await run(name, deadline))).toBe(code)
    expect(brief(await run('good', LONG))).toBe('extraction')
  })

  it('does not disturb one that is read beside it', async () => {
    const { run } = open()
    const outcomes = await Promise.all([run('loops', 1_000), run('good', LONG), run('exits', LONG)])
    expect(outcomes.map(brief)).toEqual(['took-too-long', 'extraction', 'reader-ended'])
  })

  it('is not blamed for what the one before it left in memory', async () => {
    const { run } = open()
    const first = await run('fills-most', LONG)
    const second = await run('fills-most', LONG)
    expect([first, second].map(brief)).toEqual(['extraction', 'extraction'])
  })
})

it('one process reads file after file', async () => {
  const { run } = open()
  expect(processOf(await run('one', LONG))).toBe(processOf(await run('two', LONG)))
})

it('a reading whose parent is killed ends by itself', async () => {
  open()
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', `
    const { makePool } = await import(${JSON.stringify(new URL('../../scripts/lib/extractPool.ts', import.meta.url).href)})
    const { run } = makePool({ memoryMb: 400, work: new URL(${JSON.stringify(WORK.href)}) })
    const outcome = await run('good', 60000)
    console.log(outcome.sha256)
    await run('loops', 60000)`], { cwd: new URL('../../', import.meta.url), stdio: ['ignore', 'pipe', 'inherit'] })
  const child = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(String(text)))))
  expect(isAlive(child)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isAlive(child), { timeout: 20_000 }).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
