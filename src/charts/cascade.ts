/**
 * As much of CSS as the charts' style sheet uses, worked out without a page: rules of types, classes, `:is()`, `:not()`,
 * `:root`, `:lang()`, descendants and children; custom properties with `var()`. Media queries, attributes and states of
 * the pointer or the keyboard never apply: a picture is the plain light page at rest.
 */

export interface StyledElement {
  type: string
  classes: readonly string[]
  parent: StyledElement | null
  /** Language of the root element; undefined below it. */
  lang?: string
}

type Test = { kind: 'type' | 'class' | 'lang'; name: string } | { kind: 'any' | 'root' | 'never' } | { kind: 'is' | 'not'; of: Selector[] }
/** Compounds from the outermost ancestor to the element itself; `child`: right below the one before. */
type Selector = { tests: Test[]; child: boolean }[]
interface Rule {
  selector: Selector
  specificity: number
  order: number
  declarations: [name: string, value: string][]
}
export type StyleSheet = readonly Rule[]

const STATES = /^:(?:hover|focus|focus-visible|focus-within|active|target|visited)$/u

/** The rules of style sheets in the order they take effect; a selector beyond what is said above is left out. */
export function readStyles(...texts: readonly string[]): StyleSheet {
  return rulesIn(texts).flatMap(({ selectors, order, declarations }) => selectors.flatMap(({ selector }) =>
    (selector === null ? [] : [{ selector, specificity: specificityOf(selector), order, declarations }])))
    .sort((a, b) => a.specificity - b.specificity || a.order - b.order)
}

/** The selectors that `readStyles` leaves out: a picture would not look like the page. */
export function unreadSelectors(...texts: readonly string[]): string[] {
  return rulesIn(texts).flatMap(({ selectors }) => selectors.flatMap(({ text, selector }) => (selector === null ? [text] : [])))
}

function rulesIn(texts: readonly string[]) {
  return texts.flatMap(blocks).map(({ prelude, body }, order) => ({
    order,
    selectors: prelude.startsWith('@') ? [] : splitAt(prelude, ',').map((text) => ({ text, selector: readSelector(text) })),
    declarations: splitAt(body, ';').flatMap((part): [string, string][] => {
      const colon = part.indexOf(':')
      return colon < 0 ? [] : [[part.slice(0, colon).trim(), part.slice(colon + 1).trim().replaceAll(/\s+/gu, ' ')]]
    }),
  }))
}

function blocks(text: string): { prelude: string; body: string }[] {
  const clean = text.replace(/\/\*[\s\S]*?\*\//gu, '')
  const found: { prelude: string; body: string }[] = []
  let at = 0
  while (at < clean.length) {
    const open = clean.indexOf('{', at)
    if (open < 0) break
    let depth = 1
    let end = open + 1
    for (; end < clean.length && depth > 0; end++) depth += clean[end] === '{' ? 1 : clean[end] === '}' ? -1 : 0
    found.push({ prelude: clean.slice(at, open).trim(), body: clean.slice(open + 1, end - 1) })
    at = end
  }
  return found
}

/** `text` in parts at `mark`, outside brackets; each trimmed, none empty. */
function splitAt(text: string, mark: string | RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0
    if (depth === 0 && (typeof mark === 'string' ? character === mark : mark.test(character))) {
      parts.push(part)
      part = ''
    } else part += character
  }
  return [...parts, part].map((found) => found.trim()).filter(Boolean)
}

const PART = /^(?:([a-z]+)|\.([\w-]+)|:(is|not)\(|:lang\((\w+)\)|(:root|:[a-z-]+)|\[[^\]]*\]|\*)/u

/** null where it holds what is not known. */
function readSelector(text: string): Selector | null {
  const selector: Selector = []
  let child = false
  for (const word of splitAt(text.replaceAll('>', ' > '), /\s/u)) {
    if (word === '>') {
      child = true
      continue
    }
    const tests = readCompound(word)
    if (tests === null) return null
    selector.push({ tests, child })
    child = false
  }
  return selector.length === 0 ? null : selector
}

