import type { Picture } from '../charts/picture.ts'

/** Pixels of a canvas that every browser of the day draws, along a side and in all. */
const LONGEST = 16_384
const MOST_PIXELS = 120_000_000

/** How much larger than its SVG a picture is drawn: twice, or less where that would be beyond a canvas. */
export function pngScale({ width, height }: Pick<Picture, 'width' | 'height'>): number {
  return Math.min(2, LONGEST / width, LONGEST / height, Math.sqrt(MOST_PIXELS / (width * height)))
}

/**
 * The picture as PNG, drawn by the browser itself with the fonts it has; null where it can't.
 * The image comes from a `data:` address: no request is made, and the canvas stays readable.
 */
export async function toPng({ svg, width, height }: Picture): Promise<{ blob: Blob; scale: number } | null> {
  const scale = pngScale({ width, height })
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  try {
    await image.decode()
  } catch {
    return null
  }
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  return blob === null ? null : { blob, scale }
}
