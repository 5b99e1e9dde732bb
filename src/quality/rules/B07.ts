import { PURPOSE_FILLERS } from '../../reference/projectWords.ts'
import { at, cite } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { withoutCommon } from '../text/common.ts'
import { norm } from '../text/norm.ts'

const MOST_LEFT = 6
/** Sums, years and bare numbers; the number of something (5000人次) is what the money is for and stays. */
const MONEY = /(?:19|20)\d\d年度?|\d[\d,]*(?:\.\d+)?\s*(?:亿|万|千|百)*(?:元|美元)|\d[\d,]*(?:\.\d+)?\s*[亿万]?(?![\d.,亿万\p{Script=Han}])/gu
/** A price per head or piece: the purpose tells how the money was worked out. */
const WORKED_OUT = /(?:每|[人户亩家件项台次]均)[^\d，。；]{0,6}\d|\d\s*[百千万]?元\/|单价/u

/** What a purpose says beyond its amounts, its stock phrases and the project's name. */
export function restOfPurpose(purpose: string, name: string): string {
  const withoutMoney = purpose.normalize('NFKC').replace(MONEY, '')
  const bare = PURPOSE_FILLERS.reduce((rest, word) => rest.replaceAll(word, ''), norm(withoutMoney))
  return withoutCommon(bare, norm(name))
}

export const B07: ProjectRule = {
  id: 'B07',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('B07'),
  scored: true,
  title: { zh: '用途只重复项目名称', en: 'Purpose only repeats the project name' },
  looksAt: ['purpose'],
  checks: {
    zh: '资金用途去掉金额、年份和后面没有单位的数，去掉预算数、财政资金、全部为、主要用于、用于、相关工作、等、经费、费用、预计、投资，再去掉与项目名称相同的词（连续2字以上），剩下不超过6个字。',
    en: 'Without sums, years and numbers of nothing, without the stock phrases “预算数”, “财政资金”, “全部为”, “主要用于”, “用于”, “相关工作”, “等”, “经费”, “费用”, “预计” and “投资”, and without whatever it shares with the project name (runs of 2 characters or more), the purpose has at most 6 characters left.',
  },
  exclusions: {
    zh: '写明数量的（如5000人次）是用途的内容，保留；写有单价、人均的已经说明怎样测算，不算重复；用途或名称空白的不适用；只比较文字，不判断用途是否合理。',
    en: 'A number of something (“5000人次”) tells what the money is for and stays; a price per head or piece tells how it was worked out and passes. Not asked where purpose or name is blank. Only the words are compared; whether the purpose is sound is not judged.',
  },
  citation: cite(at('10', '附件“预算编制科学性”')),
  example: {
    weak: { projects: [{ name: '社区卫生服务站运行', budget: 50, purpose: '主要用于社区卫生服务站运行相关工作经费50万元' }] },
    better: { projects: [{ name: '社区卫生服务站运行', budget: 50, purpose: '聘用护理员6人、支付医疗废物处置和设备检定费，按上年实际支出测算，共50万元' }] },
    note: { zh: '写明买什么、请谁、按什么测算，读者才知道钱花在哪里。', en: 'What is bought, who is hired and how it was worked out tell a reader where the money goes.' },
  },
  test({ project: { name, purpose } }) {
    if (norm(purpose) === '' || norm(name) === '') return notApplicable
    if (WORKED_OUT.test(purpose.normalize('NFKC')) || [...restOfPurpose(purpose, name)].length > MOST_LEFT) return pass
    return fail(
      `资金用途“${purpose}”除项目名称和金额外几乎没有内容。建议核查，宜列明具体支出事项及测算。`,
      `The purpose “${purpose}” says hardly more than the project name and its amount. Please check; the items paid for and how they were worked out would be better.`,
      { cells: ['purpose'], evidence: `purpose=${purpose}；name=${name}` },
    )
  },
}
