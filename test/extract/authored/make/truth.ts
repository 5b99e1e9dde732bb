/** What a fictional document says, typed by hand: the makers print it, expected.json keeps it. */
export interface TrueIndicator {
  level1: string
  level2: string
  level3: string
  description: string
  valueText: string
  basis: string
}

export interface TrueProject {
  code: string | null
  name: string
  budgetWan: number | null
  fiscalWan: number | null
  otherWan: number | null
  purpose: string
  spendingPlan: { mar: number | null; jun: number | null; oct: number | null; dec: number | null; extraCheckpoints?: { month: number; percent: number }[] }
  goals: string[]
  indicators: TrueIndicator[]
  emptyCategories: { level1: string; level2: string; basis: string | null }[]
}

export interface Truth {
  year: number | null
  department: { code: string | null; name: string | null }
  /** Codes of the errors the reader must report. */
  errors: string[]
  projects: TrueProject[]
}

/** A row as printed; `parts` are operator, number and unit where the form has a column for each. */
export interface MadeRow extends TrueIndicator {
  parts?: [string, string, string]
  weight?: string
  /** 中期, 实际完成值, 得分, 偏差原因 and the like, of forms that print them beside the target. */
  beside?: string[]
  /** Printed paragraphs of 三级指标, where a cell holds several. */
  blank?: true
}

export interface MadeProject extends Omit<TrueProject, 'indicators' | 'emptyCategories'> {
  rows: MadeRow[]
}

export const NO_PLAN = { mar: null, jun: null, oct: null, dec: null }
export const QUARTERS = { mar: 25, jun: 50, oct: 80, dec: 100 }

export function row(level1: string, level2: string, level3: string, valueText: string, description = '', basis = ''): MadeRow {
  return { level1, level2, level3, description, valueText, basis }
}

/** A row of a form with operator, number and unit columns. */
export function partsRow(level1: string, level2: string, level3: string, parts: [string, string, string], weight = ''): MadeRow {
  const words = ['定性', '无', '/'].includes(parts[0]) ? parts[1] : parts.join('')
  return { ...row(level1, level2, level3, words), parts, weight }
}

/** A category printed with nothing under it. */
export const blank = (level1: string, level2: string): MadeRow => ({ ...row(level1, level2, '', ''), blank: true })

export function truthOf(year: number | null, department: Truth['department'], projects: readonly MadeProject[], errors: string[] = []): Truth {
  return {
    year, department, errors,
    projects: projects.map(({ rows, code, name, budgetWan, fiscalWan, otherWan, purpose, spendingPlan, goals }) => ({
      code, name, budgetWan, fiscalWan, otherWan, purpose, spendingPlan, goals,
      indicators: rows.filter((one) => !one.blank).map(({ level1, level2, level3, description, valueText, basis }) => ({ level1, level2, level3, description, valueText, basis })),
      emptyCategories: rows.filter((one) => one.blank).map(({ level1, level2, basis }) => ({ level1, level2, basis: basis === '' ? null : basis })),
    })),
  }
}
