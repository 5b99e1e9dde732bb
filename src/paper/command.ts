import { writeRange, type Range } from '../model/range.ts'
import { LEVEL2_IDS } from '../reference/categories.ts'
import type { PaperParams } from '../queries/workingPaper.ts'
import { isDefault, weightList } from '../reference/weights.ts'
import type { Lang } from '../state/view.ts'

/** Words of the command line for the finding classes, as in the page's address. */
export const CLASS_WORDS = { must: '必改', advice: '建议', note: '提示' } as const

/**
 * The command that makes a paper again from a published snapshot, or from source files by name.
 * @param from `--snapshot <folder>` or the names of files, each as it is typed
 */
export function auditCommand(from: readonly string[], params: PaperParams, lang: Lang): string {
  const classes = params.classes.map((name) => Object.entries(CLASS_WORDS).find(([, zh]) => zh === name)?.[0] ?? name)
  const options: [string, readonly (string | number)[]][] = [
    ['--year', params.years], ['--dept', params.departments], ['--severity', params.severities], ['--class', classes],
    ['--outcome', params.outcomes], ['--rules', params.rules], ['--category', params.categories.map((name) => LEVEL2_IDS[name])],
    ['--amount', ranged(params.amount)], ['--score', ranged(params.score)],
    ['--weights', isDefault(params.weights) ? [] : weightList(params.weights)],
  ]
  const chosen = options.flatMap(([name, values]) => (values.length === 0 ? [] : [name, values.join(',')]))
  return ['npm run audit --', ...from.map(inShell), ...chosen.map(inShell), '--lang', lang, '--out paper.xlsx'].join(' ')
}

const ranged = (range: Range | null) => (range === null ? [] : [writeRange(range)])

/** An argument as a shell takes it for one word. */
function inShell(argument: string): string {
  return /^[\p{L}\p{N}_./:,=@%+-]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`
}
