/** The reader's own files → readings, each in a worker of its own that ends at the deadline or when it is called off. */
import type { LocalReading, ReaderAnswer, ReadingStep } from '../model/localReading.ts'
import workerUrl from './extract.worker.ts?worker&url'
import { LIMITS, megabytes } from './readers/limits.ts'

export interface ReadOptions {
  signal: AbortSignal
  onStep: (step: ReadingStep) => void
}

/** The part of a worker that is used. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

const SECONDS = 120
const SECONDS_PER_MB = 2
const MB = 1024 * 1024

/** How long one file may take: as on the command line. */
export const secondsFor = (bytes: number): number => SECONDS + SECONDS_PER_MB * Math.ceil(bytes / MB)

/** Largest file that is taken, in bytes. */
export const LARGEST_FILE = LIMITS.bytes

/** Never rejects. A file that is too large is not even opened. */
export async function readFile(file: File, { signal, onStep }: ReadOptions, start: () => WorkerLike = () => startWorker(workerUrl)): Promise<LocalReading> {
  if (file.size > LARGEST_FILE) return { kind: 'stopped', code: 'too-large', detail: `${megabytes(file.size)} > ${megabytes(LARGEST_FILE)}` }
  return askWorker<LocalReading>(start, file, {
    signal, milliseconds: secondsFor(file.size) * 1000,
    answered(message) {
      const said = message as Partial<ReaderAnswer> | null
      if (said?.kind === 'step') onStep((said as ReaderAnswer & { kind: 'step' }).step)
      return said?.kind === 'read' || said?.kind === 'stopped' ? (said as LocalReading) : null
    },
  })
}

interface Ask<T> {
  signal: AbortSignal
  milliseconds: number
  /** The answer, null for a message that is none. */
  answered: (message: unknown) => T | null
}

type Stopped = LocalReading & { kind: 'stopped' }

/** Hands a job to a fresh worker and waits for its answer, its end, the deadline or the caller; the worker is gone afterwards. Never rejects. */
export function askWorker<T>(start: () => WorkerLike, job: unknown, { signal, milliseconds, answered }: Ask<T>): Promise<T | Stopped> {
  return new Promise((resolve) => {
    let worker: WorkerLike | null = null
    const settle = (outcome: T | Stopped) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', called)
      worker?.terminate()
      resolve(outcome)
    }
    const stop = (code: Stopped['code'], detail = '') => settle({ kind: 'stopped', code, detail })
    const called = () => stop('cancelled')
    const timer = setTimeout(() => stop('took-too-long', String(Math.round(milliseconds / 1000))), milliseconds)
    if (signal.aborted) return called()
    signal.addEventListener('abort', called)
    let heard = false
    try {
      worker = start()
      worker.addEventListener('message', ({ data }) => {
        heard = true
        const outcome = answered(data)
        if (outcome !== null) settle(outcome)
      })
      worker.addEventListener('error', (event) => {
        event.preventDefault?.()
        stop(heard ? 'reader-ended' : 'reader-refused', event.message ?? '')
      })
      worker.postMessage(job)
    } catch (error) {
      stop('reader-refused', error instanceof Error ? error.message : String(error))
    }
  })
}

/**
 * A module worker that obeys the page's own policy, which a worker loaded from the network would not: no request of it
 * can leave the origin.
 */
export function startWorker(url: string): Worker {
  const code = URL.createObjectURL(new Blob([`import ${JSON.stringify(new URL(url, document.baseURI).href)}`], { type: 'text/javascript' }))
  const worker = new Worker(code, { type: 'module' })
  worker.addEventListener('message', () => URL.revokeObjectURL(code), { once: true })
  worker.addEventListener('error', () => URL.revokeObjectURL(code), { once: true })
  return worker
}
