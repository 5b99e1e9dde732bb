/** Makes hostile neighbours of a file: bytes flipped, cut, doubled, spliced; parts of a package changed and packed again. */
import { unzipSync, zipSync } from 'fflate'

export type Random = () => number

/** Mulberry32: the same seed gives the same inputs. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const below = (random: Random, limit: number) => Math.floor(random() * limit)
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!
const join = (...parts: Uint8Array[]) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0)
  return whole
}

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0x20, 0x0a, 0x3c, 0x3e, 0x28, 0x5b]

const flip: Mutation = (bytes, random) => {
  const changed = bytes.slice()
  for (let count = 1 + below(random, 12); count > 0 && changed.length > 0; count--) changed[below(random, changed.length)] = random() < 0.5 ? below(random, 256) : pick(random, EXTREMES)
  return changed
}
const cut: Mutation = (bytes, random) => bytes.slice(0, below(random, bytes.length + 1))
const drop: Mutation = (bytes, random) => {
  const at = below(random, bytes.length + 1)
  return join(bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + below(random, random() < 0.5 ? 8 : bytes.length))))
}
const double: Mutation = (bytes, random) => {
  const from = below(random, bytes.length + 1)
  const piece = bytes.subarray(from, from + 1 + below(random, Math.min(bytes.length, 4096)))
  const times = Math.min(1 + below(random, random() < 0.1 ? 200 : 4), Math.ceil(400_000 / (piece.length + 1)))
  return join(bytes.subarray(0, from), ...Array.from({ length: times }, () => piece), bytes.subarray(from))
}
const splice: Mutation = (bytes, random, other) => {
  const from = below(random, other.length + 1)
  const at = below(random, bytes.length + 1)
  return join(bytes.subarray(0, at), other.subarray(from, from + below(random, other.length - from + 1)), bytes.subarray(at))
}
const number: Mutation = (bytes, random) => {
  if (bytes.length < 4) return bytes
  const changed = bytes.slice()
  new DataView(changed.buffer).setUint32(below(random, changed.length - 3), pick(random, [0, 1, 0xffff_ffff, 0x7fff_ffff, 0x8000_0000, 0xfffe, below(random, changed.length)]), true)
  return changed
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const ofLatin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => latin1(new TextEncoder().encode(text))

/** Words and marks that readers and layouts look at, put where they do not belong. */
const WORDS = ['项目编码', '项目名称', '一级指标', '二级指标', '三级指标', '指标值', '产出指标', '数量指标', '满意度指标', '绩效目标', '资金支出计划（%）', '3月底', '单位：万元', '\t', '\n', '\n\n', ' ', '　', '\u200b', '\u202e', '：', '1.', '（一）', '亿元以上', '招商引资', '≥', '99999999999999999999', '预算数']
const words: Mutation = (bytes, random) => {
  const at = below(random, bytes.length + 1)
  return join(bytes.subarray(0, at), ofLatin1(utf8(pick(random, WORDS)).repeat(random() < 0.1 ? 50 : 1)), bytes.subarray(at))
}

/** A line or a tag moved, doubled or left out; a number in an attribute or operator made extreme. */
const lines: Mutation = (bytes, random) => {
  const parts = latin1(bytes).split(random() < 0.5 ? /(?<=\n)/u : /(?<=>)/u)
  const at = below(random, parts.length)
  const kind = below(random, 4)
  if (kind === 0) parts.splice(at, 1 + below(random, 10))
  else if (kind === 1) parts.splice(below(random, parts.length), 0, ...parts.slice(at, at + 1 + below(random, 60)))
  else if (kind === 2) [parts[at], parts[below(random, parts.length)]] = [parts[below(random, parts.length)]!, parts[at]!]
  else parts[at] = (parts[at] ?? '').replace(/-?\d+(?:\.\d+)?/u, () => pick(random, ['0', '-1', '65535', '2147483648', '1e308', '0.0001', 'NaN', '']))
  return ofLatin1(parts.join(''))
}

const BYTES: readonly Mutation[] = [flip, cut, drop, double, splice, number, words, lines, words, lines]

/** One part of a package changed and the whole packed again, so that its checksums hold. */
const inside: Mutation = (bytes, random, other) => {
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes)
  } catch {
    return flip(bytes, random, other)
  }
  const names = Object.keys(parts)
  const known = names.filter((name) => /(?:document|numbering|sheet\d*|sharedStrings|styles|workbook)\.xml$/u.test(name))
  if (names.length === 0) return bytes
  const name = pick(random, known.length > 0 && random() < 0.9 ? known : names)
  for (let times = 1 + below(random, 3); times > 0; times--) parts[name] = (random() < 0.7 ? lines : pick(random, BYTES))(parts[name]!, random, other)
  return zipSync(parts, { level: 1, mtime: new Date(1_000_000_000_000) })
}

const isPackage = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** One hostile neighbour of a seed. */
export function mutate(seeds: readonly Uint8Array[], random: Random): Uint8Array {
  const seed = pick(random, seeds)
  const other = pick(random, seeds)
  if (isPackage(seed) && random() < 0.75) return inside(seed, random, other)
  let bytes = seed
  for (let times = 1 + below(random, 3); times > 0; times--) bytes = pick(random, BYTES)(bytes, random, other)
  return bytes
}
