import { EMPTY_WORDS, SLOGAN_VERBS } from '../../reference/goalWords.ts'
import { at, cite } from '../cite.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { isBackOffice } from '../projectKind.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { dice } from '../../model/dice.ts'
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
  looksAt: ['purpose', 'goals'],
  checks: {
    zh: '项目的每一条绩效目标都没有数字，并且各条或者与项目名称、用途的双字相似度（Dice）≥0.6，或者每个分句都以促进、提升、提高、加强、完善、推进、保障、保证、维持、确保、做好、完成、优化、美化、保护、发挥、达到、促成开头（开头的“按时”“按……时间点”忽略）。每个项目提示一次。',
    en: 'No goal of the project has a number, and each is either like its name or purpose (bigram Dice of at least 0.6) or made of clauses that all open with a verb such as “促进”, “提升”, “提高”, “加强”, “完善”, “推进”, “保障”, “确保”, “做好” or “完成” (a leading “按时” or “按…时间点” is ignored). One finding per project.',
  },
  exclusions: {
    zh: '年份和序号不算数字，汉字数量、零事故、不发生、杜绝、无……事故算数字；名称括号外含机关、运转、办公、人员的项目，后一条不适用，日常保障可以是定性的；只要有一条目标有数字或写了具体内容，就不提示。',
    en: 'Years and ordinals are no numbers; counts in Chinese numerals, “零事故”, “不发生”, “杜绝” and “无…事故” are. The second test spares projects whose name has “机关”, “运转”, “办公” or “人员” outside brackets, since upkeep may be qualitative. One goal with a number, or with content of its own, is enough.',
  },
  citation: cite(at('88', '第14条')),
  example: {
    weak: { projects: [{ name: '森林防火', goals: ['提升森林防火能力，保障林区安全'] }] },
    better: {
      projects: [{ name: '森林防火', goals: ['新建防火隔离带18公里，巡护覆盖42个行政村'],
        rows: [rowOf(['数量指标', '新建防火隔离带里程', '年内建成并验收的隔离带里程', '≥18公里', '青禾县林发〔2021〕8号']), rowOf(['数量指标', '巡护村数', '防火期有护林员巡护的行政村数量', '≥42个', '青禾县林发〔2021〕8号'])] }],
    },
    note: { zh: '“提升、保障”只说方向；写明多少公里、多少个村，年底才能对照。', en: 'To raise and to safeguard only name a direction; kilometres and villages can be checked at the end of the year.' },
  },
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
