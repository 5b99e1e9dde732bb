import { createContext } from 'svelte'
import { departmentLabel, departmentsById, departmentShort } from '../i18n/labels.ts'
import type { Messages } from '../i18n/zh.ts'
import { departments, documents, type DepartmentRow, type DocumentRow, type SnapshotParams } from '../queries/snapshot.ts'
import type { Scope } from '../queries/scope.ts'
import type { Selection } from '../queries/selection.ts'
import type { AudiencePreset } from '../reference/audiences.ts'
import { DEFAULT_WEIGHTS, isDefault, weightsOf, type Weights } from '../reference/weights.ts'
import { shownProjects, type ShownRow } from '../queries/choices.ts'
import { CROWD } from '../reference/crowd.ts'
import type { Query } from '../db/sql.ts'
import { yearColumns, type YearColumn } from '../charts/years.ts'
import { Answer } from './Answer.svelte.ts'
import type { Activity } from './activity.ts'
import { presetOf } from './audience.ts'
import type { Engine } from './Engine.svelte.ts'
import type { Notice } from './url.ts'
import type { View } from './View.svelte.ts'
import type { Words } from './Words.svelte.ts'

/** What every view shares: the address, the engine, the words, and the snapshot's documents and departments. */
export class Observatory {
  readonly view: View
  readonly engine: Engine
  readonly activity: Activity
  readonly #words: Words
  /** Parts of the view whose code is still to come. */
  coming: number = $state(0)
  readonly documents: Answer<SnapshotParams, DocumentRow>
  readonly departments: Answer<SnapshotParams, DepartmentRow>
  /** How many projects the selection keeps; asked of a large snapshot only. */
  readonly shown: Answer<Selection, ShownRow>

  words: Messages = $derived.by(() => this.#words.current)
  /** The weights the reader looks at scores under, and whether they are other than the published ones. */
  weights: Weights = $derived.by(() => weightsOf(this.view.state.weights) ?? DEFAULT_WEIGHTS)
  ownWeights: boolean = $derived.by(() => !isDefault(this.weights))
  #chosen: string = $derived.by(() => {
    const { year, dept, category, rules, amount, score } = this.view.state
    return JSON.stringify({ years: year, departments: dept, weights: this.weights, categories: category, rules, amount, score } satisfies Selection)
  })
  /** What every view is narrowed to; stays the same object while the address changes elsewhere, so that nothing is asked again. */
  selection: Selection = $derived.by(() => JSON.parse(this.#chosen) as Selection)
  /** The part of it that holds where projects and their years are laid side by side whole. */
  scope: Scope = $derived.by(() => ({ years: this.selection.years, departments: this.selection.departments }))
  /** Whether more than years and departments is chosen. */
  narrowed: boolean = $derived.by(() => {
    const { categories, rules, amount, score } = this.selection
    return categories.length + rules.length > 0 || amount !== null || score !== null
  })
  preset: AudiencePreset = $derived.by(() => presetOf(this.view.state))
  #byId = $derived.by(() => departmentsById(this.departments.rows ?? []))

  /** Made while the root component initialises. */
  constructor(view: View, engine: Engine, activity: Activity, words: Words) {
    this.#words = words
    words.follow(() => view.state.lang)
    this.view = view
    this.engine = engine
    this.activity = activity
    this.documents = this.ask(documents, () => ({}))
    this.departments = this.ask(departments, () => ({}))
    this.shown = this.ask(shownProjects, () => (this.large ? this.selection : null))
  }

  /** Whether the snapshot has so many projects that a selection of them can be a crowd. */
  get large(): boolean {
    return (this.engine.manifest?.files.find(({ table }) => table === 'projects')?.rows ?? 0) > CROWD
  }

  /** Whether the selection keeps so many projects that summaries are asked for in place of rows; null while unknown. */
  get crowd(): boolean | null {
    if (this.engine.manifest === null) return null
    if (!this.large) return false
    const [count] = this.shown.rows ?? []
    return this.shown.state !== 'ready' || count === undefined ? null : count.shown > CROWD
  }

  ask<Params, Row>(query: Query<Params, Row>, params: () => Params | null): Answer<Params, Row> {
    return new Answer(this.engine, this.activity, query, params)
  }

  #lastCrowd: boolean | null = null
  /** The same for what is on display: as it was while unknown, so that nothing is torn down and built again in between. */
  crowdShown: boolean = $derived.by(() => (this.#lastCrowd = this.crowd ?? this.#lastCrowd) ?? this.large)

  /** Asks once, for what is needed when a reader acts. Rejects where nothing can be asked. */
  async once<Params, Row>(query: Query<Params, Row>, params: Params): Promise<Row[]> {
    const { connector } = this.engine
    if (connector === null) throw new Error(this.words.failure.figure)
    return connector.ask(query, params)
  }

  /** 必改 建议 提示 and H M L in the words of the audience. */
  classWord = (name: string): string => this.preset.classWords[name]?.[this.view.state.lang] ?? name
  severityWord = (severity: string): string => this.preset.severityWords[severity]?.[this.view.state.lang] ?? severity

  departmentName = (id: string): string => {
    const row = this.#byId.get(id)
    return row ? departmentLabel(row, this.words) : id
  }

  departmentShort = (id: string): string => {
    const row = this.#byId.get(id)
    return row ? departmentShort(row, this.words) : id
  }

  /** Documents in scope. */
  documentsInScope: readonly DocumentRow[] = $derived.by(() => {
    const { years, departments: chosen } = this.scope
    return (this.documents.rows ?? []).filter(
      ({ year, departmentId }) =>
        (years.length === 0 || (year !== null && years.includes(year))) && (chosen.length === 0 || chosen.includes(departmentId)),
    )
  })

  /** The year columns every chart of the page draws, the empty ones too. */
  years: readonly YearColumn[] = $derived.by(() =>
    yearColumns(this.documentsInScope.map(({ year }) => year), (this.documents.rows ?? []).map(({ year }) => year), this.scope.years))

  /** The same without filters: what the filters offer and the coverage matrix shows. */
  allYears: readonly YearColumn[] = $derived.by(() => {
    const years = (this.documents.rows ?? []).map(({ year }) => year)
    return yearColumns(years, years, [])
  })

  /** Whether the snapshot's own lists have arrived: before that, nothing may be called missing. */
  get known(): boolean {
    return this.documents.rows !== null && this.departments.rows !== null
  }

  /** Filters that ask for what the snapshot doesn't hold are dropped with a notice; the others stay. */
  dropAbsent(): void {
    const { documents: { rows }, departments: { rows: known } } = this
    if (rows === null || known === null) return
    const { year, dept } = this.view.state
    const years = year.filter((one) => this.allYears.some((column) => column.year === one))
    const depts = dept.filter((id) => known.some(({ departmentId }) => departmentId === id))
    if (years.length === year.length && depts.length === dept.length) return
    const absent = (param: string, values: readonly (string | number)[]) => values.map((value): Notice => ({ reason: 'absent', param, value: String(value) }))
    this.view.reject(
      [...absent('year', year.filter((one) => !years.includes(one))), ...absent('dept', dept.filter((id) => !depts.includes(id)))],
      { year: years, dept: depts },
    )
  }
}

export const [getObservatory, setObservatory] = createContext<Observatory>()
