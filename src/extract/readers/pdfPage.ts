/** One PDF page → glyphs and ruling lines in page space (points, origin top left, as displayed), from its drawing operators. */
import type { PDFPageProxy } from 'pdfjs-dist'
import type { PdfWatch } from './pdfWatch.ts'

export interface Glyph {
  text: string
  x: number
  /** Baseline. */
  y: number
  width: number
  size: number
  isSpace: boolean
}

/** An axis-parallel line: horizontal where `y0 === y1`. */
export interface Rule {
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface PageContent {
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rule[]
  images: number
  /** Glyphs whose font gives no character for them. */
  unmapped: number
}

type Matrix = readonly [number, number, number, number, number, number]
type Ops = Record<string, number>
interface FontInfo {
  fontMatrix?: number[]
  vertical?: boolean
}
interface PdfGlyph {
  unicode: string
  width: number
  isSpace: boolean
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** `inner` first, then `outer`. */
const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1], outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3], outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4], outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]
const apply = (m: Matrix, x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
const asMatrix = (args: unknown): Matrix => {
  const flat = [args].flat(3).flatMap((part) => (ArrayBuffer.isView(part) ? [...(part as Float32Array)] : [part as number]))
  return flat.length >= 6 ? (flat.slice(0, 6) as unknown as Matrix) : IDENTITY
}

interface GraphicsState {
  ctm: Matrix
  fontSize: number
  font: FontInfo
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/** Reads a page's operators; `ops` is pdfjs's table of operator codes. Throws TooLargeError. */
export async function readPage(page: PDFPageProxy, ops: Ops, watch: PdfWatch): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 })
  const list = await watch.operatorsOf(page)
  const content: PageContent = { width: viewport.width, height: viewport.height, glyphs: [], rules: [], images: 0, unmapped: 0 }
  let state: GraphicsState = { ctm: viewport.transform as unknown as Matrix, fontSize: 1, font: {}, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 }
  const stack: GraphicsState[] = []
  let text: Matrix = IDENTITY
  let lineStart: Matrix = IDENTITY
  const moveText = (x: number, y: number) => {
    lineStart = multiply(lineStart, [1, 0, 0, 1, x, y])
    text = lineStart
  }
  const show = (glyphs: readonly (PdfGlyph | number | null)[]) => {
    const unit = state.font.fontMatrix?.[0] ?? 0.001
    watch.glyphs(glyphs.length)
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        text = multiply(text, [1, 0, 0, 1, (-glyph / 1000) * state.fontSize * state.scale, 0])
        continue
      }
      const advance = (glyph.width * unit * state.fontSize + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.scale
      addGlyph(content, glyph, multiply(state.ctm, text), state, glyph.width * unit * state.fontSize * state.scale)
      text = multiply(text, [1, 0, 0, 1, advance, 0])
    }
  }
  list.fnArray.forEach((op, index) => {
    const args = list.argsArray[index] as unknown[]
    switch (op) {
      case ops.save: stack.push({ ...state }); break
      case ops.restore: state = stack.pop() ?? state; break
      case ops.transform: state.ctm = multiply(state.ctm, asMatrix(args)); break
      case ops.paintFormXObjectBegin:
        stack.push({ ...state })
        if (args[0] !== null) state.ctm = multiply(state.ctm, asMatrix(args[0]))
        break
      case ops.paintFormXObjectEnd: state = stack.pop() ?? state; break
      case ops.beginText: text = lineStart = IDENTITY; break
      case ops.setFont:
        state.font = fontOf(page, String(args[0]))
        state.fontSize = Number(args[1])
        break
      case ops.setTextMatrix: text = lineStart = asMatrix(args); break
      case ops.moveText: moveText(Number(args[0]), Number(args[1])); break
      case ops.setLeadingMoveText:
        state.leading = -Number(args[1])
        moveText(Number(args[0]), Number(args[1]))
        break
      case ops.setLeading: state.leading = Number(args[0]); break
      case ops.nextLine: moveText(0, -state.leading); break
      case ops.setCharSpacing: state.charSpacing = Number(args[0]); break
      case ops.setWordSpacing: state.wordSpacing = Number(args[0]); break
      case ops.setHScale: state.scale = Number(args[0]) / 100; break
      case ops.setTextRise: state.rise = Number(args[0]); break
      case ops.showText:
      case ops.showSpacedText: show(args[0] as (PdfGlyph | number)[]); break
      case ops.nextLineShowText:
        moveText(0, -state.leading)
        show(args[0] as (PdfGlyph | number)[])
        break
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject: content.images += 1; break
      case ops.constructPath: addRules(content, args, state.ctm, ops); break
    }
  })
  return content
}

