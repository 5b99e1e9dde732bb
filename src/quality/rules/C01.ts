import { MISPLACED, STATES_EFFECT, type Misplaced } from '../../reference/categoryWords.ts'
import { at, cite } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
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
  looksAt: ['level2', 'level3', 'description', 'value_text'],
  checks: {
    zh: '名称（名称没有计量词的看描述）属于别的二级指标：数量下的“……率”，金额（建议，L）；质量下的完成率、使用率、专款专用率，以及签约、组织、培训等的次数、人数；时效下的效率、支付率、合格率、优良率、达标率、准确率；成本下的支付率、完成率、执行率、使用率、合格率、及时率、达标率、覆盖率，以及能力、水平、质量等的提升；效益下的完成率、完成情况、推介活动、邀请数；经济效益下的效率、使用率、利用率、环境；生态效益下的环评；可持续影响下的参评活动；满意度下的其他比率和数量；满意度以外各类下的满意度。',
    en: 'The name (or the description, where the name holds no word of measure) belongs to another category: rates under quantity, and sums of money there (advice, L); completion, use and earmarking rates and numbers of signings, events or trainings under quality; efficiency, payment, pass, excellence, compliance and accuracy rates under timeliness; payment, completion, execution, use, pass, on-time, compliance and coverage rates and improvements of ability, level or quality under cost; completion, promotion events and invitations under benefit; efficiency, rates of use and environment under economic benefit; environmental review under ecological benefit; contests entered under lasting influence; other rates and counts under satisfaction; satisfaction under any other category.',
  },
  exclusions: {
    zh: '数量下的覆盖率、频率、周转率等不算；营商环境、投资环境等不算环境；写明带动、受益的推介活动不算。支付及时率、满意度下的投诉信访，以及名称写明效果而只有描述像别的类别的效益行，不作判断。二级指标不明的不适用。',
    en: 'Coverage, frequency and turnover under quantity are exempt; so are the business or investment climate, which is no environment, and promotion events with an effect named. On-time payment, complaints and petitions under satisfaction, and benefit rows whose name states an effect while only the description reads like another category are not judged. An unknown level-2 category does not apply.',
  },
  citation: cite(at('88', '第11条')),
  example: rowExample(
    ['质量', '组织社区消防演练场次', '全年组织的社区消防演练', '≥12场', '区消安〔2022〕3号'],
    ['数量', '组织社区消防演练场次', '全年组织的社区消防演练', '≥12场', '区消安〔2022〕3号'],
    { zh: '场次是做了多少，归数量；质量宜写演练达标率一类。', en: 'The number of drills is how much was done and belongs under quantity; quality would be, for instance, the share of drills up to standard.' },
  ),
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
