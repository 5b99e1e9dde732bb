import { MISPLACED, STATES_EFFECT, type Misplaced } from '../../reference/categoryWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type RowRule } from '../rule.ts'
import { headed } from '../text/head.ts'
import { measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

const fits = (key: string, { pattern, not }: Misplaced) => pattern.test(key) && !(not?.test(key) ?? false)

/** The name of a benefit states an effect and only its description, which KEY is, something else. */
const isOnlyDescribed = ({ key, group, indicator: { level3 } }: RowView, entry: Misplaced) =>
  group === 'benefit' && key !== level3 && STATES_EFFECT.test(level3) && !fits(headed(level3), entry)

/** A sum of money as the target of a quantity row. */
function isMoney(row: RowView): boolean {
  const target = measured(row.indicator)
  return target !== null && (target.kind === 'renminbi' || target.kind === 'foreign')
}

export const C01: RowRule = {
  id: 'C01',
  class: '必改',
  severity: 'M',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('C01'),
  scored: true,
  title: { zh: '二级类别错配', en: 'Wrong level-2 category' },
  checks: {
    zh: '名称（或描述）属于别的二级指标：数量下的……率（覆盖率除外）、满意度，金额（L）；质量下的完成率、使用率、专款专用率、签约等计数；时效下的效率、支付率、合格率；成本下的支付率、完成率、能力提升；效益下的完成率、完成情况、推介活动和邀请数；经济效益下的效率、使用率、利用率、环境；生态效益下的环评执行率；可持续影响下的参评活动；满意度下的其他比率和数量。二级类别不明的不适用。',
    en: 'The name (or description) belongs to another category: rates (coverage apart) and satisfaction under quantity, money there at L; completion, use and earmarking rates and counts of signings or activities under quality; efficiency, payment and pass rates under timeliness; payment or completion rates and abilities under cost; completion, promotion events and invitations under benefit; efficiency, use rates and environment under economic benefit; environmental review under ecological benefit; taking part in contests under lasting influence; other rates and counts under satisfaction.',
  },
  citation: cite(at('88', '第11条')),
  test(row) {
    const { level2 } = row
    const key = headed(row.key)
    if (level2 === null || key === '') return notApplicable
    const found = { cells: ['level2', row.key === row.indicator.level3 ? 'level3' : 'description'] as ('level2' | 'level3' | 'description')[], evidence: rowEvidence(row, 'level2', 'level3', 'description', 'value_text') }
    const matches = MISPLACED.filter((entry) => entry.under.includes(level2) && fits(key, entry))
    const entry = matches.find((match) => !(match.open?.test(key) ?? false) && !isOnlyDescribed(row, match))
    if (entry !== undefined) {
      return fail(
        `“${nameOf(row)}”列在“${level2}”下，按内容更像${entry.zh}。建议核查归类，宜移到相应类别，或换成“${level2}”应有的内容。`,
        `“${nameOf(row)}” stands under “${level2}” but reads like ${entry.en}. Please check the category; moving it, or naming what belongs here, would be better.`,
        found,
      )
    }
    if (matches[0] !== undefined) {
      return cannotJudge(`“${nameOf(row)}”能否列在“${level2}”下，取决于项目内容。`, `Whether “${nameOf(row)}” may stand under “${level2}” depends on the project.`, found)
    }
    if (level2 !== '数量指标' || !isMoney(row)) return pass
    return fail(
      `“${nameOf(row)}”是金额，列在“${level2}”下。建议核查归类，金额宜列入经济效益或成本指标。`,
      `“${nameOf(row)}” is a sum of money under “${level2}”. Please check the category; money belongs under economic benefit or cost.`,
      { ...found, severity: 'L', class: '建议' },
    )
  },
}
