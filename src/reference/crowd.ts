/** Projects from beyond which the page asks for summaries and bounded lists in place of every row. */
export const CROWD = 3000
