import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'
import { UNIT_PATTERN } from '../text/units.ts'

const OPERATORS = /不少于|不低于|不小于|不超过|不高于|大于|小于|高于|低于|超过|至少|达到|达|以上|以下|以内/gu
const NUMBER = new RegExp(`\\d[\\d,.]*(?:${UNIT_PATTERN})?`, 'gu')
/** What is left of a cell without operators, numbers, units and 服务对象, which names nobody. */
const bare = (text: string) => norm(text.normalize('NFKC').replace(NUMBER, '')).replace(OPERATORS, '').replaceAll('服务对象', '')

const ONLY_SATISFACTION = /^(?:满意度|满意率|满意程度)$/u
const GENERIC_LABEL = /服务对象|社会公众或|受益群体|受益对象|满意度|满意|指标|[（()）\s]/gu

export const C06: RowRule = {
  id: 'C06',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('C06'),
  scored: true,
  title: { zh: '满意度对象不明', en: 'Satisfaction of whom is not said' },
  looksAt: ['level2', 'level3', 'description'],
  checks: {
    zh: '满意度行的名称只有“满意度”“满意率”“满意程度”，描述去掉方向、数字和单位后也是如此或空白；“服务对象”不算指明对象。',
    en: 'The name of a satisfaction row is only satisfaction (“满意度”, “满意率”, “满意程度”), and so is the description without direction, number and unit, or it is blank; “服务对象” (those served) names nobody.',
  },
  exclusions: {
    zh: '二级指标的标签已写明对象（如“学生及家长满意度指标”）的不算；三级指标空白的不适用。',
    en: 'Exempt where the level-2 label names who, such as pupils and parents; a blank name does not apply.',
  },
  citation: cite(at('101', '第二部分（四）')),
  example: rowExample(
    ['满意度', '满意度', '服务对象满意度', '≥85%', '区民字〔2022〕13号'],
    ['满意度', '社区食堂就餐老人满意度', '就餐老人问卷中满意和基本满意的比例', '≥85%', '区民字〔2022〕13号'],
    { zh: '写明问谁，问卷才好发，结果才好用。', en: 'When it says whom to ask, the survey can be held and its result used.' },
  ),
  test(row) {
    const { level3, description, level2 } = row.indicator
    if (!row.isSatisfaction || norm(level3) === '') return notApplicable
    const described = bare(description)
    if (!ONLY_SATISFACTION.test(bare(level3)) || (described !== '' && !ONLY_SATISFACTION.test(described))) return pass
    if (level2.normalize('NFKC').replace(GENERIC_LABEL, '') !== '') return pass
    return fail(
      `“${level3}”没有说明是谁的满意度。建议核查，宜写明调查对象，如“办事群众满意度”。`,
      `“${level3}” does not say whose satisfaction. Please check; naming those surveyed, such as the people who come to the counter, would be better.`,
      { cells: ['level3', 'description'], evidence: rowEvidence(row, 'level3', 'description') },
    )
  },
}
