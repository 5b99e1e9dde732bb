import { line, px, rect, text, type Mark, type Scene } from '../scene.ts'
import { textWidth, wrapText } from '../textWidth.ts'
import { type ChangeSeries, type Group, GROUPS, type Pair } from './series.ts'

export interface ChangeWords {
  department: (id: string) => string
  years: (pair: Pair) => string
  group: (group: Group) => string
  count: (n: number) => string
  mark: (pair: Pair, group: Group) => Pick<Mark, 'name' | 'tip'>
}

export interface ChangeFrame {
  width: number
  size: number
}

/** Geometry: a bar for each pair of years under its department, parts by what became of the targets, lengths to one scale. */
export function placeChanges({ pairs, most }: ChangeSeries, words: ChangeWords, { width, size }: ChangeFrame): Scene {
  const scene: Scene = { width: px(width), height: 0, back: [], marks: [], front: [] }
  let y = placeKey(scene, words, width, size)
  const label = Math.max(size * 6, ...pairs.map((pair) => textWidth(words.years(pair), size) + size))
  const room = width - label - size
  const height = size * 1.5
  let department = ''
  for (const pair of pairs) {
    if (pair.departmentId !== department) {
      department = pair.departmentId
      y += size * 0.6
      for (const part of wrapText(words.department(department), width, size, 2)) {
        scene.back.push(text('row-label', 0, y + size, size, 'start', part))
        y += size * 1.4
      }
      y += size * 0.3
    }
    scene.back.push(text('key muted', 0, y + size * 1.1, size, 'start', words.years(pair)))
    let x = label
    for (const group of GROUPS) {
      const n = pair.counts[group]
      if (n === 0) continue
      const length = (room * n) / most
      scene.marks.push(part({ pair, group, n, x, y, length, height, size }, words))
      x += length
    }
    y += size * 2
  }
  scene.back.push(line('grid', label, y, width, y))
  scene.height = px(y + size * 0.5)
  return scene
}

interface Part {
  pair: Pair
  group: Group
  n: number
  x: number
  y: number
  length: number
  height: number
  size: number
}

function part({ pair, group, n, x, y, length, height, size }: Part, words: ChangeWords): Mark {
  const box = { x: x + 0.5, y, width: Math.max(1, length - 1), height }
  const figure = words.count(n)
  const fits = textWidth(figure, size) + 2 <= box.width
  return {
    id: `${pair.id}-${group}`, role: `change ${group}`,
    shapes: [rect('part', box), ...(fits ? [text('part-value', x + length / 2, y + height / 2 + size * 0.36, size, 'middle', figure)] : [])],
    hit: { x: px(box.x), y: px(box.y - 1), width: px(box.width), height: px(height + 2) },
    at: { x: px(x + length / 2), y: px(y) }, project: null,
    ...words.mark(pair, group),
  }
}

/** The key above the bars: swatches in the order of the parts. */
function placeKey(scene: Scene, words: ChangeWords, width: number, size: number): number {
  let [x, y] = [0, 0]
  for (const group of GROUPS) {
    const need = size * 1.5 + textWidth(words.group(group), size)
    if (x > 0 && x + need > width) [x, y] = [0, y + size * 1.7]
    scene.back.push(rect(`swatch ${group}`, { x: x + 0.5, y: y + 0.5, width: size, height: size }), text('key', x + size * 1.4, y + size * 0.9, size, 'start', words.group(group)))
    x += need + size * 1.5
  }
  return y + size * 1.6
}
