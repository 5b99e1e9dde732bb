import { describe, expect, it } from 'vitest'
import { breakdownsIn } from '../../src/model/breakdown.ts'
import { contradictionIn, datesApart } from '../../src/quality/ties.ts'

const contradictions = (...paragraphs: string[]) => breakdownsIn(paragraphs).map(contradictionIn).filter((found) => found !== null)
const milestone = (name: string, date: string, stage = '竣工') => ({ name, stage, date, locator: { line: 1 } })

describe('totals that do not tie', () => {
  it.each([
    ['parts that exceed the total', '计划出让土地约500亩。其中，住宅用地约400亩；商业用地约300亩。', '700亩'],
    ['one part larger than the total', '新建停车场6个，其中地下停车场8个。', '8个'],
    ['parts said to be all', '改造小区20个，分别为东城区块8个、西城区块9个。', '合计17个'],
    ['sums said to be all', '安排资金100万元，包括设备费60万元、人工费30万元。', '90万元'],
    ['sums of counts that add up', '实施项目9个，总投资40亿元，其中产业项目6个，总投资20亿元；民生项目3个，总投资10亿元。', '30亿元'],
    ['sums of some that already make the whole', '实施项目9个，总投资40亿元，包含新建项目4个，总投资25亿元；续建项目3个，总投资15亿元；前期项目2个。', '7个'],
    ['sums of fewer than the count that make the whole', '实施项目10个，总投资5亿元，其中续建项目4个，投资2亿元；新建项目5个，投资3亿元。', '9个'],
    ['a total too far off for rounding', '总投资3亿元，分别为教学楼1.2亿元、宿舍楼1.5亿元。', '2.7亿元'],
    ['more names than counted', '续建项目2个：甲泵站、乙码头、丙粮库。', '3个'],
    ['fewer names than counted', '续建项目4个：甲泵站项目、乙码头项目、丙粮库项目。', '3个'],
  ])('fires once on %s', (_, text, words) => {
    const found = contradictions(text)
    expect(found).toHaveLength(1)
    expect(found[0]?.zh).toContain(words)
  })

  it.each([
    ['all tie', '实施项目9个，总投资40亿元，其中产业项目6个，总投资30亿元；民生项目3个，总投资10亿元。'],
    ['parts that are not said to be all', '改造小区20个，其中东城区块8个、西城区块9个。'],
    ['parts with 等', '改造小区20个，包括东城区块8个、西城区块9个等。'],
    ['about, within 5 %', '计划出让土地约500亩，分别为住宅用地约300亩；商业用地约190亩。'],
    ['rounded sums', '总投资1.3亿元，包括设备投资0.84亿元、土建投资0.5亿元。'],
    ['overlapping kinds', '签约项目20个，其中亿元以上项目15个，外资项目8个。'],
    ['ranks that overlap', '实施项目20个，包含省级重点项目9个、市级重点项目8个。'],
    ['several counts and no sums', '实施项目9个，总投资40亿元，其中产业项目6个，民生项目3个。'],
    ['sums that overlap', '安排资金100万元，其中重点项目80万元，乡村项目60万元。'],
    ['another unit', '培训5期，其中骨干班200人，新手班100人。'],
    ['names that 及 may join', '新建项目2个：冷链仓储及分拣基地、果蔬交易中心。'],
  ])('is silent: %s', (_, text) => expect(contradictions(text)).toEqual([]))

  it('tells a project dated twice for one stage', () => {
    expect(datesApart([milestone('甲桥', '2030年6月'), milestone('甲桥', '2030年12月'), milestone('乙桥', '2030年6月')])).toHaveLength(1)
    expect(datesApart([milestone('甲桥', '2030年6月'), milestone('甲桥', '2030年6月'), milestone('甲桥', '2030年3月', '开工')])).toEqual([])
  })
})
