import { FURTHER_FORMS } from './furtherForms.ts'
import { LISTINGS } from './listings.ts'
import { SHEETS_AND_PAGES } from './sheetsAndPages.ts'
import { SINGLE_FORMS } from './singleForms.ts'
import { WORD_FEATURES } from './wordFeatures.ts'

export const PROVINCES = [...SINGLE_FORMS, ...LISTINGS, ...WORD_FEATURES, ...SHEETS_AND_PAGES, ...FURTHER_FORMS]
