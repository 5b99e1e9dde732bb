import type { Breakdown, Share } from '../model/breakdown.ts'
import type { Milestone } from '../model/narrativeFacts.ts'
import type { Bilingual } from './rule.ts'

/** Whether a total and its parts, or the dates of one project, contradict each other (G06). */

export type Contradiction = Bilingual

const ABOUT = 0.05
/** Parts that may overlap: sizes and ranks beside kinds. */
const OVERLAPPING = /以上|以下|超|亿元|重点|[省市县区]级|新增|规上|女/u

const amountText = ({ amount, amountUnit }: Pick<Share, 'amount' | 'amountUnit'>) => (amountUnit === '万元' && (amount ?? 0) >= 10_000 ? `${Number(((amount ?? 0) / 10_000).toPrecision(10))}亿元` : `${Number((amount ?? 0).toPrecision(10))}${amountUnit ?? ''}`)
const sum = (values: readonly number[]) => Number(values.reduce((total, value) => total + value, 0).toPrecision(12))

/** How far sums may lie apart: 5 % with 约, else the rounding of what is printed, and never more than that. */
function tolerance(head: Share, parts: readonly Share[]): number {
  const total = Math.max(head.amount ?? 0, sum(parts.map(({ amount }) => amount ?? 0)))
  const rounding = head.halfDigit + sum(parts.map(({ halfDigit }) => halfDigit)) + 1e-9
  return [head, ...parts].some(({ about }) => about) ? ABOUT * total : Math.min(rounding, ABOUT * total)
}

const totals = (zh: string, en: string): Contradiction => ({ zh, en })

/** The one contradiction of a total with its parts; null where there is none or the parts do not claim to be all. */
export function contradictionIn({ head, parts, complete, listed, quote }: Breakdown): Contradiction | null {
  if (listed !== null && head.count !== null) {
    if (head.count >= listed.fewest && head.count <= listed.most) return null
    return totals(`“${quote}”，所列名称却有${listed.fewest}个`, `“${quote}” is followed by ${listed.fewest} names`)
  }
  const counted = parts.filter(({ count, countUnit }) => count !== null && countUnit === head.countUnit)
  const priced = parts.filter(({ amount, amountUnit }) => amount !== null && amountUnit === head.amountUnit)
  return ofAmounts(head, parts, counted, priced, complete, quote) ?? ofCounts(head, parts, counted, complete, quote)
}

function ofAmounts(head: Share, parts: readonly Share[], counted: readonly Share[], priced: readonly Share[], complete: boolean, quote: string): Contradiction | null {
  if (head.amount === null || priced.length === 0) return null
  const total = sum(priced.map(({ amount }) => amount ?? 0))
  const apart = Math.abs(total - head.amount) > tolerance(head, priced)
  const pricedCount = sum(priced.map(({ count }) => count ?? 0))
  const all = counted.length > 1 && sum(counted.map(({ count }) => count ?? 0)) === head.count
  const words = priced.map((part) => `${part.label}${amountText(part)}`).join('、')
  if (!apart) {
    if (priced.length < 2 || !priced.every((part) => counted.includes(part)) || head.count === null || pricedCount >= head.count) return null
    return totals(`“${quote}”，而其中${pricedCount}${head.countUnit ?? '个'}（${words}）的金额已等于总额${amountText(head)}`, `“${quote}”, yet ${pricedCount} of the ${head.count} (“${words}”) already make the whole “${amountText(head)}”`)
  }
  const over = total > head.amount && !parts.some(({ label }) => OVERLAPPING.test(label))
  const claimed = complete && priced.length === parts.length && priced.length > 1
  if (!over && !claimed && !(all && priced.length === counted.length)) return null
  return totals(`“${quote}”，各部分（${words}）合计${amountText({ ...head, amount: total })}，与总数${amountText(head)}不符`, `“${quote}”, and its parts (“${words}”) make “${amountText({ ...head, amount: total })}”, not “${amountText(head)}”`)
}

function ofCounts(head: Share, parts: readonly Share[], counted: readonly Share[], complete: boolean, quote: string): Contradiction | null {
  if (head.count === null || counted.length === 0) return null
  const total = sum(counted.map(({ count }) => count ?? 0))
  if (total === head.count) return null
  const tooLarge = counted.some(({ count }) => (count ?? 0) > head.count!) && !head.about
  const claimed = complete && counted.length === parts.length && counted.length > 1 && !counted.some(({ label }) => OVERLAPPING.test(label))
  if (!tooLarge && !(claimed && Math.abs(total - head.count) > (head.about ? ABOUT * head.count : 0))) return null
  const words = counted.map(({ label, count, countUnit }) => `${label}${count}${countUnit}`).join('、')
  return totals(`“${quote}”，各部分（${words}）合计${total}${head.countUnit ?? ''}，与总数不符`, `“${quote}”, and its parts (“${words}”) make ${total}`)
}

/** Projects dated twice for one stage, each once. */
export function datesApart(milestones: readonly Milestone[]): Contradiction[] {
  const keys = [...new Set(milestones.map(({ name, stage }) => `${name}\n${stage}`))]
  return keys.flatMap((key) => {
    const same = milestones.filter(({ name, stage }) => `${name}\n${stage}` === key)
    const dates = [...new Set(same.map(({ date }) => date))]
    const [name = '', stage = ''] = key.split('\n')
    return dates.length < 2 ? [] : [totals(`“${name}”的${stage}时间一处写${dates[0]}，另一处写${dates[1]}`, `“${name}” is dated “${dates[0]}” in one place and “${dates[1]}” in another (“${stage}”)`)]
  })
}
