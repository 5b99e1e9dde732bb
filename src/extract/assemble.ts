/** Raw tables → projects of the target document: values understood, categories normalised, goals split. */
import { isUncertain } from '../model/confidence.ts'
import type { Diagnostic, EmptyCategory, Indicator, Project, SpendingPlan } from '../model/targetDocument.ts'
import { LEVEL1_OF, standardLevel1, standardLevel2 } from '../reference/categories.ts'
import { type RawProject, type RawRow, lineLocator } from './blocks.ts'
import { diagnostic } from './messages.ts'
import { type Amounts, amountInWan, amountsInText } from './steps/amounts.ts'
import { cellConfidence } from './steps/confidence.ts'
import { departmentOf } from './steps/identity.ts'
import { arabicNumber } from './steps/numbers.ts'
import { parseValue } from './steps/parseValue.ts'
import { splitGoals } from './steps/splitGoals.ts'

export function assembleProject(raw: RawProject): { project: Project; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const at = lineLocator(raw.line)
  const name = raw.name?.text ?? ''
  const code = raw.code === null || raw.code.text === '' ? null : raw.code.text.replace(/\s+/gu, '')
  const department = departmentOf((raw.department ?? raw.agency)?.text ?? null)
  const amounts = amountsOf(raw)
  for (const words of amounts.unreadable) diagnostics.push(diagnostic('warning', 'amount-unreadable', at, words))
  if (amounts.budgetWan === null) diagnostics.push(diagnostic('warning', 'budget-missing', at, name))
  if (code === null) diagnostics.push(diagnostic('warning', 'code-missing', at, name))
  const { plan, unclear } = planOf(raw)
  if (unclear) diagnostics.push(diagnostic('warning', 'plan-unclear', at))
  const project: Project = {
    code, name,
    departmentCode: department.code, departmentName: department.name,
    budgetWan: amounts.budgetWan, fiscalWan: amounts.fiscalWan, otherWan: amounts.otherWan,
    purpose: raw.purpose?.text ?? '',
    spendingPlan: plan,
    goals: splitGoals(raw.goals?.paragraphs ?? []),
    indicators: raw.rows.filter(isIndicator).map(indicatorOf),
    emptyCategories: raw.rows.filter((row) => !isIndicator(row)).map(emptyCategoryOf),
    locator: at,
  }
  diagnostics.push(...ties(project, raw.budget === null || raw.other !== null), ...project.indicators.filter((row) => isUncertain(row.confidence)).map((row) => diagnostic('warning', 'row-uncertain', row.locator)))
  return { project, diagnostics }
}

/** Half a fen, in 万元: amounts printed in 元 may differ by one. */
const HALF_FEN = 0.000_000_5

/** Sums and plans that do not tie. Blank other funds count as none; a form without a cell for them may leave some out, so that only a sum above the budget does not tie. */
function ties({ name, budgetWan, fiscalWan, otherWan, spendingPlan, locator }: Project, otherPrinted: boolean): Diagnostic[] {
  const found: Diagnostic[] = []
  const parts = Math.round(((fiscalWan ?? 0) + (otherWan ?? 0)) * 1e6) / 1e6
  const over = budgetWan === null || fiscalWan === null ? 0 : parts - budgetWan
  if (otherPrinted ? Math.abs(over) > HALF_FEN : over > HALF_FEN) found.push(diagnostic('warning', 'budget-does-not-tie', locator, name, budgetWan!, parts))
  const extra = spendingPlan.extraCheckpoints ?? []
  const steps = [...extra, { month: 3, percent: spendingPlan.mar }, { month: 6, percent: spendingPlan.jun }, { month: 10, percent: spendingPlan.oct }, { month: 12, percent: spendingPlan.dec }]
    .filter((step): step is { month: number; percent: number } => step.percent !== null).sort((a, b) => a.month - b.month)
  const rising = steps.every(({ percent }, index) => percent >= (steps[index - 1]?.percent ?? 0))
  const whole = spendingPlan.dec === null || spendingPlan.dec === 100
  if (steps.length > 0 && !(rising && whole)) found.push(diagnostic('warning', 'plan-not-rising', locator, name))
  return found
}

const isIndicator = (row: RawRow) => row.level3 !== '' || row.description !== '' || row.value !== ''

function indicatorOf(row: RawRow): Indicator {
  const { kind, operator, value, valueHigh, unit } = parseValue(row.value)
  const level2Standard = standardLevel2(row.level2)
  const confidence = cellConfidence(row)
  return {
    level1: row.level1, level2: row.level2, level3: row.level3, description: row.description, valueText: row.value, basis: row.basis,
    level1Standard: standardLevel1(row.level1) ?? (level2Standard === null ? null : LEVEL1_OF[level2Standard]), level2Standard,
    kind, operator, value, valueHigh, unit,
    locator: lineLocator(row.line),
    ...(confidence === undefined ? {} : { confidence }),
  }
}

function emptyCategoryOf(row: RawRow): EmptyCategory {
  return { level1: row.level1, level2: row.level2, basis: row.basis === '' ? null : row.basis }
}

/** From the form's own cells where it prints them, else from the first words of the purpose. */
function amountsOf(raw: RawProject): Amounts {
  const unreadable: string[] = []
  const read = (text: string | undefined) => {
    const amount = amountInWan(text ?? '', raw.amountUnit)
    if (amount === undefined) unreadable.push(text!)
    return amount ?? null
  }
  if (raw.budget !== null) return { budgetWan: read(raw.budget.text), fiscalWan: read(raw.fiscal?.text), otherWan: read(raw.other?.text), unreadable }
  return { ...amountsInText(raw.purpose?.text ?? ''), unreadable }
}

const MONTHS: Record<number, 'mar' | 'jun' | 'oct' | 'dec'> = { 3: 'mar', 6: 'jun', 10: 'oct', 12: 'dec' }

function planOf(raw: RawProject): { plan: SpendingPlan; unclear: boolean } {
  const plan: SpendingPlan = { mar: null, jun: null, oct: null, dec: null }
  const extra: NonNullable<SpendingPlan['extraCheckpoints']> = []
  let unclear = false
  for (const { month, text } of raw.plan) {
    const percent = percentOf(text ?? '')
    if (text === null || percent === undefined) unclear = true
    const key = MONTHS[month]
    if (key !== undefined) plan[key] = percent ?? null
    else if (typeof percent === 'number') extra.push({ month, percent })
  }
  return { plan: extra.length === 0 ? plan : { ...plan, extraCheckpoints: extra }, unclear }
}

/** `25%` → 25; '' → null; undefined for words that are no percent. */
function percentOf(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  if (plain === '') return null
  return arabicNumber(plain.replace(/%$/u, '')) ?? undefined
}
