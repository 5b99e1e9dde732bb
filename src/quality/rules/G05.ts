import { at, cite } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type DocumentRule } from '../rule.ts'

const NOT_A_TARGET = [
  /[\p{Script=Han}]{2,}[〔[(（]\s*(?:19|20)\d\d\s*[〕\])）]\s*\d+\s*号?/gu,
  /(?:19|20)\d\d\s*年?\s*[-—–~至]\s*(?:19|20)\d\d\s*年?/gu,
  /(?:19|20)\d\d\s*年度?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?/gu,
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*日|底|末|份)?/gu,
  /第\s*\d+|^\s*\d{1,2}\s*[.、)）]|[(（]\s*\d{1,2}\s*[)）]/gu,
  /[“"]\d+[”"]|\d+\s*强/gu,
]
const NONE = /零|不发生|杜绝|无[^，。；]{0,8}(?:事故|案件|投诉|上访|舆情|发生)/u
const CHINESE_COUNT = /[一二两三四五六七八九十百千]+(?:个|家|次|项|场|人|套|台|件|户|份|期|篇|名|处|条|座|成|倍|亿|万)|百分之/u

/** Whether a text sets a number, once years, dates, document numbers and ordinals are gone; none (零, 不发生) is a number. */
export function setsNumber(text: string): boolean {
  const rest = NOT_A_TARGET.reduce((left, pattern) => left.replace(pattern, ''), text.normalize('NFKC'))
  return /\d/u.test(rest) || NONE.test(rest) || CHINESE_COUNT.test(rest)
}

export const G05: DocumentRule = {
  id: 'G05',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'document',
  ...pointsOf('G05'),
  scored: false,
  title: { zh: '部门分项“绩效指标”没有数值', en: 'A department\'s itemised indicator has no number' },
  looksAt: [],
  checks: {
    zh: '部门分项绩效目标的“绩效指标”一行，去掉年份、日期、文号、序号后没有数字。属部门层面，不影响项目得分。',
    en: 'The line “绩效指标” of an itemised department goal has no number once years, dates, document numbers and ordinals are gone. It is about the department and changes no project\'s score.',
  },
  exclusions: {
    zh: '汉字数量（三个、两成、百分之五）和零、不发生、杜绝、无……事故视同数字；分项目标没有“绩效指标”一行的不适用。',
    en: 'Counts in Chinese numerals (“三个”, “两成”) and none (“零”, “不发生”, “杜绝”, “无…事故”) are numbers. Not asked where an item prints no such line.',
  },
  citation: cite(at('88', '第14条')),
  example: {
    weak: { targets: ['进一步提升公共图书馆服务水平，满足群众阅读需求'], projects: [{}] },
    better: { targets: ['新增馆藏图书≥8000册，全年接待读者≥120000人次'], projects: [{}] },
    note: { zh: '部门的分项指标也要有数，年底才能说清完成了多少。', en: 'A department\'s items need numbers too, so that the end of the year can tell what was done.' },
  },
  test({ document }) {
    const outcomes = document.departmentTargets.map(({ title, indicator }) => {
      if (indicator === null) return notApplicable
      if (setsNumber(indicator)) return pass
      return fail(
        `部门分项目标“${title}”的绩效指标“${indicator}”没有数值。建议核查，宜写明方向、数值和单位。`,
        `The indicator “${indicator}” of the department's item “${title}” has no number. Please check; a direction, a number and a unit would be better.`,
        { cells: [], evidence: `title=${title}；indicator=${indicator}` },
      )
    })
    return outcomes.length > 0 ? outcomes : notApplicable
  },
}
