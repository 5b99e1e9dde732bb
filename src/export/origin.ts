/** What every file taken away says of itself, whatever its format. */
export interface Origin {
  /** Name of the chart or the table, as in `data-chart`. */
  name: string
  title: string
  subtitle: string
  /** Source, snapshot, date and what is chosen, in sentences. */
  source: string
  /** Id of the snapshot, whole. */
  snapshot: string
  fictional: boolean
  /** Address of the view with its whole state. */
  address: string
}
