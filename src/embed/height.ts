/**
 * Tells the page around how high the content is, in CSS pixels, whenever it changes.
 * @returns tells it now: a frame out of sight is not laid out by itself, and its observers sleep
 */
export function reportHeight(content: HTMLElement): () => void {
  if (parent === window) return () => undefined
  let told = 0
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height)
    if (height === told || height === 0) return
    told = height
    // A height is no secret, and the frame cannot know whose page it stands in.
    parent.postMessage({ type: 'target-observatory:height', height }, '*')
  }
  new ResizeObserver(tell).observe(content)
  return tell
}
