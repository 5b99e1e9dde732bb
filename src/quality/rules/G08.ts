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
  checks: {
    zh: '表头单位（去掉区划和管理委员会本级）及其简称在总体、分项目标中从未出现，而总体目标的主语是另一个有名称的单位：请核实。更名或一个机构两块牌子的，不是问题。表头没有单位的不适用；正文未读出的不作判断。属部门层面，不影响项目得分。',
    en: 'The body in the tables\' head (without district and office), or a short form of it, is never named in the overall and itemised goals, and another named body is the subject of the overall goal: please verify. A renamed body or one office with two names is no fault. Not applicable without a body in the head, not judged where the narrative was not read. It is about the department and changes no project\'s score.',
  },
  citation: cite(at('88', '第14条“指向明确”'), at('hebei', '绩效目标与部门职责对应', 'S')),
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
