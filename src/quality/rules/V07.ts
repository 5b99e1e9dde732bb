import { SCOPE_WORDS } from '../../reference/indicatorWords.ts'
import { BENEFIT_GROWTH, COUNTABLE_HEAD, COUNTABLE_USE, DEFINED_USE, DEFINING, EMPTY_OBJECTS, NOT_VAGUE, VAGUE_HEAD, VAGUE_MEASURES } from '../../reference/vagueMeasures.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type DocumentRule, type Field, type Outcome } from '../rule.ts'
import { shareOf } from '../share.ts'
import { withoutCommon } from '../text/common.ts'
import { headed } from '../text/head.ts'
import { norm } from '../text/norm.ts'
import { quantitiesIn } from '../text/quantities.ts'
import { withoutBracketedUnits } from '../text/units.ts'
import type { RowView } from '../views.ts'

/** The word in a name that nobody can count; null where its head is a share of something countable. */
export function vagueWord(name: string): string | null {
  const key = headed(name).replace(NOT_VAGUE, '')
  const word = VAGUE_MEASURES.find((candidate) => key.includes(candidate)) ?? BENEFIT_GROWTH.exec(key)?.[0] ?? null
  return word !== null && COUNTABLE_HEAD.test(key) && !VAGUE_HEAD.test(key) && !BENEFIT_GROWTH.test(key) ? null : word
}

/** A formula, a survey or a definition; a share of something where the name is not the same words. */
function defines(description: string, name: string): boolean {
  const text = withoutBracketedUnits(description.normalize('NFKC').replace(/\s+/gu, ''))
  return DEFINING.test(text) || (/比[例率重值]/u.test(text) && norm(description) !== norm(name))
}

/** Longer than this beside the name, a description may well define it in words of its own. */
const LONG = 12

function vague(row: RowView): Outcome | null {
  const { level3, description, valueText } = row.indicator
  const word = vagueWord(row.key)
  if (word === null || defines(description, level3) || (row.isSatisfaction && /满意|评价/u.test(level3 + description))) return null
  const found = { cells: ['level3', 'description', 'value_text'] as Field[], evidence: rowEvidence(row, 'level3', 'description', 'value_text') }
  const said = [...withoutCommon(norm(description), norm(level3))].length > LONG
  if (said || DEFINED_USE.test(row.key) || (COUNTABLE_USE.test(row.key) && description.trim() === '')) {
    return cannotJudge(`“${nameOf(row)}”是否有公认的统计口径，无从判断。`, `Whether “${nameOf(row)}” has a definition in use is not known.`, found)
  }
  return fail(
    `“${nameOf(row)}”写“${valueText}”，但“${word}”没有可计量的分子、分母，描述也没有写算法、调查或定义。建议核查，宜改为可统计的比率，或写明计算公式。`,
    `“${nameOf(row)}” reads “${valueText}”, yet “${word}” has nothing to count, and the description gives no formula, survey or definition. Please check; a rate that can be counted, or its formula, would be better.`,
    { branch: 'a', ...found },
  )
}

const COMPLETION = /(?<!未)完成(?:率|情况)/u
const TIMELY_OR_MONEY = /按期|及时|按时|如期|准时|按计划|支付|资金|预算|支出|经费/u
const isPlanNumber = ({ kind }: { kind: string }) => kind !== 'percent' && kind !== 'time'

/** What is completed: the name without 完成率, words of scope and empty words. */
const objectOf = (text: string) => [...SCOPE_WORDS, ...EMPTY_OBJECTS].reduce((rest, word) => rest.replaceAll(word, ''), headed(text).replace(COMPLETION, ''))

function completion(row: RowView): Outcome | null {
  const { level3, description, valueText } = row.indicator
  if (!COMPLETION.test(row.key) || TIMELY_OR_MONEY.test(row.key)) return null
  if (quantitiesIn(description).some(isPlanNumber)) return null
  const object = objectOf(level3.trim() === '' ? description : level3)
  const planned = row.project.project.goals.filter((goal) => quantitiesIn(goal).some(isPlanNumber))
  const found = { cells: ['level3', 'value_text'] as Field[], evidence: rowEvidence(row, 'level3', 'description', 'value_text') }
  if (planned.length > 0) {
    if (object === '' || planned.some((goal) => withoutCommon(object, norm(goal)) !== object)) return null
    return cannotJudge(`绩效目标中有计划数，是否就是“${nameOf(row)}”的分母无从判断。`, `The goals hold planned numbers; whether “${nameOf(row)}” is counted from them is not known.`, found)
  }
  return fail(
    `“${nameOf(row)}”写“${valueText}”，${object === '' ? '没有说明完成的是什么，' : ''}描述和绩效目标中也没有计划数，完成率无从计算。建议核查，宜直接写明计划完成的数量，如“≥30项”。`,
    `“${nameOf(row)}” reads “${valueText}”${object === '' ? ' and does not say what is completed' : ''}, and neither description nor goals give the planned number it is counted from. Please check; the planned number itself, such as “≥30项”, would be better.`,
    { branch: 'b', severity: object === '' ? 'H' : 'M', ...found },
  )
}

