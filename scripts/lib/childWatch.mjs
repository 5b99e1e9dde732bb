// Beside a reading that may never let its own thread go: ends the process where it holds more memory than it may, or
// where its parent is gone.
import { workerData } from 'node:worker_threads'

setInterval(() => {
  const over = process.memoryUsage.rss() / 1_048_576 > workerData.megabytes
  if (over || process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL')
}, 100)
