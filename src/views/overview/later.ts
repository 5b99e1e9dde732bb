/** What stands below or beside the overview's first chart, fetched after it. */
export { default as Coverage } from '../../charts/coverage/Coverage.svelte'
export { default as DepartmentScores } from './DepartmentScores.svelte'
export { default as Goals } from './Goals.svelte'
export { default as Plans } from './Plans.svelte'
