/** 万元 as printed → integer fen (1 万元 = 1,000,000 fen); null stays null. Exact for up to 6 decimals. */
export function wanToFen(wan: number | null): bigint | null {
  if (wan === null) return null
  if (!Number.isFinite(wan)) throw new RangeError(`not an amount of 万元: ${wan}`)
  return BigInt(Math.round(wan * 1_000_000))
}

/** Integer fen → 万元 for display and charts. */
export function fenToWan(fen: bigint | number): number {
  return Number(fen) / 1_000_000
}
