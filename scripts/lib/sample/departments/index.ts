import type { DepartmentSpec } from '../model.ts'
import { commerce } from './commerce.ts'
import { culture } from './culture.ts'
import { education } from './education.ts'
import { farming } from './farming.ts'
import { health } from './health.ts'
import { housing } from './housing.ts'
import { park } from './park.ts'
import { water } from './water.ts'

/** The eight departments of the fictional district. */
export const DEPARTMENTS: readonly DepartmentSpec[] = [commerce, park, education, health, water, housing, culture, farming]
