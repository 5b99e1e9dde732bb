import { ACTIVITY_WORDS, LARGE_PROJECT_WAN } from '../../reference/goalWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { wanText, wanTextEn } from '../text/amounts.ts'

export const C08: ProjectRule = {
  id: 'C08',
  class: '提示',
  severity: 'M',
  confidence: 'S',
  scope: 'project',
  ...pointsOf('C08'),
  scored: false,
  title: { zh: '投入或活动当产出', en: 'Inputs or activities counted as output' },
  looksAt: ['level2', 'level3', 'description', 'budget'],
  checks: {
    zh: '预算50万元以上（含）的项目，全部数量指标都是出差、印刷或印制、会议、宣传册、宣传单、折页、手册、次数、场次、人次等投入或活动。由人判断，只作提示，不计分。',
    en: 'In a project of 50 万元 or more every quantity is an input or activity: trips, printing, meetings, brochures, leaflets, manuals, or numbers of times, events or attendances. A person decides; a hint, not scored.',
  },
  exclusions: {
    zh: '项目名称含宣传、会议、培训、会展、印刷、出差、差旅的，这些本来就是产出，不适用；没有数量行的不适用。预算未识别或有未识别的行时不作判断。',
    en: 'Projects named after publicity, meetings, training, exhibitions, printing or travel do not apply, as these are their output; nor do tables without a quantity row. Not judged where the budget or a row was not read.',
  },
  citation: cite(at('fabric', '“聚焦”', 'S')),
  example: {
    weak: { projects: [{
      name: '城区路口秩序整治', budget: 80, purpose: '施划标线、更新信号灯，支付志愿者值守和手册的费用', goals: ['整治秩序混乱路口18个', '路口事故较上年下降20%'],
      rows: [
        rowOf(['数量', '印制文明出行手册', '发放给过往群众的手册', '≥20000册', '市公安〔2022〕19号']),
        rowOf(['质量', '路口秩序抽查达标率', '抽查达标的路口占抽查路口的比例', '≥90%', '市公安〔2022〕19号']),
        rowOf(['成本', '单个路口整治成本', '标线、信号和值守费÷整治路口数', '≤4万元/个', '市公安〔2022〕19号']),
        rowOf(['社会效益', '路口事故下降率', '整治路口事故数较上年下降的比例', '≥20%', '市公安〔2022〕19号']),
        rowOf(['满意度', '过往群众满意度', '过往群众问卷中满意和基本满意的比例', '≥85%', '市公安〔2022〕19号']),
      ],
    }] },
    better: { projects: [{
      name: '城区路口秩序整治', budget: 80, purpose: '施划标线、更新信号灯，支付志愿者值守和手册的费用', goals: ['整治秩序混乱路口18个', '路口事故较上年下降20%'],
      rows: [
        rowOf(['数量', '整治秩序混乱路口数', '年内完成标线、信号和值守整治的路口', '≥18个', '市公安〔2022〕19号']),
        rowOf(['数量', '印制文明出行手册', '发放给过往群众的手册', '≥20000册', '市公安〔2022〕19号']),
        rowOf(['质量', '路口秩序抽查达标率', '抽查达标的路口占抽查路口的比例', '≥90%', '市公安〔2022〕19号']),
        rowOf(['成本', '单个路口整治成本', '标线、信号和值守费÷整治路口数', '≤4万元/个', '市公安〔2022〕19号']),
        rowOf(['社会效益', '路口事故下降率', '整治路口事故数较上年下降的比例', '≥20%', '市公安〔2022〕19号']),
        rowOf(['满意度', '过往群众满意度', '过往群众问卷中满意和基本满意的比例', '≥85%', '市公安〔2022〕19号']),
      ],
    }] },
    note: { zh: '手册是手段，整治好的路口才是这笔钱要做成的事。', en: 'Leaflets are a means; crossings put in order are what the money is for.' },
  },
  test({ project: { name, budgetWan }, rows, incomplete }) {
    const quantities = rows.filter(({ level2, readable }) => level2 === '数量指标' && readable)
    if (quantities.length === 0 || /宣传|会议|培训|会展|印刷|出差|差旅/u.test(name)) return notApplicable
    if (!quantities.every(({ key, indicator }) => ACTIVITY_WORDS.test(key) || ACTIVITY_WORDS.test(indicator.level3))) return pass
    const found = { rows: quantities.map(({ ordinal }) => ordinal), cells: ['level3', 'budget'] as ('level3' | 'budget')[], evidence: `${quantities.map((row) => rowEvidence(row, 'level3', 'description', 'value_text')).join('；')}；budget=${budgetWan ?? ''}` }
    if (budgetWan === null) return cannotJudge('预算数未识别，项目大小无从判断。', 'The budget was not read, so the size of the project is not known.', { cells: ['budget'], evidence: found.evidence })
    if (budgetWan < LARGE_PROJECT_WAN) return pass
    if (incomplete || rows.some(({ readable }) => !readable)) return cannotJudge('有指标行未识别，数量指标是否只有这些无从判断。', 'Some rows were not read, so whether these are the only quantities is not known.', { cells: ['level3'], evidence: found.evidence })
    return fail(
      `预算${wanText(budgetWan)}的项目，数量指标只有“${quantities.map(nameOf).join('”“')}”，是投入或活动。建议核实，宜补这笔资金要做成的事的数量。`,
      `A project of ${wanTextEn(budgetWan)} counts only “${quantities.map(nameOf).join('”, “')}”, which is input or activity. Please verify; the number of what the money achieves would be better.`,
      found,
    )
  },
}
