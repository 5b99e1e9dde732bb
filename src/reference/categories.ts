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

export interface CategoryLabel<T> {
  standard: T
  /** Printed forms without spaces, the standard name included. */
  printed: readonly string[]
}

export const LEVEL1_LABELS: readonly CategoryLabel<Level1>[] = [
  { standard: '成本指标', printed: ['成本指标', '成本'] },
  { standard: '产出指标', printed: ['产出指标', '产出', '项目产出指标', '项目产出'] },
  { standard: '效益指标', printed: ['效益指标', '效果指标', '效益', '效果', '项目效益指标', '项目效果指标', '项目效益', '项目效果'] },
  { standard: '满意度指标', printed: ['满意度指标', '满意度', '满意度指标'] },
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

const LEVEL1_BY_PRINT = new Map(LEVEL1_LABELS.flatMap(({ standard, printed }) => printed.map((p) => [p, standard] as const)))
const LEVEL2_BY_PRINT = new Map(LEVEL2_LABELS.flatMap(({ standard, printed }) => printed.map((p) => [p, standard] as const)))

const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

/** The standard level-1 category of a printed label, null where none fits. */
export function standardLevel1(printed: string): Level1 | null {
  return LEVEL1_BY_PRINT.get(squeeze(printed)) ?? null
}

/** The standard level-2 category of a printed label, null where none fits. */
export function standardLevel2(printed: string): Level2 | null {
  return LEVEL2_BY_PRINT.get(squeeze(printed)) ?? null
}

/** The level-1 category each level-2 category belongs to. */
export const LEVEL1_OF: Record<Level2, Level1> = {
  数量指标: '产出指标', 质量指标: '产出指标', 时效指标: '产出指标', 成本指标: '产出指标',
  经济效益指标: '效益指标', 社会效益指标: '效益指标', 生态效益指标: '效益指标', 可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
  经济成本指标: '成本指标', 社会成本指标: '成本指标', 生态环境成本指标: '成本指标',
}
