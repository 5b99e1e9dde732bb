import { VAGUE_BASES } from '../reference/indicatorWords.ts'

/** What a basis cell cites (rules R01, R04, R05). */

const LOOSE_NUMBER = /[\p{Script=Han}\w]+\s*[[［(（【〔]\s*(?:19|20)\d\d\s*[\]］)）】〕]\s*(?:第)?\s*\d+\s*号?/u
const GOOD_NUMBER = /[\p{Script=Han}\w]+〔(?:19|20)\d\d〕(?:第)?\d+号/u
const MINUTES = /纪要/u
const DATE = /(?:19|20)\d\d\s*年|\d{1,2}\s*月\s*\d{1,2}\s*日/u
const TITLED = /《[^》]+》|(?:通知|办法|意见|方案|条例|规定|细则|批复|协议|合同)$/u

/** A document number however it is printed, e.g. 某管字[2021]69. */
export const printedNumber = (basis: string) => LOOSE_NUMBER.exec(basis)?.[0] ?? null
/** X〔20YY〕N号 with six-cornered brackets, as GB/T 9704 prints it. */
export const isProperNumber = (text: string) => GOOD_NUMBER.test(text.replace(/\s+/gu, ''))
export const isUnnumberedMinutes = (basis: string) => MINUTES.test(basis) && !/\d/u.test(basis) && !/第[一二三四五六七八九十]+次/u.test(basis)

/** A stock phrase that names no document, date or number. */
export function isVague(basis: string): boolean {
  return VAGUE_BASES.some((phrase) => basis.replace(/\s+/gu, '').includes(phrase))
    && !/\d/u.test(basis) && !TITLED.test(basis.trim()) && !MINUTES.test(basis)
}

/** A document with number or date, which may well be the one basis of a whole table. */
export const isNumberedOrDated = (basis: string) => printedNumber(basis) !== null || DATE.test(basis) || /《[^》]+》/u.test(basis)
