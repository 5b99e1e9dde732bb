import type { CellConfidence } from './targetDocument.ts'

/**
 * A row with a cell below this is reported as uncertain and left out of scores: of cells of made tables, wrapped at
 * random widths, that were read with less, about half were wrong.
 */
export const UNCERTAIN = 0.55

export const isUncertain = (confidence: CellConfidence | undefined) => Object.values(confidence ?? {}).some((one) => one < UNCERTAIN)
