import { ACTIVITY_WORDS, LARGE_PROJECT_WAN } from '../../reference/goalWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
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
  checks: {
    zh: '预算50万元以上的项目，全部数量指标都是出差、印刷、会议、宣传册、次数等投入或活动。宣传、会议、培训类项目（见名称）不适用。需要人来判断，只作提示，不计分。',
    en: 'In a project of 50 万元 or more every quantity is an input or activity: trips, printing, meetings, brochures, times. Projects that are about these by their name are exempt. A person decides; a hint, not scored.',
  },
  citation: cite(at('fabric', '“聚焦”', 'S')),
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
      `A project of ${wanTextEn(budgetWan)} counts only “${quantities.map(nameOf).join('”, “')}”, which are inputs or activities. Please verify; the number of what the money achieves would be better.`,
      found,
    )
  },
}
