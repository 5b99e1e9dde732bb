/** Tables that stop before the form does: reported as errors, for a half-read table must not pass for a whole one. */
import type { Diagnostic } from '../../model/targetDocument.ts'
import { type Level1, standardLevel1 } from '../../reference/categories.ts'
import { type RawProject, lineLocator } from '../blocks.ts'
import { diagnostic } from '../messages.ts'

export function checkTables(projects: readonly RawProject[]): Diagnostic[] {
  const blocks = projects.map(blocksOf)
  return projects.flatMap((project, index) => {
    const others = blocks.filter((_, other) => other !== index)
    const missing = missingParts(project, blocks[index]!, others, index === projects.length - 1, projects)
    const name = project.name?.text ?? project.code?.text ?? ''
    if (missing.length > 0) return [diagnostic('error', 'table-cut-off', lineLocator(project.lastLine), name, `缺少${missing.join('、')}`)]
    return blocks[index]!.has('满意度指标') ? [] : [diagnostic('warning', 'table-may-be-cut-off', lineLocator(project.line), name)]
  })
}

const blocksOf = (project: RawProject) => new Set(project.rows.map((row) => standardLevel1(row.level1)).filter((level): level is Level1 => level !== null))

function missingParts(project: RawProject, own: ReadonlySet<Level1>, others: readonly ReadonlySet<Level1>[], last: boolean, all: readonly RawProject[]): string[] {
  if (project.columns === null) return ['指标表']
  if (!project.columns.includes('value') || !project.columns.includes('level3')) return ['指标表的表头（三级指标、指标值）']
  if (project.rows.length === 0) return ['指标']
  if (project.cutOff) return ['最后一行的单元格']
  if (own.has('产出指标') && !own.has('效益指标') && !own.has('满意度指标')) return ['效益指标', '满意度指标']
  if (!last) return []
  const printedElsewhere = (['产出指标', '效益指标', '满意度指标'] as const).filter((level) => others.length > 0 && others.every((blocks) => blocks.has(level)))
  const missing: string[] = printedElsewhere.filter((level) => !own.has(level))
  const rows = all.flatMap((one) => one.rows)
  const final = project.rows.at(-1)!
  const before = rows.slice(0, -1)
  if (missing.length === 0 && project.columns.includes('basis') && final.basis === '' && final.level3 !== '' && before.length > 2 && before.every((row) => row.basis !== '' || row.level3 === '')) {
    missing.push('最后一行的依据')
  }
  return missing
}