function judgeRow(row: RowView): Outcome {
  if (shareOf(row) === null) return notApplicable
  return vague(row) ?? completion(row) ?? pass
}

/** The clause of an itemised goal's indicator that puts a percentage on something vague. */
function vagueClause(text: string): { clause: string; word: string } | null {
  for (const clause of text.normalize('NFKC').replace(/\s+/gu, '').split(/[，,。；;]/u)) {
    const before = /^(.*?)(?:达到?|保持在|实现|完成|不低于|不少于|超过|突破|为|≥|>=)?\d[\d.]*(?:%|百分[比率点])/u.exec(clause)?.[1]
    const word = before === undefined || DEFINING.test(clause.replace(/\d.*/u, '')) ? null : vagueWord(before)
    if (word !== null) return { clause, word }
  }
  return null
}

export const V07: DocumentRule = {
  id: 'V07',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'document',
  ...pointsOf('V07'),
  scored: true,
  title: { zh: '伪量化：百分数没有口径', en: 'A percentage of nothing definite' },
  looksAt: ['level2', 'level3', 'description', 'value_text', 'goals'],
  checks: {
    zh: '指标值是百分数，且（a）名称含能力、水平、效率、形象、影响、发展、认知度、利用率、增值率，或生态、社会、经济等效益的增长率、提升率，而描述没有公式、调查或定义：H；或（b）完成率、完成情况在描述和绩效目标中都没有计划数：名称去掉“项目、工作、任务、各项、实际”等词后没有对象的为H，有对象的为M。部门分项目标的“绩效指标”只按（a）判断，不影响项目得分。',
    en: 'The value is a percentage, and (a) the name speaks of ability, level, efficiency, image, influence, development, awareness, use or appreciation, or of the growth of a whole kind of benefit, and the description gives no formula, survey or definition: H; or (b) a completion rate has no planned number in description or goals: H where nothing that is completed remains in the name after words such as project, work, task, each and actual are taken off, M otherwise. The indicators of the department\'s itemised goals are read for (a) only and change no project\'s score.',
  },
  exclusions: {
    zh: '（a）落脚于合格率、覆盖率、占比、满意度等可统计比率的名称不算；描述比名称多出12个字以上的，以及健康素养水平、秸秆利用率等另有统计口径的，不作判断。（b）按期、及时类以及支付、资金、预算、支出、经费类的完成率不算；绩效目标中有计划数而看不出是否同一事项的，不作判断。',
    en: '(a) Names whose head is a countable share (pass rates, coverage, proportions, satisfaction) are exempt; not judged where the description goes more than 12 characters beyond the name, and for what statistics define elsewhere, such as health literacy or the use of straw. (b) On-time completion and completion of payments, funds, budgets, spending or outlays is exempt; not judged where the goals hold planned numbers and it is not clear whether they are of the same matter.',
  },
  citation: cite(at('88', '第14条“细化量化”'), at('fabric', '“定义清楚”标准', 'S')),
  example: rowExample(
    ['社会效益', '社区治理能力', '社区治理能力的提升', '≥90%', '街办发〔2022〕4号'],
    ['社会效益', '社区矛盾就地化解率', '社区调解成功的矛盾件数÷受理的矛盾件数', '≥90%', '街办发〔2022〕4号'],
    { zh: '“能力”没有分子和分母，化解率有。', en: 'An ability has no numerator and denominator; the rate of disputes settled has.' },
  ),
  test({ document, projects }) {
    const rows = projects.flatMap((project) => project.rows.filter(({ readable }) => readable).map((row): Outcome => {
      const outcome = judgeRow(row)
      return outcome.kind === 'fail' || outcome.kind === 'cannotJudge' ? { ...outcome, project: project.index, row: row.ordinal } : outcome
    }))
    const lines = document.departmentTargets.map(({ title, indicator }): Outcome => {
      if (indicator === null) return notApplicable
      const found = vagueClause(indicator)
      if (found === null) return pass
      const evidence = `title=${title}；indicator=${indicator}`
      if (DEFINED_USE.test(found.clause) || COUNTABLE_USE.test(found.clause)) {
        return cannotJudge(`“${found.clause}”是否有公认的统计口径，无从判断。`, `Whether “${found.clause}” has a definition in use is not known.`, { evidence })
      }
      return fail(
        `部门分项目标“${title}”的绩效指标“${found.clause}”给“${found.word}”定了百分数，没有说明怎样计算。建议核查，宜改为可统计的比率，或写明计算公式、调查方法。`,
        `The indicator “${found.clause}” of the department's item “${title}” puts a percentage on “${found.word}” without saying how it is worked out. Please check; a rate that can be counted, or its formula or survey, would be better.`,
        { branch: 'a', scored: false, cells: [], evidence },
      )
    })
    const outcomes = [...rows, ...lines]
    return outcomes.length > 0 ? outcomes : notApplicable
  },
}
