import type { Visited } from './messages.ts'

/** The page's first chart may be this late, in milliseconds; views without one are long settled by then. */
const LATEST_CHART_MS = 10_000

/**
 * Lets the visited snapshot be read offline: registers the service worker once the page is loaded, has drawn and is idle.
 * Does nothing in a frame, without a secure context, for readers who save data, in development; says nothing when it fails.
 */
export function workOffline(): void {
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
  const built = document.querySelector('meta[name="build"]') !== null
  if (!built || !isSecureContext || !('serviceWorker' in navigator) || window.top !== window || saving) return
  void loaded().then(firstChart).then(idle).then(register).catch(() => {})
}

const loaded = () => new Promise<void>((resolve) => {
  if (document.readyState === 'complete') resolve()
  else addEventListener('load', () => resolve(), { once: true })
})

const firstChart = () => new Promise<void>((resolve) => {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-chart').length === 0) return
    observer.disconnect()
    resolve()
  })
  observer.observe({ type: 'mark', buffered: true })
  setTimeout(resolve, LATEST_CHART_MS)
})

const idle = () => new Promise<void>((resolve) => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 3000 })
  else setTimeout(resolve, 500)
})

async function register(): Promise<void> {
  await navigator.serviceWorker.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' })
  const { active } = await navigator.serviceWorker.ready
  const urls = performance.getEntriesByType('resource').map(({ name }) => name)
  active?.postMessage({ type: 'target-observatory:visited', urls } satisfies Visited)
}
