import { at, cite } from '../cite.ts'
import { isNumberedOrDated } from '../basis.ts'
import { rowOf } from '../example.ts'
import { pointsOf } from '../points.ts'
import { fail, notApplicable, pass, type ProjectRule } from '../rule.ts'
import { norm } from '../text/norm.ts'

const FEWEST = 6

export const R05: ProjectRule = {
  id: 'R05',
  class: '建议',
  severity: 'L',
  confidence: 'D',
  scope: 'table',
  ...pointsOf('R05'),
  scored: false,
  title: { zh: '全表同一依据', en: 'One basis for the whole table' },
  looksAt: ['basis'],
  checks: {
    zh: '一张表能识别的行不少于6行，依据去掉空格、标点后全部相同，并且没有文号、年份或月日、书名号。只提示，不扣分。',
    en: 'A table of at least 6 readable rows has one basis throughout, spaces and punctuation apart, and it has no document number, no year or date and no title in “《》”. Shown, no deduction.',
  },
  exclusions: {
    zh: '有文号、日期的文件（如批复）可以是整张表的依据，不提示；没有依据栏的版式、不足6行的表不适用。',
    en: 'A numbered or dated document, such as an approval, may well be the basis of a whole table. Not asked where the form has no basis column or the table fewer than 6 rows.',
  },
  citation: cite(at('88', '第12、13条')),
  example: {
    weak: {
      projects: [{ name: '农村学生营养餐', rows: [
        rowOf(['数量指标', '供餐学生人数', '享受营养餐的在校学生', '≥2400人', '部门工作职责']),
        rowOf(['质量指标', '食材抽检合格率', '抽检合格批次占抽检批次的比例', '≥98%', '部门工作职责']),
        rowOf(['时效指标', '餐费结算时间', '每月结算上月餐费的日期', '每月10日前', '部门工作职责']),
        rowOf(['成本指标', '每餐补助标准', '每名学生每餐的补助', '≤5元/人', '部门工作职责']),
        rowOf(['社会效益指标', '受益学校数', '学生全部享受营养餐的农村学校', '≥16所', '部门工作职责']),
        rowOf(['服务对象满意度指标', '学生和家长满意度', '学生和家长问卷中满意和基本满意的比例', '≥90%', '部门工作职责']),
      ] }],
    },
    better: {
      projects: [{ name: '农村学生营养餐', rows: [
        rowOf(['数量指标', '供餐学生人数', '享受营养餐的在校学生', '≥2400人', '2021年秋季学籍人数2386人']),
        rowOf(['质量指标', '食材抽检合格率', '抽检合格批次占抽检批次的比例', '≥98%', '2021年抽检合格率97.5%']),
        rowOf(['时效指标', '餐费结算时间', '每月结算上月餐费的日期', '每月10日前', '云溪县教发〔2021〕25号']),
        rowOf(['成本指标', '每餐补助标准', '每名学生每餐的补助', '≤5元/人', '云溪县财教〔2021〕8号']),
        rowOf(['社会效益指标', '受益学校数', '学生全部享受营养餐的农村学校', '≥16所', '2021年供餐学校15所']),
        rowOf(['服务对象满意度指标', '学生和家长满意度', '学生和家长问卷中满意和基本满意的比例', '≥90%', '2021年问卷结果为88.6%']),
      ] }],
    },
    note: { zh: '每个数来自不同的地方，逐行写明来源，才能逐行核对。', en: 'Each figure comes from somewhere else; a source for each row lets each row be checked.' },
  },
  test({ rows, document }) {
    const readable = rows.filter((row) => row.readable)
    const [first] = readable
    if (!document.hasBasis || first === undefined || readable.length < FEWEST) return notApplicable
    const { basis } = first.indicator
    if (norm(basis) === '' || readable.some((row) => norm(row.indicator.basis) !== norm(basis)) || isNumberedOrDated(basis)) return pass
    return fail(
      `全表${readable.length}行的依据都是“${basis}”。建议核查，宜逐项写明各自的标准或数据来源。`,
      `All ${readable.length} rows have the basis “${basis}”. Please check; the standard or source of each would be better.`,
      { rows: readable.map(({ ordinal }) => ordinal), cells: ['basis'], evidence: `basis=${basis}` },
    )
  },
}