function fontOf(page: PDFPageProxy, name: string): FontInfo {
  try {
    return page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontInfo) : {}
  } catch {
    return {}
  }
}

/** Radicals that fonts give for the characters they look like; Kangxi radicals fold by NFKC. */
const RADICALS: Record<string, string> = {
  '⺟': '母', '⺠': '民', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦', '⻚': '页',
  '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '戶': '户',
  '⺒': '巳', '⺓': '幺', '⺝': '月', '⺩': '王', '⺫': '目', '⺬': '示', '⺮': '竹', '⺵': '网', '⺶': '羊', '⺼': '肉', '⺽': '臼', '⻁': '虎', '⻊': '足', '⻑': '長', '⻗': '雨', '⻡': '首', '⻣': '骨', '⻧': '卤', '⻨': '麦', '⻪': '黾',
}
const plain = (text: string) => text.replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu, (character) => character.normalize('NFKC')).replace(/[\u2e80-\u2eff戶]/gu, (character) => RADICALS[character] ?? character)

function addGlyph(content: PageContent, glyph: PdfGlyph, matrix: Matrix, state: GraphicsState, width: number): void {
  const [x, y] = apply(matrix, 0, state.rise)
  const [endX] = apply(matrix, width, state.rise)
  const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(state.fontSize)
  const blank = glyph.unicode === '' || /^[\p{Cc}\p{Co}\ufffd]/u.test(glyph.unicode)
  if (blank && !glyph.isSpace) content.unmapped += 1
  if (glyph.unicode !== '') content.glyphs.push({ text: plain(glyph.unicode), x: Math.min(x, endX), y, width: Math.abs(endX - x), size, isSpace: glyph.unicode.trim() === '' })
}

const THIN = 3
const STRAIGHT = 0.75

/** Stroked segments, and filled rectangles thin enough to be lines. */
function addRules(content: PageContent, args: readonly unknown[], ctm: Matrix, ops: Ops): void {
  const paint = Number(args[0])
  const stroked = [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke].includes(paint)
  const filled = [ops.fill, ops.eoFill].includes(paint)
  const data = (args[1] as (ArrayLike<number> | null)[] | undefined)?.[0]
  if ((!stroked && !filled) || data === null || data === undefined) return
  const path = ArrayBuffer.isView(data) || Array.isArray(data) ? Array.from(data as ArrayLike<number>) : Object.values(data as unknown as Record<string, number>)
  for (const points of subpaths(path, ctm)) {
    if (filled) {
      if (points.length < 4 || points.length > 6) continue
      const xs = points.map(([x]) => x)
      const ys = points.map(([, y]) => y)
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
      if (bottom - top <= THIN && right - left > THIN) content.rules.push({ x0: left, x1: right, y0: (top + bottom) / 2, y1: (top + bottom) / 2 })
      else if (right - left <= THIN && bottom - top > THIN) content.rules.push({ x0: (left + right) / 2, x1: (left + right) / 2, y0: top, y1: bottom })
      continue
    }
    points.slice(1).forEach(([x, y], index) => {
      const [px, py] = points[index]!
      if (Math.abs(x - px) <= STRAIGHT && Math.abs(y - py) > STRAIGHT) content.rules.push({ x0: x, x1: x, y0: Math.min(y, py), y1: Math.max(y, py) })
      else if (Math.abs(y - py) <= STRAIGHT && Math.abs(x - px) > STRAIGHT) content.rules.push({ x0: Math.min(x, px), x1: Math.max(x, px), y0: y, y1: y })
    })
  }
}

/** pdfjs packs a path as op, coordinates …: 0 move, 1 line, 2 cubic curve, 3 quadratic curve, 4 close. */
function subpaths(path: readonly number[], ctm: Matrix): [number, number][][] {
  const all: [number, number][][] = []
  let current: [number, number][] = []
  for (let at = 0; at < path.length;) {
    const op = path[at]!
    if (op === 0) {
      current = [apply(ctm, path[at + 1]!, path[at + 2]!)]
      all.push(current)
      at += 3
    } else if (op === 1) {
      current.push(apply(ctm, path[at + 1]!, path[at + 2]!))
      at += 3
    } else if (op === 4) {
      if (current.length > 0) current.push(current[0]!)
      at += 1
    } else at += op === 2 ? 7 : op === 3 ? 5 : path.length
  }
  return all
}
