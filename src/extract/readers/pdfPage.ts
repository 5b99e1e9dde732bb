/** One PDF page → glyphs and ruling lines in page space (points, origin top left, as displayed), from its drawing operators. */
import type { PDFPageProxy } from 'pdfjs-dist'
import { type Box, type Drawn, type Matrix, type Ops, type Rule, addPath, addPicture, apply, wholeRules } from './pdfPaths.ts'
import { type Glyph, withoutDoubles } from './pdfGlyphs.ts'
import type { PdfWatch } from './pdfWatch.ts'

export type { Glyph } from './pdfGlyphs.ts'
export type { Rule } from './pdfPaths.ts'

export interface PageContent {
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rule[]
  /** Rectangles as large as cells or larger. */
  boxes: Box[]
  images: number
  /** Its words are not painted: they lie over or under a picture of the page, as recognition (OCR) puts them. */
  unpainted: boolean
  /** Glyphs whose font gives no character for them. */
  unmapped: number
}

interface FontInfo {
  fontMatrix?: number[]
  vertical?: boolean
  defaultVMetrics?: number[]
}
interface PdfGlyph {
  unicode: string
  width: number
  isSpace: boolean
  /** Of vertical writing: advance downwards (negative), and the origin's place from the glyph's own. */
  vmetric?: number[]
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** `inner` first, then `outer`. */
const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1], outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3], outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4], outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]
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
  /** The text rendering mode. */
  mode: number
}

/** What a page shows before its parts are weighed. */
interface Shown extends Drawn {
  painted: Glyph[]
  unpainted: Glyph[]
  images: number
  unmapped: number
  /** Glyphs by the quarter turns of their lines, clockwise. */
  turns: [number, number, number, number]
}

/** Reads a page's operators; `ops` is pdfjs's table of operator codes. A page whose words run upwards or downwards is turned. Throws TooLargeError. */
export async function readPage(page: PDFPageProxy, ops: Ops, watch: PdfWatch): Promise<PageContent> {
  const list = await watch.operatorsOf(page)
  const upright = page.getViewport({ scale: 1 })
  const shown = show(page, list, upright.transform as unknown as Matrix, ops, watch)
  const turn = shown.turns.indexOf(Math.max(...shown.turns))
  if (turn === 0) return contentOf(shown, upright)
  const turned = page.getViewport({ scale: 1, rotation: (upright.rotation + 360 - turn * 90) % 360 })
  return contentOf(show(page, list, turned.transform as unknown as Matrix, ops, watch), turned)
}

function contentOf(shown: Shown, { width, height }: { width: number; height: number }): PageContent {
  const unpainted = shown.unpainted.length > shown.painted.length
  const glyphs = (unpainted ? shown.unpainted : shown.painted).filter((glyph) => glyph.x + glyph.width > 0 && glyph.x < width && glyph.y > 0 && glyph.y - glyph.size < height)
  return { width, height, glyphs: withoutDoubles(glyphs), rules: wholeRules(shown), boxes: shown.boxes, images: shown.images, unpainted, unmapped: shown.unmapped }
}

type OperatorList = Awaited<ReturnType<PdfWatch['operatorsOf']>>

