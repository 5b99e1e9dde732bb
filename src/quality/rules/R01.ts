import { at, cite } from '../cite.ts'
import { isVague } from '../basis.ts'
import { rowsEn, rowsZh } from '../evidence.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

export const R01: ProjectRule = {
  id: 'R01',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'table',
  ...pointsOf('R01'),
  scored: true,
  title: { zh: '指标值依据空泛', en: 'Basis of the value is vague' },
  looksAt: ['basis'],
  checks: {
    zh: '指标值确定依据含“工作要求”“年初工作安排”“年初预算安排”或“年初工作计划”，并且没有数字，没有书名号，不以通知、办法、意见、方案、批复、合同等文件名结尾，也不是会议纪要。每张表提示一次并列出各行。',
    en: 'The basis holds “工作要求”, “年初工作安排”, “年初预算安排” or “年初工作计划”, and has no digit, no title in “《》”, does not end in a kind of document (“通知”, “办法”, “意见”, “方案”, “批复”, “合同” …) and is no set of minutes. Told once per table with its rows.',
  },
  exclusions: {
    zh: '没有依据栏的版式不适用；写明文件名、文号、日期或历史数据的不提示；同一格只报R01或R04。',
    en: 'Not asked where the form has no basis column. A basis with a title, number, date or past figure is fine, and a cell gets R01 or R04, never both.',
  },
  citation: cite(at('88', '第12、13条')),
  example: rowExample(
    ['数量指标', '义务植树株数', '全民义务植树日栽植的树木', '≥6000株', '年初工作安排'],
    ['数量指标', '义务植树株数', '全民义务植树日栽植的树木', '≥6000株', '青禾县绿委〔2022〕3号'],
    { zh: '“年初工作安排”查不到；写明文号，任何人都能找来核对。', en: '“年初工作安排” cannot be looked up; a document number can, by anyone.' },
    { name: '全民义务植树', purpose: '购买树苗和浇水、补植用工' },
  ),
  test({ rows, document }) {
    if (!document.hasBasis) return notApplicable
    const vague = rows.filter((row) => row.readable && isVague(row.indicator.basis))
    if (vague.length === 0) return pass
    const ordinals = vague.map(({ ordinal }) => ordinal)
    const words = [...new Set(vague.map(({ indicator }) => indicator.basis.trim()))]
    return fail(
      `${rowsZh(ordinals)}的依据写“${words.join('”“')}”，没有可查的文件。建议核查，宜写明文件名称、文号、日期或历史数据。`,
      `The basis of ${rowsEn(ordinals)} reads “${words.join('”, “')}”, nothing that can be looked up. Please check; a title, number, date or past figure would be better.`,
      { rows: ordinals, cells: ['basis'], evidence: words.map((text) => `basis=${text}`).join('；') },
    )
  },
}
