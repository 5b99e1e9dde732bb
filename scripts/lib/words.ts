/** The terminal's language: Chinese where the locale says so, else English. */
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
export const language: 'zh' | 'en' = /^zh/iu.test(locale) ? 'zh' : 'en'

export const say = (zh: string, en: string) => (language === 'zh' ? zh : en)

/** Words of both languages as one message, as diagnostics have them: the first ` / ` parts the languages, so none stands within them. */
export const both = (zh: string, en: string) => [zh, en].map((words) => words.replace(/ (?=\/ )/gu, '\u00a0')).join(' / ')

/** What a document may hold can steer a terminal: control marks and those that turn the direction of writing become dots. */
export const printable = (text: string) => text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '·')
