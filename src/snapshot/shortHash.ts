/**
 * Six hex digits of a text's FNV-1a hash (Fowler, Noll and Vo: 32 bits over the UTF-16 code units, upper and lower
 * halves folded to 24 bits): enough to tell apart the few things of one place, no proof of content.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (((hash >>> 24) ^ (hash & 0xffffff)) >>> 0).toString(16).padStart(6, '0')
}
