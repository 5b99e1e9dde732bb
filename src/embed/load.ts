/**
 * Published figures, fetched as classic scripts: a frame with `sandbox="allow-scripts"` has no origin of its own, so that
 * a file server without CORS headers refuses it modules and `fetch`, but never a plain script.
 */
import { publishedPath, type PublishedScope } from './address.ts'
import type { EmbedChart } from './charts.ts'
import type { PublishedFigure } from './published.ts'

declare global {
  interface Window {
    /** What a published file calls with its figure. */
    targetObservatory?: (figure: PublishedFigure) => void
  }
}

/** What the build wrote into `embed.html`. */
export interface Site {
  /** Id of each snapshot by its name. */
  snapshots: Readonly<Record<string, string>>
  /** The module that draws what is not published; null where there is none. */
  live: string | null
}

export function readSite(text: string | null | undefined): Site {
  return text ? (JSON.parse(text) as Site) : { snapshots: {}, live: null }
}

/** The id a name stands for; an id stands for itself, and null for a name the site does not have. */
export function snapshotId(snapshot: string, { snapshots }: Pick<Site, 'snapshots'>): string | null {
  return Object.hasOwn(snapshots, snapshot) ? (snapshots[snapshot] ?? null) : /^[0-9a-f]{64}$/u.test(snapshot) ? snapshot : null
}

const known = new Map<string, Promise<PublishedFigure | null>>()
let queue: Promise<unknown> = Promise.resolve()

/** null where no such file is published. */
export function loadFigure(id: string, chart: EmbedChart, scope: PublishedScope, lang: string): Promise<PublishedFigure | null> {
  const path = publishedPath(id, chart, scope, lang, 'js')
  const found = known.get(path)
  if (found) return found
  // One after the other: each file calls the same function.
  const loading = queue.then(() => runScript(path))
  queue = loading
  known.set(path, loading)
  return loading
}

function runScript(path: string): Promise<PublishedFigure | null> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    let figure: PublishedFigure | null = null
    window.targetObservatory = (given) => {
      figure = given.version === 1 ? given : null
    }
    script.src = path
    script.onload = script.onerror = () => {
      script.remove()
      resolve(figure)
    }
    document.head.append(script)
  })
}
