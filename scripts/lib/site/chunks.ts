/** What the bundler tells of a module. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/**
 * Groups modules into files: what the page needs at once as one, what its first charts are drawn with as another, since a
 * hundred small files cost more than their bytes.
 * @param entries module ids: the page's code and its first view
 */
export function chunkNames({ page, firstView }: { page: string; firstView: string }) {
  let sets: { page: Set<string>; firstView: Set<string> } | null = null
  return (id: string, modules: Modules): string | null => {
    sets ??= {
      page: reached(page, modules, new Set()),
      firstView: reached(firstView, modules, new Set()),
    }
    if (sets.page.has(id)) return 'app'
    return sets.firstView.has(id) && /\/src\/(?:charts|analysis|reference)\/|\/node_modules\/d3-/u.test(id) ? 'charts' : null
  }
}

/** Everything a module imports, at first or second hand, without what it fetches later. */
function reached(id: string, modules: Modules, found: Set<string>): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached(next, modules, found)
  return found
}
