import { describe, expect, it } from 'vitest'
import { answer, document, findingsOf, row } from '../make.ts'

const based = (...bases: string[]) => document({ projects: [{ rows: bases.map((basis, i) => row('质量', `指标${i}率`, '说明', '≥90%', basis)) }] })

describe('R04 document number not standard', () => {
  it.each(['某管字[2021]69号', '某管字[2021]58', '某管字〔2021〕58', '某政发（2021）5号', '某政发【2021】5号', '会议纪要', '主任办公会会议纪要'])('fires: %s', (basis) =>
    expect(findingsOf('R04', based(basis))).toMatchObject([{ rows: [1], severity: 'L' }]))

  it.each(['区政办〔2021〕5号', '区政办〔2021〕第5号', '会议纪要〔2021〕12号', '2021年3月5日会议纪要', '第三次会议纪要', '行业标准', '年初工作安排'])('passes: %s', (basis) =>
    expect(answer('R04', based(basis))).toBe('passes'))

  it('is one finding per table', () => expect(findingsOf('R04', based('某管字[2021]58', '行业标准', '会议纪要'))).toMatchObject([{ rows: [1, 3] }]))

  it('says what is wrong with each', () => {
    const [finding] = findingsOf('R04', based('某管字[2021]69号', '某管字[2021]58'))
    expect(finding?.messageZh).toContain('“某管字[2021]69号”未用六角括号')
    expect(finding?.messageZh).toContain('“某管字[2021]58”缺“号”字')
  })
})
