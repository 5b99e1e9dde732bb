// Runs extractions one by one for scripts/fuzz.ts, in a thread that can be ended when one hangs.
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { extractDocument } = await import('../../src/extract/index.ts')
const { nodeAssets } = await import('../../src/extract/node.ts')
const assets = nodeAssets()

parentPort.on('message', async ({ bytes }) => {
  const outcome = { codes: [], thrown: null }
  try {
    const { document, diagnostics } = await extractDocument({ name: 'fuzz', bytes }, assets)
    outcome.codes = document === null ? diagnostics.map(({ code }) => code) : ['read']
    JSON.stringify(document)
  } catch (error) {
    outcome.thrown = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  parentPort.postMessage(outcome)
})
parentPort.postMessage('ready')
