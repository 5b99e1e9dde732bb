/** What the departments of the corpus have beside those of the sample: projects that every department has, and rows that fill a table. */
import type { Lineage, Measure } from '../sample/model.ts'

/** `{thing}` and `{people}` stand for those of the project. The figure is that of every year before it is varied. */
export const MORE_MEASURES: readonly Measure[] = [
  ['数量', '{thing}检查次数', '有检查记录和整改清单的现场检查', '≥', [12, 12, 12, 12], '次'],
  ['社会', '{thing}惠及人数', '名册载明的{people}', '≥', [1_800, 1_800, 1_800, 1_800], '人'],
  ['质量', '{thing}档案完整率', '资料齐全的档案占全部档案', '≥', [95, 95, 95, 95], '%'],
  ['生态', '{thing}废弃物规范处置率', '按规定处置的废弃物占全部废弃物', '≥', [96, 96, 96, 96], '%'],
  ['数量', '{thing}培训人次', '签到表载明的培训人次', '≥', [160, 160, 160, 160], '人次'],
]

export const COMMON: readonly Lineage[] = [
  {
    serial: 'TY01', names: [[2022, '信息系统运行维护费']], kind: 'service', budget: [60, 60, 60, 60],
    use: '业务系统运行维护、网络安全测评和机房租用', thing: '信息系统', people: '系统用户', cost: ['每套系统年维护费', 8, '万元'],
    measures: [
      ['数量', '维护信息系统数', '签订维护合同并有巡检记录的系统', '＝', [6, 6, 6, 6], '套'],
      ['社会', '系统故障恢复时间', '从报障到恢复的平均时间', '≤', [4, 4, 4, 4], '小时'],
    ],
  },
  {
    serial: 'TY02', names: [[2022, '干部培训经费'], [2024, '干部能力提升培训经费']], kind: 'service', budget: [28, 28, 28, 28],
    use: '培训师资、场地和资料印制', thing: '干部培训', people: '参训干部', cost: ['人均培训费用', 0.2, '万元'],
    measures: [
      ['数量', '举办培训班期数', '有通知、签到和总结的培训班', '≥', [5, 5, 5, 5], '期'],
      ['社会', '结业考核通过率', '考核通过的学员占参训学员', '≥', [95, 95, 95, 95], '%'],
    ],
  },
  {
    serial: 'TY03', names: [[2022, '办公设备购置']], kind: 'purchase', budget: [35, 35, 35, 35],
    use: '购置计算机、打印机和办公家具', thing: '办公设备', people: '使用人员', cost: ['每台计算机采购价', 0.6, '万元'],
    measures: [['数量', '购置计算机台数', '验收入库的计算机', '＝', [30, 30, 30, 30], '台']],
  },
  {
    serial: 'TY04', names: [[2022, '法律顾问服务费']], kind: 'service', budget: [12, 12, 12, 12],
    use: '合同审查、行政诉讼代理和普法讲座', thing: '法律服务', people: '咨询群众', cost: ['每份合同审查费', 0.05, '万元'],
    measures: [['数量', '审查合同份数', '出具书面意见的合同', '≥', [80, 80, 80, 80], '份']],
  },
]
