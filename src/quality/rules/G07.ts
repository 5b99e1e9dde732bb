import { locatorText } from '../../model/locator.ts'
import { FINANCE_BODIES } from '../../reference/bodyWords.ts'
import { judgementCall } from '../cite.ts'
import { hasNarrative, narrativeFactsOf } from '../narrativeFacts.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type Bilingual, type DocumentRule } from '../rule.ts'
import type { NarrativeFacts } from '../../model/narrativeFacts.ts'
import type { DocumentView } from '../views.ts'

type Carried = Bilingual & { evidence: string }

export const G07: DocumentRule = {
  id: 'G07',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'document',
  ...pointsOf('G07'),
  scored: false,
  title: { zh: '跨部门或段落套用', en: 'Text carried over from elsewhere' },
  looksAt: [],
  checks: {
    zh: '正文同一部分有两个相同的标题，或两处相同的句子（15字以上，不计标点和序号）；或财政部门以外的文件写有理财境界、理财水平、财政内控、财政廉政风险、聚财理财等财政部门的用语。每个文件只提示一次，不计分。',
    en: 'One section of the narrative prints a heading twice, or a sentence of 15 characters or more (punctuation and ordinals apart), or a body other than the finance bureau speaks of its trade (“理财境界”, “理财水平”, “财政内控”, “财政廉政风险”, “聚财理财” …). One finding per document, not scored.',
  },
  exclusions: {
    zh: '不同部分之间相同的句子不算；保障措施多为统一模板，与其他部门文件的比较需要多个文件，本规则不做；正文未读出的不作判断，没有正文的不适用。',
    en: 'Sentences shared by two sections are fine. Safeguard chapters are mostly a common template, and comparing departments takes more than one document, so this rule does not. Not judged where the narrative was not read, not asked where there is none.',
  },
  citation: judgementCall('部门绩效文本应写本部门的工作', 'A department\'s text should be about its own work'),
  example: {
    weak: { department: '青禾县林业局', safeguards: ['（一）不断提升理财境界，拓宽服务群众的办法和路子。'], projects: [{}] },
    better: { department: '青禾县林业局', safeguards: ['（一）每季度召开造林调度会，逐乡镇核对栽植进度和苗木成活率。'], projects: [{}] },
    note: { zh: '林业局的保障措施宜写林业局自己的做法，而不是财政部门的用语。', en: 'A forestry bureau\'s safeguards are better told as its own practice than in the words of the finance bureau.' },
  },
  test(view) {
    const facts = narrativeFactsOf(view.document)
    if (facts === null && !hasNarrative(view.document)) return notApplicable
    if (facts === null) return cannotJudge('目标文件不保存正文，段落是否套用无从判断。', 'The narrative is not kept in the target document, so whether it was carried over is not known.')
    if (facts.sentences.length === 0) return notApplicable
    const found = [...headings(facts), ...sentences(facts), ...trade(facts, view)]
    if (found.length === 0) return pass
    return fail(
      `${found.map(({ zh }) => zh).join('；')}。建议核查是否沿用了其他文本，宜改写为本部门的内容。`,
      `${found.map(({ en }) => en).join('; ')}. Please check whether the text was carried over; the department's own content would be better.`,
      { cells: [], evidence: found.map(({ evidence }) => evidence).join('；') },
    )
  },
}

const headings = ({ repeatedHeadings }: NarrativeFacts): Carried[] => repeatedHeadings.map(({ text, count, locator }) => ({
  zh: `标题“${text}”出现${count}次`, en: `the heading “${text}” is printed ${count} times`, evidence: `${locatorText(locator)}=${text}`,
}))

function sentences({ sentences: all }: NarrativeFacts): Carried[] {
  const seen = new Set<string>()
  const again = all.filter(({ hash, section }) => {
    const before = seen.has(section + hash)
    seen.add(section + hash)
    return before
  })
  if (again.length === 0) return []
  const places = again.map(({ locator }) => locatorText(locator)).join('、')
  return [{ zh: `有${again.length}句话在同一部分重复（${places}）`, en: `${again.length} ${again.length === 1 ? 'sentence is' : 'sentences are'} printed twice in one section (${places})`, evidence: places }]
}

function trade({ financeWords }: NarrativeFacts, { document }: DocumentView): Carried[] {
  const own = document.department.name ?? document.projects.map(({ name, departmentName }) => `${name}${departmentName ?? ''}`).join(' ')
  if (financeWords.length === 0 || FINANCE_BODIES.test(own)) return []
  const words = [...new Set(financeWords.map(({ word }) => word))]
  return [{ zh: `出现财政部门的用语“${words.join('”“')}”`, en: `words of the finance bureau's trade appear: “${words.join('”, “')}”`, evidence: financeWords.map(({ word, locator }) => `${locatorText(locator)}=${word}`).join('；') }]
}
