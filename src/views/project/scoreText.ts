import type { Messages } from '../../i18n/index.ts'
import type { ProjectSteps, RowSteps, Step } from './scoreSteps.ts'

/** The steps to a score as lines of arithmetic. Scores have two decimals, means in between four. */

const summed = (terms: readonly string[]) => (terms.length === 1 ? terms[0]! : `(${terms.join(' + ')})`)

/** `可衡量 40 − 28（V03）= 12`, with the points of the published weights. */
function lost({ most, kept, charges }: Step<string>, name: string, { format, steps }: Messages): string {
  const n = (value: number) => format.number(value, 2)
  if (charges.length === 0) return `${name} ${n(kept)} / ${n(most)}`
  const taken = charges.map(({ finding, points }) => ` − ${n(points)}${steps.by(finding.ruleId)}`).join('')
  return `${name} ${n(most)}${taken} = ${n(kept)}${kept === 0 && charges.reduce((sum, { points }) => sum + points, 0) > most ? steps.floor : ''}`
}

/** A row: what each dimension kept and to which rule it lost, the sum, the ceiling and who set it, the score. */
export function rowLines({ dims, raw, ceiling, setBy, score }: RowSteps, words: Messages): string[] {
  const { format, steps, project: { dims: names } } = words
  const n = (value: number) => format.number(value, 2)
  const plain = dims.every(({ weight, full }) => weight === full)
  const most = dims.reduce((sum, step) => sum + (step.weight * step.most) / step.full, 0)
  const terms = dims.map(({ weight, full, kept }) => (plain ? n(kept) : `${n(weight)}×${n(kept)}/${n(full)}`))
  return [
    ...dims.map((step) => lost(step, names[step.key], words)),
    steps.rowRaw(`${summed(terms)} ÷ ${n(most)} × 100 = ${n(raw)}`),
    ...(ceiling === null ? [] : [steps.rowCeiling(n(ceiling), setBy.join(' '))]),
    steps.rowScore(n(score)),
  ]
}

/** A project: the means of its groups, their weighted mean, the parts, their sum. The ceiling is told beside them. */
export function projectLines({ groups, mean, parts, indicatorsWeight, raw, ceiling, quality }: ProjectSteps, words: Messages): string[] {
  const { format, steps, project: { parts: names } } = words
  const n = (value: number) => format.number(value, 2)
  const fine = (value: number) => format.number(value, 4)
  const total = indicatorsWeight + parts.reduce((sum, { weight }) => sum + weight, 0)
  const plain = total === 100 && parts.every(({ weight, full }) => weight === full)
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0)
  const share = `${summed(groups.map((group) => `${n(group.weight)}×${fine(group.mean)}`))} ÷ ${n(weights)}`
  const first = plain ? `${share} × ${n(indicatorsWeight)}% = ${n((mean * indicatorsWeight) / 100)}` : `${share} = ${fine(mean)}`
  const sum = plain
    ? [n((mean * indicatorsWeight) / 100), ...parts.map(({ kept }) => n(kept))].join(' + ')
    : `(${[`${n(indicatorsWeight)}×${fine(mean)}/100`, ...parts.map(({ weight, kept, full }) => `${n(weight)}×${n(kept)}/${n(full)}`)].join(' + ')}) ÷ ${n(total)} × 100`
  return [
    ...groups.map(({ key, rows, mean: own }) => `${steps.groups[key ?? 'none']} ${summed(rows.map(({ score }) => n(score)))} ÷ ${rows.length} = ${fine(own)}`),
    `${names.indicators} ${first}`,
    ...parts.map((step) => lost(step, names[step.key], words)),
    steps.raw(`${sum} = ${n(raw)}`),
    ...(ceiling === null ? [] : [steps.ceiling(n(ceiling))]),
    steps.quality(n(quality)),
  ]
}
