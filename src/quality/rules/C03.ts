import { EFFECT_OF_ACTIVITY, NOT_A_BENEFIT, STATES_EFFECT, USE_OF_MEANS } from '../../reference/categoryWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'

export const C03: RowRule = {
  id: 'C03',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('C03'),
  scored: true,
  title: { zh: '产出或过程冒充效益', en: 'Output or process in place of a benefit' },
  looksAt: ['level1', 'level2', 'level3', 'description'],
  checks: {
    zh: '经济、社会、生态效益或可持续影响行的名称（名称没有计量词的看描述）是完成率、完成情况、使用率、支付率、邀请……数、工作完成，或开展、举办、组织的活动、培训、会议。',
    en: 'The name of an economic, social or ecological benefit or of lasting influence (or the description, where the name holds no word of measure) is a rate or state of completion, a rate of use or payment, invitations, finished work, or an activity, training or meeting that is held.',
  },
  exclusions: {
    zh: '名称写明效果而只有描述写活动的，活动之后写明带动、促进、受益等效果的，以及资金、设备、设施、场馆等以外的使用率（如清洁能源使用率），不作判断。“社会组织”“经济组织”等名词不算。',
    en: 'Not judged where the name states an effect and only the description an activity, where an effect of the activity is named (such as people drawn or helped), and for the use of things other than money, equipment or facilities, such as clean energy. Nouns such as social organisations are exempt.',
  },
  citation: cite(at('101', '第二部分（三）“效益指标”')),
  example: rowExample(
    ['社会效益', '开展非遗进校园活动', '全年开展的非遗进校园活动', '≥20场', '市文旅〔2022〕17号'],
    ['社会效益', '非遗技艺掌握率', '经考核掌握一项技艺的学生数÷参加活动的学生数', '≥70%', '市文旅〔2022〕17号'],
    { zh: '场次说的是做了什么，归数量；效益宜写学生因此学会了什么。', en: 'The number of events tells what is done and belongs under quantity; a benefit is what the pupils learn from it.' },
  ),
  test(row) {
    if (row.group !== 'benefit') return notApplicable
    const key = norm(row.key)
    const word = NOT_A_BENEFIT.exec(key)?.[0]
    if (word === undefined) return pass
    const found = { cells: ['level2', row.key === row.indicator.level3 ? 'level3' : 'description'] as ('level2' | 'level3' | 'description')[], evidence: rowEvidence(row, 'level2', 'level3', 'description', 'value_text') }
    const onlyDescribed = row.key !== row.indicator.level3 && !NOT_A_BENEFIT.test(norm(row.indicator.level3)) && STATES_EFFECT.test(row.indicator.level3)
    if (onlyDescribed || EFFECT_OF_ACTIVITY.test(key) || (word === '使用率' && !USE_OF_MEANS.test(key))) {
      return cannotJudge(`“${nameOf(row)}”是产出还是效果，取决于统计的内容。`, `Whether “${nameOf(row)}” is an output or an effect depends on what is counted.`, found)
    }
    return fail(
      `效益指标“${nameOf(row)}”说的是做了什么（“${word}”），不是带来了什么。建议核查，宜写服务对象或社会因此得到的变化，产出移到产出指标。`,
      `The benefit row “${nameOf(row)}” tells what is done (“${word}”), not what comes of it. Please check; the change for those served or for society would be better, and the output belongs under output.`,
      found,
    )
  },
}
