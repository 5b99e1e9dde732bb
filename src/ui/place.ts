import type { Messages } from '../i18n/index.ts'

/** A short locator (`L198`, `p3 L12`, `t2 r4 c1`, `¶17`, `表一!B5`) in words where it is a plain line. */
export function placeText(locator: string, words: Messages): string {
  const line = /^L(\d+)$/u.exec(locator)?.[1]
  return line === undefined ? locator : words.figure.line(Number(line))
}

/** Names of the printed cells a finding concerns; `cells` are the snapshot's column names joined by ','. */
export function cellNames(cells: string, words: Messages): string {
  return cells === '' ? '' : words.format.list(cells.split(',').map((cell) => words.cells[cell] ?? cell))
}

/** The printed words a finding rests on, `cell=…` parts joined by `；`, with the names of the cells in words. */
export function evidenceText(evidence: string, words: Messages): string {
  return evidence.replace(/(^|；)([a-z_0-9]+)=/gu, (_, before: string, cell: string) => `${before}${words.cells[cell] ?? cell}${words.colon}`)
}
