/**
 * The texts the rules refer to. 88号 and 101号 bind central departments; for a district they are the reference
 * model, so every citation begins with 参照 and ends with 建议核实. Marks as in domain.md: S wording seen in a public
 * copy, M content as generally known with the article number still to be compared with the printed text,
 * J judgement and no quotation.
 */

export type CitationMark = 'S' | 'M' | 'J'

export interface Source {
  zh: string
  en: string
}

export const SOURCES = {
  '34': { zh: '中发〔2018〕34号《关于全面实施预算绩效管理的意见》', en: 'Zhongfa [2018] No. 34, Opinions on full budget performance management' },
  '88': { zh: '财预〔2015〕88号《中央部门预算绩效目标管理办法》', en: 'Caiyu [2015] No. 88, Measures for performance targets of central departments' },
  '10': { zh: '财预〔2020〕10号《项目支出绩效评价管理办法》', en: 'Caiyu [2020] No. 10, Measures for evaluating project spending' },
  '101': { zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》', en: 'Caiyu [2021] No. 101, Guide to core targets and indicators of project spending (trial)' },
  '53': { zh: '财预〔2013〕53号《预算绩效评价共性指标体系框架》', en: 'Caiyu [2013] No. 53, Common indicator framework' },
  hebei: { zh: '河北省政府《关于深化绩效预算管理改革的意见》（2014）', en: 'Hebei government, Opinions on deepening performance budgeting (2014)' },
  gb9704: { zh: 'GB/T 9704《党政机关公文格式》', en: 'GB/T 9704, Layout of official documents' },
  gao: { zh: '美国审计总署 GAO-03-143（2002）', en: 'GAO-03-143 (2002)' },
  fabric: { zh: '英国 FABRIC 框架（2001）', en: 'UK FABRIC framework (2001)' },
  pace: { zh: '支出进度通行对照（序时进度、“双过半”），无全国统一比例规定', en: 'Usual pace comparisons (linear share, half by mid-year); no national rule fixes percentages' },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof SOURCES
