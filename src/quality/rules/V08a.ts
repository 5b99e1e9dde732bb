import { FULL_RATES, HARM, HARM_OF_MANY, NOT_ACCEPTANCE, NOT_HARM, RATE_OF_HARM, SAFE_DAYS, SAMPLED, SEASONAL, YEAR_DAYS } from '../../reference/floors.ts'
import { judgementCall } from '../cite.ts'
import { nameOf, rowEvidence } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Bilingual, type Outcome, type RowRule } from '../rule.ts'
import { shareOf } from '../share.ts'
import { headed } from '../text/head.ts'
import { measured } from '../text/value.ts'
import type { RowView } from '../views.ts'

const found = (row: RowView) => ({ cells: ['level3', 'value_text'] as ('level3' | 'value_text')[], evidence: rowEvidence(row, 'level3', 'description', 'value_text') })

function below(row: RowView, why: Bilingual, better: string): Outcome {
  const { valueText } = row.indicator
  return fail(
    `“${nameOf(row)}”${why.zh}，指标值却是“${valueText}”。建议核查，宜写作“${better}”。`,
    `“${nameOf(row)}” ${why.en}, yet the value reads “${valueText}”. Please check; “${better}” would be better.`,
    found(row),
  )
}

function fullRate(row: RowView, key: string): Outcome | null {
  if (!FULL_RATES.test(key) || SAMPLED.test(key)) return null
  const share = shareOf(row)
  if (share === null) return notApplicable
  if (share.value >= 100) return pass
  if (/合格率/u.test(key) && !key.includes('验收') && NOT_ACCEPTANCE.test(key)) {
    return cannotJudge(`“${nameOf(row)}”是否指工程验收无从判断。`, `Whether “${nameOf(row)}” is about the acceptance of works is not known.`, found(row))
  }
  return below(row, { zh: '按规定或性质应为100%', en: 'should be 100 % by rule or by nature' }, '100%')
}

function harm(row: RowView, key: string): Outcome | null {
  if (!HARM.test(key) || NOT_HARM.test(key) || (/(?:率|比例|占比)$/u.test(key) && !RATE_OF_HARM.test(key))) return null
  const target = measured(row.indicator)
  if (target === null || target.kind === 'renminbi' || target.kind === 'time') return notApplicable
  if ((target.high ?? target.value) <= 0) return pass
  if (HARM_OF_MANY.test(key)) {
    return cannotJudge(`“${nameOf(row)}”能否以0为目标，取决于统计范围。`, `Whether “${nameOf(row)}” can be held to 0 depends on what is counted.`, found(row))
  }
  return below(row, { zh: '不宜把发生写成目标', en: 'should not be planned to happen' }, '0')
}

function safeDays(row: RowView, key: string): Outcome | null {
  if (!SAFE_DAYS.test(key)) return null
  const target = measured(row.indicator)
  if (target === null || (target.unit !== null && target.unit !== '天' && target.unit !== '日')) return notApplicable
  if ((target.high ?? target.value) >= YEAR_DAYS) return pass
  const { name, purpose, goals } = row.project.project
  if (SEASONAL.test(`${key}${name}${purpose}${goals.join('')}`)) {
    return cannotJudge(`“${nameOf(row)}”可能只计一年中的一段时间。`, `“${nameOf(row)}” may count a part of the year only.`, found(row))
  }
  return below(row, { zh: '按全年计应为365天', en: 'is 365 days over a whole year' }, '365天')
}

export const V08a: RowRule = {
  id: 'V08a',
  class: '必改',
  severity: 'H',
  confidence: 'H',
  scope: 'row',
  ...pointsOf('V08a'),
  scored: true,
  title: { zh: '低于法定或固有底线', en: 'Below what law or nature demands' },
  looksAt: ['level3', 'description', 'value_text', 'purpose', 'goals'],
  checks: {
    zh: '验收合格率、专款专用率、资金合规率、环评执行率、足额发放率，以及名称含工程、项目、验收、配套的合格率低于100%；事故、死亡、伤亡的数量或比率大于0；全年安全运行天数少于365天。',
    en: 'Rates of acceptance, earmarked use, compliance of funds, environmental review and payment in full, and pass rates of works, projects or facilities, below 100 %; a number or rate of accidents, deaths or casualties above 0; days of safe running in the year below 365.',
  },
  exclusions: {
    zh: '一次合格率和抽检、抽查、抽样、优良率不算；事故的处置、预防、下降、宣传、培训等不算；以金额或时间计的不算。名称含工程或项目的培训、药品、水质、苗木等合格率，交通、火灾、疾病等面广的统计，以及项目只做供暖、汛期、施工期等部分时段的天数，不作判断。',
    en: 'First-try and sample pass rates and rates of excellence are exempt; so are handling, prevention and decline of accidents, and information and training about them, and values in money or time. Not judged: pass rates of training, medicines, water or seedlings whose name speaks of works or projects; accidents and deaths of whole populations (traffic, fire, disease); days where the project covers a part of the year, such as heating, floods or construction.',
  },
  citation: judgementCall('建设工程须验收合格方可交付、专项资金须专款专用等通行要求', 'That works must pass acceptance, that earmarked money is used as earmarked, and the like'),
  example: rowExample(
    ['质量', '校舍维修工程验收合格率', '验收合格的维修工程占全部维修工程的比例', '≥95%', '市教〔2022〕15号'],
    ['质量', '校舍维修工程验收合格率', '验收合格的维修工程占全部维修工程的比例', '100%', '市教〔2022〕15号'],
    { zh: '校舍经验收合格方可使用，目标不宜给不合格留出余地。', en: 'School buildings are used only after acceptance, so the target should leave no room for failure.' },
  ),
  test(row) {
    const key = headed(row.key)
    return fullRate(row, key) ?? harm(row, key) ?? safeDays(row, key) ?? notApplicable
  },
}
