/** What findings are by outcome, severity and class: each kind is one bit, so that a row tells in one integer which kinds were found on it. */

const OUTCOMES = ['fails', 'also', 'cannotJudge', 'explained']
const SEVERITIES = ['H', 'M', 'L']
const CLASSES = ['必改', '建议', '提示']

export interface FindingKind {
  outcome: string
  severity: string
  class: string
}

/** What is looked for; an empty list is no filter. */
export interface KindsChosen {
  outcomes: readonly string[]
  severities: readonly string[]
  classes: readonly string[]
}

const KINDS: readonly FindingKind[] = OUTCOMES.flatMap((outcome) => SEVERITIES.flatMap((severity) => CLASSES.map((name) => ({ outcome, severity, class: name }))))

/** @throws {RangeError} for a kind that is none */
function bitOf(kind: FindingKind): bigint {
  const index = KINDS.findIndex(({ outcome, severity, class: name }) => outcome === kind.outcome && severity === kind.severity && name === kind.class)
  if (index < 0) throw new RangeError(`no kind of finding: ${kind.outcome} ${kind.severity} ${kind.class}`)
  return 1n << BigInt(index)
}

/** The bits of all kinds among the findings; 0 for none. */
export const kindBits = (findings: readonly FindingKind[]): bigint => findings.reduce((bits, kind) => bits | bitOf(kind), 0n)

export const isChosen = ({ outcome, severity, class: name }: FindingKind, { outcomes, severities, classes }: KindsChosen): boolean =>
  ([[outcomes, outcome], [severities, severity], [classes, name]] as const).every(([chosen, own]) => chosen.length === 0 || chosen.includes(own))

/** The bits of the kinds that are looked for. */
export const chosenBits = (chosen: KindsChosen): bigint => kindBits(KINDS.filter((kind) => isChosen(kind, chosen)))

/** `rule:outcome:severity:class` of each finding, each combination once, in code-unit order, joined by ','. */
export const writeMarks = (findings: readonly (FindingKind & { ruleId: string })[]): string =>
  [...new Set(findings.map(({ ruleId, outcome, severity, class: name }) => [ruleId, outcome, severity, name].join(':')))].sort().join(',')

export interface MarksChosen {
  /** Of the findings chosen; null without any. */
  severity: string | null
  class: string | null
  /** `rule:outcome:severity` joined by ',', each once. */
  marks: string
}

/** Of marks as `writeMarks` writes them those of the kinds looked for, and the worst of them. */
export function marksChosen(marks: string, chosen: KindsChosen): MarksChosen {
  const kept = marks.split(',').filter(Boolean).flatMap((mark) => {
    const [rule = '', outcome = '', severity = '', name = ''] = mark.split(':')
    return isChosen({ outcome, severity, class: name }, chosen) ? [{ mark: `${rule}:${outcome}:${severity}`, severity, name }] : []
  })
  return {
    severity: SEVERITIES.find((severity) => kept.some((one) => one.severity === severity)) ?? null,
    class: CLASSES.find((name) => kept.some((one) => one.name === name)) ?? null,
    marks: [...new Set(kept.map(({ mark }) => mark))].sort().join(','),
  }
}
