import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LARGEST_FILE, readFile, secondsFor, type WorkerLike } from '../../src/extract/browser.ts'
import { extractDocument } from '../../src/extract/index.ts'
import { nodeAssets } from '../../src/extract/node.ts'
import type { ReaderAnswer, ReadingStep } from '../../src/model/localReading.ts'
import type { Assets } from '../../src/extract/ports.ts'
import { readPdf } from '../../src/extract/readers/pdf.ts'
import { ROOT } from '../support/run.ts'
import { gbkPage } from './gbkPage.ts'

/** A worker that says what the test makes it say. */
class Puppet implements WorkerLike {
  jobs: unknown[] = []
  ended = 0
  #listeners = new Map<string, ((event: never) => void)[]>()
  postMessage = (job: unknown) => void this.jobs.push(job)
  terminate = () => void this.ended++
  addEventListener = ((type: string, listener: (event: never) => void) => void this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener])) as WorkerLike['addEventListener']
  say(data: ReaderAnswer | unknown) { this.#tell('message', { data }) }
  fail(message: string) { this.#tell('error', { message, preventDefault: () => undefined }) }
  #tell(type: string, event: unknown) { for (const listener of this.#listeners.get(type) ?? []) listener(event as never) }
}

function reading(file = new File(['项目'], 'a.txt')) {
  const worker = new Puppet()
  const abort = new AbortController()
  const steps: ReadingStep[] = []
  const outcome = readFile(file, { signal: abort.signal, onStep: (step) => steps.push(step) }, () => worker)
  return { worker, abort, steps, outcome, file }
}

afterEach(() => vi.useRealTimers())

describe('reading a file in a worker of its own', () => {
  test('hands the file over, tells the steps, answers the reading and ends the worker', async () => {
    const { worker, steps, outcome, file } = reading()
    expect(worker.jobs).toEqual([file])
    worker.say({ targetName: 'main', action: 'ready' })
    worker.say({ kind: 'step', step: { step: 'pages', done: 1, of: 3 } })
    worker.say({ kind: 'read', document: null, said: [] })
    expect(await outcome).toEqual({ kind: 'read', document: null, said: [] })
    expect(steps).toEqual([{ step: 'pages', done: 1, of: 3 }])
    expect(worker.ended).toBe(1)
  })

  test('a file that takes longer than its time is stopped, and the time grows with its size', async () => {
    vi.useFakeTimers()
    const { worker, outcome, file } = reading()
    vi.advanceTimersByTime(secondsFor(file.size) * 1000 - 1)
    expect(worker.ended).toBe(0)
    vi.advanceTimersByTime(1)
    expect(await outcome).toEqual({ kind: 'stopped', code: 'took-too-long', detail: '122' })
    expect(worker.ended).toBe(1)
    expect(secondsFor(10 * 2 ** 20)).toBe(140)
  })

  test('calling it off ends the worker at once', async () => {
    const { worker, abort, outcome } = reading()
    abort.abort()
    expect(await outcome).toMatchObject({ kind: 'stopped', code: 'cancelled' })
    expect(worker.ended).toBe(1)
  })

  test('a worker that never spoke was refused, one that broke off ended', async () => {
    const refused = reading()
    refused.worker.fail('blocked by policy')
    expect(await refused.outcome).toEqual({ kind: 'stopped', code: 'reader-refused', detail: 'blocked by policy' })
    const broken = reading()
    broken.worker.say({ kind: 'step', step: { step: 'opening' } })
    broken.worker.fail('out of memory')
    expect(await broken.outcome).toEqual({ kind: 'stopped', code: 'reader-ended', detail: 'out of memory' })
  })

  test('a browser that allows no worker is told, not thrown', async () => {
    const outcome = await readFile(new File(['a'], 'a.txt'), { signal: new AbortController().signal, onStep: () => undefined }, () => { throw new Error('sandboxed') })
    expect(outcome).toEqual({ kind: 'stopped', code: 'reader-refused', detail: 'sandboxed' })
  })

  test('a file over the limit is not opened', async () => {
    const start = vi.fn()
    const outcome = await readFile({ size: LARGEST_FILE + 1 } as File, { signal: new AbortController().signal, onStep: () => undefined }, start)
    expect(outcome).toEqual({ kind: 'stopped', code: 'too-large', detail: '65 MB > 64 MB' })
    expect(start).not.toHaveBeenCalled()
  })
})

describe('a PDF whose character maps and fonts are handed over by name, as in the browser', () => {
  const root = join(ROOT, 'node_modules/pdfjs-dist')
  const asked: string[] = []
  const pdfFile = async (name: string) => {
    asked.push(name)
    return new Uint8Array(readFileSync(join(root, name.endsWith('.bcmap') ? 'cmaps' : 'standard_fonts', name)))
  }
  const cases = join(ROOT, 'test/extract/authored/cases')
  const pdfs = readdirSync(cases).map((name) => join(cases, name, 'document.pdf')).filter((path) => readdirSync(join(path, '..')).includes('document.pdf'))

  test('reads as from the command line', async () => {
    expect(pdfs.length).toBeGreaterThan(8)
    for (const path of pdfs.slice(0, 3)) {
      const source = { name: 'document.pdf', bytes: new Uint8Array(readFileSync(path)) }
      const inNode = await extractDocument(source, nodeAssets())
      expect(await extractDocument(source, { pdfFile })).toEqual(inNode)
    }
  }, 120_000)

  test('a font that names its characters by a standard map reads its Chinese', async () => {
    const page = gbkPage('项目编码')
    const texts = async (assets: Assets) => (await readPdf(page, assets)).pieces.map(({ text }) => text)
    expect(await texts(nodeAssets())).toEqual(['项目编码'])
    asked.length = 0
    expect(await texts({ pdfFile })).toEqual(['项目编码'])
    expect(asked).toContain('GBK-EUC-H.bcmap')
  })
})
