import { locatorText } from '../../model/locator.ts'
import { at, cite } from '../cite.ts'
import { hasNarrative, narrativeFactsOf } from '../narrativeFacts.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type DocumentRule } from '../rule.ts'

export const G08: DocumentRule = {
  id: 'G08',
  class: '必改',
  severity: 'M',
  confidence: 'H',
  scope: 'document',
  ...pointsOf('G08'),
  scored: false,
  title: { zh: '主体不一致', en: 'Head of the tables and subject of the text differ' },
  looksAt: [],
  checks: {
    zh: '表头单位（去掉区划和管理委员会本级）的全称、尾部名称或简称在总体、分项目标中一次也没有出现，而总体目标的主语是另一个有名称的单位。属部门层面，不影响项目得分。',
    en: 'The body in the tables\' head (without district and office) is not named once in the overall and itemised goals, in full, by the end of its name or by a short form, and another named body is the subject of the overall goal. It is about the department and changes no project\'s score.',
  },
  exclusions: {
    zh: '更名或一个机构两块牌子的不是问题，请说明即可；只写“我单位”“园区”的，以及另一个单位不是主语的，不算；表头没有单位或没有正文的不适用；正文未读出或单位类型未识别的不作判断。',
    en: 'A renamed body, or one office with two names, is no fault and only needs saying. A text that says just “我单位” or “园区”, or names another body that is no subject, is fine. Not asked without a body in the head or without a narrative; not judged where the narrative was not read or the kind of body is not known.',
  },
  citation: cite(at('88', '第14条“指向明确”'), at('hebei', '绩效目标与部门职责对应', 'S')),
  example: {
    weak: { department: '青禾县林业局', overall: ['2022年，青禾县水务局将完成人工造林1200亩，成活率达到90%。'], projects: [{}] },
    better: { department: '青禾县林业局', overall: ['2022年，青禾县林业局将完成人工造林1200亩，成活率达到90%。'], projects: [{}] },
    note: { zh: '表格是谁的，目标就应是谁的，读者才知道由谁负责。', en: 'The goals should be those of the body whose tables they are, so that a reader knows who answers for them.' },
  },
  test({ document }) {
    const head = document.department.name
    if (head === null) return notApplicable
    const facts = narrativeFactsOf(document)
    if (facts === null && !hasNarrative(document)) return notApplicable
    if (facts === null) return cannotJudge('目标文件不保存正文，正文的主体无从核对。', 'The narrative is not kept in the target document, so its subject cannot be held against the head.', { evidence: `department=${head}` })
    if (facts.bodies === null) return cannotJudge(`表头“${head}”的单位类型未识别，无法在正文中查找。`, `The kind of body of “${head}” is not known, so it cannot be looked for in the narrative.`, { evidence: `department=${head}` })
    const [other] = facts.bodies.others
    if (facts.bodies.headMentions > 0 || other === undefined) return pass
    return fail(
      `表头单位为“${head}”，总体目标和分项目标中没有提到，主语是“${other.name}”。请核实两者是否同一单位（更名或一个机构两块牌子），建议核实后使名称一致。`,
      `The tables' head is “${head}”, which the overall and itemised goals never name; their subject is “${other.name}”. Please verify whether the two are one body (renamed, or one office with two names); one name would be better.`,
      { cells: [], evidence: `department=${head}；${locatorText(other.locator)}=${other.name}` },
    )
  },
}
