/** Writes the authored documents and their truth. `npx tsx test/extract/authored/make/index.ts [NAME…]`; what exists is kept unless it is named. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Case } from './case.ts'
import { CASES } from './cases.ts'
import { PROVINCES } from './provinces/index.ts'
import { toDocx } from './toDocx.ts'
import { bodyHtml, toHtml } from './toHtml.ts'
import { closeBrowser, toPdf } from './toPdf.ts'
import { toWorkbook } from './toWorkbook.ts'
import { UNRULED } from './unruled.ts'

const ROOT = fileURLToPath(new URL('../cases/', import.meta.url))
const wanted = process.argv.slice(2)

function inGb18030(text: string): Uint8Array {
  return new Uint8Array(execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: text }))
}

function inUtf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
}

/** LibreOffice writes the old Word format, and PDF as office programs print it, from the .docx. */
function convert(docx: Uint8Array, to: 'doc' | 'pdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'authored-'))
  try {
    writeFileSync(join(folder, 'a.docx'), docx)
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to === 'doc' ? 'doc:MS Word 97' : 'pdf', '--outdir', folder, join(folder, 'a.docx')], { stdio: 'ignore' })
    return new Uint8Array(readFileSync(join(folder, `a.${to}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bytesOf({ made }: Case): Promise<Uint8Array> {
  switch (made.as) {
    case 'docx': return toDocx(made.parts, made.style)
    case 'doc': return convert(await toDocx(made.parts), 'doc')
    case 'pdf': return made.docx ? convert(await toDocx(made.parts, made.docx), 'pdf') : toPdf(made.parts, made.style)
    case 'html': {
      const whole = toHtml(made.parts, made.style)
      const body = bodyHtml(made.parts)
      const text = made.around === undefined ? whole : whole.replace(body, () => made.around!(body))
      return made.encoding === 'gb18030' ? inGb18030(text) : new TextEncoder().encode(text)
    }
    case 'xlsx': return 'bytes' in made ? made.bytes : toWorkbook(made.sheets, 'xlsx')
    case 'xls': return toWorkbook(made.sheets, 'biff8')
    case 'txt': return made.encoding === 'utf-8' ? new TextEncoder().encode(made.text) : made.encoding === 'gb18030' ? inGb18030(made.text) : inUtf16(made.text)
  }
}

for (const one of [...CASES, ...PROVINCES, ...UNRULED]) {
  const folder = join(ROOT, one.name)
  const file = join(folder, `document.${one.made.as}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(one.truth, null, 2)}\n`)
  if (existsSync(file) && !wanted.includes(one.name) && !wanted.includes('--all')) continue
  const bytes = await bytesOf(one)
  writeFileSync(file, bytes)
  console.log(`${one.name}: ${bytes.length} bytes`)
}
await closeBrowser()
