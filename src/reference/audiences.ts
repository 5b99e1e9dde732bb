/**
 * Whom the page speaks to: what a worklist shows at first, how much detail, and in which words. A judgement [J]: the
 * facts are the same for all three, an explicit filter always wins, and what is left out is counted.
 */

export const AUDIENCES = ['leadership', 'audit', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]

interface Words {
  zh: string
  en: string
}

export interface AudiencePreset {
  /** Findings listed at first: severities, address words of the classes, outcomes. */
  severities: readonly ('H' | 'M' | 'L')[]
  classes: readonly ('must' | 'advice' | 'note')[]
  outcomes: readonly ('fails' | 'also' | 'cannotJudge' | 'explained')[]
  /** Whether departments are scored and graded by name. Never in public. */
  departmentScores: boolean
  /** Whether the printed words a finding rests on are quoted in the list, and rules carry their ids. */
  evidence: boolean
  ruleIds: boolean
  /** By 必改, 建议, 提示 and by H, M, L: a question, never an accusation. */
  classWords: Readonly<Record<string, Words>>
  severityWords: Readonly<Record<string, Words>>
}

const PLAIN_CLASSES: AudiencePreset['classWords'] = {
  必改: { zh: '建议优先核查', en: 'Please check first' },
  建议: { zh: '建议核查', en: 'Please check' },
  提示: { zh: '供参考', en: 'For information' },
}

export const AUDIENCE_PRESETS: Readonly<Record<Audience, AudiencePreset>> = {
  leadership: {
    severities: ['H'], classes: ['must', 'advice'], outcomes: ['fails'], departmentScores: true, evidence: false, ruleIds: false,
    classWords: PLAIN_CLASSES,
    severityWords: { H: { zh: '重点', en: 'Main' }, M: { zh: '一般', en: 'Medium' }, L: { zh: '轻微', en: 'Slight' } },
  },
  audit: {
    severities: ['H', 'M', 'L'], classes: ['must', 'advice', 'note'], outcomes: ['fails'], departmentScores: true, evidence: true, ruleIds: true,
    classWords: { 必改: { zh: '必改', en: 'Must revise' }, 建议: { zh: '建议', en: 'Advice' }, 提示: { zh: '提示', en: 'Note' } },
    severityWords: { H: { zh: '高', en: 'High' }, M: { zh: '中', en: 'Medium' }, L: { zh: '低', en: 'Low' } },
  },
  public: {
    severities: ['H', 'M'], classes: ['must', 'advice'], outcomes: ['fails'], departmentScores: false, evidence: false, ruleIds: false,
    classWords: PLAIN_CLASSES,
    severityWords: { H: { zh: '较明显', en: 'Notable' }, M: { zh: '一般', en: 'Medium' }, L: { zh: '轻微', en: 'Slight' } },
  },
}

/** The page is a tool of work; an embed stands on somebody else's page. */
export const PAGE_AUDIENCE: Audience = 'audit'
export const EMBED_AUDIENCE: Audience = 'public'
