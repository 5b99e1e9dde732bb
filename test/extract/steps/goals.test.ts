import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GoalPlace, RecruitmentGoal } from '../../../src/model/targetDocument.ts'
import { goalsInText } from '../../../src/extract/steps/findRecruitmentGoals.ts'
import { splitGoals } from '../../../src/extract/steps/splitGoals.ts'

describe('goals are split where they are numbered', () => {
  it.each<[string[], string[]]>([
    [['1.保障运转', '2.节约用电'], ['保障运转', '节约用电']],
    [['1、2031年收入增长 10%以上；2、洽谈项目', '15个；3、推进'], ['2031年收入增长 10%以上；', '洽谈项目15个；', '推进']],
    [['（1）甲；（2）乙'], ['甲；', '乙']],
    [['完成1.5亿元投资，扶持2家企业'], ['完成1.5亿元投资，扶持2家企业']],
    [['目标：1.甲', '2.乙'], ['目标：', '甲', '乙']],
    [[''], []],
    [['目标1：甲', '目标2：乙'], ['甲', '乙']],
    [['年度目标一：甲。年度目标二：乙'], ['甲。', '乙']],
    [['1）甲2）乙（占2）', '3）丙'], ['甲', '乙（占2）', '丙']],
    [['(1)甲', '(2)乙'], ['甲', '乙']],
    [['①甲②乙'], ['甲', '乙']],
    [['一、统一、规范；二、乙。', '十、丙'], ['统一、规范；', '乙。十、丙']],
    [['（一）甲', '（二）乙'], ['甲', '乙']],
    [['第一，甲；第二，乙'], ['甲；', '乙']],
    [['一、甲：1.子 2.丑', '二、乙'], ['甲：1.子 2.丑', '乙']],
    [['1.甲（1）子（2）丑', '2.乙'], ['甲（1）子（2）丑', '乙']],
    [['年度目标如下', '1.甲', '2.乙'], ['年度目标如下', '甲', '乙']],
    [['完成统一、规范'], ['完成统一、规范']],
    [['第一季度完成第二批任务'], ['第一季度完成第二批任务']],
  ])('%j', (paragraphs, goals) => expect(splitGoals(paragraphs)).toEqual(goals))

  const HAN = '一二三四五六七八九'
  const styles: readonly ((n: number) => string)[] = [
    (n) => `${n}.`, (n) => `${n}、`, (n) => `（${n}）`, (n) => `${n}）`, (n) => String.fromCodePoint(0x245f + n), (n) => `${HAN[n - 1]}、`, (n) => `（${HAN[n - 1]}）`,
    (n) => `第${HAN[n - 1]}，`, (n) => `目标${n}：`,
  ]
  it('loses no character but the ordinals, whichever way they are written', () => {
    const goal = fc.stringMatching(/^[甲乙丙丁，。]{1,12}$/u)
    fc.assert(fc.property(fc.constantFrom(...styles), fc.array(goal, { minLength: 1, maxLength: 9 }), (ordinal, goals) => {
      expect(splitGoals(goals.map((text, index) => `${ordinal(index + 1)}${text}`))).toEqual(goals)
    }))
  })

  it('takes only ordinals out of any text', () => {
    const text = fc.stringMatching(/^[甲一二、.；：（）(1)2 ①②第目标，]{0,30}$/u)
    fc.assert(fc.property(fc.array(text, { maxLength: 4 }), (paragraphs) => {
      const left = splitGoals(paragraphs).join('').replace(/\s/gu, '')
      const whole = paragraphs.join('').replace(/\s/gu, '')
      let at = 0
      for (const letter of whole) if (letter === left[at]) at += 1
      expect(at).toBe(left.length)
    }))
  })
})

const find = (text: string, where: GoalPlace = 'itemised') => goalsInText({ where, projectCode: null, text, locate: () => ({ line: 1 }) })
const short = (goal: RecruitmentGoal) => [goal.family, goal.threshold?.value ?? null, goal.operator, goal.value, goal.unit, goal.canonicalValue, goal.canonicalUnit]

describe('recruitment goals in prose', () => {
  it.each<[string, ReturnType<typeof short>[]]>([
    ['预计新签约亿元以上项目20个以上，投资额120亿元以上', [['亿元以上签约项目数', 1, '>=', 20, '个', 20, '个'], ['签约金额', null, '>=', 120, '亿元', 120, '亿元']]],
    ['新签约5000万元以上项目9个', [['签约项目数', 5000, null, 9, '个', 9, '个']]],
    ['投资超亿元项目线索保持30个以上', [['线索在谈项目数', 1, '>=', 30, '个', 30, '个']]],
    ['举办专场招商推介会7场，实现邀商洽谈120家次', [['推介活动场次', null, null, 7, '场', 7, '场次'], ['邀商家次', null, null, 120, '家次', 120, '家次']]],
    ['实际利用外资1亿美元以上', [['实际利用外资', null, '>=', 1, '亿美元', 10000, '万美元']]],
    ['续建项目10个，总投资45.6亿元', [['续建项目数', null, null, 10, '个', 10, '个'], ['计划总投资', null, null, 45.6, '亿元', 45.6, '亿元']]],
    ['签约企业30家', [['签约项目数', null, null, 30, '家', null, null]]],
    ['跨境电子商务交易额', [['跨境电商交易额', null, null, null, null, null, null]]],
    ['完成年度招商引资任务', [[null, null, null, null, null, null, null]]],
  ])('%s', (text, goals) => expect(find(text).map(short)).toEqual(goals))

  it.each(['出让土地9个地块，约1397亩', '基础配套设施项目8个，计划总投资2.5亿元', '某制造项目2031年6月开工建设', '完成安全生产检查60次', '建立长效管理机制'])('leaves alone: %s', (text) => {
    expect(find(text)).toEqual([])
  })

  it('quotes the shortest clause, at its place', () => {
    const [, second] = goalsInText({ where: 'overall', projectCode: null, text: '全力推进。力争落地企业总部5家以上，完成进出口额3亿元。', locate: (offset) => ({ line: offset }) })
    expect(second).toMatchObject({ quote: '完成进出口额3亿元', locator: { line: 18 } })
  })
})
