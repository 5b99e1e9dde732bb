/**
 * Indicator categories. Standard names: 财预〔2015〕88号 第11条 (article number to be compared with the printed
 * text) and 财预〔2021〕101号 for cost as level 1. Variants: labels printed in published forms.
 */

export const LEVEL1 = ['成本指标', '产出指标', '效益指标', '满意度指标'] as const
export const LEVEL2 = [
  '数量指标', '质量指标', '时效指标', '成本指标',
  '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标',
  '服务对象满意度指标',
  '经济成本指标', '社会成本指标', '生态环境成本指标',
] as const
export type Level1 = (typeof LEVEL1)[number]
export type Level2 = (typeof LEVEL2)[number]

/** Short ids of the level-2 categories, for addresses. */
export const LEVEL2_IDS: Record<Level2, string> = {
  数量指标: 'quantity', 质量指标: 'quality', 时效指标: 'timeliness', 成本指标: 'cost',
  经济效益指标: 'economic', 社会效益指标: 'social', 生态效益指标: 'ecological', 可持续影响指标: 'sustained',
  服务对象满意度指标: 'satisfaction',
  经济成本指标: 'economic-cost', 社会成本指标: 'social-cost', 生态环境成本指标: 'ecological-cost',
}

export interface CategoryLabel<T> {
  standard: T
  /** Printed forms without spaces, the standard name included. */
  printed: readonly string[]
}

export const LEVEL1_LABELS: readonly CategoryLabel<Level1>[] = [
  { standard: '成本指标', printed: ['成本指标', '成本'] },
  { standard: '产出指标', printed: ['产出指标', '产出', '项目产出指标', '项目产出'] },
  { standard: '效益指标', printed: ['效益指标', '效果指标', '效益', '效果', '项目效益指标', '项目效果指标', '项目效益', '项目效果'] },
  { standard: '满意度指标', printed: ['满意度指标', '满意度'] },
]

export const LEVEL2_LABELS: readonly CategoryLabel<Level2>[] = [
  { standard: '数量指标', printed: ['数量指标', '产出数量指标', '数量'] },
  { standard: '质量指标', printed: ['质量指标', '产出质量指标', '质量'] },
  { standard: '时效指标', printed: ['时效指标', '产出时效指标', '时效'] },
  { standard: '成本指标', printed: ['成本指标', '产出成本指标', '成本'] },
  { standard: '经济效益指标', printed: ['经济效益指标', '经济效果指标', '经济效益'] },
  { standard: '社会效益指标', printed: ['社会效益指标', '社会效果指标', '社会效益'] },
  { standard: '生态效益指标', printed: ['生态效益指标', '生态效果指标', '生态环境效益指标', '环境效益指标', '生态效益', '环境效益'] },
  { standard: '可持续影响指标', printed: ['可持续影响指标', '可持续性影响指标', '可持续影响', '可持续性影响', '可持续发展指标'] },
  { standard: '服务对象满意度指标', printed: ['服务对象满意度指标', '社会公众或服务对象满意度指标', '服务对象满意度', '社会公众或服务对象满意度', '受益群体满意度指标', '满意度指标'] },
  { standard: '经济成本指标', printed: ['经济成本指标', '经济成本'] },
  { standard: '社会成本指标', printed: ['社会成本指标', '社会成本'] },
  { standard: '生态环境成本指标', printed: ['生态环境成本指标', '生态环境成本', '环境成本指标'] },
]

const byPrint = <T>(labels: readonly CategoryLabel<T>[]) => new Map(labels.flatMap(({ standard, printed }) => printed.map((p) => [p, standard] as const)))
const LEVEL1_BY_PRINT = byPrint(LEVEL1_LABELS)
const LEVEL2_BY_PRINT = byPrint(LEVEL2_LABELS)

const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

