import { MACRO_WORDS } from '../../reference/goalWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type RowRule } from '../rule.ts'

export const X03: RowRule = {
  id: 'X03',
  class: '提示',
  severity: 'M',
  confidence: 'S',
  scope: 'row',
  ...pointsOf('X03'),
  scored: false,
  title: { zh: '是否可归因于本项目', en: 'Whether it can be put down to the project' },
  looksAt: ['level1', 'level2', 'level3', 'description', 'purpose', 'goals'],
  checks: {
    zh: '效益行的名称或描述含宏观或其他领域的词（GDP、国内生产总值、经济增长、财政收入、人均收入、全省、全市、全区、全县、全国、大气、空气质量、公路、生态效益等），而项目的名称、用途和目标都没有提到这个词。需要人来判断，只作提示，不计分。',
    en: 'The name or description of a benefit row has a word of something at large or of another field (GDP, “经济增长”, “财政收入”, “全市”, “全区”, “全国”, “大气”, “公路”, “生态效益” …) that the project\'s name, purpose and goals never mention. A person decides; a hint, not scored.',
  },
  exclusions: {
    zh: '产出、成本、满意度行不看；项目自己提到同一个词的不提示。',
    en: 'Outputs, cost and satisfaction are not read, and a word the project itself mentions is fine.',
  },
  citation: cite(at('101', '设置原则“高度关联”'), at('fabric', '“可归因”', 'S')),
  example: rowExample(
    ['经济效益指标', '全市旅游收入增长率', '旅游收入较上年增长的比例', '≥0.5%', '青禾县文旅发〔2021〕24号'],
    ['经济效益指标', '展品成交额', '展览期间登记成交的书画作品金额', '≥45万元', '青禾县文旅发〔2021〕24号'],
    { zh: '一次书画展很难左右全市旅游收入；成交额是展览直接带来的。', en: 'One exhibition hardly moves the tourism of a whole city; its own sales are what it brings.' },
    { name: '书画作品展', budget: 12, purpose: '租赁场地，支付布展、保险和图录印刷费' },
  ),
  test(row) {
    if (row.level1 !== '效益指标') return notApplicable
    const { name, purpose, goals } = row.project.project
    const own = [name, purpose, ...goals].join(' ').toUpperCase()
    const text = `${row.indicator.level3} ${row.indicator.description}`.toUpperCase()
    const word = MACRO_WORDS.find((macro) => text.includes(macro) && !own.includes(macro))
    if (word === undefined) return pass
    return fail(
      `效益指标“${nameOf(row)}”涉及“${word}”，项目的名称、用途和目标都没有提到。建议核实能否归因于本项目，宜写本项目直接带来的变化。`,
      `The benefit “${nameOf(row)}” is about “${word}”, which the project's name, purpose and goals never mention. Please verify whether it can be put down to the project; the change it brings itself would be better.`,
      { cells: ['level3'], evidence: rowEvidence(row, 'level3', 'description', 'value_text') },
    )
  },
}
