import { PURPOSE_FILLERS } from '../../reference/projectWords.ts'
import { at, cite } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { withoutCommon } from '../text/common.ts'
import { norm } from '../text/norm.ts'

const MOST_LEFT = 6
const MONEY = /\d[\d,]*(?:\.\d+)?\s*(?:亿|万|千|百)*(?:元|美元)?/gu

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
  checks: {
    zh: '资金用途去掉金额、“主要用于、相关工作、经费、费用、预计”等套语和与项目名称相同的词（2字以上）后，剩下不超过6个字。',
    en: 'Without amounts, stock phrases and whatever it shares with the project name (2 characters or more), the purpose has at most 6 characters left.',
  },
  citation: cite(at('10', '附件“预算编制科学性”')),
  test({ project: { name, purpose } }) {
    if (norm(purpose) === '' || norm(name) === '') return notApplicable
    if ([...restOfPurpose(purpose, name)].length > MOST_LEFT) return pass
    return fail(
      `资金用途“${purpose}”除项目名称和金额外几乎没有内容。建议核查，宜列明具体支出事项及测算。`,
      `The purpose “${purpose}” says hardly more than the project name and its amount. Please check; the items paid for and how they were worked out would be better.`,
      { cells: ['purpose'], evidence: `purpose=${purpose}；name=${name}` },
    )
  },
}
