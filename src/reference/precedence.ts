/**
 * A defect counts once (domain.md 3.2): where `over` fires on a row, the rules `under` it on the same row are shown
 * as "also". Names are rule ids, or an id with its branch (V10a) where only that branch is meant.
 */

export interface Precedence {
  over: string
  under: readonly string[]
  /** Only on rows of the satisfaction category. */
  satisfactionOnly?: true
}

export const PRECEDENCE: readonly Precedence[] = [
  { over: 'V01', under: ['V02', 'V03', 'V12', 'D01'] },
  { over: 'V02', under: ['V07', 'D01'] },
  { over: 'V06', under: ['C01', 'V10', 'V08b'] },
  { over: 'C05', under: ['V03'] },
  { over: 'K02', under: ['C01', 'C04', 'K03', 'V07'] },
  { over: 'K03', under: ['V03', 'C01'] },
  { over: 'C03', under: ['C01', 'C04'] },
  { over: 'C04', under: ['C01'] },
  { over: 'V10a', under: ['V07'] },
  { over: 'V07', under: ['V10b'] },
  { over: 'V10', under: ['D02'], satisfactionOnly: true },
  { over: 'C01', under: ['D02'], satisfactionOnly: true },
  { over: 'R02', under: ['R03b'] },
  { over: 'D02', under: ['I04'] },
  { over: 'V08a', under: ['V08b'] },
]