function show(page: PDFPageProxy, list: OperatorList, transform: Matrix, ops: Ops, watch: PdfWatch): Shown {
  const content: Shown = { painted: [], unpainted: [], rules: [], boxes: [], dots: [], images: 0, unmapped: 0, turns: [0, 0, 0, 0] }
  let state: GraphicsState = { ctm: transform, fontSize: 1, font: {}, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 }
  const stack: GraphicsState[] = []
  let text: Matrix = IDENTITY
  let lineStart: Matrix = IDENTITY
  const moveText = (x: number, y: number) => {
    lineStart = multiply(lineStart, [1, 0, 0, 1, x, y])
    text = lineStart
  }
  const write = (glyphs: readonly (PdfGlyph | number | null)[]) => {
    const unit = state.font.fontMatrix?.[0] ?? 0.001
    watch.glyphs(glyphs.length)
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        const back = (-glyph / 1000) * state.fontSize
        text = multiply(text, state.font.vertical ? [1, 0, 0, 1, 0, back] : [1, 0, 0, 1, back * state.scale, 0])
        continue
      }
      if (state.font.vertical) {
        const [down, right, up] = (glyph.vmetric ?? state.font.defaultVMetrics ?? [-1000, glyph.width / 2, 880]).map((one) => one * unit * state.fontSize) as [number, number, number]
        addGlyph(content, glyph, multiply(state.ctm, multiply(text, [1, 0, 0, 1, -right, -up])), state, glyph.width * unit * state.fontSize)
        text = multiply(text, [1, 0, 0, 1, 0, down - state.charSpacing - (glyph.isSpace ? state.wordSpacing : 0)])
        continue
      }
      const advance = (glyph.width * unit * state.fontSize + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.scale
      addGlyph(content, glyph, multiply(state.ctm, text), state, glyph.width * unit * state.fontSize * state.scale)
      text = multiply(text, [1, 0, 0, 1, advance, 0])
    }
  }
  const picture = (placed: Matrix) => {
    if (addPicture(content, multiply(state.ctm, placed)) !== null) content.images += 1
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
      case ops.setTextRenderingMode: state.mode = Number(args[0]); break
      case ops.setTextRise: state.rise = Number(args[0]); break
      case ops.showText:
      case ops.showSpacedText: write(args[0] as (PdfGlyph | number)[]); break
      case ops.nextLineShowText:
        moveText(0, -state.leading)
        write(args[0] as (PdfGlyph | number)[])
        break
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
      case ops.paintSolidColorImageMask: picture(IDENTITY); break
      case ops.paintInlineImageXObjectGroup: for (const { transform } of args[1] as { transform: number[] }[]) picture(asMatrix(transform)); break
      case ops.paintImageMaskXObjectGroup: for (const { transform } of args[0] as { transform: number[] }[]) picture(asMatrix(transform)); break
      case ops.paintImageXObjectRepeat: placesOf(args[3]).forEach(([x, y]) => { picture([Number(args[1]), 0, 0, Number(args[2]), x, y]) }); break
      case ops.paintImageMaskXObjectRepeat: placesOf(args[5]).forEach(([x, y]) => { picture([Number(args[1]), Number(args[2]), Number(args[3]), Number(args[4]), x, y]) }); break
      case ops.constructPath: addPath(content, args, state.ctm, ops); break
    }
  })
  return content
}

const placesOf = (flat: unknown): [number, number][] => {
  const all = [...(flat as ArrayLike<number> & Iterable<number>)]
  return all.flatMap((x, at) => (at % 2 === 0 ? [[x, all[at + 1]!] as [number, number]] : []))
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

/** Words on a slant, which are stamps and watermarks, are left out. */
const SLANT = 0.1

function addGlyph(content: Shown, glyph: PdfGlyph, matrix: Matrix, state: GraphicsState, width: number): void {
  const [x, y] = apply(matrix, 0, state.rise)
  const [endX] = apply(matrix, width, state.rise)
  const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(state.fontSize)
  const [across, down] = [matrix[0] * state.fontSize, matrix[1] * state.fontSize]
  if (Math.min(Math.abs(across), Math.abs(down)) > SLANT * Math.hypot(across, down)) return
  const blank = glyph.unicode === '' || /^[\p{Cc}\p{Co}\ufffd]/u.test(glyph.unicode)
  if (blank && !glyph.isSpace) content.unmapped += 1
  if (glyph.unicode === '') return
  const into = state.mode === 3 || state.mode === 7 ? content.unpainted : content.painted
  into.push({ text: plain(glyph.unicode), x: Math.min(x, endX), y, width: Math.abs(endX - x), size, isSpace: glyph.unicode.trim() === '' })
  if (glyph.unicode.trim() !== '') content.turns[Math.abs(across) > Math.abs(down) ? (across > 0 ? 0 : 2) : down > 0 ? 1 : 3] += 1
}
