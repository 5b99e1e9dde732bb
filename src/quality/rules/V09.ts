import { LEGAL_HUNDRED } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { rowEvidence, rowsEn, rowsZh } from '../evidence.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

const SHARE = 0.8
const FEWEST = 4

function numberOf(row: RowView): string | null {
  const target = measured(row.indicator)
  return target === null || target.high !== null ? null : `${target.value}${target.unit ?? ''}`
}

const isLegalHundred = (row: RowView) => numberOf(row) === '100%' && LEGAL_HUNDRED.some((word) => row.key.includes(word))

export const V09: ProjectRule = {
  id: 'V09',
  class: '建议',
  severity: 'M',
  confidence: 'D',
  scope: 'table',
  ...pointsOf('V09'),
  scored: true,
  title: { zh: '多行同一阈值', en: 'Many rows share one threshold' },
  looksAt: ['level2', 'level3', 'description', 'value_text'],
  checks: {
    zh: '一张表中至少4行有数值，其中80%以上的行数值和单位都相同。每张表提示一次。',
    en: 'At least 4 rows of a table have a number, and at least 80 % of them share number and unit. Told once per table.',
  },
  exclusions: {
    zh: '日期和区间不计入。满意度行，以及验收合格率、专款专用率等按规定应为100%的行不计入，除非所有有数值的行都是同一个数。',
    en: 'Dates and ranges are not counted. Satisfaction rows and rows that are 100 % by rule (acceptance, earmarked use and the like) are left out unless every row with a number has the same one.',
  },
  citation: cite(at('101', '“从严从高”取值要求'), at('10', '第16条')),
  example: {
    weak: { projects: [{ name: '城区公厕管护', rows: [
        rowOf(['成本', '每座公厕管护成本', '保洁、水电和维修费÷管护座数', '≤6500元/座', '市城管〔2022〕7号']),
        rowOf(['质量', '公厕设施完好率', '完好设施占全部设施的比例', '≥95%', '市城管〔2022〕7号']),
        rowOf(['质量', '保洁巡查达标率', '巡查达标次数占巡查总次数的比例', '≥95%', '市城管〔2022〕7号']),
        rowOf(['时效', '报修及时处置率', '24小时内处置的报修占全部报修的比例', '≥95%', '市城管〔2022〕7号']),
        rowOf(['社会效益', '群众投诉办结率', '办结的投诉占受理投诉的比例', '≥95%', '市城管〔2022〕7号']),
        rowOf(['满意度', '如厕群众满意度', '问卷中满意和基本满意的比例', '≥88%', '市城管〔2022〕7号']),
      ] }] },
    better: { projects: [{ name: '城区公厕管护', rows: [
        rowOf(['成本', '每座公厕管护成本', '保洁、水电和维修费÷管护座数', '≤6500元/座', '市城管〔2022〕7号']),
        rowOf(['质量', '公厕设施完好率', '完好设施占全部设施的比例', '≥98%', '市城管〔2022〕7号']),
        rowOf(['质量', '保洁巡查达标率', '巡查达标次数占巡查总次数的比例', '≥92%', '市城管〔2022〕7号']),
        rowOf(['时效', '报修及时处置率', '24小时内处置的报修占全部报修的比例', '≥90%', '市城管〔2022〕7号']),
        rowOf(['社会效益', '群众投诉办结率', '办结的投诉占受理投诉的比例', '100%', '市城管〔2022〕7号']),
        rowOf(['满意度', '如厕群众满意度', '问卷中满意和基本满意的比例', '≥88%', '市城管〔2022〕7号']),
      ] }] },
    note: { zh: '逐项按往年结果和行业标准取值，各项的松紧才看得出来。', en: 'With each value taken from earlier results and standards of the trade, one can tell how strict each is.' },
  },
  test({ rows }) {
    const numeric = rows.filter((row) => row.readable && numberOf(row) !== null)
    const counted = new Set(numeric.map(numberOf)).size === 1 ? numeric : numeric.filter((row) => !row.isSatisfaction && !isLegalHundred(row))
    if (counted.length < FEWEST) return notApplicable
    const byNumber = new Map<string | null, RowView[]>()
    for (const row of counted) byNumber.set(numberOf(row), [...(byNumber.get(numberOf(row)) ?? []), row])
    const same = [...byNumber.values()].sort((a, b) => b.length - a.length)[0] ?? []
    const first = same[0]
    if (!first || same.length < SHARE * counted.length) return pass
    const ordinals = same.map(({ ordinal }) => ordinal)
    return fail(
      `${counted.length}个有数值的指标中有${same.length}个（${rowsZh(ordinals)}）都写“${first.indicator.valueText}”。建议核查是否逐项测算，宜按历史数据、行业标准分别取值。`,
      `${same.length} of ${counted.length} indicators with a number (${rowsEn(ordinals)}) all read “${first.indicator.valueText}”. Please check whether each was worked out; values from past data or standards of the trade would be better.`,
      { rows: ordinals, cells: ['value_text'], evidence: same.map((row) => rowEvidence(row, 'level3', 'value_text')).join('；') },
    )
  },
}
