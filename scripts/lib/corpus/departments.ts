/** Departments of a fictional country: those of the sample district, in other places, larger and with their own figures. */
import { DEPARTMENTS } from '../sample/departments/index.ts'
import { type ByYear, type DepartmentSpec, DISTRICT, type Lineage, type Measure, type PlanName } from '../sample/model.ts'
import { type Chance, chanceOf } from '../sample/random.ts'
import { COMMON, MORE_MEASURES } from './more.ts'
import { type Place, placeOf } from './places.ts'

/** Rows of each project's table. */
const ROWS = 9
const FEWEST = 10
const MOST = 40
const PARTS = ['东部', '西部', '南部', '北部', '中心城区', '老城', '新城', '沿河', '山前', '镇区', '南岸', '北岸'] as const
const PLANS: readonly (PlanName | null)[] = [null, null, null, null, 'even', 'usual', 'yearEnd', 'late', 'back']

export interface CorpusDepartment {
  place: Place
  spec: DepartmentSpec
}

/** Department number `index`, from 0: eight a place. @param most lineages at most, fewer where the whole corpus is small */
export function departmentOf(index: number, seed: string, most: number): CorpusDepartment {
  const place = placeOf(Math.floor(index / DEPARTMENTS.length))
  const base = DEPARTMENTS[index % DEPARTMENTS.length]!
  const chance = chanceOf(`${seed} department ${index}`)
  const care = careOf(chance)
  const scale = Math.exp(normal(chance) * 0.5)
  const size = Math.min(most, FEWEST + Math.floor(chance.next() * (MOST - FEWEST + 1)))
  const lineages = Array.from({ length: size }, (_, at) => lineageOf(base, at, scale, chance))
  const named = (text: string) => text.replaceAll(DISTRICT.name, place.name)
  const spec: DepartmentSpec = {
    ...base, care, lineages,
    names: base.names.map(([from, name]) => [from, named(name)]),
    issuer: base.issuer.replace('澜示', place.name.slice(0, 2)),
    template: byYear(() => chance.pick(PLANS)),
    ...(base.recruitment === undefined ? {} : { recruitment: recruitmentOf(base.recruitment, chance) }),
  }
  return { place, spec }
}

/** A lineage of the department's own kind, for a part of the district once all of them are used, or one that every department has. */
function lineageOf(base: DepartmentSpec, at: number, scale: number, chance: Chance): Lineage {
  const common = at % 6 === 5
  const list = common ? COMMON : base.lineages
  const nth = common ? Math.floor(at / 6) : at - Math.floor(at / 6)
  const model = list[nth % list.length]!
  const round = Math.floor(nth / list.length)
  const part = round === 0 ? '' : `${PARTS[(round - 1) % PARTS.length]}${round > PARTS.length ? '二期' : ''}`
  const figures = Math.exp(normal(chance) * 0.4)
  const serial = `${model.serial.slice(0, 2)}${String(at + 1).padStart(2, '0')}`
  const fixed = model.kind === 'works' || model.kind === 'purchase' ? 5 : 4
  const own = [...model.measures, ...MORE_MEASURES.filter(([, name]) => !model.measures.some((measure) => measure[1] === name)).map((measure) => [...measure] as const)]
  return {
    ...model, serial,
    names: model.names.map(([from, name]) => [from, `${part}${name}`]),
    budget: budgets(scale, model.kind, chance),
    measures: own.slice(0, ROWS - fixed).map((measure) => measureOf(measure, model, figures, chance)),
    cost: [model.cost[0], rounded(model.cost[1] * figures), model.cost[2]],
    ...(model.copies === undefined || round > 0 ? { copies: undefined } : {}),
    ...(chance.next() < 0.15 ? { keepsCode: true as const } : {}),
    ...(model.other === undefined ? {} : { other: 0 }),
  } as Lineage
}

/** Log-normal by kind of project; some begin later, end earlier or pause. */
function budgets(scale: number, kind: Lineage['kind'], chance: Chance): ByYear<number> {
  const middle = { works: 1_500, grant: 480, purchase: 210, service: 90 }[kind]
  let wan = middle * scale * Math.exp(normal(chance) * 0.9)
  const there = presence(chance)
  return byYear((index) => {
    wan *= Math.exp(normal(chance) * 0.15 + 0.02)
    return there[index] ? Math.max(0.5, rounded(wan)) : null
  })
}

function presence(chance: Chance): boolean[] {
  const lot = chance.next()
  if (lot < 0.62) return [true, true, true, true]
  if (lot < 0.76) return [false, lot < 0.7, true, true]
  if (lot < 0.9) return [true, true, lot < 0.83, false]
  return [true, false, true, lot < 0.95]
}

function measureOf([category, name, how, sign, series, unit]: Measure | readonly [...Measure], { people, thing }: Lineage, figures: number, chance: Chance): Measure {
  const known = series.filter((figure) => figure !== null)
  const first = known[0] ?? 10
  const share = unit === '%'
  let figure = share ? first : first * figures
  const drift = chance.pick([0.92, 1, 1, 1.03, 1.08])
  const words = (text: string) => text.replace('{people}', people).replace('{thing}', thing)
  return [category, words(name), words(how), sign, byYear(() => {
    const printed = share ? Math.min(100, Math.max(1, Math.round(figure))) : Number.isInteger(first) ? Math.max(1, Math.round(figure)) : Math.max(0.1, rounded(figure))
    figure *= share ? 1 + (drift - 1) / 4 : drift
    return printed
  }), unit]
}

const FIGURE = /(?<![\d.])(\d+(?:\.\d+)?)(?=个|场|次|家|亿元|万美元)/gu

/** The sentences with their figures of this department; thresholds and years stay. */
function recruitmentOf({ overall, items }: NonNullable<DepartmentSpec['recruitment']>, chance: Chance): NonNullable<DepartmentSpec['recruitment']> {
  const told = (text: string, times: number) => text.replace(FIGURE, (figure) => String(Math.max(1, Math.round(Number(figure) * times))))
  const times = byYear(() => Math.exp(normal(chance) * 0.5))
  return {
    overall: byYear((index) => (overall[index] === null ? null : told(overall[index]!, times[index]!))),
    items: byYear((index) => items[index]?.map(([title, goal, indicator]) => [title, goal, told(indicator, times[index]!)] as const) ?? null),
  }
}

function careOf(chance: Chance): ByYear<number> {
  let care = 0.05 + chance.next() * 0.9
  return byYear(() => {
    care = Math.min(0.97, Math.max(0.03, care + normal(chance) * 0.12))
    return rounded(care)
  })
}

const byYear = <T>(of: (index: number) => T) => [of(0), of(1), of(2), of(3)] as const
const rounded = (number: number) => Math.round(number * 100) / 100

/** One standard normal deviate (Box and Muller 1958). */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next())
}
