import { at, type DepartmentSpec, type District, DISTRICT, inYear, type Lineage, type SampleProject, type SampleRow, type Year, YEARS } from './model.ts'
import { anyPlan, PLANS } from './plans.ts'
import { type Chance, chanceOf } from './random.ts'
import { carefulRows, type DraftRow, LEVELS } from './rows.ts'
import { weakened } from './weaken.ts'

/** The projects of a department in a year, as its document prints them. */
export function projectsOf(spec: DepartmentSpec, year: Year, seed: string, district: District = DISTRICT): SampleProject[] {
  const there = spec.lineages.filter(({ budget }) => at(budget, year) !== null)
  const rows = new Map(there.map((lineage) => [lineage.serial, printedRows(spec, lineage, year, seed)]))
  return there.map((lineage) => {
    const copied = lineage.copies?.[0] === year ? rows.get(lineage.copies[1]) : undefined
    return project({ spec, year, district }, lineage, copied ?? rows.get(lineage.serial)!, chanceOf(`${seed} ${spec.code} ${year} ${lineage.serial} head`))
  })
}

function printedRows(spec: DepartmentSpec, lineage: Lineage, year: Year, seed: string): DraftRow[] {
  const chance = chanceOf(`${seed} ${spec.code} ${year} ${lineage.serial} rows`)
  return weakened(carefulRows(lineage, year, spec.issuer), at(spec.care, year)!, { year, budget: at(lineage.budget, year)! }, chance)
}

function project({ spec, year, district }: { spec: DepartmentSpec; year: Year; district: District }, lineage: Lineage, drafts: readonly DraftRow[], chance: Chance): SampleProject {
  const care = at(spec.care, year)!
  const budget = at(lineage.budget, year)!
  const name = inYear(lineage.names, year)
  const plan = at(lineage.plan ?? [null, null, null, null], year) ?? at(spec.template, year) ?? anyPlan(care, chance)
  return {
    code: `${district.code}${(lineage.keepsCode ? firstYear(lineage) : year) % 100}P00${lineage.serial}10001${spec.code[2]}`,
    name: `${name}${chance.next() < 0.2 ? year : ''}`,
    ...moneyOf(lineage, budget, care, chance),
    purpose: purposeOf(lineage, name, budget, care, chance),
    plan: PLANS[plan],
    goals: goalsOf(drafts, lineage, name, year, care, chance),
    rows: drafts.map(printed),
  }
}

const printed = ({ category, level3, description, value, basis }: DraftRow): SampleRow => ({ level1: LEVELS[category][0], level2: LEVELS[category][1], level3, description, value, basis })

const firstYear = ({ budget }: Lineage) => YEARS[budget.findIndex((wan) => wan !== null)]!

/** 财政资金 and 其他资金 add up to the budget, but for a hasty hand's slip. */
function moneyOf({ other = 0 }: Lineage, budget: number, care: number, chance: Chance): Pick<SampleProject, 'budget' | 'fiscal' | 'other'> {
  const slip = chance.next() > care + 0.65 ? 10 : 0
  return { budget: budget.toFixed(2), fiscal: (budget - other - slip).toFixed(2), other: other === 0 ? '' : other.toFixed(2) }
}

function purposeOf({ use }: Lineage, name: string, budget: number, care: number, chance: Chance): string {
  const [careful, kind] = [chance.next() < care + 0.2, chance.next()]
  if (careful) return `用于${use}，共${budget}万元`
  return kind < 0.15 ? `用于${use}，共${Math.round(budget * 10) / 100}万元` : `${name}${budget}万元`
}

/** Two goals with figures of the rows; else words alone, the same words twice, or work left from the year before. */
function goalsOf(drafts: readonly DraftRow[], { thing, people }: Lineage, name: string, year: Year, care: number, chance: Chance): string[] {
  const [careful, kind] = [chance.next() < care + 0.1, chance.next()]
  if (careful) return drafts.filter(({ figure, category, sign }) => figure !== null && figure > 0 && sign !== '≤' && (category === '数量' || category === '经济')).slice(0, 2).map(goalOf).concat(`让${people}得到及时、规范的服务`)
  if (kind < 0.2) return [`提升${thing}水平`, `提升${thing}水平`]
  if (kind < 0.35) return [`${year - 1}年底前完成${name}各项任务`, `保障${thing}正常开展`]
  return [`保障${name}顺利推进`, `提升${people}获得感`]
}

const goalOf = ({ level3, figure, unit }: DraftRow) => `${level3}达到${figure}${unit}以上`
