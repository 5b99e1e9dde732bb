import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../src/extract/index.ts'
import { narrativeFacts, placedFacts, type Sections } from '../../../src/extract/steps/narrativeFacts.ts'
import { checkTargetDocument } from '../../../src/snapshot/schema.ts'
import { tabbedText } from '../make.ts'

const HEAD = '云州青山智慧农业示范区管理委员会本级'
const paragraphs = (from: number, texts: readonly string[]) => texts.map((text, i) => ({ text, lines: [{ number: from + i, text }] }))
const sections = ({ overall = [], itemised = [], safeguards = [] }: Partial<Record<keyof Sections, string[]>>): Sections => ({ overall: paragraphs(10, overall), itemised: paragraphs(30, itemised), safeguards: paragraphs(50, safeguards) })
const facts = (made: Partial<Record<keyof Sections, string[]>>, head: string | null = HEAD, year: number | null = 2030) => narrativeFacts(sections(made), { head, year })

describe('the bodies a narrative names', () => {
  it('counts the head by the end of its name or a short form, with others beside it', () => {
    expect(facts({ overall: ['2030年，示范区将提升服务，农业示范区对标一流。', '把青山智慧农业示范区建成样板。'] }).bodies).toEqual({ headMentions: 2, others: [] })
    expect(facts({ overall: ['农业园区计划引进企业。'] }).bodies?.headMentions).toBe(1)
  })

  it('keeps another body that opens a sentence of the overall goal, with its place', () => {
    expect(facts({ overall: ['按照部署制定目标。2030年，临江经济开发区将改善环境。临江经济开发区共谋划项目。'] }).bodies).toEqual({ headMentions: 0, others: [{ name: '临江经济开发区', count: 2, locator: { line: 10 } }] })
  })

  it.each([['我局将做好服务。'], ['园区将做好服务。'], ['县委常委办公室要统筹。'], ['配合临江经济开发区做好服务。'], ['由财政局负责拨付。']])('is no other subject: %s', (text) => expect(facts({ overall: [text] }).bodies?.others).toEqual([]))

  it('looks for subjects in the overall goal only', () => expect(facts({ itemised: ['临江经济开发区将改善环境。'] }).bodies?.others).toEqual([]))

  it('takes no district\'s letters for the body\'s own', () => expect(facts({ overall: ['云州智造产业园项目开工。'] }).bodies?.headMentions).toBe(0))

  it('is null without a head, or with one of no known kind', () => {
    expect(facts({ overall: ['园区将做好服务。'] }, null).bodies).toBeNull()
    expect(facts({ overall: ['园区将做好服务。'] }, '青山公司').bodies).toBeNull()
  })
})

describe('figures, dates and years', () => {
  it('places a breakdown at the paragraph that states its total', () => {
    const { breakdowns } = facts({ itemised: ['做好服务。', '（1）实施项目5个，其中新建项目3个、改造项目2个。'] })
    expect(breakdowns).toMatchObject([{ section: 'itemised', locator: { line: 31 }, head: { count: 5 }, parts: [{ count: 3 }, { count: 2 }] }])
  })

  it('keeps named dates only where one name and stage are dated again', () => {
    const { milestones } = facts({ itemised: ['湖滨路（东段、西段）、青石桥2030年6月底竣工；育才小学2030年9月开工。', '民生工程：湖滨路（东段、西段）2030年12月底竣工通车；育才小学2030年9月竣工。'] })
    expect(milestones.map(({ name, stage, date, locator }) => [name, stage, date, locator])).toEqual([['湖滨路(东段、西段)', '竣工', '2030年6月', { line: 30 }], ['湖滨路(东段、西段)', '竣工', '2030年12月', { line: 31 }]])
  })

  it('keeps earlier years of plans, none without the document\'s year, none of the safeguards', () => {
    const made = { overall: ['2029年整治沟渠。在2028年“提质年”的基础上再出发。'], safeguards: ['2027年完成整改。'] }
    expect(facts(made).pastYears).toEqual([{ year: 2029, clause: '2029年整治沟渠', locator: { line: 10 } }])
    expect(facts(made, HEAD, null).pastYears).toEqual([])
  })
})

