/**
 * SHA-256 after FIPS 180-4, in plain code: `crypto.subtle` does not exist on pages served by http in an office
 * network, and a snapshot must be verified there too. About 100 MB/s, and the tables are a few MB at most.
 */

const K = new Uint32Array(64)
const INITIAL = new Uint32Array(8)

/** First 32 bits of the fractional part. */
const fraction = (x: number) => Math.floor((x - Math.floor(x)) * 0x100000000)

for (let candidate = 2, found = 0; found < 64; candidate++) {
  let prime = true
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false
  if (!prime) continue
  if (found < 8) INITIAL[found] = fraction(Math.sqrt(candidate))
  K[found++] = fraction(Math.cbrt(candidate))
}

const rotate = (x: number, bits: number) => (x >>> bits) | (x << (32 - bits))

function compress(hash: Uint32Array, w: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15]!
    const b = w[i - 2]!
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => { hash[i] = hash[i]! + value })
}

/** The digest as 64 lower-case hex digits. */
export function sha256(bytes: Uint8Array): string {
  const hash = INITIAL.slice()
  const w = new Uint32Array(64)
  const padded = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64 - (bytes.length & ~63))
  const whole = bytes.length & ~63
  padded.set(bytes.subarray(whole))
  padded[bytes.length - whole] = 0x80
  const tail = new DataView(padded.buffer)
  tail.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  tail.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const body = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [view, length] of [[body, whole], [tail, padded.length]] as const) {
    for (let block = 0; block < length; block += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getUint32(block + i * 4)
      compress(hash, w)
    }
  }
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('')
}
