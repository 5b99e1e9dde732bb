/** npm run review -- FILE [--width N]: one document as read beside its source, problem by problem, then as a whole. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { extractDocument } from '../src/extract/index.ts'
import { fileSource, nodeAssets } from '../src/extract/node.ts'
import { readBytes } from '../src/extract/readers/index.ts'
import { isFailure } from '../src/extract/readers/reading.ts'
import { CommandError, runCommand } from './lib/problems.ts'
import { correctionEntry } from './lib/review/corrections.ts'
import { documentLines } from './lib/review/listing.ts'
import { type ReviewProblem, reviewProblems } from './lib/review/problems.ts'
import { type Around, linesAround } from './lib/review/sourceLines.ts'
import { sideBySide, wrapTo } from './lib/review/terminalText.ts'
import { wordsOf } from './lib/review/words.ts'
import { language, printable, say } from './lib/words.ts'

const USAGE = 'npm run review -- FILE [--width N]'
const USUAL_WIDTH = 100
const LEAST_WIDTH = 60
const BETWEEN = ' │ '
/** Left of source lines, for their place. */
const PLACE = 12

const words = wordsOf(language)
const inColour = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (colour: Parameters<typeof styleText>[0], text: string) => (inColour ? styleText(colour, text) : text)
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

await runCommand(async () => {
  const { path, width } = readArguments()
  const isFile = await stat(path).then((info) => info.isFile(), () => false)
  if (!isFile) throw new CommandError(1, `没有文件 ${path}。请检查路径。`, `There is no file ${path}. Check the path.`)
  const source = await fileSource(path)
  const extraction = await extractDocument({ ...source, name: basename(path) }, nodeAssets())
  const reading = await readBytes(source.bytes, nodeAssets())
  const around: Around = isFailure(reading) ? () => [] : linesAround(reading)
  const { document } = extraction
  const problems = reviewProblems(extraction, language)
  print([paint('bold', `${printable(basename(path))} · ${words.problems(problems.length)}`)])
  problems.forEach((problem, index) => print(['', ...problemLines(problem, index + 1, around, width)]))
  if (document !== null) {
    print(['', paint('bold', words.whole), '', ...documentLines(document, width, language).map(printable)])
    const cells = problems.flatMap(({ cells }) => cells)
    const entries = cells.map((cell) => JSON.stringify(correctionEntry(document, cell, today(), words.by), null, 2))
    print(['', ...(entries.length === 0 ? [] : [...wrapTo(words.correct, width), '', entries.join(',\n'), '']), ...wrapTo(words.correctOther, width)])
  }
  if (document === null || extraction.diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = 1
})

function problemLines({ title, severity, locator, until, read }: ReviewProblem, ordinal: number, around: Around, width: number): string[] {
  const side = Math.floor((width - BETWEEN.length) / 2)
  const source = locator === null ? [] : around(locator, until)
  const left = source.flatMap(({ place, text, meant }) => {
    const [first, ...more] = wrapTo(printable(text), side - PLACE - 2)
    const mark = meant ? '> ' : '  '
    return [sideBySide([[mark + place], [first!]], [PLACE + 1, 0], ' ')[0]!, ...more.map((line) => ' '.repeat(PLACE + 2) + line)]
  })
  const right = read.flatMap((line) => wrapTo(printable(line), side))
  const colour = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'dim'
  const heading = wrapTo(printable(`${ordinal}. ${title}`), width).map((line) => paint(colour, line))
  if (left.length === 0 && right.length === 0) return heading
  return [...heading, ...sideBySide([
    [words.source, ...(left.length === 0 ? [words.noPlace] : left)], [words.read, ...(right.length === 0 ? [words.nothingRead] : right)],
  ], [side, side], BETWEEN)]
}

function readArguments(): { path: string; width: number } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { width: { type: 'string' } } })
    const width = Number(values.width ?? Math.max(LEAST_WIDTH, process.stdout.columns ?? USUAL_WIDTH))
    const [path] = positionals
    if (path === undefined || positionals.length > 1) throw new Error(say('请给出一个文件。', 'One file is needed.'))
    if (!Number.isInteger(width) || width < LEAST_WIDTH || width > 1_000) throw new Error(say(`--width 应为 ${LEAST_WIDTH} 到 1000 的整数。`, `--width takes a whole number from ${LEAST_WIDTH} to 1000.`))
    return { path, width }
  } catch (error) {
    throw new CommandError(2, `用法：${USAGE}`, `Usage: ${USAGE}\n${(error as Error).message}`)
  }
}

/** The day of the review, as the office's calendar has it. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-')
}
