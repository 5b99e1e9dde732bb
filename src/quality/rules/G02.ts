import { EMPTY_WORDS, SLOGAN_VERBS } from '../../reference/goalWords.ts'
import { at, cite } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { isBackOffice } from '../projectKind.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { dice } from '../text/dice.ts'
import { norm } from '../text/norm.ts'

const SAME = 0.6
const VERB = new RegExp(`^(?:${SLOGAN_VERBS.join('|')})`, 'u')
/** Clauses end at commas; 、 separates clauses only before another such verb. */
const CLAUSES = new RegExp(`[，,。；;！!：:\\s]+|、(?=(?:${SLOGAN_VERBS.join('|')}))`, 'u')
const BRACKETS = /[（(【[][^）)】\]]*[）)】\]]/gu
const BARE_YEAR = /(?:19|20)\d\d\s*年度?(?!\s*\d)|(?<=^|[；;。]\s*)\s*(?:[（(]?\d{1,2}[）)]|\d{1,2}[、.．](?!\d))/gu
const COUNTED = /\d|[一二两三四五六七八九十百千]+(?:个|家|次|项|场|人|套|台|件|户|份|期|篇|名|处|条|座|倍|亿|万)(?!方面|环节|领域)|百分之|零(?:事故|投诉|上访|差错|死亡|发生)|不发生|杜绝|无[^，。；]{0,8}(?:事故|案件|投诉|上访|舆情|发生)/u

const withoutYears = (text: string) => text.normalize('NFKC').replace(BARE_YEAR, '')
const bareName = (name: string) => norm(withoutYears(name)).replace(/^(?:19|20)\d\d|(?:19|20)\d\d$/gu, '')

/** Whether a goal without a number is the name or purpose again. */
function repeated(goal: string, texts: readonly string[]): string | null {
  const own = norm(withoutYears(goal))
  return texts.find((text) => bareName(text) !== '' && dice(own, bareName(text)) >= SAME) ?? null
}

const isSlogan = (goal: string) => {
  const clauses = withoutYears(goal).split(CLAUSES).map((clause) => clause.replace(EMPTY_WORDS, '').replace(/^[、\p{P}]+/u, '')).filter((clause) => clause !== '')
  return clauses.length > 0 && clauses.every((clause) => VERB.test(clause))
}

export const G02: ProjectRule = {
  id: 'G02',
  class: '必改',
  severity: 'M',
  confidence: 'H',
  scope: 'project',
  ...pointsOf('G02'),
  scored: true,
  title: { zh: '目标等于项目名或口号，没有数', en: 'Goals are the project\'s name or a slogan, without a number' },
  checks: {
    zh: '项目的每一条绩效目标都没有数字（年份、序号不算；零事故、不发生等算），并且与项目名称或用途的双字相似度（Dice）≥0.6，或每个分句都以促进、提升、保障、完成等开头（开头的“按时”“按……时间点”忽略；名称括号外含机关、运转、办公、人员的项目不适用后一条）。每个项目提示一次。',
    en: 'Every goal of the project has no number (years and ordinals are none; zero accidents counts as one), and is like its name or purpose (bigram Dice of at least 0.6), or each of its clauses opens with a verb such as 促进, 提升, 保障, 完成 (a leading 按时 is ignored; the second test spares back-office projects). One finding per project.',
  },
  citation: cite(at('88', '第14条')),
  test({ project: { goals, name, purpose } }) {
    const texts = goals.filter((goal) => norm(goal) !== '')
    if (texts.length === 0) return notApplicable
    const spared = isBackOffice(name.replace(BRACKETS, ''))
    const judged = texts.map((goal) => {
      if (COUNTED.test(withoutYears(goal))) return 'counted'
      if (repeated(goal, [name, purpose]) !== null) return 'repeated'
      return !spared && isSlogan(goal) ? 'slogan' : 'sound'
    })
    if (judged.some((kind) => kind === 'counted' || kind === 'sound')) return pass
    const same = judged.every((kind) => kind === 'repeated')
    return fail(
      `绩效目标“${texts.join('”“')}”${same ? '只是重复项目名称或用途' : '只写了方向'}，没有数字。建议核查，宜写明要完成的数量、要达到的水平和时间。`,
      `The goals “${texts.join('”, “')}” ${same ? 'only repeat the name or the purpose' : 'only name a direction'} and hold no number. Please check; how much, how well and by when would be better.`,
      { branch: same ? 'repeated' : 'slogan', cells: ['goals'], evidence: texts.map((goal) => `goals=${goal}`).join('；') },
    )
  },
}
