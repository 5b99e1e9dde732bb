import { BASE, CHANGE_WORDS, NEW_THINGS, NOT_A_CHANGE } from '../../reference/changeWords.ts'
import { COUNTABLE_HEAD } from '../../reference/vagueMeasures.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Field, type RowRule } from '../rule.ts'
import { headed } from '../text/head.ts'
import { measured } from '../text/value.ts'

const WORDS = CHANGE_WORDS.join('|')
const CHANGE = new RegExp(WORDS, 'u')
const FIRST = new RegExp(`^(?:有效|持续|显著|明显|稳步|逐步|不断|进一步|大力|努力|切实|预计|是否|为\\p{Script=Han}{2,6})*(?:${WORDS})`, 'u')
const LAST = new RegExp(`(?:${WORDS})(?:率|幅度?|比例|比率|额|量|数|程度|百分比|百分点|点|情况|水平|效果|值)?$`, 'u')
const MEASURED_HEAD = /(?:数|量|额|率|面积|里程|长度|度|值|比例|占比|比重|时间|天|次)$/u

/** How many are better off: 改善居住条件的户数. */
const COUNT_OF_IMPROVED = /^(?:提高|提升|改善).*(?:数|人次|户次|面积|里程)$/u

/** `change`: the name says that something rises or falls; `level`: it may as well name a level to be kept. */
function reads(text: string): 'change' | 'level' | null {
  const key = headed(text).replace(NOT_A_CHANGE, '')
  if (!CHANGE.test(key)) return null
  if (LAST.test(key)) return 'change'
  if (COUNT_OF_IMPROVED.test(key)) return null
  if (FIRST.test(key)) return COUNTABLE_HEAD.test(key) && !/效率$/u.test(key) ? 'level' : 'change'
  return MEASURED_HEAD.test(key) ? null : 'change'
}

export const V12: RowRule = {
  id: 'V12',
  class: '建议',
  severity: 'M',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('V12'),
  scored: true,
  title: { zh: '增减类缺基期', en: 'A change without a base' },
  looksAt: ['level2', 'level3', 'description', 'value_text'],
  checks: {
    zh: '名称（名称没有说的看描述）说的是增长、增加、提高、提升、增值、改善、减少、降低、节约，指标值有数值，而名称、描述和指标值中没有同比、较上年、比20××年、基期、由……到……等比较的起点。',
    en: 'The name (or, where it does not say, the description) speaks of growth, increase, rise, improvement, appreciation, reduction or saving, the value has a number, and nothing in name, description or value says what it is measured from: last year, a year named, a base period, from … to ….',
  },
  exclusions: {
    zh: '增加值、增值税、保值增值是名词，不算；新增、新建、新注册等当年新增的数量不需要基期；描述写有除法公式的不算；“提升改造面积”等只作修饰的不算。“提高入学率”一类看不出是水平还是幅度的，不作判断。',
    en: 'Value added, value-added tax and preserved value are terms and exempt; counts of new things (newly added, built or registered) need no base; a formula of division in the description is enough; words that only modify another measure, as in the area improved and rebuilt, are exempt. Not judged where a rise of a rate may as well be the level to reach.',
  },
  citation: cite(at('10', '第15条“历史标准”'), at('101', '第三部分“指标解释”')),
  example: rowExample(
    ['社会效益', '图书馆到馆人次增长率', '到馆人次的增长情况', '≥8%', '市文旅〔2022〕11号'],
    ['社会效益', '图书馆到馆人次增长率', '本年到馆人次较上年增长的比例', '≥8%', '市文旅〔2022〕11号'],
    { zh: '写明与上年相比，8%才算得出来。', en: 'Measured from last year, the 8 % can be computed.' },
  ),
  test(row) {
    const { level3, description, valueText } = row.indicator
    const target = measured(row.indicator)
    if (target === null) return notApplicable
    const name = reads(level3)
    const measures = COUNTABLE_HEAD.test(headed(level3)) || MEASURED_HEAD.test(headed(level3))
    const said = name ?? (measures && !LAST.test(headed(description)) ? null : reads(description))
    if (said === null) return pass
    const word = CHANGE.exec((name === null ? description : level3).replace(NOT_A_CHANGE, ''))?.[0] ?? ''
    if ((target.kind === 'count' || target.kind === 'physical') && /提高|提升|改善/u.test(word)) return pass
    const all = `${level3}；${description}；${valueText}`.normalize('NFKC')
    if (BASE.test(all) || /[÷/]/u.test(description.normalize('NFKC'))) return pass
    if (NEW_THINGS.test(all) && target.unit !== '%') return pass
    if (/增[加长]/u.test(level3 + description) && (target.kind === 'count' || target.kind === 'physical')) return pass
    const found = { cells: [name === null ? 'description' : 'level3', 'value_text'] as Field[], evidence: rowEvidence(row, 'level3', 'description', 'value_text') }
    if (said === 'level') {
      return row.isSatisfaction || target.unit !== '%' ? pass
        : cannotJudge(`“${nameOf(row)}”的“${valueText}”是要达到的水平还是提高的幅度，无从判断。`, `Whether “${valueText}” of “${nameOf(row)}” is the level to reach or the rise is not known.`, found)
    }
    return fail(
      `“${nameOf(row)}”写“${valueText}”，没有说明与什么相比“${word}”。建议核查，宜写明基期，如“较上年”“由x%到y%”。`,
      `“${nameOf(row)}” reads “${valueText}” without saying compared with what (“${word}”). Please check; naming the base, such as last year's figure or from x % to y %, would be better.`,
      found,
    )
  },
}
