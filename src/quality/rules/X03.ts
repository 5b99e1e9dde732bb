import { MACRO_WORDS } from '../../reference/goalWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
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
  checks: {
    zh: '效益指标的名称或描述含宏观或其他领域的词（国内生产总值、经济增长、全区、大气、公路、生态效益等），而项目的名称、用途和目标都没有提到。需要人来判断，只作提示，不计分。',
    en: 'A benefit row speaks of something at large or of another field (GDP, economic growth, the whole district, air, roads, ecology …) that the project\'s name, purpose and goals never mention. A person decides; a hint, not scored.',
  },
  citation: cite(at('101', '设置原则“高度关联”'), at('fabric', '“可归因”', 'S')),
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
