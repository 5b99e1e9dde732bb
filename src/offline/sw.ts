/** Entry of the service worker, `sw.js` in the site's folder: connects the browser's events to `OfflineWorker`. */
import type { Visited } from './messages.ts'
import { OfflineWorker } from './OfflineWorker.ts'
import type { Build } from './Shelves.ts'

/** Put in by the build. */
declare const BUILD: Build

interface WorkEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void
}

interface RequestEvent extends WorkEvent {
  request: Request
  respondWith: (response: Promise<Response>) => void
}

/** The part of a service worker's global scope that is used; the DOM's types have none. */
interface Scope extends EventTarget {
  registration: { scope: string }
  clients: { claim: () => Promise<void>; matchAll: (options: { type: 'window'; includeUncontrolled: true }) => Promise<unknown[]> }
}

const scope = globalThis as unknown as Scope
const worker = new OfflineWorker({
  caches,
  fetch: (input, init) => fetch(input, init),
  scope: scope.registration.scope,
  build: BUILD,
  windows: async () => (await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })).length,
  patience: (milliseconds) => new Promise((_, reject) => { setTimeout(() => reject(new Error('slow network')), milliseconds) }),
})

scope.addEventListener('install', (event) => (event as WorkEvent).waitUntil(worker.install()))
// No page of another build has a worker any more when this one becomes active: it does not skip waiting.
scope.addEventListener('activate', (event) => (event as WorkEvent).waitUntil(worker.activate().then(() => scope.clients.claim())))
scope.addEventListener('fetch', (event) => {
  const asked = event as RequestEvent
  const answer = worker.answer(asked.request, (work) => asked.waitUntil(work))
  if (answer !== null) asked.respondWith(answer)
})
scope.addEventListener('message', (event) => {
  const { data } = event as Event & { data?: Partial<Visited> }
  if (data?.type === 'target-observatory:visited' && Array.isArray(data.urls)) (event as WorkEvent).waitUntil(worker.keepVisited(data.urls))
})
