/** Works scores out from printed lines alone: numbers and signs, no tables, no program of the project. */

export interface Printed {
  project: readonly string[]
  /** Lines of each judged row. */
  rows: readonly (readonly string[])[]
}

/** Value of an expression of numbers, `+ − × ÷ / %` and brackets. */
function value(text: string): number {
  const tokens = text.match(/\d+(?:\.\d+)?%?|[()+−×÷/]/gu) ?? []
  let at = 0
  const factor = (): number => {
    const token = tokens[at++]!
    if (token === '(') {
      const inner = sum()
      at++
      return inner
    }
    return token.endsWith('%') ? Number(token.slice(0, -1)) / 100 : Number(token)
  }
  const product = (): number => {
    let result = factor()
    while (['×', '÷', '/'].includes(tokens[at] ?? '')) result = tokens[at++] === '×' ? result * factor() : result / factor()
    return result
  }
  const sum = (): number => {
    let result = product()
    while (['+', '−'].includes(tokens[at] ?? '')) result = tokens[at++] === '+' ? result + product() : result - product()
    return result
  }
  return sum()
}

/** Rule ids in brackets and words are no arithmetic. */
const bare = (line: string) => line.replace(/\s?[（(](?:[A-Z]\d\d[a-z]?|扣完为止|stops at 0)[)）]/gu, '').replace(/^[^\d(]*/u, '')

/** Both sides of a printed sum, what stops at 0 included; null for a line without one. */
export function arithmetic(line: string): { worked: number; said: number } | null {
  const [left, right, ...more] = bare(line).split(' = ')
  if (right === undefined || more.length > 0) return null
  return { worked: Math.max(0, value(left!)), said: Number(right) }
}

const round = (number: number) => Math.round(number * 100) / 100
const last = (line: string) => Number(/(\d+(?:\.\d+)?)(?:\s?[（(].*)?$/u.exec(line)![1])
const capOf = (lines: readonly string[]) => Math.min(100, ...lines.filter((line) => /^(?:上限|Cap)/u.test(line)).map((line) => Number(/\d+(?:\.\d+)?/u.exec(line)![0])))

/** What a dimension or part kept of how much: `40 − 28（V03） = 12` or `20 / 20`. */
function kept(line: string): { kept: number; most: number } {
  const text = bare(line)
  if (text.includes(' / ')) {
    const [own, most] = text.split(' / ').map(Number)
    if (own !== most) throw new Error(`${line} lost points without a rule`)
    return { kept: own!, most: most! }
  }
  return { kept: Math.max(0, value(text.split(' = ')[0]!)), most: Number(/^\d+(?:\.\d+)?/u.exec(text)![0]) }
}

/** A project and its rows under the published weights. */
export function byHand({ project, rows }: Printed): { rows: number[]; raw: number; quality: number } {
  const scores = rows.map((lines) => {
    const end = lines.findIndex((line) => /^(?:合计|Sum)/u.test(line))
    const dims = lines.slice(0, end).map(kept)
    const raw = round((dims.reduce((sum, dim) => sum + dim.kept, 0) / dims.reduce((sum, dim) => sum + dim.most, 0)) * 100)
    return Math.min(raw, capOf(lines))
  })
  const first = project.findIndex((line) => /^(?:指标质量|Indicator)/u.test(line))
  const groups = project.slice(0, first).map((line) => ({ mean: value(bare(line).split(' = ')[0]!), scores: (bare(line).split(' ÷ ')[0]!.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number) }))
  const listed = groups.flatMap((group) => group.scores).sort((a, b) => a - b)
  if (listed.join() !== [...scores].sort((a, b) => a - b).join()) throw new Error(`rows ${scores.join()} are not those of the groups ${listed.join()}`)
  const formula = bare(project[first]!).split(' = ')[0]!
  const weights = [...formula.matchAll(/(\d+)×/gu)].map(([, weight]) => Number(weight))
  const mean = groups.reduce((sum, group, index) => sum + weights[index]! * group.mean, 0) / weights.reduce((sum, weight) => sum + weight, 0)
  const share = Number(/× (\d+)%/u.exec(formula)![1]) / 100
  const total = project.findIndex((line) => /^(?:五项合计|Sum)/u.test(line))
  const raw = round(round(mean * share) + project.slice(first + 1, total).reduce((sum, line) => sum + kept(line).kept, 0))
  if (Math.abs(raw - last(project[total]!)) > 0.011) throw new Error(`${raw} is not ${project[total]}`)
  return { rows: scores, raw, quality: Math.min(raw, capOf(project)) }
}
