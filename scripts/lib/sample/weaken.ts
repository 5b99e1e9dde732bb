import type { Category, Year } from './model.ts'
import type { DraftRow } from './rows.ts'
import type { Chance } from './random.ts'

interface Context {
  year: Year
  budget: number
}

/** A careful row → the same row as a hasty hand prints it. */
type Weakness = (row: DraftRow, context: Context) => Partial<DraftRow>

const tautology: Weakness = ({ level3 }) => ({ description: level3, value: level3 })
const bare: Weakness = ({ level3, figure }) => ({ description: level3, value: String(figure ?? '') })
const noSign: Weakness = ({ figure, unit }) => ({ value: `${figure}${unit}` })
const nameAsBasis: Weakness = ({ level3 }) => ({ basis: level3 })
const vagueBasis: Weakness = () => ({ basis: '年初工作安排' })
const oldBrackets: Weakness = ({ basis }) => ({ basis: basis.replace('〔', '[').replace('〕', ']') })
const blank: Weakness = () => ({ value: '' })
const repeated: Weakness = ({ description, sign, figure, unit }) => ({ description: `${description}统计统计`, value: `${sign}${figure}${unit}` })

/** Of little weight by themselves: a careless department does worse. */
const MILD: readonly Weakness[] = [noSign, nameAsBasis, vagueBasis, oldBrackets, repeated]
/** Those that need a figure to weaken. */
const OF_FIGURES: readonly Weakness[] = [bare, noSign, repeated]
const CARELESS = 0.35

const WEAKNESSES: Record<Category, readonly Weakness[]> = {
  数量: [bare, noSign, vagueBasis, nameAsBasis, tautology, repeated, ({ level3 }) => ({ level3: `${level3}完成率`, description: `${level3}完成率`, value: '≥80%' }), ({ level3, figure, unit }) => ({ description: `全年${level3}${(figure ?? 0) * 2}${unit}` })],
  质量: [vagueBasis, tautology, () => ({ value: '达标' }), ({ level3 }) => ({ description: level3, value: '≥80%' }), nameAsBasis, ({ level3 }) => ({ description: `${level3}（≥××%）` }), () => ({ level3: '专款专用率', description: '专款专用率', value: '≥95%' }), () => ({ level3: '服务全覆盖', description: '服务全覆盖', value: '≥80%' }), ({ level3 }) => ({ level3, value: '≥30次' }), oldBrackets],
  时效: [() => ({ level3: '完成时限', description: '完成时限', value: '≤1年' }), () => ({ value: '及时完成', basis: '工作要求' }), ({ description }, { year }) => ({ description, value: `${year}年12月底前` }), vagueBasis],
  成本: [
    (_, { budget }) => ({ level3: '预算控制数', description: `预算控制数${budget}万元以内`, value: `≤${budget}万元`, basis: '年初预算安排' }),
    () => ({ level3: '预算资金支付率', description: '预算资金支付率', value: '≥90%', basis: '年初预算安排' }),
    () => ({ level3: '资金控制', description: '严格控制支出', value: '不超预算' }),
    vagueBasis,
  ],
  经济: [
    tautology, vagueBasis, noSign, oldBrackets,
    ({ value }) => ({ value: value.replace(/亿元$/u, '亿') }),
    () => ({ level3: '资金使用率', description: '资金使用率', value: '≥80%', basis: '年初预算安排' }),
    () => ({ level3: '区域经济发展水平提升', description: '区域经济发展水平提升', value: '≥95%' }),
  ],
  社会: [
    tautology, vagueBasis, () => ({ value: '显著提升' }),
    ({ level3 }) => ({ level3: `${level3}提高`, value: '≥5%' }),
    () => ({ level3: '群众投诉率', description: '投诉件数占受理件数的比例', value: '≥2%' }),
    () => ({ level3: '政策知晓率', description: '抽样问卷中知道政策者占比', value: '≥105%' }),
    () => ({ level3: '宣传工作完成情况', description: '宣传工作完成情况', value: '100%' }),
  ],
  生态: [tautology, vagueBasis, () => ({ value: '明显改善' }), ({ level3 }) => ({ level3, value: '≥105%' })],
  持续: [({ level3 }, { year }) => ({ level3, value: `${year}年底` }), () => ({ level3: '可持续性', description: '可持续性', value: '可持续性', basis: '工作要求' }), vagueBasis],
  满意: [() => ({ level3: '满意度', description: '满意度', value: '≥80%', basis: '调查问卷' }), () => ({ value: '满意' }), vagueBasis, () => ({ level3: '服务对象是否满意', value: '是', basis: '调查问卷' })],
}

/** The share `care` of the rows is left as it is, by lot; the rest are weakened, now and then to a blank. */
export function weakened(rows: readonly DraftRow[], care: number, context: Context, chance: Chance): DraftRow[] {
  const lots = rows.map(() => chance.next())
  const hasty = Math.round((1 - care) * rows.length)
  const line = [...lots].sort((a, b) => a - b)[hasty] ?? 1
  return rows.map((row, index) => {
    const kind = chance.next()
    if (lots[index]! >= line) return row
    if (kind < 0.04) return { ...row, ...blank(row, context) }
    const possible = WEAKNESSES[row.category].filter((weakness) => (row.figure !== null || !OF_FIGURES.includes(weakness)) && (care >= CARELESS || !MILD.includes(weakness)))
    return { ...row, ...chance.pick(possible)(row, context) }
  })
}
