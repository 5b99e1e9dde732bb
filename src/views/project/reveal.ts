/** The row that the address points at is brought into view. */
export function reveal(row: HTMLElement): void {
  row.scrollIntoView({ block: 'center' })
}
