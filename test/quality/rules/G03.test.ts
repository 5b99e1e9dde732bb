import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/model/targetDocument.ts'
import { document, findingsOf, row } from '../make.ts'

const rows = [row('数量', '培训期数', '举办培训班', '≥6期'), row('数量', '培训人数', '参训人员', '300'), row('成本', '人均成本', '每人费用', '≤400元')]
const about = (goal: string, made: Indicator[] = rows, purpose = '举办培训') => findingsOf('G03', document({ projects: [{ name: '乡村工匠培训', budget: 12, purpose, goals: [goal], rows: made }] }))

describe('G03 goals and uses no indicator carries', () => {
  it('fires once on a project, with every number no row holds, and is scored', () => {
    const [finding, ...more] = about('培训乡村工匠450人，评选示范户20户，举办培训班6期')
    expect(more).toEqual([])
    expect(finding).toMatchObject({ class: '必改', severity: 'M', scored: true, cells: ['goals'] })
    expect(finding?.messageZh).toContain('培训乡村工匠450人')
    expect(finding?.messageZh).toContain('示范户20户')
    expect(finding?.messageZh).not.toContain('6期')
  })

  it.each([
    '举办培训班6期', '培训300人', '2024年培训工匠300人', '投入资金12万元，培训300人', '每人补助500元，培训300人', '为500万元以上企业培训300人', '24小时值守，培训300人', '全年365天开放，培训300人',
    '在去年280人的基础上培训300人', '提升工匠技能', '培训期数较上年增加，全年6期',
  ])('is silent: %s', (goal) => expect(about(goal)).toEqual([]))

  it('takes a number without a unit, a sum of rows and another scale of money as carried', () => {
    const parts = [row('数量', '东区人数', '东区', '120人'), row('数量', '西区人数', '西区', '180人'), row('经济效益', '销售收入', '销售', '≥15000万元')]
    expect(about('培训300人，实现销售收入1.5亿元', parts)).toEqual([])
    expect(about('培训310人', parts)).toHaveLength(1)
  })

  it('compares 万人 with 人 and quotes what is printed', () => {
    expect(about('培训0.03万人')).toEqual([])
    expect(about('服务群众1.5万人')[0]?.messageZh).toContain('服务群众1.5万人')
  })

  it('does not take the money a project is given for a target', () => expect(about('中央资金8万元，县级配套资金4万元，培训300人')).toEqual([]))

  it('wants the same unit: 20% is no 20 households', () => expect(about('带动增收20%', [row('数量', '示范户数', '示范户', '20户')])).toHaveLength(1))

  it('does not judge where rows may be missing', () => {
    const made = document({ projects: [{ goals: ['培训450人'], rows }] })
    made.diagnostics.push({ severity: 'error', code: 'x', message: '', locator: { line: 1001 } })
    expect(findingsOf('G03', made)).toMatchObject([{ outcome: 'cannotJudge' }])
  })

  it('hints, without score, at a listed use no output speaks of', () => {
    const [finding] = about('办好培训', rows, '一是举办工匠培训班；二是购置无人机及测绘仪器。')
    expect(finding).toMatchObject({ class: '提示', scored: false, cells: ['purpose'] })
    expect(finding?.messageZh).toContain('购置无人机')
    expect(finding?.messageZh).not.toContain('一是')
    expect(about('办好培训', rows, '举办培训班，购置无人机')).toEqual([])
  })
})
