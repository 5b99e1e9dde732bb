import type { Taken } from '../export/taken.ts'

/** What the open menu is given by its button. */
export interface OpenMenuProps {
  open: boolean
  anchor: HTMLElement
  name: string
  title: string
  subtitle: string
  documents: number | undefined
  taken: Taken
  /** Tells the reader what became of it. */
  say: (text: string) => void
}
