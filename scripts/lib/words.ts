/** The terminal's language: Chinese where the locale says so, else English. */
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
export const language: 'zh' | 'en' = /^zh/iu.test(locale) ? 'zh' : 'en'

export const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
