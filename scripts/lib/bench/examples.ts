/** The examples of the tests by format, and folders made of them at any size. */
import { readFileSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const EXAMPLES = fileURLToPath(new URL('../../../test/extract/authored/cases/', import.meta.url))

export interface Example {
  format: string
  bytes: Uint8Array
}

/** In the order of case names. */
export function readExamples(): Example[] {
  return readdirSync(EXAMPLES).sort().flatMap((name) => readdirSync(join(EXAMPLES, name)).filter((file) => file.startsWith('document.')).map((file) => (
    { format: file.slice('document.'.length), bytes: new Uint8Array(readFileSync(join(EXAMPLES, name, file))) }
  )))
}

/** Writes `count` documents, the examples in turn, no two of one content: each is a whole document of its format, marked with its number. */
export async function writeFolder(folder: string, count: number, examples: readonly Example[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let number = 0; number < count; number++) {
    const { format, bytes } = examples[number % examples.length]!
    await writeFile(join(folder, `${String(number).padStart(6, '0')}.${format}`), numbered(format, bytes, number))
  }
}

/** The document with a mark that its readers pass over and its content hash does not. */
export function numbered(format: string, bytes: Uint8Array, number: number): Uint8Array {
  const mark = String(number).padStart(8, '0')
  switch (format) {
    case 'docx': case 'xlsx': return withZipComment(bytes, mark)
    case 'pdf': return joined(bytes, `\n%${mark}\n`)
    case 'html': return joined(bytes, `\n<!-- ${mark} -->\n`)
    case 'doc': case 'xls': return joined(bytes, mark.padEnd(512, '\0'))
    default: return joined(bytes, blankLines(bytes, number))
  }
}

function joined(bytes: Uint8Array, text: string | Uint8Array): Uint8Array {
  const tail = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const whole = new Uint8Array(bytes.length + tail.length)
  whole.set(bytes)
  whole.set(tail, bytes.length)
  return whole
}

/** A ZIP ends in the length of its comment, two bytes, and the comment. */
function withZipComment(bytes: Uint8Array, comment: string): Uint8Array {
  const whole = joined(bytes, comment)
  whole[bytes.length - 2] = comment.length
  return whole
}

/** Text: the number as blank lines, a space for each 1 of its binary digits, in the text's own width of characters. */
function blankLines(bytes: Uint8Array, number: number): Uint8Array {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  const codes = [...`\n${number.toString(2).replaceAll('0', '\n').replaceAll('1', ' ')}\n`].map((character) => character.charCodeAt(0))
  return new Uint8Array(wide ? codes.flatMap((code) => [code, 0]) : codes)
}
