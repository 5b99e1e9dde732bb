import type { Messages } from '../../i18n/index.ts'
import type { DepartmentRow } from '../../queries/snapshot.ts'

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))

/** Names as printed, each with the years it is printed in. */
export function printedNames({ names }: Pick<DepartmentRow, 'names'>, words: Messages): string[] {
  return linesOf(names).map((line) => {
    const at = line.indexOf(':')
    const years = line.slice(0, at).split(',').filter(Boolean).map(Number)
    return words.data.nameInYears(words.listOfYears(years), line.slice(at + 1))
  })
}

/** What a department was formed from, in words. */
export function formedFrom({ formedFrom: text }: Pick<DepartmentRow, 'formedFrom'>, words: Messages): string[] {
  return linesOf(text).map((line) => {
    const [year = '', kind = '', ...name] = line.split(':')
    return words.data.formedFrom(year, words.data.formed[kind as keyof typeof words.data.formed] ?? kind, name.join(':'))
  })
}
