import { GARBLED, REDUPLICATED, SECOND_WORD, SLIPS } from '../../reference/slips.ts'
import { judgementCall } from '../cite.ts'
import { rowExample } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type Bilingual, type Field, type Outcome, type ProjectRule } from '../rule.ts'

interface Found extends Bilingual {
  quote: string
}

const DOUBLED = /(\p{Script=Han})(?!\1)(\p{Script=Han})\1\2/gu

/** A word printed twice in a row (意见意见), unless it is doubled on purpose or the second belongs to the next word. */
function doubledWord(text: string): string | null {
  for (const match of text.matchAll(DOUBLED)) {
    const after = text.slice(match.index + match[0].length)
    if (!REDUPLICATED.test(match[0]) && !SECOND_WORD.test(after)) return match[0]
  }
  return null
}

/** The first slip of a printed cell; null where there is none. */
export function slipIn(cell: string): Found | null {
  const text = cell.normalize('NFKC')
  const garbled = GARBLED.exec(text)?.[0] ?? GARBLED.exec(cell)?.[0]
  if (garbled !== undefined) return { quote: garbled, zh: `有乱码“${garbled}”，可能出自转载或识别`, en: `holds garbled characters (“${garbled}”), perhaps from reposting or reading` }
  for (const { pattern, right } of SLIPS) {
    const quote = pattern.exec(text)?.[0]
    if (quote === undefined) continue
    if (right === '') return { quote, zh: `“${quote}”用词重复`, en: `says the same twice in “${quote}”` }
    const part = [...quote].length > [...right].length
    return { quote, zh: part ? `“${quote}”中是否应为“${right}”字` : `“${quote}”是否应为“${right}”`, en: `reads “${quote}” where ${part ? 'the character ' : ''}“${right}” may be meant` }
  }
  const doubled = doubledWord(text)
  return doubled === null ? null : { quote: doubled, zh: `“${doubled}”重复`, en: `prints “${doubled}” twice over` }
}

export const D03: ProjectRule = {
  id: 'D03',
  class: '建议',
  severity: 'L',
  confidence: 'H',
  scope: 'project',
  ...pointsOf('D03'),
  scored: true,
  title: { zh: '错别字、重复词、乱码', en: 'Slips, doubled words, garbled text' },
  looksAt: ['level3', 'description', 'value_text', 'basis', 'purpose', 'goals'],
  checks: {
    zh: '单元格中有列入清单的错字或重复用词（如“合格律”“补低于”“2中”“大于……以上”），有连写两遍的词（如“意见意见”），或有乱码。一律为L，不设封顶。',
    en: 'A cell holds a slip or a doubled expression from the list (such as “合格律”, “补低于”, “2中” or “大于…以上”), a word printed twice in a row (such as “意见意见”), or garbled characters. Always L, without a ceiling.',
  },
  exclusions: {
    zh: '“一步一步”“很多很多”等叠用，以及“工程工程量”一类前后相接的词不算。差错可能出自转载或识别，所以只是提示核对；资金用途和绩效目标中的不影响得分。',
    en: 'Doubling on purpose and words that meet by chance, such as “工程工程量”, are exempt. The slip may come from reposting or reading, so it only asks for a second look; in purpose and goals it changes no score.',
  },
  citation: judgementCall('公开文本用字应准确', 'Published text should be correct'),
  example: rowExample(
    ['质量', '农村饮水水质合格律', '抽检合格的水样占全部水样的比例', '≥95%', '县水字〔2022〕9号'],
    ['质量', '农村饮水水质合格率', '抽检合格的水样占全部水样的比例', '≥95%', '县水字〔2022〕9号'],
    { zh: '改正一个字，检索和统计时才能与同类指标对上。', en: 'With one character put right, it is found and counted with its like.' },
  ),
  test({ project, rows }) {
    const inRows = rows.filter(({ readable }) => readable).map((row): Outcome => {
      const { level3, description, valueText, basis } = row.indicator
      return judge([['level3', level3], ['description', description], ['value_text', valueText], ['basis', basis]], row.ordinal)
    })
    const own = judge([['purpose', project.purpose], ...project.goals.map((goal): [Field, string] => ['goals', goal])], null)
    const outcomes = own.kind === 'fail' ? [...inRows, own] : inRows
    return outcomes.length > 0 ? outcomes : notApplicable
  },
}

function judge(cells: [Field, string][], row: number | null): Outcome {
  const found = cells.flatMap(([field, text]) => {
    const slip = slipIn(text)
    return slip === null ? [] : [{ field, text, slip }]
  })
  const [first] = found
  if (first === undefined) return pass
  return fail(
    `“${first.text}”：${first.slip.zh}。建议核查原件，宜改正。`,
    `“${first.text}” ${first.slip.en}. Please check against the original and correct it.`,
    { ...(row === null ? { scored: false } : { row }), cells: [...new Set(found.map(({ field }) => field))], evidence: found.map(({ field, text }) => `${field}=${text}`).join('；') },
  )
}
