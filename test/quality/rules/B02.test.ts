import { describe, expect, it } from 'vitest'
import { document, findingsOf, row } from '../make.ts'

const about = (...rows: ReturnType<typeof row>[]) => findingsOf('B02', document({ projects: [{ budget: 30, rows }] }))
const cost = (value: string, name = '预算控制数') => row('成本', name, name, value)

describe('B02 cost ceiling differs from the budget', () => {
  it('fires H above the budget, whatever it is called', () => {
    expect(about(cost('≤35万元'))).toMatchObject([{ severity: 'H', class: '必改', indicatorOrdinal: 1 }])
    expect(about(cost('≤35万元', '印刷费'))).toMatchObject([{ severity: 'H' }])
  })

  it('asks below the budget where the row is said to be the whole', () => expect(about(cost('≤25万元'))).toMatchObject([{ severity: 'M', class: '建议' }]))

  it.each([
    ['the budget', [cost('≤30万元')]],
    ['one component', [cost('≤5万元', '印刷费')]],
    ['components that add up', [cost('≤10万元', '印刷总成本'), cost('≤20万元', '场地总成本')]],
    ['a unit cost', [cost('≤35万元', '每台单价')]],
    ['a rate', [cost('100%', '预算资金完成率')]],
    ['half a cent off', [cost('≤30.005万元')]],
  ])('is silent: %s', (_, rows) => expect(about(...rows)).toEqual([]))

  it('does not judge the ceiling of one item', () => expect(about(cost('≤5万元', '印刷费控制数'))).toMatchObject([{ outcome: 'cannotJudge' }]))

  it('does not judge a total over several years', () => expect(about(cost('≤300万元', '项目总投资'))).toMatchObject([{ outcome: 'cannotJudge' }]))

  it('does not judge without a budget', () => expect(findingsOf('B02', document({ projects: [{ budget: null, rows: [cost('≤5万元')] }] }))).toMatchObject([{ outcome: 'cannotJudge' }]))
})
