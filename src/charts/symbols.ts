import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import type { Step } from './years.ts'

const SHAPES = { 1: symbolCircle, 2: symbolTriangle, 3: symbolDiamond, 4: symbolSquare } as const

/** Path of a year's symbol around 0,0 with the area of a circle of `radius`: shape says the year without colour. */
export function yearSymbol(step: Step, radius: number): string {
  return symbol(SHAPES[step], Math.PI * radius * radius).digits(1)() ?? ''
}
