import { judgementCall } from '../cite.ts'
import { pointsOf } from '../points.ts'
import { cannotJudge, fail, notApplicable, pass, type ProjectRule } from '../rule.ts'

const FEWEST = 16
/** District (6 digits) and two-digit year at the head of a long code. */
function headOf(code: string | null): { district: string; year: number } | null {
  const flat = (code ?? '').replace(/\s+/gu, '')
  const head = flat.length >= FEWEST ? /^(\d{6})(\d\d)/u.exec(flat) : null
  return head === null ? null : { district: head[1]!, year: 2000 + Number(head[2]) }
}

export const T03: ProjectRule = {
  id: 'T03',
  class: '必改',
  severity: 'H',
  confidence: 'D',
  scope: 'project',
  ...pointsOf('T03'),
  scored: true,
  title: { zh: '项目编码的年份或区划与文件不符', en: 'Year or district in the project code differs from the document' },
  checks: {
    zh: '16位以上编码的第7–8位是年份：晚于文件年度为H；早于文件年度的可能是延续项目，为M。第1–6位是区划：同一文件其余项目（不少于2个）都是另一区划的为H。短编码不适用；年份不同而文件年度本身取自编码的不作判断。',
    en: 'Digits 7–8 of a code of 16 or more characters are the year: later than the document\'s is H, earlier may be a continued project and is M. Digits 1–6 are the district: H where all other projects of the document (at least 2) share another. Short codes are exempt; a different year is not judged where the document\'s was itself read from the codes.',
  },
  citation: judgementCall('项目编码规则见于来源文件，未见公开条文', 'The coding scheme is seen in the documents; no published rule was found'),
  test({ project, index, document: { document } }) {
    const head = headOf(project.code)
    if (head === null) return notApplicable
    const evidence = `code=${project.code}；year=${document.year ?? ''}`
    const others = document.projects.filter((_, i) => i !== index).map(({ code }) => headOf(code)?.district).filter((district) => district !== undefined)
    const [common] = others
    if (common !== undefined && others.length >= 2 && others.every((district) => district === common) && common !== head.district) {
      return fail(
        `项目编码${project.code}的区划段为${head.district}，本文件其余项目均为${common}。建议核查编码或项目归属。`,
        `The district part of code ${project.code} is ${head.district}; all other projects of this document have ${common}. Please check the code or whose project it is.`,
        { cells: ['code'], evidence },
      )
    }
    if (document.year === null) return cannotJudge('文件年度不明，编码年份无从核对。', 'The document\'s year is unknown, so the code\'s cannot be held against it.', { cells: ['code'], evidence })
    if (head.year === document.year) return pass
    if (document.yearBasis === 'project-code') {
      return cannotJudge('文件年度取自其他项目的编码，不能再用来核对编码。', 'The document\'s year was read from the other projects\' codes and cannot check this one.', { cells: ['code'], evidence })
    }
    const later = head.year > document.year
    return fail(
      `项目编码${project.code}的年份段为${head.year}年，文件年度为${document.year}年${later ? '' : '，可能是延续项目'}。建议核查${later ? '编码' : '是否延续项目'}。`,
      `The year part of code ${project.code} is ${head.year} and the document is of ${document.year}${later ? '' : '; it may be a continued project'}. Please check ${later ? 'the code' : 'whether it is'}.`,
      { severity: later ? 'H' : 'M', cells: ['code'], evidence },
    )
  },
}
