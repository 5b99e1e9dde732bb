import { parseArgs } from 'node:util'
import { CLASS_WORDS, type PaperParams } from '../../src/paper/index.ts'
import { readRange, type Range } from '../../src/model/range.ts'
import { LEVEL2, LEVEL2_IDS } from '../../src/reference/categories.ts'
import { DEFAULT_WEIGHTS, weightsOf, type Weights } from '../../src/reference/weights.ts'
import { CommandError } from './problems.ts'

export interface AuditArguments {
  files: readonly string[]
  /** Folder of a published snapshot, instead of files. */
  snapshot: string | null
  out: string
  /** Folder for the sheets as CSV, null where none are wanted. */
  csv: string | null
  lang: 'zh' | 'en'
  params: PaperParams
  /** Null where the files of the project's `data` are meant. */
  corrections: string | null
  departments: string | null
}

const USAGE = `npm run audit -- FILES… --out paper.xlsx [--csv DIR] [--lang zh|en] [--rules V01,…] [--severity H,M,L]
  [--class must,advice,note] [--outcome fails,also,cannotJudge,explained] [--year 2024,…] [--dept ID,…] [--weights n,…(13)]
  [--category quantity,…] [--amount 100-5000] [--score 0-59]
  [--corrections FILE] [--departments FILE]
npm run audit -- --snapshot DIR --out paper.xlsx [--csv DIR] […]`

const usage = (zh: string, en: string) => new CommandError(2, `${zh}\n用法：${USAGE}`, `${en}\nUsage: ${USAGE}`)

const OPTIONS = Object.fromEntries(
  ['out', 'csv', 'lang', 'rules', 'category', 'amount', 'score', 'severity', 'class', 'outcome', 'year', 'dept', 'weights', 'corrections', 'departments', 'snapshot']
    .map((name) => [name, { type: 'string' }] as const),
)

/** @throws {CommandError} exit 2, with the usage */
export function auditArguments(args: readonly string[]): AuditArguments {
  const { values, positionals } = parsed(args)
  const { out, snapshot, lang = 'zh' } = values
  if (out === undefined) throw usage('没有用 --out 指明底稿写到哪里。', 'Say with --out where the working paper goes.')
  if (!/\.xlsx$/iu.test(out)) throw usage(`--out 应以 .xlsx 结尾，而不是“${out}”。`, `--out must end in .xlsx, not “${out}”.`)
  if (snapshot === undefined && positionals.length === 0) throw usage('没有给出要核查的文件。', 'No file to audit was given.')
  if (snapshot !== undefined && positionals.length > 0) throw usage('--snapshot 与文件只能给一种。', 'Give either --snapshot or files, not both.')
  if (snapshot !== undefined && (values.corrections ?? values.departments) !== undefined) {
    throw usage('已发布的快照已含更正和名录，不能再用 --corrections、--departments。', 'A published snapshot holds its corrections and register; --corrections and --departments are for files.')
  }
  if (lang !== 'zh' && lang !== 'en') throw usage(`--lang 应为 zh 或 en，而不是“${lang}”。`, `--lang is zh or en, not “${lang}”.`)
  return {
    files: positionals, snapshot: snapshot ?? null, out, csv: values.csv ?? null, lang,
    corrections: values.corrections ?? null, departments: values.departments ?? null,
    params: {
      years: list(values.year, '--year', /^(?:19|20)\d\d$/u).map(Number),
      departments: list(values.dept, '--dept', /^[^\s,]{1,128}$/u),
      severities: list(values.severity, '--severity', /^[HML]$/u),
      classes: list(values.class, '--class', /^(?:must|advice|note)$/u).map((name) => CLASS_WORDS[name as keyof typeof CLASS_WORDS]),
      outcomes: list(values.outcome, '--outcome', /^(?:fails|also|cannotJudge|explained)$/u),
      rules: list(values.rules, '--rules', /^[A-Z]\d\d[a-z]?$/u),
      categories: list(values.category, '--category', new RegExp(`^(?:${Object.values(LEVEL2_IDS).join('|')})$`, 'u')).map((id) => LEVEL2.find((name) => LEVEL2_IDS[name] === id)!),
      amount: range(values.amount, '--amount'),
      score: range(values.score, '--score'),
      weights: weights(values.weights),
    },
  }
}

function range(text: string | undefined, option: string): Range | null {
  if (text === undefined) return null
  const found = readRange(text)
  if (found === undefined) throw usage(`${option} 应写成 100-5000、100- 或 -5000，而不是“${text}”。`, `${option} is 100-5000, 100- or -5000, not “${text}”.`)
  return found
}

function parsed(args: readonly string[]): { values: Partial<Record<string, string>>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    return { values: values as Partial<Record<string, string>>, positionals }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw usage(`不认识的选项：${detail}`, detail)
  }
}

/** A comma list, each once and sorted, so that the order typed changes nothing. */
function list(text: string | undefined, option: string, pattern: RegExp): string[] {
  if (text === undefined) return []
  const items = text.split(',')
  const wrong = items.find((item) => !pattern.test(item))
  if (wrong !== undefined) throw usage(`${option} 不认识“${wrong}”。`, `${option} does not know “${wrong}”.`)
  return [...new Set(items)].sort()
}

function weights(text: string | undefined): Weights {
  if (text === undefined) return DEFAULT_WEIGHTS
  const chosen = weightsOf(text.split(',').map((number) => (/^\d{1,3}$/u.test(number) ? Number(number) : Number.NaN)))
  if (chosen !== null) return chosen
  throw usage('--weights 应为13个0到100的整数（3组、5个维度、5个部分），每组不能全为0。', '--weights takes thirteen whole numbers from 0 to 100 (3 groups, 5 dimensions, 5 parts), not all 0 in any set.')
}