/** Longer cells are no label; it bounds the patterns below. */
const LONGEST = 40
const ORDINAL = /^(?:[*★☆#]+|[(【[]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)】\]][.、]?|[.、:]))/u
/** A score or weight after a label: `(50分)`, `【30%】`, `40`; a bare number only after the word 指标. */
const SCORE = /(?:[([【](?:分值|权重|满分|共|计)?:?\d{1,3}(?:\.\d{1,2})?(?:分|%)?[)\]】]|(?<=指标)\d{1,3}(?:\.\d{1,2})?(?:分|%)?)$/u
/** Any other note in brackets, only after the word 指标: 满意度(%) is an indicator's name. */
const NOTE = /(?<=指标)[([【][^()[\]【】]{1,12}[)\]】]$/u
const LEAD = /^(?:一级|二级|项目|年度|预期|绩效)(?=.)/u
/** Those asked, where the label says 指标. */
const ASKED = '(?:服务对象|社会公众|受益群体|受益对象|受益人|人民群众|社会群众|群众|公众|社会|服务人群|服务群体|使用人员|使用者|用户|帮扶对象)'
const LEVEL2_PATTERNS: readonly (readonly [Level2, RegExp])[] = [
  ['数量指标', /^(?:产出)?数量(?:性)?指标$/u], ['质量指标', /^(?:产出)?质量(?:性)?指标$/u],
  ['时效指标', /^(?:产出)?(?:时效|进度|时间)(?:性)?指标$/u], ['成本指标', /^(?:产出|项目)?成本(?:控制|节约)?(?:性)?指标$/u],
  ['经济效益指标', /^经济(?:性)?(?:效益|效果)?指标$/u], ['社会效益指标', /^社会(?:性)?(?:效益|效果)?指标$/u],
  ['生态效益指标', /^(?:生态|环境|生态环境)(?:性)?(?:效益|效果)?指标$/u],
  ['可持续影响指标', /^(?:可持续|持续)性?(?:影响|发展|效益|效果|发展影响)?(?:力)?指标$/u],
  ['服务对象满意度指标', new RegExp(`^${ASKED}(?:(?:或|和|及|与|、|/)?${ASKED})?(?:的)?满意(?:度|率|程度)指标$`, 'u')],
  ['生态环境成本指标', /^(?:生态|环境|生态环境)成本指标$/u],
]

/** A printed label as forms vary it: as it stands, without ordinal, score and note, without leading words, with 指标 at its end. */
function formsOf(printed: string): string[] {
  const whole = squeeze(printed.replace(/^\s*[①-⑳]/u, ''))
  if (whole.length > LONGEST) return []
  const bare = whole.replace(ORDINAL, '').replace(/[:、,。;]$/u, '').replace(SCORE, '').replace(NOTE, '').replace(SCORE, '').replace(/[:-]$/u, '')
  return [...new Set([whole, bare, bare.replace(LEAD, '')])]
}

const firstOf = <T>(forms: readonly string[], read: (form: string) => T | null | undefined): T | null => {
  for (const form of forms) {
    const found = read(form)
    if (found !== undefined && found !== null) return found
  }
  return null
}

/** The standard level-1 category of a printed label, whatever ordinal, score or note stands beside it; null where none fits. */
export function standardLevel1(printed: string): Level1 | null {
  return firstOf(formsOf(printed), (form) => LEVEL1_BY_PRINT.get(form))
}

/** The standard level-2 category of a printed label, whatever ordinal, score or note stands beside it; null where none fits. */
export function standardLevel2(printed: string): Level2 | null {
  return firstOf(formsOf(printed), (form) => LEVEL2_BY_PRINT.get(form) ?? LEVEL2_PATTERNS.find(([, pattern]) => pattern.test(form))?.[0])
}

/** The level-1 category each level-2 category belongs to. */
export const LEVEL1_OF: Record<Level2, Level1> = {
  数量指标: '产出指标', 质量指标: '产出指标', 时效指标: '产出指标', 成本指标: '产出指标',
  经济效益指标: '效益指标', 社会效益指标: '效益指标', 生态效益指标: '效益指标', 可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
  经济成本指标: '成本指标', 社会成本指标: '成本指标', 生态环境成本指标: '成本指标',
}
