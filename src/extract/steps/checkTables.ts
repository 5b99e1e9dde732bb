/**
 * Tables that stop before the form does. In a text that is an error, for a half-read table must not pass for a whole one; a
 * document with tables of its own ends where its file does, so that what it lacks was not printed: a warning.
 */
import type { Diagnostic } from '../../model/targetDocument.ts'
import { type Level1, standardLevel1 } from '../../reference/categories.ts'
import { type Line, type RawProject, lineLocator } from '../blocks.ts'
import { type MissingPart, diagnostic } from '../messages.ts'

/**
 * `trailingBlank`: blank lines after the text's last line. A form that ends with its page is followed by some; a single
 * table without a satisfaction block that stops dead is taken for cut off, one that ends properly only for incomplete.
 * `whole`: the tables are the document's own.
 */
export function checkTables(projects: readonly RawProject[], trailingBlank: number, whole: boolean): Diagnostic[] {
  const blocks = projects.map(blocksOf)
  return projects.flatMap((project, index) => {
    const last = index === projects.length - 1
    const missing = missingParts(project, blocks[index]!)
    if (missing.length === 0 && last) missing.push(...missingAtEnd(project, blocks[index]!, blocks.slice(0, -1), trailingBlank, projects))
    const name = project.name?.text ?? project.code?.text ?? ''
    if (missing.length > 0 && whole && !isInferred(project)) return [diagnostic('warning', 'table-parts-missing', lineLocator(project.line), name, missing)]
    if (missing.length > 0) return [diagnostic('error', 'table-cut-off', lineLocator(project.lastLine), name, missing)]
    return blocks[index]!.has('满意度指标') ? [] : [diagnostic('warning', 'table-may-be-cut-off', lineLocator(project.line), name)]
  })
}

/** Whether rows were put together by inference, as those of a page without rules: parts may have been lost. */
const isInferred = ({ rows }: RawProject) => rows.some(({ confidence }) => confidence !== undefined)

const blocksOf = (project: RawProject) => new Set(project.rows.map((row) => standardLevel1(row.level1)).filter((level): level is Level1 => level !== null))

function missingParts(project: RawProject, own: ReadonlySet<Level1>): MissingPart[] {
  if (project.columns === null) return ['indicatorTable']
  if (!project.columns.includes('value') || !project.columns.includes('level3')) return ['tableHead']
  if (project.rows.length === 0) return ['rows']
  if (project.cutOff) return ['lastRow']
  return own.has('产出指标') && !own.has('效益指标') && !own.has('满意度指标') ? ['效益指标', '满意度指标'] : []
}

/** What the text's last table lacks that the form, as its other tables show it, prints. */
function missingAtEnd(project: RawProject, own: ReadonlySet<Level1>, others: readonly ReadonlySet<Level1>[], trailingBlank: number, all: readonly RawProject[]): MissingPart[] {
  const expected = others.length > 0 ? (['产出指标', '效益指标', '满意度指标'] as const).filter((level) => others.every((blocks) => blocks.has(level)))
    : trailingBlank < 2 ? (['满意度指标'] as const) : []
  const missing: MissingPart[] = expected.filter((level) => !own.has(level))
  if (missing.length > 0) return missing
  const rows = all.flatMap((one) => one.rows)
  const final = rows.at(-1)!
  const before = rows.slice(0, -1).filter((row) => row.level3 !== '')
  if (before.length < 3) return []
  if (final.level2 === '' && before.every((row) => row.level2 !== '')) return ['lastRow']
  const withoutBasis = project.columns!.includes('basis') && final.basis === '' && before.every((row) => row.basis !== '')
  return withoutBasis && final.level3 !== '' ? ['lastRow'] : []
}

const ORDINAL = /(?:^|\])\s*(?:(\d{1,3})\s*[.．、](?!\d)|[（(](\d{1,3})[）)])/u

/** Titles of tables count up (`1.`, `2.` …): a number left out is a table not read. */
export function numberGaps(projects: readonly RawProject[], lines: readonly Line[]): Diagnostic[] {
  const text = new Map(lines.map((line) => [line.number, line.text]))
  let last = 0
  return projects.flatMap(({ line }) => {
    const title = ORDINAL.exec(text.get(line) ?? '')
    if (title === null) return []
    const before = last
    const number = (last = Number(title[1] ?? title[2]))
    return number > before + 1 ? [diagnostic('warning', 'table-number-missing', lineLocator(line), before, number)] : []
  })
}
