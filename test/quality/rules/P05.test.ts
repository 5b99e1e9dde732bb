import { describe, expect, it } from 'vitest'
import { answerProject, document, findingsOf } from '../make.ts'

const march = (mar: number | null, name = '招商服务') => ({ name, plan: [mar, 50, 80, 100] as [number | null, number, number, number] })

describe('P05 little planned by March', () => {
  it.each([0, 10])('shows, never scores: %s%%', (mar) => expect(findingsOf('P05', document({ projects: [march(mar)] }))).toMatchObject([{ class: '提示', severity: 'L', scored: false }]))
  it('passes 10.1%', () => expect(answerProject('P05', march(10.1))).toBe('passes'))
  it('is not told of works', () => expect(answerProject('P05', march(5, '道路改造工程'))).toBe('notApplicable'))
  it('does not judge a blank checkpoint', () => expect(answerProject('P05', march(null))).toBe('cannotJudge'))
})
