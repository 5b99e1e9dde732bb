import { availableParallelism, totalmem } from 'node:os'

const MB = 1024 * 1024

/** What one reading may hold, in MB: published documents need a few hundred at most. */
export const READING_MB = 2_048

/** As many readings at once as there are processors, and as fit into the machine's memory (or the container's) with some left; at least one. */
export function usualJobs(memoryMb: number, processors = availableParallelism(), machineMb = machineMemory()): number {
  return Math.max(1, Math.min(processors, Math.floor((machineMb * 0.75) / memoryMb)))
}

function machineMemory(): number {
  const constrained = process.constrainedMemory?.() ?? 0
  return Math.min(totalmem(), constrained > 0 ? constrained : Infinity) / MB
}