it('every place of the facts can be put in the document\'s own terms', () => {
  const line = '临江经济开发区将实施项目5个，其中新建项目3个、改造项目2个。2029年整治沟渠，提升理财境界和服务水平。'
  const made = facts({ overall: [line, '青石桥2030年6月竣工。', '青石桥2030年9月竣工。'], safeguards: ['（一）加强管理。', '（二）加强管理。'] })
  const places = [...JSON.stringify(placedFacts(made, () => ({ paragraph: 7 }))).matchAll(/"locator":(\{[^}]*\})/gu)].map((match) => match[1])
  expect(Object.values({ ...made, bodies: made.bodies!.others }).map((list) => list.length > 0)).toEqual([true, true, true, true, true, true, true])
  expect(new Set(places)).toEqual(new Set(['{"paragraph":7}']))
})

describe('what is printed again', () => {
  it('counts headings that a section prints twice', () =>
    expect(facts({ safeguards: ['（一）加强管理。甲。', '（二）做好自评。乙。', '（三）加强管理。丙。'] }).repeatedHeadings).toEqual([{ text: '加强管理', count: 2, locator: { line: 52 } }]))

  it('hashes sentences without ordinals and punctuation, leaves short ones out and keeps no text', () => {
    const { sentences } = facts({ safeguards: ['（一）严格审批程序，加强固定资产登记使用和报废处置。', '2、严格审批程序、加强固定资产登记使用和报废处置！短句。'] })
    expect(sentences).toHaveLength(2)
    expect(sentences[0]?.hash).toMatch(/^[0-9a-f]{12}$/u)
    expect(sentences[0]?.hash).toBe(sentences[1]?.hash)
    expect(JSON.stringify(sentences)).not.toContain('审批')
  })

  it('finds words of the finance bureau\'s trade with their section', () =>
    expect(facts({ safeguards: ['提升理财境界。'] }).financeWords).toEqual([{ word: '理财境界', section: 'safeguards', locator: { line: 50 } }]))
})

describe('the target document', () => {
  const table = tabbedText([{
    code: '90900931P00A10010001X', name: '虚构经费', budget: '12.00', purpose: '用于虚构', plan: ['25%', '50%', '75%', '100%'], goals: ['保障'],
    rows: [['产出指标', '数量指标'], ['效益指标', '经济效益指标'], ['满意度指标', '服务对象满意度指标']].map(([level1, level2]) => ({ level1: level1!, level2: level2!, level3: '甲项', description: '甲项说明', value: '≥3个', basis: '安排' })),
  }])
  const extract = async (narrative: string) => (await extractDocument({ name: 'x.txt', bytes: new TextEncoder().encode(`${narrative}${table}`) })).document!
  const NARRATIVE = '一、总体绩效目标\n全年计划实施重点项目5个，总投资9亿元，其中续建项目2个、新开工项目3个，分别为甲镇乙村丙路丁桥等工程，按时完成各项建设任务。\n三、工作保障措施\n1、强化组织领导并且逐级压实各项工作责任。\n1、强化组织领导并且逐级压实各项工作责任。\n'

  it('keeps facts of the narrative with their lines, its safeguards among them, and none of its sentences', async () => {
    const document = await extract(NARRATIVE)
    const facts = document.narrativeFacts!
    expect(Object.keys(document).at(-1)).toBe('narrativeFacts')
    expect(facts.sentences.map(({ section, locator }) => [section, locator])).toEqual([['overall', { line: 2 }], ['safeguards', { line: 4 }], ['safeguards', { line: 5 }]])
    expect(facts.sentences[1]!.hash).toBe(facts.sentences[2]!.hash)
    expect(facts.breakdowns[0]).toMatchObject({ head: { count: 5, amount: 90000 }, section: 'overall', locator: { line: 2 } })
    const stored = JSON.stringify(facts)
    for (const sentence of NARRATIVE.split(/[。\n]/u).filter((text) => text.length > 20)) expect(stored).not.toContain(sentence)
    expect(stored).not.toContain('逐级压实')
  })

  it('has no such key without a narrative, nor with a text too long to be one', async () => {
    expect(await extract('')).not.toHaveProperty('narrativeFacts')
    expect(await extract(`一、总体绩效目标\n${'做好各项建设工作。'.repeat(5_000)}\n`)).not.toHaveProperty('narrativeFacts')
  })

  it('cuts what has no comma where a clause would end', async () => {
    const { narrativeFacts } = await extract(`一、总体绩效目标\n${'继续推进'.repeat(40)}重点项目5个，其中续建项目2个、新开工项目3个。\n`)
    expect(narrativeFacts!.breakdowns[0]!.quote.length).toBeLessThanOrEqual(60)
  })

  it('fits the published schema', async () => {
    expect(checkTargetDocument('x.json', JSON.parse(JSON.stringify(await extract(NARRATIVE)))).problems).toEqual([])
  })
})
