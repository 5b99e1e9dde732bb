import {
  BACK_OFFICE_WORDS, CONSTRUCTION_WORDS, COST_REQUIRED_WORDS, NOT_CONSTRUCTION, PURCHASE_EXCEPT, PURCHASE_WORDS, SOFT_PACE_EXCEPT, SOFT_PACE_WORDS,
} from '../reference/projectWords.ts'

/** What a project's name tells of its kind (word lists and exceptions: domain.md 3.2). */

const has = (name: string, words: readonly string[]) => words.some((word) => name.includes(word))

const built = (text: string) => text.replace(NOT_CONSTRUCTION, '')

/** Construction, repair, purchase, heating or a one-off subsidy: paid late in the year for good reason. */
export const isSoftPace = (name: string) => has(built(name), SOFT_PACE_WORDS) && !has(name, SOFT_PACE_EXCEPT)

export const isConstruction = (name: string) => has(built(name), CONSTRUCTION_WORDS) && !has(name, SOFT_PACE_EXCEPT)

/** 工程 建设 设施 施工 as a thing built, not 制度建设 or 工程师. */
export const namesWorks = (text: string) => /工程(?!师)|建设|设施|施工/u.test(built(text))

export const needsCost = (name: string) => has(name.replaceAll('工程师', ''), COST_REQUIRED_WORDS)

export const isPurchase = (name: string) => has(name, PURCHASE_WORDS) && !has(name, PURCHASE_EXCEPT)

export const isBackOffice = (name: string) => has(name, BACK_OFFICE_WORDS)
