import { asNumber, asText } from '../db/decode.ts'
import { defineQuery } from '../db/sql.ts'
import { bindSelection, ofScored, SAMPLE_SELECTION, SELECTION, type Selection } from './selection.ts'

export type ChoicesParams = Record<string, never>

export interface RuleChoiceRow {
  ruleId: string
  titleZh: string
  titleEn: string
  fails: number
}

/** Rules the filters offer. */
export const ruleChoices = defineQuery<ChoicesParams, RuleChoiceRow>({
  name: 'rule-choices',
  sql: 'SELECT rule_id AS "ruleId", title_zh AS "titleZh", title_en AS "titleEn", fails FROM rules ORDER BY rule_id',
  bind: () => [],
  row: { ruleId: asText, titleZh: asText, titleEn: asText, fails: asNumber },
})

export interface CategoryChoiceRow {
  category: string
  indicators: number
}

/** Standard level-2 categories that the snapshot has indicators of. */
export const categoryChoices = defineQuery<ChoicesParams, CategoryChoiceRow>({
  name: 'category-choices',
  sql: `SELECT level2_standard AS category, count(*) AS indicators FROM indicators
WHERE level2_standard IS NOT NULL GROUP BY level2_standard ORDER BY level2_standard`,
  bind: () => [],
  row: { category: asText, indicators: asNumber },
})

export interface SpellingRow {
  text: string
  full: string
}

/** How the names of departments and rules are spelled. */
export const spellings = defineQuery<ChoicesParams, SpellingRow>({
  name: 'spellings',
  sql: `SELECT text, "full" FROM pinyin
WHERE text IN (SELECT name FROM departments) OR text IN (SELECT title_zh FROM rules) ORDER BY text`,
  bind: () => [],
  row: { text: asText, full: asText },
})

export interface ShownRow {
  shown: number
  projects: number
}

/** How many of the snapshot's projects the selection keeps. */
export const shownProjects = defineQuery<Selection, ShownRow>({
  name: 'shown-projects',
  sql: `WITH ${SELECTION}
SELECT count(*) FILTER (WHERE ${ofScored('p')}) AS shown, count(*) AS projects FROM scored_projects p`,
  bind: bindSelection,
  row: { shown: asNumber, projects: asNumber },
})

export const sample: ChoicesParams = {}
export const samples = { 'shown-projects': SAMPLE_SELECTION }
