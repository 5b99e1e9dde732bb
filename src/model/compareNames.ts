/** How a matched indicator's target changed between two years; `src/analysis/targetChange.ts` tells which. */

export type TargetChangeKind = 'kept' | 'raised' | 'lowered' | 'tightened' | 'loosened' | 'reworded' | 'notComparable'

export type ChangeReason =
  | 'equal' | 'value' | 'operator' | 'range' | 'deadline' | 'words'
  | 'unit' | 'threshold' | 'direction' | 'kind' | 'numberAdded' | 'numberDropped' | 'blank'
