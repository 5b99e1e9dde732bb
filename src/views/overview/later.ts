/** What stands below or beside the overview's first chart, fetched after it. */
export { default as Coverage } from '../../charts/coverage/Coverage.svelte'
export { default as RecruitmentShift } from '../../charts/recruitment-shift/RecruitmentShift.svelte'
export { default as ShiftSums } from '../../charts/recruitment-shift/ShiftSums.svelte'
export { default as CrowdCurves } from '../../charts/spending-curves/CrowdCurves.svelte'
export { default as SpendingCurves } from '../../charts/spending-curves/SpendingCurves.svelte'
export { FAMILIES } from '../families.ts'
export { default as DepartmentScores } from './DepartmentScores.svelte'
