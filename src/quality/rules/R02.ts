import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { dice } from '../../model/dice.ts'
import { norm, normWithoutScope } from '../text/norm.ts'

const SAME = 0.8
const SHORT = 3

const bare = (text: string) => {
  const whole = normWithoutScope(text)
  return whole.replace(/次数|数量|个数|情况/gu, '') || whole
}

export const R02: RowRule = {
  id: 'R02',
  class: '必改',
  severity: 'M',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('R02'),
  scored: true,
  title: { zh: '依据重复名称或描述', en: 'Basis repeats the name or description' },
  looksAt: ['level3', 'description', 'basis'],
  checks: {
    zh: '依据去掉空格、标点、范围词和“次数、数量、个数、情况”后，与三级指标或描述相同，或长于3字且双字相似度（Dice）≥0.8。',
    en: 'Without spaces, punctuation, words of scope and “次数”, “数量”, “个数”, “情况”, the basis equals the name or the description, or is longer than 3 characters and has a bigram Dice similarity of at least 0.8 with one of them.',
  },
  exclusions: {
    zh: '没有依据栏的版式和空白的依据不适用。',
    en: 'Not asked where the form has no basis column or the cell is blank.',
  },
  citation: cite(at('88', '第12、13条')),
  example: rowExample(
    ['数量指标', '图书馆开放天数', '全年对读者开放的天数', '≥330天', '图书馆开放天数'],
    ['数量指标', '图书馆开放天数', '全年对读者开放的天数', '≥330天', '2021年实际开放328天'],
    { zh: '依据要回答“为什么是330天”；写出上年实际数，就知道目标定得高不高。', en: 'A basis should answer why it is 330 days; last year\'s figure shows whether that is high or low.' },
    { name: '图书馆免费开放', purpose: '支付水电、保洁和延时开放的值班补助' },
  ),
  test(row) {
    const { level3, description, basis } = row.indicator
    if (!row.project.document.hasBasis || norm(basis) === '') return notApplicable
    const reason = bare(basis)
    const repeated = ([['level3', level3], ['description', description]] as const).find(([, text]) => {
      const other = bare(text)
      return other !== '' && (other === reason || ([...reason].length > SHORT && dice(other, reason) >= SAME))
    })
    if (repeated === undefined) return pass
    const [field, text] = repeated
    return fail(
      `依据“${basis}”重复了${field === 'level3' ? '三级指标' : '描述'}“${text}”，没有说明指标值从何而来。建议核查，宜写计划、行业、历史标准或文件。`,
      `The basis “${basis}” repeats the ${field === 'level3' ? 'name' : 'description'} “${text}” and does not say where the value comes from. Please check; a plan, a standard, past figures or a document would be better.`,
      { cells: ['basis', field], evidence: rowEvidence(row, field, 'basis') },
    )
  },
}
