/** Addresses of earlier versions of the page, rewritten to mean what they meant. Each entry says since when it is needed. */

/** Until November 2026 `rule` filtered the worklist; since then `rules` narrows every view and `rule` opens a rule's page. */
function worklistRules(given: URLSearchParams): void {
  const rule = given.get('rule')
  if (given.get('view') === 'method' || rule === null) return
  if (!given.has('rules')) given.set('rules', rule)
  given.delete('rule')
}

/** The parameters as the present version writes them; the argument is left as it is. */
export function migrate(given: URLSearchParams): URLSearchParams {
  const migrated = new URLSearchParams(given)
  worklistRules(migrated)
  return migrated
}
