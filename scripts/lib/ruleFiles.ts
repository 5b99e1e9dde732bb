import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Letters of the catalogue in its order (domain.md part 3, A to I). */
const LETTERS = 'VDCKBTGXRPI'

const RULE_FILE = /^([A-Z]\d\d[a-z]?)\.ts$/u

/** `V14` or `R03a` → place in the catalogue. */
export function compareRules(a: string, b: string): number {
  return LETTERS.indexOf(a[0]!) - LETTERS.indexOf(b[0]!) || (a < b ? -1 : a > b ? 1 : 0)
}

export const isRuleId = (text: string) => RULE_FILE.test(`${text}.ts`) && LETTERS.includes(text[0]!)

/** Ids of the rule files in a folder, in the order of the catalogue. */
export async function ruleIds(folder: string): Promise<string[]> {
  return (await readdir(folder)).flatMap((name) => RULE_FILE.exec(name)?.[1] ?? []).sort(compareRules)
}

/** The text of `src/quality/rules/index.ts`, made from the files beside it. */
export function ruleIndexText(ids: readonly string[]): string {
  const families = [...LETTERS].map((letter) => ids.filter((id) => id.startsWith(letter))).filter((family) => family.length > 0)
  return [
    ...ids.map((id) => `import { ${id} } from './${id}.ts'`),
    `import type { Rule } from '../rule.ts'`,
    '',
    '/** Every rule, in the order of the catalogue (domain.md part 3); findings are listed in this order. Made by `npm run new-rule`. */',
    'export const RULES: readonly Rule[] = [',
    ...families.map((family) => `  ${family.join(', ')},`),
    ']',
    '',
  ].join('\n')
}

export const rulesFolder = (root: string) => join(root, 'src/quality/rules')
export const ruleTestsFolder = (root: string) => join(root, 'test/quality/rules')
