import { RECRUITMENT_FAMILIES, RECRUITMENT_STAGES } from '../reference/recruitmentFamilies.ts'

/** The canonical families from first contact to effect, the order in which charts and tables show them. */
export const FAMILIES = [...RECRUITMENT_FAMILIES].sort((a, b) => RECRUITMENT_STAGES.indexOf(a.stage) - RECRUITMENT_STAGES.indexOf(b.stage))