function readCompound(compound: string): Test[] | null {
  const tests: Test[] = []
  for (let rest = compound; rest !== '';) {
    const [whole, type, name, list, lang, pseudo] = PART.exec(rest) ?? []
    if (whole === undefined) return null
    let taken = whole.length
    if (type !== undefined) tests.push({ kind: 'type', name: type })
    else if (name !== undefined) tests.push({ kind: 'class', name })
    else if (list !== undefined) {
      const inner = inBrackets(rest.slice(taken))
      const of = splitAt(inner, ',').map(readSelector)
      if (of.includes(null)) return null
      tests.push({ kind: list as 'is' | 'not', of: of as Selector[] })
      taken += inner.length + 1
    } else if (lang !== undefined) tests.push({ kind: 'lang', name: lang })
    else if (pseudo === ':root') tests.push({ kind: 'root' })
    else if (whole === '*') tests.push({ kind: 'any' })
    else if (whole.startsWith('[') || (pseudo !== undefined && STATES.test(pseudo))) tests.push({ kind: 'never' })
    else return null
    rest = rest.slice(taken)
  }
  return tests
}

/** `text` up to the bracket that closes it. */
function inBrackets(text: string): string {
  let depth = 1
  for (let at = 0; at < text.length; at++) {
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
    if (depth === 0) return text.slice(0, at)
  }
  return text
}

/** Classes and pseudo-classes count 1000, types 1. */
function specificityOf(selector: Selector): number {
  return selector.flatMap(({ tests }) => tests).reduce((sum, test) => sum + weightOf(test), 0)
}

function weightOf(test: Test): number {
  if (test.kind === 'is' || test.kind === 'not') return Math.max(0, ...test.of.map(specificityOf))
  return test.kind === 'type' ? 1 : test.kind === 'any' ? 0 : 1000
}

function passes(test: Test, element: StyledElement): boolean {
  switch (test.kind) {
    case 'type': return element.type === test.name
    case 'class': return element.classes.includes(test.name)
    case 'root': return element.parent === null
    case 'lang': return element.lang !== undefined && (element.lang === test.name || element.lang.startsWith(`${test.name}-`))
    case 'is': return test.of.some((selector) => matches(selector, element))
    case 'not': return !test.of.some((selector) => matches(selector, element))
    case 'any': return true
    case 'never': return false
  }
}

function matches(selector: Selector, element: StyledElement): boolean {
  const own = selector.at(-1)
  if (own === undefined || !own.tests.every((test) => passes(test, element))) return false
  const outer = selector.slice(0, -1)
  if (outer.length === 0) return true
  if (own.child) return element.parent !== null && matches(outer, element.parent)
  for (let above = element.parent; above !== null; above = above.parent) if (matches(outer, above)) return true
  return false
}

/** What the sheet declares for the element itself, every `var()` replaced by its value. */
export function stylesOf(sheet: StyleSheet, element: StyledElement): Record<string, string> {
  const own = declared(sheet, element)
  const variables = variablesOf(sheet, element)
  return Object.fromEntries(Object.entries(own).flatMap(([name, value]) => {
    const resolved = name.startsWith('--') ? null : resolve(value, variables, 0)
    return resolved === null ? [] : [[name, resolved]]
  }))
}

function declared(sheet: StyleSheet, element: StyledElement): Record<string, string> {
  return Object.fromEntries(sheet.filter(({ selector }) => matches(selector, element)).flatMap(({ declarations }) => declarations))
}

function variablesOf(sheet: StyleSheet, element: StyledElement | null): Record<string, string> {
  if (element === null) return {}
  const own = Object.entries(declared(sheet, element)).filter(([name]) => name.startsWith('--'))
  return { ...variablesOf(sheet, element.parent), ...Object.fromEntries(own) }
}

const DEEPEST = 12

/** null where a variable has no value and no other is given in its place. */
function resolve(value: string, variables: Record<string, string>, depth: number): string | null {
  const at = value.indexOf('var(')
  if (at < 0) return value
  if (depth > DEEPEST) return null
  const inner = inBrackets(value.slice(at + 4))
  const [name = '', ...instead] = splitAt(inner, ',')
  const found = variables[name] ?? (instead.length > 0 ? instead.join(', ') : undefined)
  if (found === undefined) return null
  return resolve(`${value.slice(0, at)}${found}${value.slice(at + 5 + inner.length)}`, variables, depth + 1)
}
