// Reads documents one by one in a process of its own, which its parent may end: a thread would not do, since a heap
// that is full at a single large allocation ends the whole process and not the thread alone.
import { Worker } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const [megabytes, work] = process.argv.slice(2)
const { default: read } = await import(work)
new Worker(new URL('./childWatch.mjs', import.meta.url), { workerData: { parent: process.ppid, megabytes: Number(megabytes) } }).unref()
process.on('disconnect', () => process.exit())
process.on('message', async ({ path }) => process.send({ kind: 'answer', outcome: await read(path), residentMb: process.memoryUsage.rss() / 1_048_576 }))
process.send({ kind: 'ready' })
