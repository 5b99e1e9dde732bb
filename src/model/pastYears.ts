/** A year before the document's inside words that state work to be done. */
export interface PastYear {
  year: number
  /** The clause that holds it, as printed. */
  clause: string
  /** Whether the words state work to do; false where they hold the year and it cannot be told. */
  plans: boolean
}

export interface PastYearWords {
  planVerbs: readonly string[]
  pastMatters: readonly string[]
}

const YEAR = '(?:19|20)\\d\\d'
const NOT_A_PLAN = [
  /《[^》]*》/gu,
  new RegExp(`[〔[(（【]\\s*${YEAR}\\s*年?度?\\s*[〕\\])）】]`, 'gu'),
  new RegExp(`${YEAR}\\s*年?(?:度|\\d{1,2}月(?:\\d{1,2}日|[初中底末])?)?\\s*(?:[-—–~～至到、]|和|起)+\\s*${YEAR}\\s*年?`, 'gu'),
  new RegExp(`(?:较|比|对比|相比|同于|超|于|以|自|从|同)\\s*${YEAR}\\s*年?(?:度|底|末)?(?![^，。；]{0,6}(?:前完成|底前|竣工|开工))`, 'gu'),
  new RegExp(`${YEAR}\\s*年[^。；;]{0,40}基础上`, 'gu'),
  new RegExp(`${YEAR}\\s*年度?(?:已|末|底)(?!之?前|以前)[^，。；]{0,20}[未存]`, 'gu'),
]
/** Letters on either side of a year that are read. */
const NEARBY = 60
const NOT_THIS_SENTENCE = /提前下达|上年|去年|上一年/u

/**
 * Years before `year` in a text, by clause (domain.md 3.2, T01). Left out: document numbers, titles, ranges, comparisons,
 * 20xx年…基础上, 20xx年已/末/底…未/存, sentences with 提前下达, 上年 or 去年, and bills, reviews or bases of that year.
 */
export function pastYearsIn(text: string, year: number, { planVerbs, pastMatters }: PastYearWords): PastYear[] {
  const verb = new RegExp(`^年(?:度)?(?:内|上半年|下半年|第?[一二三四]季度|\\d{1,2}月(?:份|\\d{1,2}日|[底末])?)?(?:之?前|以前)?[，,:：]?(?:${planVerbs.join('|')})`, 'u')
  const deadline = /^年(?:\d{1,2}月(?:份|\d{1,2}日|[底末])?|[底末])(?:之?前|以前)?(?:$|[^\p{Script=Han}]|完成|竣工|开工|建成|投产|全部|达到|实现|通车|交付|结束|落地|签约)/u
  const paper = /^年?度?(?!完成|编制|制定|印发|出台)[\p{Script=Han}]{0,6}(?:方案|规划|通知|意见|办法|要点|文件|定额|目录|清单|任务书|规程|第?\d+号)/u
  const matter = new RegExp(`^年?度?[^，。；]{0,12}(?:${pastMatters.join('|')})`, 'u')
  return text.normalize('NFKC').replace(/(?<=\d)\s+(?=[年\d])|(?<=年)\s+(?=\d)/gu, '').split(/[。！!？?\n]/u)
    .filter((sentence) => !NOT_THIS_SENTENCE.test(sentence))
    .flatMap((sentence) => NOT_A_PLAN.reduce((rest, pattern) => rest.replace(pattern, '□'), sentence).split(/[；;]/u))
    .flatMap((part) => [...part.matchAll(new RegExp(`(?<!\\d)(${YEAR})(?=年)`, 'gu'))].flatMap((match) => {
      const found = Number(match[1])
      const rest = part.slice(match.index + 4, match.index + 4 + NEARBY)
      if (found >= year || matter.test(rest) || paper.test(rest)) return []
      const before = part.slice(Math.max(0, match.index - NEARBY), match.index).split(/[，,]/u).at(-1) ?? ''
      return [{ year: found, clause: (before + match[1] + (rest.split(/[，,](?!$)/u)[0] ?? '')).trim(), plans: verb.test(rest) || deadline.test(rest) }]
    }))
}
