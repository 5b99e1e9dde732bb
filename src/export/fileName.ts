const MOST = 110

/** Parts of the state that say nothing of which rows are shown. */
const UNSEEN = new Set(['view', 'snapshot', 'table', 'finding', 'sort', 'audience'])

/** Eight hexadecimal digits of a text (FNV-1a). */
function shortSum(text: string): string {
  let sum = 0x811c9dc5
  for (const unit of new TextEncoder().encode(text)) sum = Math.imul(sum ^ unit, 0x01000193)
  return (sum >>> 0).toString(16).padStart(8, '0')
}

/**
 * Name of a file without its ending: the chart, the snapshot's first twelve digits and what is chosen; never the clock.
 * @param search the query string of the view
 */
export function fileName(name: string, snapshot: string, search: string): string {
  const chosen = [...new URLSearchParams(search)].filter(([key]) => !UNSEEN.has(key))
    .map(([key, value]) => `${key}-${value.replaceAll(',', '+')}`.replace(/[^\p{L}\p{N}+.~-]/gu, '-'))
  const whole = [name, snapshot.slice(0, 12), ...chosen].join('_')
  return whole.length <= MOST ? whole : `${whole.slice(0, MOST - 9)}_${shortSum(whole)}`
}
