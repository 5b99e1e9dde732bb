/** A piece of a text, and whether it is one of the words looked for. */
export interface Piece {
  text: string
  hit: boolean
}

/** The text in pieces, each place where one of the words stands a piece of its own; case does not count. */
export function markedPieces(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase()
  // A letter whose lower case is longer would shift every place after it.
  if (lower.length !== text.length) return [{ text, hit: false }]
  const hits: [number, number][] = []
  for (const word of new Set(words.map((one) => one.toLowerCase()))) {
    if (word === '') continue
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) hits.push([at, at + word.length])
  }
  hits.sort(([a], [b]) => a - b)
  const pieces: Piece[] = []
  let done = 0
  for (const [from, to] of hits) {
    if (to <= done) continue
    const start = Math.max(from, done)
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false })
    const last = pieces.at(-1)
    if (last?.hit === true && start === done) last.text += text.slice(start, to)
    else pieces.push({ text: text.slice(start, to), hit: true })
    done = to
  }
  if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done), hit: false })
  return pieces
}

/**
 * What in a printed cell the findings that fail on it are about: the words their messages quote from it, else all of it.
 */
export function concernedWords(text: string, findings: readonly { outcome: string; messageZh: string }[]): string[] {
  return findings.filter(({ outcome }) => outcome === 'fails').flatMap(({ messageZh }) => {
    const quoted = [...messageZh.matchAll(/“([^”]+)”/gu)].flatMap(([, words]) => (words !== undefined && text.includes(words) ? [words] : []))
    return quoted.length > 0 ? quoted : [text]
  })
}
