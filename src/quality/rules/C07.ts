import { standardLevel2, type Level2 } from '../../reference/categories.ts'
import { PROMISE_WORDS } from '../../reference/projectWords.ts'
import { at, cite } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, type Outcome, type ProjectRule } from '../rule.ts'

interface Blank {
  label: string
  level2: Level2 | null
}

const YEARS = /(?:19|20)\d\d年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?/gu
const clausesOf = (text: string) => text.normalize('NFKC').split(/[，。；;,、\n]/u).map((clause) => clause.replace(/^\s*\d{1,2}[.、)]\s*/u, '').replace(YEARS, ''))

export const C07: ProjectRule = {
  id: 'C07',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('C07'),
  scored: true,
  title: { zh: '类别印出但空白', en: 'Category printed but blank' },
  checks: {
    zh: '表中印出的二级类别没有指标。绩效目标或资金用途在同一分句里对该效果（生态环境、质量、收入税收产值、就业、满意）写了数字：H；用该类别的词作了承诺：M；都没有：L，不计分。“营商环境”“高质量发展”等不算承诺。',
    en: 'A level-2 category is printed with no row under it. If a goal or the purpose states a number for that effect in one clause: H; promises it in the category\'s words (environment, quality, income, taxes, jobs, satisfaction): M; neither: L and not scored. 营商环境 and 高质量发展 promise nothing of the kind.',
  },
  citation: cite(at('34', '绩效目标管理部分', 'S')),
  test({ project, rows, incomplete }) {
    const unfilled = rows.filter(({ indicator }) => [indicator.level3, indicator.description, indicator.valueText].every((cell) => cell.trim() === ''))
    const blanks: Blank[] = [
      ...project.emptyCategories.map(({ level1, level2 }) => ({ label: level2 || level1, level2: standardLevel2(level2) ?? standardLevel2(level1) })),
      ...unfilled.map(({ indicator, level2 }) => ({ label: indicator.level2 || indicator.level1, level2 })),
    ]
    if (blanks.length === 0) return notApplicable
    if (incomplete) return blanks.map(({ label }) => cannotJudge(`表格未能完整读取，“${label}”是否空白无从判断。`, `The table was not read in full, so whether “${label}” is blank is not known.`, { cells: ['level2'] }))
    const clauses = [...project.goals, project.purpose].flatMap(clausesOf)
    return blanks.map((blank) => judge(blank, clauses))
  },
}

function judge({ label, level2 }: Blank, clauses: string[]): Outcome {
  const promise = level2 ? PROMISE_WORDS[level2] : undefined
  const promised = promise ? clauses.filter((clause) => promise.test(clause)) : []
  const numbered = promised.find((clause) => /\d/u.test(clause))
  const clause = (numbered ?? promised[0])?.trim()
  if (clause === undefined) {
    return fail(`“${label}”印出而没有指标。建议核实该类别是否适用，不适用的可以不填。`, `“${label}” is printed with no indicator. Please verify whether it applies; if not, it may stay blank.`, { severity: 'L', scored: false, cells: ['level2'], evidence: `level2=${label}` })
  }
  return fail(
    `绩效目标或用途写有“${clause}”，“${label}”却没有指标。建议核查，宜把这一${numbered ? '数字' : '承诺'}写成指标。`,
    `A goal or the purpose says “${clause}”, yet “${label}” has no indicator. Please check; making this ${numbered ? 'number' : 'promise'} an indicator would be better.`,
    { severity: numbered ? 'H' : 'M', cells: ['level2', 'goals'], evidence: `level2=${label}；goals=${clause}` },
  )
}
