import { at, cite } from '../cite.ts'
import { rowEvidence } from '../evidence.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { norm } from '../text/norm.ts'
import { percentOf } from '../text/value.ts'
import type { DocumentView, RowView } from '../views.ts'

const DIFFERENCE = 0.2

/** +1 for at least, −1 for at most, 0 for neither. */
function directionOf({ indicator }: RowView): number {
  const operator = percentOf(indicator)?.operator ?? indicator.operator
  return operator === '>=' || operator === '>' ? 1 : operator === '<=' || operator === '<' ? -1 : 0
}

const isCompared = (row: RowView) => row.readable && norm(row.key) !== '' && (percentOf(row.indicator) !== null || row.indicator.kind === 'date')

const byKey = new WeakMap<DocumentView, Map<string, RowView[]>>()

/** Rows of the whole document with a rate or a date, by norm(KEY). */
function namesakes(document: DocumentView, key: string): RowView[] {
  let rows = byKey.get(document)
  if (rows === undefined) {
    rows = new Map()
    for (const row of document.projects.flatMap((project) => project.rows).filter(isCompared)) rows.set(norm(row.key), [...(rows.get(norm(row.key)) ?? []), row])
    byKey.set(document, rows)
  }
  return rows.get(key) ?? []
}

const differs = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)) > DIFFERENCE + 1e-9

/** Rows of one project, or rows whose descriptions say the same, are about the same thing; others may not be. */
function sameObject(a: RowView, b: RowView): boolean {
  const [left, right] = [norm(a.indicator.description), norm(b.indicator.description)]
  return a.project.index === b.project.index || left === right || left === '' || right === ''
}

export const X04: RowRule = {
  id: 'X04',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'row',
  ...pointsOf('X04'),
  scored: true,
  title: { zh: '同名指标的值或方向打架', en: 'Namesakes with clashing values or directions' },
  looksAt: ['level3', 'description', 'value_text'],
  checks: {
    zh: '同一文件中名称（没有度量词时看描述）相同的百分数或日期，一个写不低于、一个写不高于（方向相反）；或百分数相差超过较大者的20%，且在同一项目内，或描述相同，或有一方没有描述。',
    en: 'Percentages or dates of the same name (description where the name names no measure) in one document, one at least and the other at most; or percentages that differ by more than 20 % of the larger and stand in one project, have the same description, or lack one.',
  },
  exclusions: {
    zh: '金额、数量不比较，各项目本来可以不同；描述不同的可能是不同对象，方向不相反时不作判断；区间值不比较大小。',
    en: 'Sums and counts are not compared, as projects may well differ. Other descriptions may mean other objects and are not judged unless the directions are opposite. Ranges are not compared in size.',
  },
  citation: cite(at('10', '第14条“同类项目指标和标准一致”')),
  example: {
    weak: {
      projects: [
        { name: '空气监测站运维', rows: [rowOf(['质量指标', '监测设备完好率', '完好设备占全部监测设备的比例', '≥70%', '云溪县环发〔2021〕13号'])] },
        { name: '水质监测站运维', rows: [rowOf(['质量指标', '监测设备完好率', '完好设备占全部监测设备的比例', '≥98%', '云溪县环发〔2021〕13号'])] },
      ],
    },
    better: {
      projects: [
        { name: '空气监测站运维', rows: [rowOf(['质量指标', '监测设备完好率', '完好设备占全部监测设备的比例', '≥95%', '云溪县环发〔2021〕13号'])] },
        { name: '水质监测站运维', rows: [rowOf(['质量指标', '监测设备完好率', '完好设备占全部监测设备的比例', '≥98%', '云溪县环发〔2021〕13号'])] },
      ],
    },
    note: { zh: '同样的设备、同样的口径，标准宜相当；确有不同的，宜在描述中写明原因。', en: 'Like equipment by one definition should have like standards; if there is a reason to differ, the description should say so.' },
  },
  test(row) {
    if (!isCompared(row)) return notApplicable
    const others = namesakes(row.project.document, norm(row.key)).filter((other) => other !== row)
    if (others.length === 0) return pass
    const own = percentOf(row.indicator)
    const opposed = others.find((other) => directionOf(row) * directionOf(other) === -1 && (own === null) === (percentOf(other.indicator) === null))
    const apart = own === null || own.high !== null ? [] : others.filter((other) => {
      const target = percentOf(other.indicator)
      return target !== null && target.high === null && differs(own.value, target.value)
    })
    const other = opposed ?? apart.find((candidate) => sameObject(row, candidate))
    if (other === undefined) {
      if (apart[0] === undefined) return pass
      return cannotJudge(`“${row.key}”与“${apart[0].project.project.name}”的同名指标数值不同，但描述不同，可能不是同一对象。`, `“${row.key}” differs from its namesake in “${apart[0].project.project.name}”, but the descriptions differ and may mean other objects.`, { cells: ['level3', 'value_text'], evidence: `${rowEvidence(row, 'level3', 'description', 'value_text')}；${rowEvidence(apart[0], 'description', 'value_text')}` })
    }
    const where = other.project.index === row.project.index ? [`本表第${other.ordinal}行`, `row ${other.ordinal} of this table`] : [`“${other.project.project.name}”`, `“${other.project.project.name}”`]
    return fail(
      `“${row.key}”在这里写“${row.indicator.valueText}”，在${where[0]}写“${other.indicator.valueText}”，${opposed ? '方向相反' : '相差超过20%'}。建议核查，同类指标宜方向一致、标准相当。`,
      `“${row.key}” reads “${row.indicator.valueText}” here and “${other.indicator.valueText}” in ${where[1]}: ${opposed ? 'opposite directions' : 'more than 20% apart'}. Please check; the same indicator should have one direction and like standards.`,
      { cells: ['level3', 'value_text'], evidence: `${rowEvidence(row, 'level3', 'value_text')}；${rowEvidence(other, 'level3', 'value_text')}` },
    )
  },
}
