/** Projects from beyond which the page asks for summaries and bounded lists in place of every row. */
export const CROWD = 3000

/** How finely the scatter counts a crowd, in one plot and in each of several: cells to a power of ten of the budget, points of score to a cell. */
export const GRIDS = { whole: { perDecade: 16, scoreStep: 2 }, facet: { perDecade: 8, scoreStep: 5 } } as const
