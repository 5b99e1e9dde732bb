import { MULTI_YEAR_WORDS, OTHER_SUM_WORDS } from '../../reference/indicatorWords.ts'
import { at, cite } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Outcome, type ProjectRule } from '../rule.ts'
import { amountsIn, sameWan, wanText, wanTextEn, type Amount } from '../text/amounts.ts'

const WHOLE = /共计|合计|总计|(?<!公)共(?:需|约)?$|预算数|预算$|总额|全部为$/u
const ABOUT = /约|左右/u
const APPROXIMATE_SHARE = 0.05

/** A digit dropped, added or moved: 12.61 for 126.61, 57 for 570. */
function slipped(a: number, b: number): boolean {
  const [short, long] = [a, b].map((wan) => String(Number(wan.toFixed(4))).replace('.', '').replace(/0+$/u, '')).sort((x, y) => x.length - y.length) as [string, string]
  if (short === long) return true
  return long.length === short.length + 1 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
}

const agrees = (amount: Amount, budget: number) =>
  sameWan(amount.wan, budget) || (ABOUT.test(amount.before + amount.after) && Math.abs(amount.wan - budget) <= APPROXIMATE_SHARE * budget)
const isRounded = (amount: Amount, budget: number) => Math.abs(amount.wan - budget) <= amount.halfDigitWan + 1e-9
const isOtherSum = ({ before, after }: Amount, year: number | null) =>
  [...MULTI_YEAR_WORDS, ...OTHER_SUM_WORDS].some((word) => before.includes(word)) || OTHER_SUM_WORDS.some((word) => after.startsWith(word) || after.startsWith(`的${word}`)) || [...before.matchAll(/((?:19|20)\d\d)年/gu)].some((match) => Number(match[1]) !== year)

export const B01: ProjectRule = {
  id: 'B01',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('B01'),
  scored: true,
  title: { zh: '用途金额与预算数不一致', en: 'Sum in the purpose differs from the budget' },
  looksAt: ['purpose', 'budget'],
  checks: {
    zh: '资金用途中只有一个人民币金额，而与预算数相差超过0.005万元；有几个不同金额时，只看写明“共计、合计、总计、预算数”等的那一个。写“约、左右”的容许相差5%。',
    en: 'The purpose holds one sum in renminbi and it is more than 0.005 万元 from the budget; of several different sums, only one said to be the whole (“共计”, “合计”, “总计”, “预算数” …) is read. With “约” or “左右” 5 % is allowed.',
  },
  exclusions: {
    zh: '单价和人均、门槛（500万元以上企业）和外币不算；几笔金额中有一笔或其合计等于预算数的不提示。“其中”、总投资、合同价、贷款、补助标准、其他年份的金额，预算数的取整，以及没有说是全部的几笔金额，可能本来就不同，不作判断。',
    en: 'Unit prices, rates per head, thresholds (“500万元以上企业”) and foreign money are left out; it is fine where one of several sums, or their total, is the budget. Parts (“其中”), total investment, contract sums, loans, grant rates, other years\' sums, the budget rounded, and several sums not said to be the whole may well differ and are not judged.',
  },
  citation: cite(at('88', '第14条“相应匹配”'), at('10', '附件“预算编制科学性”')),
  example: {
    weak: { projects: [{ name: '乡镇卫生院设备更新', budget: 86.4, purpose: '为4家乡镇卫生院更新彩超机和心电图机，共计8.64万元' }] },
    better: { projects: [{ name: '乡镇卫生院设备更新', budget: 86.4, purpose: '为4家乡镇卫生院更新彩超机和心电图机，共计86.4万元' }] },
    note: { zh: '用途与预算数是同一笔钱，两处一致才能判断钱够不够、目标合不合适。', en: 'Purpose and budget are the same money; only where they agree can anyone tell whether it suffices for the target.' },
  },
  test({ project, document }) {
    const { purpose, budgetWan } = project
    if (purpose.trim() === '') return notApplicable
    const amounts = amountsIn(purpose)
    const evidence = `purpose=${amounts.map(({ text }) => text).join('、')}；budget=${budgetWan ?? ''}`
    if (amounts.length === 0) return notApplicable
    if (budgetWan === null) return cannotJudge('预算数未识别，无法与用途金额核对。', 'The budget was not read and cannot be held against the purpose.', { cells: ['budget'], evidence })
    if (amounts.some((amount) => agrees(amount, budgetWan))) return pass
    const distinct = new Set(amounts.map(({ wan }) => wan))
    const stated = distinct.size === 1 ? amounts[0] : amounts.find(({ before }) => WHOLE.test(before))
    return stated === undefined ? ofParts(amounts, budgetWan, evidence) : ofWhole(stated, budgetWan, document.document.year, evidence)
  },
}

function ofParts(amounts: Amount[], budget: number, evidence: string): Outcome {
  if (sameWan(amounts.reduce((sum, { wan }) => sum + wan, 0), budget, 0.01)) return pass
  return cannotJudge('用途列有多笔金额，未说明是否为全部，无法与预算数核对。', 'The purpose lists several sums without saying that they are the whole, so they cannot be held against the budget.', { cells: ['purpose', 'budget'], evidence })
}

function ofWhole(stated: Amount, budget: number, year: number | null, evidence: string): Outcome {
  if (isOtherSum(stated, year)) {
    return cannotJudge(`用途中的${stated.text}可能是其中一部分、总投资、补助标准或其他年度的金额，未与预算数核对。`, `The ${stated.text} in the purpose may be a part, a total investment, a grant rate or another year's sum and was not held against the budget.`, { cells: ['purpose', 'budget'], evidence })
  }
  if (isRounded(stated, budget)) {
    return cannotJudge(`用途中的${stated.text}可能是预算数${wanText(budget)}的取整。`, `The ${stated.text} in the purpose may be the budget of ${wanTextEn(budget)}, rounded.`, { cells: ['purpose', 'budget'], evidence })
  }
  const hint = slipped(stated.wan, budget)
  return fail(
    `资金用途写${stated.text}，预算数为${wanText(budget)}，相差${wanText(Math.abs(stated.wan - budget))}${hint ? '，可能漏写或错写一位数字' : ''}。建议核查以哪一个为准，并使两处一致。`,
    `The purpose says ${wanTextEn(stated.wan)} and the budget is ${wanTextEn(budget)}, ${wanTextEn(Math.abs(stated.wan - budget))} apart${hint ? '; a digit may have been dropped or slipped' : ''}. Please check which one holds; both should agree.`,
    { cells: ['purpose', 'budget'], evidence },
  )
}
