/** Reads files in processes of their own, each with bounds of time and memory: a file that breaks them ends its process, and the next has a fresh one. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { ReadOutcome } from './extractFile.ts'

/** What ended the process of a reading. */
export type StopCode = 'took-too-long' | 'ran-out-of-memory' | 'reader-ended'

export type PoolOutcome = ReadOutcome | { kind: 'stopped'; code: StopCode; detail: string }

export interface PoolOptions {
  /** Of one process, heap and buffers together. */
  memoryMb: number
  /** The module whose default export reads one file. */
  work?: URL
}

export interface ExtractPool {
  /** Never rejects. The deadline counts from when a ready process is handed the file. As many processes run as calls are under way. */
  run: (path: string, deadlineMs: number) => Promise<PoolOutcome>
  close: () => Promise<void>
}

interface Reader {
  process: ChildProcess
  ready: Promise<unknown>
  /** Has read something, so that what is left of it may weigh on the next. */
  used: boolean
}

type ChildMessage = { kind: 'ready' } | { kind: 'answer'; outcome: ReadOutcome; residentMb: number }

const CHILD = new URL('./extractChild.mjs', import.meta.url)
/** Buffers stand beside the heap, which therefore gets less than the whole. */
const HEAP_SHARE = 0.75
/** A process that still holds this share after a file is not given another. */
const REUSE_SHARE = 0.4

export function makePool({ memoryMb, work = new URL('./extractFile.ts', import.meta.url) }: PoolOptions): ExtractPool {
  const idle: Reader[] = []
  const all = new Set<ChildProcess>()

  function start(): Reader {
    const process = fork(CHILD, [String(memoryMb), work.href], {
      execArgv: [`--max-old-space-size=${Math.round(memoryMb * HEAP_SHARE)}`], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(process)
    process.on('exit', () => all.delete(process)).on('error', () => undefined)
    return { process, ready: Promise.race([once(process, 'message'), once(process, 'exit')]).catch(() => undefined), used: false }
  }

  async function run(path: string, deadlineMs: number): Promise<PoolOutcome> {
    const reader = idle.pop() ?? start()
    await reader.ready
    const { outcome, residentMb } = await read(reader.process, path, deadlineMs)
    const wasUsed = reader.used
    reader.used = true
    if (outcome.kind !== 'stopped' && residentMb < memoryMb * REUSE_SHARE) idle.push(reader)
    else reader.process.kill('SIGKILL')
    return outcome.kind === 'stopped' && outcome.code !== 'took-too-long' && wasUsed ? run(path, deadlineMs) : outcome
  }

  async function close(): Promise<void> {
    await Promise.all([...all].map((process) => (process.kill('SIGKILL'), once(process, 'exit'))))
  }

  return { run, close }
}

/** Hands a file to a ready process and waits for its answer, its end or the deadline. */
function read(process: ChildProcess, path: string, deadlineMs: number): Promise<{ outcome: PoolOutcome; residentMb: number }> {
  return new Promise((resolve) => {
    const stop = (code: StopCode, detail: string) => settle({ kind: 'stopped', code, detail }, 0)
    const ended = () => stop(memoryEnded(process) ? 'ran-out-of-memory' : 'reader-ended', process.signalCode ?? `exit ${process.exitCode}`)
    const answered = (message: ChildMessage) => message.kind === 'answer' && settle(message.outcome, message.residentMb)
    const timer = setTimeout(() => stop('took-too-long', `${deadlineMs / 1000} s`), deadlineMs)
    function settle(outcome: PoolOutcome, residentMb: number): void {
      clearTimeout(timer)
      process.off('exit', ended).off('message', answered)
      resolve({ outcome, residentMb })
    }
    if (process.exitCode !== null || process.signalCode !== null) return ended()
    process.on('exit', ended).on('message', answered)
    process.send({ path }, () => undefined)
  })
}

/** A full heap aborts its process; the watch beside the reading, or the system, kills one that holds too much. */
function memoryEnded({ signalCode, exitCode }: ChildProcess): boolean {
  return signalCode === 'SIGABRT' || signalCode === 'SIGKILL' || exitCode === 134
}
