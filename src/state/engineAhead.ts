/** What can be known of the reader's machine and line, and when it has nothing else to do. */
export interface Machine {
  /** In GiB, at most 8; undefined where the browser does not say. */
  memory: number | undefined
  savesData: boolean
  slowLine: boolean
  idle(): Promise<void>
}

interface Line {
  saveData?: boolean
  effectiveType?: string
}

export const browserMachine: Machine = {
  get memory() {
    return (navigator as { deviceMemory?: number }).deviceMemory
  },
  get savesData() {
    return (navigator as { connection?: Line }).connection?.saveData === true
  },
  get slowLine() {
    return /2g|3g/u.test((navigator as { connection?: Line }).connection?.effectiveType ?? '')
  },
  idle: () => new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, 200)
  }),
}

const LEAST_MEMORY = 2

/**
 * Starts the engine before anything needs it, once what is seen first is painted and the page has nothing to do; not on a
 * machine or a line that would feel it.
 */
export async function engineAhead(seen: Promise<void>, machine: Machine, warm: () => Promise<void>): Promise<void> {
  if (machine.savesData || machine.slowLine || (machine.memory ?? LEAST_MEMORY) < LEAST_MEMORY) return
  await seen
  await machine.idle()
  await warm()
}
